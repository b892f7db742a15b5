import type { Development } from '@parley/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { developmentsQuery } from '../api/queries.ts'
import { longDay, weekdayName } from '../lib/day.ts'
import { SourceLink, Words } from '../parts/quote.tsx'
import { Empty, Failure, Skeleton } from '../parts/state.tsx'
import { useView } from '../shell/view.ts'

function byDay(items: readonly Development[]): [string | null, Development[]][] {
  const days = new Map<string | null, Development[]>()
  for (const item of items) days.set(item.day, [...(days.get(item.day) ?? []), item])
  return [...days]
}

/** What is new beside the agreements, day by day, each with its words. */
export function Developments() {
  const { data, error, isPending, refetch } = useQuery(developmentsQuery(useView(), 14))
  return (
    <aside className="developments" aria-labelledby="developments-title">
      <h2 id="developments-title">Latest developments</h2>
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

/** A statement's label holds its words; of anything else the words are shown as well. */
function Item({ item: { kind, label, evidence } }: { item: Development }) {
  const said = kind === 'statement' || label.includes(evidence.quote)
  return (
    <li className={`development development-${kind}`}>
      <p>
        <Words>{label}</Words>
      </p>
      {!said && (
        <p className="development-quote">
          <Words>{evidence.quote}</Words>
        </p>
      )}
      <p className="development-source">
        {kind} · <SourceLink evidence={evidence} />
      </p>
    </li>
  )
}
