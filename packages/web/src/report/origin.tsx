import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { originOfQuery } from '../api/queries.ts'
import { useView } from '../shell/view.ts'
import { RELATION } from '../sources/relation.ts'

/** Whether the report tells its own story or that of another, with both side by side. */
export function Origin({ report }: { report: string }) {
  const { data } = useQuery({ ...originOfQuery(useView(), report), placeholderData: undefined })
  const group = data?.items.find((g) => g.reports.some((r) => r.id === report))
  if (!group) return null
  const others = group.reports.filter((r) => r.id !== report)
  const link = (other: string) =>
    group.links.find((l) => (l.a === report && l.b === other) || (l.b === report && l.a === other))
  return (
    <>
      <dt>Origin</dt>
      <dd>
        {others.length === 0 && 'its own'}
        {others.map((other) => (
          <span key={other.id} className="origin-other">
            {RELATION[link(other.id)?.relation ?? group.relation]}:{' '}
            <Link to="/sources/$a/$b" params={{ a: report, b: other.id }}>
              side by side with <bdi>{other.outlet ?? other.title ?? other.name}</bdi>
            </Link>
          </span>
        ))}
      </dd>
    </>
  )
}
