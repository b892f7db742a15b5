import type { LedgerEntry } from '@parley/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { positionHistoryQuery } from '../api/queries.ts'
import { capital, longDay, plural, shortDay } from '../lib/day.ts'
import { Quote, SourceLink, Words } from '../parts/quote.tsx'
import { Empty, Failure, Skeleton } from '../parts/state.tsx'
import { Icon } from '../shell/as-of.tsx'
import { useNarrowView } from '../shell/view.ts'
import { isMove, moveWords, StanceSign } from './stance.tsx'

type Props = { actor: string; issue: string; label: string; onClose: () => void }

/** How an actor came to stand where it stands on an issue: every word, what it was before, and how far that is a move. */
export function History({ actor, issue, label, onClose }: Props) {
  const { data, error, isPending, refetch } = useQuery(positionHistoryQuery(useNarrowView(), actor, issue))
  const panel = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another cell is another history
  useEffect(() => {
    panel.current?.scrollIntoView({ block: 'nearest' })
  }, [actor, issue, isPending])
  const entries = data?.items ?? []
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  return (
    <section ref={panel} className="history" aria-labelledby="history-title">
      <header>
        <h2 id="history-title">
          <bdi>{actor}</bdi> on {label.toLowerCase()}
        </h2>
        <p className="muted num">{data ? plural(data.total, 'entry', 'entries') : ''}</p>
        <Link className="source-link" to="/statements" search={{ actor, issue }}>
          Its statements on it
        </Link>
        <button type="button" className="icon-button" onClick={onClose} aria-label="Close the history">
          <Icon d="m4 4 8 8M12 4l-8 8" />
        </button>
      </header>
      {isPending && <Skeleton lines={5} />}
      {error && <Failure error={error} retry={refetch} />}
      {data && entries.length === 0 && <Empty title="No word by this day" />}
      {entries.length > 1 && <Course entries={entries} />}
      <ol>
        {entries.map((entry) => (
          <Entry key={entry.id} entry={entry} before={entry.before ? byId.get(entry.before) : undefined} />
        ))}
      </ol>
    </section>
  )
}

/** The stances in the order of their days: how it went, at a glance. */
function Course({ entries }: { entries: readonly LedgerEntry[] }) {
  const earliest = entries.filter((e) => e.day !== null).sort((a, b) => (a.day! < b.day! ? -1 : 1))
  return (
    <ol className="course" aria-label="The stances in the order of their days">
      {earliest.map((e) => (
        <li key={e.id}>
          <StanceSign stance={e.stance} condition={e.condition !== null} />{' '}
          <span className="num">{shortDay(e.day!)}</span>
          <span className="hidden"> {e.stance}</span>
        </li>
      ))}
    </ol>
  )
}

function Entry({ entry, before }: { entry: LedgerEntry; before: LedgerEntry | undefined }) {
  const moved = isMove(entry.move)
  return (
    <li className={moved ? 'entry entry-moved' : 'entry'} data-item="" tabIndex={-1}>
      <p className="entry-day num">{entry.day ? longDay(entry.day) : 'day unknown'}</p>
      <div className="entry-body">
        <p className="entry-head">
          <StanceSign stance={entry.stance} condition={entry.condition !== null} />
          <strong>{entry.stance}</strong>
          {entry.voice !== 'own' && entry.actor !== entry.side && (
            <span className="muted">
              {' '}
              by <bdi>{entry.actor}</bdi>
            </span>
          )}
          {entry.move !== 'first' && (
            <span className={moved ? 'entry-move' : 'entry-move muted'}>{moveWords(entry.move)}</span>
          )}
        </p>
        {entry.condition && (
          <p className="entry-condition">
            if <Words>{entry.condition}</Words>
          </p>
        )}
        {moved && before ? (
          <div className="before-after">
            <figure>
              <figcaption>
                <StanceSign stance={before.stance} /> before{before.day && `, ${longDay(before.day)}`}
              </figcaption>
              <blockquote>
                <Words>{before.evidence.quote}</Words>
              </blockquote>
              <SourceLink evidence={before.evidence} />
            </figure>
            <figure>
              <figcaption>
                <StanceSign stance={entry.stance} /> after{entry.day && `, ${longDay(entry.day)}`}
              </figcaption>
              <blockquote>
                <Words>{entry.evidence.quote}</Words>
              </blockquote>
              <SourceLink evidence={entry.evidence} />
            </figure>
          </div>
        ) : (
          <Quote evidence={entry.evidence} />
        )}
        {entry.why && <p className="entry-why muted">{capital(entry.why)}.</p>}
        {entry.repeats.length > 0 && (
          <details className="quotes-more">
            <summary>told again in {plural(entry.repeats.length, 'report')}</summary>
            {entry.repeats.map((e) => (
              <Quote key={`${e.report} ${e.finding}`} evidence={e} />
            ))}
          </details>
        )}
      </div>
    </li>
  )
}
