import { addDays, dayNumber, longDay, shortDay, weekdayName } from '../lib/day.ts'
import { firstDay, middleOf, percent, type Scale, type Tick, within } from './scale.ts'

type Props = {
  scale: Scale
  marks: readonly Tick[]
  asOf: string
  /** How many reports are from each day: the silence between them is part of the record. */
  reports: ReadonlyMap<string, number>
  onDay: (day: string) => void
}

/** The common time axis; it is also the slider by which one says from which day to look. */
export function Axis({ scale, marks, asOf, reports, onDay }: Props) {
  const shown = [...reports].filter(([day]) => within(scale, day))
  const most = Math.max(1, ...shown.map(([, n]) => n))
  const value = dayNumber(asOf) - scale.from
  const half = `${50 / scale.days}%`
  return (
    <div className="axis">
      <svg className="axis-ticks" width="100%" height="46" aria-hidden="true">
        {marks.map((tick) => (
          <g key={tick.at}>
            <line
              className={tick.strong ? 'grid grid-strong' : 'grid'}
              x1={percent(tick.at)}
              x2={percent(tick.at)}
              y1="20"
              y2="46"
            />
            {tick.label && (
              <text className="axis-label" x={percent(tick.at)} dx="4" y="30">
                {tick.label}
              </text>
            )}
          </g>
        ))}
        {shown.map(([day, n]) => (
          <line
            key={day}
            className="axis-report"
            x1={percent(middleOf(scale, day))}
            x2={percent(middleOf(scale, day))}
            y1="46"
            y2={46 - 3 - (7 * n) / most}
          />
        ))}
        <line
          className="as-of-line"
          x1={percent(middleOf(scale, asOf))}
          x2={percent(middleOf(scale, asOf))}
          y1="8"
          y2="46"
        />
      </svg>
      <input
        className="axis-slider"
        style={{ left: `calc(${half} - 8px)`, width: `calc(100% - ${100 / scale.days}% + 16px)` }}
        type="range"
        min={0}
        max={scale.days - 1}
        value={Math.min(scale.days - 1, Math.max(0, value))}
        aria-label="As of day"
        aria-valuetext={`${weekdayName(asOf)}, ${longDay(asOf)}`}
        onChange={(event) => onDay(addDays(firstDay(scale), Number(event.currentTarget.value)))}
      />
      <Flag at={middleOf(scale, asOf)} text={shortDay(asOf)} />
    </div>
  )
}

function Flag({ at, text }: { at: number; text: string }) {
  const side = at > 0.85 ? 'axis-flag axis-flag-left' : 'axis-flag'
  return (
    <span className={side} style={{ left: percent(at) }} aria-hidden="true">
      {text}
    </span>
  )
}
