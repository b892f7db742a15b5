import type { Statement } from '@parley/schema'
import { Link } from '@tanstack/react-router'
import { shortDay } from '../lib/day.ts'
import { hits } from '../lib/hits.ts'
import { outletName, Words } from '../parts/quote.tsx'

/** One statement: who, the word of saying, what; and where one can read it. */
export function StatementItem({ statement: s, q }: { statement: Statement; q: string | undefined }) {
  const who = s.actors.length > 0 ? s.actors.join(', ') : s.source || 'Unnamed'
  const marks = [s.act, s.form, s.medium].filter(Boolean)
  return (
    <article className="statement">
      <p className="statement-when num">
        {s.day ? shortDay(s.day, true) : 'day unknown'}
        <bdi className="statement-outlet">{outletName(s.evidence)}</bdi>
      </p>
      <div className="statement-said">
        <p className="statement-who">
          <bdi className={s.anonymous ? 'statement-unnamed' : undefined}>{who}</bdi>
          {s.cue && (
            <span className="statement-cue">
              {' '}
              <Words>{s.cue}</Words>
            </span>
          )}
          {s.anonymous && <span className="tag tag-anonymous">unnamed source</span>}
        </p>
        <p className={`statement-content statement-${s.form}`}>
          <Link
            to="/reports/$id"
            params={{ id: s.evidence.report }}
            search={{ finding: s.evidence.finding }}
            data-open=""
          >
            <bdi className="words" dir="auto">
              {hits(s.content, q).map((run, i) =>
                // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text have no other name
                run.hit ? <mark key={i}>{run.text}</mark> : run.text,
              )}
            </bdi>
          </Link>
        </p>
        <p className="statement-marks">
          {marks.map((mark) => (
            <span key={mark} className="tag">
              {mark}
            </span>
          ))}
        </p>
      </div>
    </article>
  )
}
