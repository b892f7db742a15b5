import type { ContradictionAnswer } from '@parley/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { contradictionsQuery } from '../api/queries.ts'
import { useStatus, useView } from '../shell/view.ts'
import { movedBetween } from './clashes.ts'
import type { Since } from './since.ts'

/** In larger records two lists of contradictions take longer than somebody waits who only wants to see the day. */
const SMALL = 400
const SHOWN = 3

/** Contradictions that are new since a day or a visit, and those that hold no more. */
export function MovedContradictions({ since }: { since: Since }) {
  const view = useView()
  const { data: status } = useStatus()
  const enabled = status !== undefined && status.reports <= SMALL
  const earlier = since.day === null ? { ...view, at: since.revision ?? undefined } : { ...view, 'as-of': since.day }
  const before = useQuery({ ...contradictionsQuery(earlier), enabled, placeholderData: undefined })
  const now = useQuery({ ...contradictionsQuery(view), enabled, placeholderData: undefined })
  if (!before.data || !now.data) return null
  const { fresh, settled } = movedBetween(before.data, now.data)
  if (fresh.length + settled.length === 0) return null
  return (
    <section className="changes-group" aria-label="Contradictions">
      <h3>
        Contradictions <span className="num muted">{fresh.length + settled.length}</span>
      </h3>
      <Some all={fresh} tag="new" />
      <Some all={settled} tag="settled" />
    </section>
  )
}

function Some({ all, tag }: { all: readonly ContradictionAnswer[]; tag: 'new' | 'settled' }) {
  if (all.length === 0) return null
  return (
    <ul>
      {all.slice(0, SHOWN).map((c) => (
        <li key={c.id} className="change" data-item="" tabIndex={-1}>
          <p className="change-what">
            <Link
              to="/contradictions"
              search={c.verdict === 'conflict' ? {} : { verdict: 'all' }}
              hash={tag === 'new' ? c.id : undefined}
              data-open=""
            >
              <bdi>{c.about}</bdi>
            </Link>{' '}
            <span className={tag === 'new' ? 'tag tag-open' : 'tag'}>{tag}</span>
          </p>
          <p className="change-words">
            <bdi>{c.sides.map((s) => `${s.holder ? `${s.holder}: ` : ''}${s.value}`).join(' — ')}</bdi>
          </p>
        </li>
      ))}
      {all.length > SHOWN && (
        <li className="change">
          <Link to="/contradictions">
            {all.length - SHOWN} more {tag}
          </Link>
        </li>
      )}
    </ul>
  )
}
