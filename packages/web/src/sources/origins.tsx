import type { OriginGroup, OriginsAnswer } from '@parley/schema'
import { Link } from '@tanstack/react-router'
import { dayRange, numberWord, plural, shortDay } from '../lib/day.ts'
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
      {shared.length === 0 && <Empty title="Every report stands alone">None is a copy or a rewrite of another.</Empty>}
      <LongList items={shared} step={25} className="origin-list">
        {(group) => <Origin group={group} />}
      </LongList>
      {alone > 0 && shared.length > 0 && (
        <p className="muted num">
          {alone === 1
            ? 'One further report stands alone.'
            : `${numberWord(alone)} further reports stand alone, each its own origin.`}
        </p>
      )}
    </>
  )
}

function Origin({ group }: { group: OriginGroup }) {
  const titles = new Map(group.reports.map((r) => [r.id, r.outlet ?? r.title ?? r.name]))
  const first = group.reports[0]!
  return (
    <article className="origin" id={group.id}>
      <div
        className="origin-stack"
        aria-hidden="true"
        style={{ '--n': Math.min(5, group.reports.length) } as React.CSSProperties}
      >
        <span>{group.reports.length}</span>
      </div>
      <div>
        <h3>
          <Link to="/reports/$id" params={{ id: first.id }} data-open="">
            <bdi>{first.title ?? first.name}</bdi>
          </Link>
        </h3>
        <p className="muted num">
          {plural(group.reports.length, 'report')}, one origin: {RELATION[group.relation]} ·{' '}
          {dayRange(group.firstDay, group.lastDay, true)}
          {group.upstream.length > 0 && ` · they name ${group.upstream.join(', ')}`}
        </p>
        <ul className="origin-reports">
          {group.reports.map((r) => (
            <li key={r.id}>
              <span className="num muted">{r.day ? shortDay(r.day) : 'day unknown'}</span>{' '}
              <Link to="/reports/$id" params={{ id: r.id }}>
                <bdi>{r.title ?? r.name}</bdi>
              </Link>{' '}
              <bdi className="muted">{r.outlet}</bdi>
            </li>
          ))}
        </ul>
        <ul className="origin-links">
          {group.links.map((link) => (
            <li key={`${link.a} ${link.b}`}>
              <Link to="/sources/$a/$b" params={{ a: link.a, b: link.b }} className="button">
                Side by side
              </Link>
              <span>
                <bdi>{titles.get(link.a)}</bdi> and <bdi>{titles.get(link.b)}</bdi>:{' '}
                <strong>{RELATION[link.relation]}</strong>
                <span className="muted origin-why">{link.why}</span>
              </span>
            </li>
          ))}
        </ul>
      </div>
    </article>
  )
}
