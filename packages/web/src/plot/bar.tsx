import type { Clock, Window } from '@parley/schema'
import { endOf, middleOf, percent, type Scale, startOf } from './scale.ts'

export const ROW = 26
const TOP = 6
const HEIGHT = 14

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
        <Ends window={w} from={maybeFrom} to={maybeTo} y={y} />
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
      <Ends window={w} from={maybeFrom} to={maybeTo} y={y} />
    </g>
  )
}

/** Two chevrons where an end is open, one where the window goes on beyond the axis. */
function Ends({ window: w, from, to, y }: { window: Window; from: number; to: number; y: number }) {
  const onAxis = from < 1 && to > 0
  return (
    <>
      {w.to === null ? (
        <Chevron x="100%" y={y} n={2} right />
      ) : (
        to > 1 && onAxis && <Chevron x="100%" y={y} n={1} right />
      )}
      {w.from === null ? <Chevron x="0%" y={y} n={2} /> : from < 0 && onAxis && <Chevron x="0%" y={y} n={1} />}
    </>
  )
}

function Chevron({ x, y, n, right = false }: { x: string; y: number; n: 1 | 2; right?: boolean }) {
  const way = right ? 1 : -1
  return (
    <svg x={x} y={y} overflow="visible" aria-hidden="true">
      {[5, 10].slice(0, n).map((inset) => (
        <path key={inset} className="bar-chevron" d={`M${-way * (inset + 3)},3.5 l${way * 4},3.5 l${-way * 4},3.5`} />
      ))}
    </svg>
  )
}
