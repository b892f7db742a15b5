import type { AgreementAnswer } from '@parley/schema'
import { Link } from '@tanstack/react-router'
import { memo } from 'react'
import { grouped, plural } from '../lib/day.ts'
import type { Item } from './items.ts'

const SHOWN = 8

/** The most frequent first, ties by name. */
export function frequent(items: readonly Item[], of: (item: Item) => readonly string[]): [name: string, n: number][] {
  const counts = new Map<string, number>()
  for (const item of items) for (const name of of(item)) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
}

type Props = {
  items: readonly Item[]
  agreements: readonly AgreementAnswer[]
  search: { from: string | undefined; to: string | undefined; actor: string | undefined }
  onActor: (name: string | undefined) => void
}

/**
 * What the days that are shown or drawn over hold beside the list: who acts, where, what binds, and the same days on other pages. It counts
 * every thing, so it is drawn anew only when they are others.
 */
export const Within = memo(function Within({ items, agreements, search, onActor }: Props) {
  const who = frequent(items, (item) => item.answer.actors)
  const where = frequent(items, (item) => (item.answer.place ? [item.answer.place] : []))
  const origins = items.filter((item) => item.origins > 1).length
  const most = who[0]?.[1] ?? 1
  return (
    <aside className="within" aria-label="In these days">
      <p className="within-sum num">
        {plural(items.length, 'thing')}, {grouped(origins)} of them told by two or more origins
      </p>
      {who.length > 0 && (
        <section aria-labelledby="within-who">
          <h3 id="within-who">Who</h3>
          <ul>
            {who.slice(0, SHOWN).map(([name, n]) => (
              <li key={name}>
                <button
                  type="button"
                  className="within-who"
                  aria-pressed={search.actor === name}
                  onClick={() => onActor(search.actor === name ? undefined : name)}
                >
                  <bdi>{name}</bdi> <span className="num">{grouped(n)}</span>
                </button>
                <span className="within-bar" aria-hidden="true">
                  <svg width="100%" height="3" aria-hidden="true">
                    <rect width={`${(n / most) * 100}%`} height="3" />
                  </svg>
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {where.length > 0 && (
        <section aria-labelledby="within-where">
          <h3 id="within-where">Where</h3>
          <p>
            {where.slice(0, SHOWN).map(([name, n], i) => (
              <span key={name}>
                {i > 0 && ', '}
                <bdi>{name}</bdi>
                {n > 1 && <span className="num muted"> {n}</span>}
              </span>
            ))}
          </p>
        </section>
      )}
      {agreements.length > 0 && (
        <section aria-labelledby="within-binds">
          <h3 id="within-binds">Agreements with a window in these days</h3>
          <ul>
            {agreements.slice(0, SHOWN).map((a) => (
              <li key={a.id}>
                <Link to="/agreements/$id" params={{ id: a.id }}>
                  <bdi>{a.name}</bdi>
                </Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="within-else">
        <h3 id="within-else">Reports of these days</h3>
        <ul>
          <li>
            <Link to="/statements" search={search}>
              Statements
            </Link>
          </li>
          <li>
            <Link to="/events" search={search}>
              Events, on the map
            </Link>
          </li>
          <li>
            <Link to="/search" search={search}>
              All that is found in them
            </Link>
          </li>
        </ul>
      </section>
    </aside>
  )
})
