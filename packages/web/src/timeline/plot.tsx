import type { AgreementAnswer } from '@parley/schema'
import type { KeyboardEvent, ReactNode } from 'react'
import { dayNumber, grouped, longDay } from '../lib/day.ts'
import { useWidth } from '../plot/width.ts'
import { type ByTime, countIn } from './by-time.ts'
import { useGestures } from './gestures.ts'
import type { LaneName } from './items.ts'
import { heightOf, Lane, laneLayout } from './lane.tsx'
import { LANES, type Shown } from './lanes.ts'
import { at, axisOf, moved, type Stretch, zoomed } from './stretch.ts'
import { bandsOf, Windows, windowsIn } from './windows.tsx'

type Props = {
  lanes: ReadonlyMap<LaneName, ByTime>
  agreements: readonly AgreementAnswer[]
  hues: Map<string, number>
  stretch: Stretch
  whole: Stretch
  brush: Stretch | null
  asOf: string
  shown: ReadonlySet<Shown>
  picked: string | undefined
  onStretch: (stretch: Stretch) => void
  onBrush: (brush: Stretch | null) => void
  onPick: (id: string) => void
  /** absent where lanes cannot be left out */
  onLane?: (lane: Shown) => void
}

/** The lanes over one axis. Drawing over days narrows what the page lists; nothing here can be had by pointing alone. */
export function TimelinePlot(props: Props) {
  const { lanes, agreements, hues, stretch, whole, brush, asOf, shown, picked, onStretch, onLane } = props
  const [ref, width] = useWidth<HTMLDivElement>(900)
  const { draft, bind } = useGestures(props)
  const { fine, coarse } = axisOf(stretch, width)
  const x = (time: number) => at(stretch, time) * width
  const windows = windowsIn(agreements, stretch)
  const laid = bandsOf(windows, stretch, width)
  const drawn = draft ?? brush
  const press = (event: KeyboardEvent) => {
    const does: Record<string, () => Stretch> = {
      ArrowLeft: () => moved(stretch, -0.15),
      ArrowRight: () => moved(stretch, 0.15),
      '+': () => zoomed(stretch, 0.6),
      '=': () => zoomed(stretch, 0.6),
      '-': () => zoomed(stretch, 1.7),
      Home: () => whole,
    }
    const next = does[event.key]
    if (!next || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    onStretch(next())
  }
  return (
    <div className="timeline">
      <div className="timeline-corner" />
      <div className="timeline-axis" ref={ref} aria-hidden="true" style={{ gridRow: 1 }}>
        <svg width={width} height="44" aria-hidden="true">
          {coarse.map(({ time, label }, i) => {
            const from = Math.max(0, x(time))
            const to = i + 1 < coarse.length ? x(coarse[i + 1]!.time) : width
            if (to - from < label.length * 6.8 + 8) return null
            return (
              <text key={time} className="axis-label axis-label-strong" x={from + 2} y="16">
                {label}
              </text>
            )
          })}
          {fine.map(({ time, label }) => (
            <text key={time} className="axis-label" x={x(time) + 3} y="36">
              {x(time) >= 0 ? label : ''}
            </text>
          ))}
        </svg>
        <Now x={x(dayNumber(asOf) + 0.5)} width={width} text={longDay(asOf)} />
      </div>
      {LANES.map(({ name, label, plural }) => {
        const n =
          name === 'agreements'
            ? windowsIn(agreements, brush ?? stretch).length
            : countIn(lanes.get(name)!, brush ?? stretch)
        const on = shown.has(name)
        return (
          <div
            key={name}
            className={`timeline-head timeline-head-${name}`}
            style={{ gridRow: LANES.findIndex((l) => l.name === name) + 2 }}
          >
            <Head on={on} onClick={onLane && (() => onLane(name))}>
              <span className="lane-sign" aria-hidden="true" />
              <span data-picture="">{label}</span>
              <span className="num muted">
                {grouped(n)}
                <span className="hidden"> {plural}</span>
              </span>
            </Head>
          </div>
        )
      })}
      {/* biome-ignore lint/a11y/useSemanticElements: a group of drawings that the keyboard can move */}
      <div
        className="timeline-lanes"
        {...bind}
        role="group"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the arrow keys move the axis here
        tabIndex={0}
        aria-label="Lanes. Left and right move, plus and minus zoom, Home shows all."
        onKeyDown={press}
        style={{ gridRow: `2 / span ${LANES.length}`, gridTemplateRows: 'subgrid' }}
      >
        <svg className="timeline-grid" width={width} height="100%" aria-hidden="true">
          <path className="grid" d={rulesAt(fine.map(({ time }) => x(time)))} />
          <path className="grid grid-strong" d={rulesAt(coarse.map(({ time }) => x(time)))} />
          <line className="as-of-line" x1={x(dayNumber(asOf) + 0.5)} x2={x(dayNumber(asOf) + 0.5)} y1="0" y2="100%" />
        </svg>
        {LANES.map(({ name, label }) => {
          if (!shown.has(name)) return <div key={name} className="timeline-lane timeline-lane-off" />
          if (name === 'agreements')
            return (
              <div
                key={name}
                className="timeline-lane"
                style={{ minHeight: laid.height, paddingBottom: laid.hidden > 0 ? 22 : undefined }}
              >
                <Windows laid={laid} stretch={stretch} width={width} hues={hues} />
                {laid.hidden > 0 && (
                  <span className="lane-hidden num">and {grouped(laid.hidden)} that fewer reports tell: zoom in</span>
                )}
              </div>
            )
          const layout = laneLayout(lanes.get(name)!, stretch, width)
          return (
            <div key={name} className="timeline-lane" style={{ minHeight: heightOf(layout) }} data-lane={label}>
              <Lane name={name} label={label} layout={layout} stretch={stretch} width={width} picked={picked} />
              {layout.form === 'things' && layout.hidden > 0 && (
                <span className="lane-hidden num">and {layout.hidden} more: zoom in</span>
              )}
            </div>
          )
        })}
        {drawn && <Brush from={x(drawn.from)} to={x(drawn.to)} width={width} />}
      </div>
    </div>
  )
}

/** Upright rules as one path, longer than any lanes: what lies beyond the drawing is cut off. */
const rulesAt = (places: readonly number[]): string => places.map((x) => `M${x.toFixed(1)} 0v9000`).join('')

function Head({ on, onClick, children }: { on: boolean; onClick: (() => void) | undefined; children: ReactNode }) {
  if (!onClick) return <p className="lane-toggle">{children}</p>
  return (
    <button type="button" className="lane-toggle" aria-pressed={on} onClick={onClick}>
      {children}
    </button>
  )
}

/** The days drawn over: what lies outside of them steps back. */
function Brush({ from, to, width }: { from: number; to: number; width: number }) {
  const [a, b] = [Math.min(width, Math.max(0, from)), Math.min(width, Math.max(0, to))]
  return (
    <svg className="brush" width={width} height="100%" aria-hidden="true">
      <rect className="brush-off" width={a} height="100%" />
      <rect className="brush-off" x={b} width={width - b} height="100%" />
      <rect className="brush-on" x={a} width={Math.max(1, b - a)} height="100%" />
    </svg>
  )
}

function Now({ x, width, text }: { x: number; width: number; text: string }) {
  if (x < 0 || x > width) return null
  return (
    <span className={x > width * 0.85 ? 'axis-flag axis-flag-left' : 'axis-flag'} style={{ left: x }}>
      {text}
    </span>
  )
}
