import { type PointerEvent, useMemo, useRef } from 'react'
import { useWidth } from '../plot/width.ts'
import type { Item } from './items.ts'
import { at, axisOf, lengthOf, type Stretch } from './stretch.ts'

const HEIGHT = 34
const STEP = 4

type Props = { items: readonly Item[]; whole: Stretch; stretch: Stretch; onStretch: (stretch: Stretch) => void }

/** The whole record on a strip, with the part that is shown below; the part can be dragged. The buttons beside it do the same. */
export function Overview({ items, whole, stretch, onStretch }: Props) {
  const [ref, width] = useWidth<HTMLDivElement>(900)
  const grip = useRef<{ x: number; from: number } | null>(null)
  const bars = useMemo(() => {
    const bins = new Array<number>(Math.ceil(width / STEP)).fill(0)
    for (const item of items) {
      const i = Math.floor((at(whole, (item.from + item.to) / 2) * width) / STEP)
      if (i >= 0 && i < bins.length) bins[i]!++
    }
    const most = Math.max(1, ...bins)
    const tall = (n: number) => Math.sqrt(n / most) * 20
    return bins
      .map((n, i) => (n > 0 ? `M${i * STEP} ${HEIGHT - 2}h${STEP - 1}v${(-tall(n)).toFixed(1)}h${1 - STEP}z` : ''))
      .join('')
  }, [items, whole, width])
  const x = (time: number) => Math.min(width, Math.max(0, at(whole, time) * width))
  const drag = (event: PointerEvent<SVGSVGElement>) => {
    if (!grip.current) return
    const by = ((event.clientX - grip.current.x) / width) * lengthOf(whole)
    onStretch({ from: grip.current.from + by, to: grip.current.from + by + lengthOf(stretch) })
  }
  const take = (event: PointerEvent<SVGSVGElement>) => {
    const time = whole.from + (event.nativeEvent.offsetX / width) * lengthOf(whole)
    const inside = time >= stretch.from && time <= stretch.to
    const from = inside ? stretch.from : time - lengthOf(stretch) / 2
    if (!inside) onStretch({ from, to: from + lengthOf(stretch) })
    grip.current = { x: event.clientX, from }
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  return (
    <div className="overview" ref={ref} aria-hidden="true">
      <svg
        aria-hidden="true"
        width={width}
        height={HEIGHT}
        onPointerDown={take}
        onPointerMove={drag}
        onPointerUp={() => {
          grip.current = null
        }}
      >
        <path className="overview-bin" d={bars} />
        {axisOf(whole, width / 2).fine.map(({ time, label }) => (
          <text key={time} className="axis-label" x={x(time) + 2} y="10">
            {label}
          </text>
        ))}
        <rect className="overview-off" x="0" width={x(stretch.from)} y="0" height={HEIGHT} />
        <rect
          className="overview-off"
          x={x(stretch.to)}
          width={Math.max(0, width - x(stretch.to))}
          y="0"
          height={HEIGHT}
        />
        <rect
          className="overview-window"
          x={x(stretch.from)}
          width={Math.max(4, x(stretch.to) - x(stretch.from))}
          y="0.5"
          height={HEIGHT - 1}
        />
      </svg>
    </div>
  )
}
