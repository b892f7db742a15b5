import type { SilenceAnswer } from '@parley/schema'
import { dayRange, plural } from '../lib/day.ts'
import { LongList } from '../parts/long-list.tsx'
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
        {unanswered.length === 0 && <p className="muted">No allegation waits for an answer.</p>}
        <LongList items={unanswered.map((u) => ({ ...u, id: u.allegation }))} step={SHOWN} className="silence-list">
          {(u) => (
            <>
              <p>
                <bdi>{u.accuser ?? 'Somebody'}</bdi> accuses <bdi>{u.accused ?? 'nobody by name'}</bdi>
                {u.days !== null && <span className="num muted"> {plural(u.days, 'day')} ago</span>}
              </p>
              <p>
                <Words>{u.act}</Words> <SourceLink evidence={u.evidence} />
              </p>
            </>
          )}
        </LongList>
      </section>
      <section aria-labelledby="one-sided">
        <h3 id="one-sided">
          One side alone tells <span className="num muted">{oneSided.length}</span>
        </h3>
        {oneSided.length === 0 && <p className="muted">Nothing rests on the word of one side alone.</p>}
        <LongList items={oneSided} step={SHOWN} className="silence-list">
          {(o) => (
            <>
              <p>
                <span className="tag">{o.kind}</span> <span className="one-sided-by">{o.side}</span>
              </p>
              <p>
                <Words>{o.label}</Words> <SourceLink evidence={o.evidence} />
              </p>
            </>
          )}
        </LongList>
      </section>
      <section aria-labelledby="no-report">
        <h3 id="no-report">
          Days without any report <span className="num muted">{days.reduce((n, d) => n + d.days, 0)}</span>
        </h3>
        <LongList items={days.map((d) => ({ ...d, id: d.from }))} step={SHOWN} className="silence-days num">
          {(d) => (
            <>
              {dayRange(d.from, d.to, true)} <span className="muted">{plural(d.days, 'day')}</span>
            </>
          )}
        </LongList>
        {unheard.length > 0 && (
          <>
            <h3>Spoken of and not heard</h3>
            <LongList items={unheard.map((u) => ({ ...u, id: u.actor }))} step={SHOWN} className="silence-list">
              {(u) => (
                <>
                  <bdi>{u.actor}</bdi> <span className="muted num">{u.why}</span>
                </>
              )}
            </LongList>
          </>
        )}
        {days.length === 0 && <p className="muted">There is a report from every day.</p>}
      </section>
    </div>
  )
}
