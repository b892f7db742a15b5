import type { FigureSeries } from '@parley/schema'
import { dayNumber, dayOf } from '../lib/day.ts'
import { endsOf } from '../lib/ends.ts'
import { numberWords } from '../lib/money.ts'
import { middleOf, type Scale, startOf, type Tick } from '../plot/scale.ts'

type Point = FigureSeries['points'][number]
export type Dot = {
  id: string
  from: number
  to: number
  value: number
  low: number
  high: number | null
  told: boolean
}

/** The days that a figure is of; where not told, the day on which it was told. Words that are no number have no dot. */
export function dotOf(point: Point): Dot | null {
  const ends = point.period === null ? null : endsOf(point.period)
  const from = ends?.from ?? ends?.to ?? point.day
  const to = ends?.to ?? ends?.from ?? point.day
  const value = typeof point.value === 'number' ? point.value : (point.low ?? point.high)
  if (!from || !to || value === null) return null
  const low = point.low ?? value
  return { id: point.id, from: dayNumber(from), to: dayNumber(to), value, low, high: point.high, told: ends === null }
}

/** The days of all figures, on one axis for all series. */
export function scaleOfFigures(series: readonly FigureSeries[], asOf: string): Scale {
  const dots = series.flatMap((s) => s.points.map(dotOf)).filter((dot) => dot !== null)
  const last = Math.max(dayNumber(asOf), ...dots.map((d) => d.to))
  const first = Math.min(last, ...dots.map((d) => d.from))
  const pad = Math.max(3, Math.round((last - first) * 0.04))
  return { from: first - pad, days: last - first + 1 + 2 * pad }
}

const HEIGHT = 64
const TOP = 18

/** One series: a dot or a stretch for each figure on its days, a whisker where it is "at least" or between two numbers. */
export function FigureChart({
  series,
  scale,
  marks,
  width,
}: {
  series: FigureSeries
  scale: Scale
  marks: readonly Tick[]
  width: number
}) {
  const dots = series.points.map(dotOf).filter((dot) => dot !== null)
  const most = Math.max(1, ...dots.map((d) => d.high ?? d.value * 1.15))
  const x = (n: number) => middleOf(scale, dayOf(n)) * width
  const y = (n: number) => HEIGHT - 4 - (n / most) * (HEIGHT - TOP - 6)
  const line =
    dots.length > 1 ? dots.map((d) => `${x((d.from + d.to) / 2).toFixed(1)},${y(d.value).toFixed(1)}`).join(' ') : null
  let free = -Infinity
  return (
    <svg className="figure-chart" width={width} height={HEIGHT} aria-hidden="true">
      {marks.map((tick) => (
        <line
          key={tick.at}
          className={tick.strong ? 'grid grid-strong' : 'grid'}
          x1={tick.at * width}
          x2={tick.at * width}
          y1="0"
          y2={HEIGHT}
        />
      ))}
      <line className="figure-ground" x1="0" x2={width} y1={HEIGHT - 3.5} y2={HEIGHT - 3.5} />
      {line && <polyline className="figure-line" points={line} />}
      {dots.map((d) => {
        const [left, right] = [startOf(scale, dayOf(d.from)) * width, startOf(scale, dayOf(d.to + 1)) * width]
        const at = x((d.from + d.to) / 2)
        const label = numberWords(d.value)
        const fits = at - label.length * 4 > free
        if (fits) free = at + label.length * 4 + 6
        return (
          <g key={d.id} className={d.told ? 'figure-dot figure-told' : 'figure-dot'}>
            {right - left > 12 && (
              <rect className="figure-stretch" x={left} width={right - left} y={y(d.value) - 3} height="6" />
            )}
            {(d.high === null || d.high !== d.low) && (
              <line
                className="figure-whisker"
                x1={at}
                x2={at}
                y1={y(d.low)}
                y2={d.high === null ? Math.max(TOP - 4, y(d.value) - 18) : y(d.high)}
              />
            )}
            {d.high === null && (
              <path
                className="figure-arrow"
                d={`M${at - 3.5},${Math.max(TOP - 4, y(d.value) - 18) + 4}l3.5,-4l3.5,4`}
              />
            )}
            <circle cx={at} cy={y(d.value)} r="4" />
            {fits && (
              <text
                x={Math.min(width - label.length * 4, Math.max(label.length * 4, at + (d.high === null ? 16 : 0)))}
                y={y(d.value) - 7}
              >
                {label}
              </text>
            )}
          </g>
        )
      })}
    </svg>
  )
}
