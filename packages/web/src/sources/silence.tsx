import type { SilenceAnswer } from '@parley/schema'
import { dayRange, plural } from '../lib/day.ts'
import { SourceLink, Words } from '../parts/quote.tsx'

const SHOWN = 8

/** What the record does not hold: unanswered allegations, days without a report, what one side alone tells. Silence is no denial. */
export function Silence({ silence }: { silence: SilenceAnswer }) {
  const { unanswered, days, oneSided, unheard } = silence
  return (
    <div className="silence">
      <section aria-labelledby="unanswered">
        <h3 id="unanswered">
          Nobody answered <span className="num muted">{unanswered.length}</span>
        </h3>
        <ul>
          {unanswered.slice(0, SHOWN).map((u) => (
            <li key={u.allegation} data-item="" tabIndex={-1}>
              <p>
                <bdi>{u.accuser ?? 'Somebody'}</bdi> accuses <bdi>{u.accused ?? 'nobody by name'}</bdi>{' '}
                <span className="num muted">{u.days !== null ? plural(u.days, 'day') : ''} ago</span>
              </p>
              <p>
                <Words>{u.act}</Words> <SourceLink evidence={u.evidence} />
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="one-sided">
        <h3 id="one-sided">
          One side alone tells <span className="num muted">{oneSided.length}</span>
        </h3>
        <ul>
          {oneSided.slice(0, SHOWN).map((o) => (
            <li key={`${o.kind} ${o.id}`} data-item="" tabIndex={-1}>
              <p>
                <span className="tag">{o.kind}</span> <span className="one-sided-by">{o.side}</span>
              </p>
              <p>
                <Words>{o.label}</Words> <SourceLink evidence={o.evidence} />
              </p>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="no-report">
        <h3 id="no-report">
          Days without any report <span className="num muted">{days.reduce((n, d) => n + d.days, 0)}</span>
        </h3>
        <ul className="silence-days num">
          {days.map((d) => (
            <li key={d.from}>
              {dayRange(d.from, d.to, true)} <span className="muted">{plural(d.days, 'day')}</span>
            </li>
          ))}
        </ul>
        {unheard.length > 0 && (
          <>
            <h3>Spoken of and not heard</h3>
            <ul>
              {unheard.map((u) => (
                <li key={u.actor}>
                  <bdi>{u.actor}</bdi>{' '}
                  <span className="muted num">
                    named by {plural(u.namedBy, 'report')}. {u.why}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
        {days.length === 0 && <p className="muted">There is a report from every day.</p>}
      </section>
    </div>
  )
}
