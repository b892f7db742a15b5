import type { OriginGroup, OriginsAnswer } from '@parley/schema'
import { Link } from '@tanstack/react-router'
import { capital, dayRange, numberWord, plural, shortDay } from '../lib/day.ts'
import { LongList } from '../parts/long-list.tsx'
import { Empty } from '../parts/state.tsx'
import { RELATION } from './relation.ts'

/** Which reports are one story: groups of reports that go back to one origin, with why, and a way to see it sentence by sentence. */
export function Origins({ origins }: { origins: OriginsAnswer }) {
  const shared = origins.items.filter((group) => group.reports.length > 1)
  const alone = origins.items.length - shared.length
  return (
    <>
      <p className="origins-sum num">
        <strong>{plural(origins.reports, 'report')}</strong> from {plural(origins.outlets, 'outlet')} go back to{' '}
        <strong>{plural(origins.origins, 'origin')}</strong>.
      </p>
      {shared.length === 0 && (
        <Empty part title="Every report stands alone">
          None is a copy or a rewrite of another.
        </Empty>
      )}
      <LongList items={shared} step={25} className="origin-list">
        {(group) => <Origin group={group} />}
      </LongList>
      {alone > 0 && shared.length > 0 && (
        <p className="muted num">
          {alone === 1
            ? 'One further report stands alone.'
            : `${capital(numberWord(alone))} further reports stand alone, each its own origin.`}
        </p>
      )}
    </>
  )
}

/** The pair that ties a report to its origin: with the earliest report where there is one, else the first that there is. */
const tieOf = (group: OriginGroup, id: string, first: string) => {
  const own = group.links.filter((link) => link.a === id || link.b === id)
  return own.find((link) => link.a === first || link.b === first) ?? own[0]
}

function Origin({ group }: { group: OriginGroup }) {
  const [first, ...others] = group.reports
  if (!first) return null
  const ties = new Set(others.map((r) => tieOf(group, r.id, first.id)))
  const rest = group.links.filter((link) => !ties.has(link))
  return (
    <article className="origin" id={group.id}>
      <div className="origin-stack" aria-hidden="true">
        {group.reports.slice(0, 6).map((r, i, all) => (
          <span key={r.id} style={{ '--lift': all.length - 1 - i } as React.CSSProperties} />
        ))}
        <strong>{group.reports.length}</strong>
      </div>
      <div>
        <h3>
          <Link to="/reports/$id" params={{ id: first.id }} data-open="">
            <bdi>{first.title ?? first.name}</bdi>
          </Link>
        </h3>
        <p className="muted num">
          {plural(group.reports.length, 'report')}, one origin · {dayRange(group.firstDay, group.lastDay, true)}
          {group.upstream.length > 0 && ` · they name ${group.upstream.join(', ')}`}
        </p>
        <ul className="origin-reports">
          {group.reports.map((r) => (
            <Copy key={r.id} report={r} tie={r === first ? undefined : tieOf(group, r.id, first.id)} />
          ))}
        </ul>
        {rest.length > 0 && <Pairs group={group} links={rest} />}
      </div>
    </article>
  )
}

type Tie = OriginGroup['links'][number]

/** A report of the story, and what ties it to the origin. */
function Copy({ report: r, tie }: { report: OriginGroup['reports'][number]; tie: Tie | undefined }) {
  return (
    <li>
      <span className="num muted">{r.day ? shortDay(r.day) : 'day unknown'}</span>
      <span>
        <Link to="/reports/$id" params={{ id: r.id }}>
          <bdi>{r.title ?? r.name}</bdi>
        </Link>{' '}
        <bdi className="muted">{r.outlet}</bdi>
        {tie && <span className="muted origin-why">{tie.why}</span>}
      </span>
      <strong>{tie ? RELATION[tie.relation] : 'the earliest'}</strong>
      {tie ? (
        <Link to="/sources/$a/$b" params={{ a: tie.a === r.id ? tie.b : tie.a, b: r.id }} className="button">
          Side by side
        </Link>
      ) : (
        <span />
      )}
    </li>
  )
}

/** The further pairs of a story: nine reports make thirty-six. */
function Pairs({ group, links }: { group: OriginGroup; links: readonly Tie[] }) {
  const names = new Map(group.reports.map((r) => [r.id, r.outlet ?? r.title ?? r.name]))
  return (
    <details className="origin-pairs">
      <summary>{plural(links.length, 'further pair')}</summary>
      <ul>
        {links.map((link) => (
          <li key={`${link.a} ${link.b}`}>
            <Link to="/sources/$a/$b" params={{ a: link.a, b: link.b }}>
              <bdi>{names.get(link.a)}</bdi> and <bdi>{names.get(link.b)}</bdi>
            </Link>
            : <strong>{RELATION[link.relation]}</strong> <span className="muted">{link.why}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
