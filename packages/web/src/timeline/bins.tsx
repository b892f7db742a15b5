import { type PointerEvent, useState } from 'react'
import { grouped } from '../lib/day.ts'
import type { Bin, Layout } from './layout.ts'
import { at, type Stretch, stepName } from './stretch.ts'

export const BINS = 56
const ROOM = BINS - 16
/** Narrower bars have no room for their number. */
const NUMBERED = 22

type Counted = Extract<Layout, { form: 'bins' }>
type Part = (bin: Bin) => readonly [from: number, to: number]

/** From the bottom up: what two or more origins tell, what one tells, what did not happen. */
const PARTS: readonly (readonly [name: string, part: Part])[] = [
  ['lane-solid', (b) => [0, b.many]],
  ['lane-single', (b) => [b.many, b.n - b.open]],
  ['lane-open', (b) => [b.n - b.open, b.n]],
]

/** A lane's things counted: one path for each part of all bars, so that a long axis costs no more than a short one. */
export function Bins({ layout, stretch, width }: { layout: Counted; stretch: Stretch; width: number }) {
  const [over, setOver] = useState<number | null>(null)
  const left = (bin: Bin) => at(stretch, bin.time) * width
  const wide = (bin: Bin) => Math.max(1, at(stretch, bin.end) * width - left(bin) - 1)
  const high = (n: number) => (n / layout.most) * ROOM
  const told = layout.bins.filter((bin) => bin.n > 0)
  const path = (part: Part): string => {
    let d = ''
    for (const bin of told) {
      const [from, to] = part(bin)
      if (to <= from) continue
      const tall = Math.max(1.5, high(to - from))
      d += `M${left(bin).toFixed(1)} ${(BINS - high(from) - tall).toFixed(1)}h${wide(bin).toFixed(1)}v${tall.toFixed(1)}h${(-wide(bin)).toFixed(1)}z`
    }
    return d
  }
  const follow = (event: PointerEvent<SVGGElement>) => {
    const x = event.clientX - (event.currentTarget.ownerSVGElement?.getBoundingClientRect().left ?? 0)
    const i = layout.bins.findIndex((bin) => x >= left(bin) && x < left(bin) + wide(bin) + 1)
    setOver(i < 0 || layout.bins[i]!.n === 0 ? null : i)
  }
  const shown = over === null ? null : layout.bins[over]
  const numbers = told.filter((bin) => wide(bin) >= NUMBERED && bin !== shown)
  return (
    <g className="lane-bin" data-unit={layout.unit} onPointerMove={follow} onPointerLeave={() => setOver(null)}>
      <rect className="lane-target" width={width} height={BINS} />
      {shown && <rect className="lane-over" x={left(shown)} y="0" width={wide(shown)} height={BINS} />}
      {PARTS.map(([name, part]) => {
        const d = path(part)
        return d && <path key={name} className={name} d={d} />
      })}
      {numbers.map((bin) => (
        <text key={bin.time} className="lane-count" x={left(bin) + wide(bin) / 2} y={BINS - high(bin.n) - 4}>
          {grouped(bin.n)}
        </text>
      ))}
      {shown && (
        <Read bin={shown} x={left(shown) + wide(shown) / 2} width={width} name={stepName(shown.time, layout.unit)} />
      )}
    </g>
  )
}

/** What a bar counts, in words, kept within the drawing. */
function Read({ bin, x, width, name }: { bin: Bin; x: number; width: number; name: string }) {
  const words = [
    `${grouped(bin.n)} in ${name}`,
    ...(bin.many ? [`${grouped(bin.many)} by two or more origins`] : []),
    ...(bin.open ? [`${grouped(bin.open)} did not happen`] : []),
  ].join(', ')
  const anchor = x < width * 0.2 ? 'start' : x > width * 0.8 ? 'end' : 'middle'
  return (
    <text className="lane-read" x={x} y="11" textAnchor={anchor}>
      {words}
    </text>
  )
}
