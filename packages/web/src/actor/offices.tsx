import type { ActorAnswer } from '@parley/schema'
import { longDay } from '../lib/day.ts'

type Office = NonNullable<ActorAnswer['offices']>[number]

/** From when to when: a day that the dossier leaves open is not looked up, or not over. */
function term({ from, to, known }: Office): string {
  if (known === 'report')
    return from === to || !to
      ? `so called on ${longDay(from ?? to ?? '1970-01-01')}`
      : `so called from ${longDay(from!)} to ${longDay(to)}`
  if (from === null && to === null) return 'days not told'
  if (from === null) return `until ${longDay(to!)}`
  return to === null ? `since ${longDay(from)}` : `${longDay(from)} to ${longDay(to)}`
}

/** The offices that somebody held, the latest first; from the dossier, or as reports give them. */
export function Offices({ offices }: { offices: readonly Office[] }) {
  const sorted = [...offices].sort((a, b) => ((a.to ?? '9999') < (b.to ?? '9999') ? 1 : -1))
  return (
    <ol className="offices">
      {sorted.map((office) => (
        <li
          key={`${office.title} ${office.from}`}
          className={office.to === null && office.known === 'dossier' ? 'office office-now' : 'office'}
        >
          <strong>
            <bdi>{office.title}</bdi>
          </strong>
          <span className="num muted"> {term(office)}</span>
          {office.known === 'report' && <span className="tag">by the reports</span>}
        </li>
      ))}
    </ol>
  )
}
