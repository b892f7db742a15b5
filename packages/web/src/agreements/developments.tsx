import type { Development } from '@parley/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { developmentsQuery } from '../api/queries.ts'
import { longDay, weekdayName } from '../lib/day.ts'
import { SourceLink, Words } from '../parts/quote.tsx'
import { Empty, Failure, Skeleton } from '../parts/state.tsx'
import { useNarrowView } from '../shell/view.ts'
import { told } from './told.ts'

function byDay(items: readonly Development[]): [string | null, Development[]][] {
  const days = new Map<string | null, Development[]>()
  for (const item of items) days.set(item.day, [...(days.get(item.day) ?? []), item])
  return [...days]
}

/** What is new beside the agreements, day by day, each with its words. */
export function Developments() {
  const { data, error, isPending, refetch } = useQuery(developmentsQuery(useNarrowView(), 8))
  return (
    <aside className="developments" aria-labelledby="developments-title">
      <h2 id="developments-title">Latest told</h2>
      {isPending && <Skeleton lines={12} />}
      {error && <Failure error={error} retry={refetch} />}
      {data?.items.length === 0 && <Empty title="Nothing yet">No report is known by this day.</Empty>}
      {byDay(data?.items ?? []).map(([day, items]) => (
        <section key={day ?? 'none'}>
          <h3>{day ? `${weekdayName(day)}, ${longDay(day)}` : 'On an unknown day'}</h3>
          <ul>
            {items.map((item) => (
              <Item key={`${item.evidence.finding} ${item.label}`} item={item} />
            ))}
          </ul>
        </section>
      ))}
      <p className="developments-more">
        <Link to="/statements">All statements</Link>
      </p>
    </aside>
  )
}

/** What is new in the words of the report where they tell it, and who did what where they do not. */
function Item({ item }: { item: Development }) {
  const { lead, below, note } = told(item)
  return (
    <li className={`development development-${item.kind}`}>
      <p>
        <Words>{lead}</Words>
      </p>
      {below && (
        <p className="development-quote">
          <Words>{below}</Words>
        </p>
      )}
      <p className="development-source">
        <bdi>{note}</bdi> · <SourceLink evidence={item.evidence} />
      </p>
    </li>
  )
}
