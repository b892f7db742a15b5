import type { Statement } from '@parley/schema'
import { Link } from '@tanstack/react-router'
import { shortDay } from '../lib/day.ts'
import { outletName, Words } from '../parts/quote.tsx'

/** One statement: who, the word of saying, what; and where one can read it. */
export function StatementItem({ statement: s }: { statement: Statement }) {
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
            <Words>{s.content}</Words>
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
