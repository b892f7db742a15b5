import type { Clock, Window } from '@parley/schema'
import { endOf, middleOf, percent, type Scale, startOf } from './scale.ts'

export const ROW = 24
const TOP = 5
const HEIGHT = 13

const width = (from: number, to: number) => `${(Math.max(0, Math.min(1, to) - Math.max(0, from)) * 100).toFixed(3)}%`

type Props = { window: Window; clock: Clock | undefined; scale: Scale; asOf: string; row: number; binding: boolean }

/**
 * One party's window: solid until the day one looks from and pale after it, faded where an end is uncertain, with a chevron
 * where an end is open. Days that were only proposed are drawn as an outline.
 */
export function Bar({ window: w, clock, scale, asOf, row, binding }: Props) {
  const y = row * ROW + TOP
  const sureFrom = w.from === null ? 0 : startOf(scale, w.fromLatest ?? w.from)
  const maybeFrom = w.from === null ? 0 : startOf(scale, w.from)
  const sureTo = w.to === null ? 1 : endOf(scale, w.toEarliest ?? w.to)
  const maybeTo = w.to === null ? 1 : endOf(scale, w.to)
  const now = middleOf(scale, asOf)
  const past = Math.min(Math.max(now, sureFrom), sureTo)
  const lapsed = clock?.state === 'lapsed'
  if (!binding) {
    return (
      <g className="bar bar-proposed">
        <rect x={percent(maybeFrom)} y={y + 0.5} width={width(maybeFrom, maybeTo)} height={HEIGHT - 1} />
        {w.to === null && <Chevron x="100%" y={y} direction={1} />}
        {w.from === null && <Chevron x="0%" y={y} direction={-1} />}
      </g>
    )
  }
  return (
    <g className={lapsed ? 'bar bar-lapsed' : 'bar'}>
      {maybeFrom < sureFrom && (
        <rect x={percent(maybeFrom)} y={y} width={width(maybeFrom, sureFrom)} height={HEIGHT} mask="url(#fade-in)" />
      )}
      {past > sureFrom && <rect x={percent(sureFrom)} y={y} width={width(sureFrom, past)} height={HEIGHT} />}
      {sureTo > past && (
        <rect className="bar-ahead" x={percent(past)} y={y} width={width(past, sureTo)} height={HEIGHT} />
      )}
      {maybeTo > sureTo && (
        <rect
          className={now < sureTo ? 'bar-ahead' : undefined}
          x={percent(sureTo)}
          y={y}
          width={width(sureTo, maybeTo)}
          height={HEIGHT}
          mask="url(#fade-out)"
        />
      )}
      {w.to === null && <Chevron x="100%" y={y} direction={1} />}
      {w.from === null && <Chevron x="0%" y={y} direction={-1} />}
      {maybeTo > 1 && w.to !== null && <Chevron x="100%" y={y} direction={1} />}
      {maybeFrom < 0 && w.from !== null && maybeTo > 0 && <Chevron x="0%" y={y} direction={-1} />}
    </g>
  )
}

function Chevron({ x, y, direction }: { x: string; y: number; direction: 1 | -1 }) {
  return (
    <svg x={x} y={y} overflow="visible" aria-hidden="true">
      {[5, 10].map((inset) => (
        <path
          key={inset}
          className="bar-chevron"
          d={`M${-direction * (inset + 3)},3 l${direction * 4},3.5 l${-direction * 4},3.5`}
        />
      ))}
    </svg>
  )
}
