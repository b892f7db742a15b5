import type { SourceAnswer, SourcesAnswer } from '@parley/schema'
import { dayNumber, plural, shortDay } from '../lib/day.ts'
import { LongList } from '../parts/long-list.tsx'
import { Axis } from '../plot/axis.tsx'
import { middleOf, percent, type Scale, scaleOf, ticks } from '../plot/scale.ts'
import { useWidth } from '../plot/width.ts'
import { useAsOf } from '../shell/view.ts'

/** Who told something on which days: an outlet a row, its own stories dark, those that go back to another pale. */
export function Coverage({ sources }: { sources: SourcesAnswer }) {
  const { asOf, setDay, first, last } = useAsOf()
  const [ref, width] = useWidth<HTMLDivElement>(640)
  const scale = scaleOf([], { from: first, to: last }, asOf)
  if (!scale || !asOf) return null
  const marks = ticks(scale, width, middleOf(scale, asOf))
  const days = new Map(sources.days.map((d) => [d.day, d.reports]))
  return (
    <section className="coverage" aria-label="Outlets and the days of their reports">
      <div className="coverage-row coverage-axis">
        <span />
        <div ref={ref}>
          <Axis scale={scale} marks={marks} asOf={asOf} reports={days} onDay={setDay} />
        </div>
        <span className="muted">own stories</span>
      </div>
      <LongList items={sources.items.map((s) => ({ ...s, id: s.name }))} step={40} className="coverage-list">
        {(source) => <Outlet source={source} scale={scale} />}
      </LongList>
      {(sources.unnamed > 0 || sources.undated > 0) && (
        <p className="muted num coverage-rest">
          {sources.unnamed > 0 && `${plural(sources.unnamed, 'report names', 'reports name')} no outlet. `}
          {sources.undated > 0 && `${plural(sources.undated, 'report has', 'reports have')} no day.`}
        </p>
      )}
    </section>
  )
}

function Outlet({ source: s, scale }: { source: SourceAnswer; scale: Scale }) {
  const most = Math.max(1, ...s.perDay.map((d) => d.reports))
  const wide = Math.max(0.4, 100 / scale.days)
  return (
    <article className="coverage-row">
      <div>
        <h3>
          <bdi>{s.name}</bdi>
        </h3>
        <p className="muted num">
          {[s.kind, s.speaksFor && `speaks for ${s.speaksFor}`, plural(s.reports, 'report')]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <svg
        className="coverage-plot"
        width="100%"
        height="40"
        role="img"
        aria-label={`Reports on ${s.perDay.map((d) => shortDay(d.day)).join(', ')}; none on ${s.silentDays} days`}
      >
        <line className="figure-ground" x1="0" x2="100%" y1="38" y2="38" />
        {s.perDay.map((d) => (
          <rect
            key={d.day}
            className="coverage-day"
            x={percent((dayNumber(d.day) - scale.from) / scale.days)}
            width={`${wide}%`}
            y={38 - (30 * d.reports) / most}
            height={(30 * d.reports) / most}
          >
            <title>{`${shortDay(d.day, true)}: ${plural(d.reports, 'report')}`}</title>
          </rect>
        ))}
      </svg>
      <p className="coverage-own num">
        <strong>{s.own}</strong> <span className="muted">of {s.reports}</span>
        {s.credits.length > 0 && (
          <span className="coverage-credits muted">
            credits {s.credits.map((c) => `${c.name} (${c.reports})`).join(', ')}
          </span>
        )}
      </p>
    </article>
  )
}
