import { plural } from '../lib/day.ts'
import { type Placed, SHEET, sheetsOf } from './layout.ts'

export const ROW = 24
const TALL = 12

/** One thing with its label: filled on its day, pale where it lies within days, a ring where its own day is not told; a sheet beneath for each further origin. */
export function Sign({
  placed: { item, x, end, row, text, room, label },
  width,
  picked,
}: {
  placed: Placed
  width: number
  picked: boolean
}) {
  const y = row * ROW + 9
  const sheets = sheetsOf(item)
  const start = Math.max(x, -20)
  const stop = Math.min(end - sheets * SHEET, width + 20)
  const inside = label === 'inside'
  const tail = item.told ? 14 : 0
  const [left, right] =
    label === 'before' ? [start - tail - room - 8, stop + 8] : [start - 2, stop + (inside ? 2 : room + 20)]
  const looks = ['sign', item.open ? 'sign-open' : '', item.sure ? '' : 'sign-unsure', picked ? 'sign-picked' : '']
  const far = [...Array(sheets).keys()].map((i) => (sheets - i) * SHEET)
  return (
    <g className={looks.filter(Boolean).join(' ')} data-id={item.id}>
      <title>{`${item.label} (${plural(item.answer.reports, 'report')}, ${plural(item.origins, 'origin')})`}</title>
      <rect className="lane-target" x={left} y={y - 8} width={right - left} height={ROW} />
      {item.told ? (
        <>
          <rect className="sign-tail" x={x - 14} y={y + 5} width={14} height={3} />
          {far.map((by) => (
            <circle key={by} className="sign-sheet" cx={x + 4.5 + by} cy={y + 6.5 - by} r="4" />
          ))}
          <circle className="sign-told" cx={x + 4.5} cy={y + 6.5} r="4" />
        </>
      ) : (
        <>
          {far.map((by) => (
            <rect key={by} className="sign-sheet" x={start + by} y={y - by} width={stop - start} height={TALL} rx="2" />
          ))}
          <rect className="sign-body" x={start} y={y} width={stop - start} height={TALL} rx={item.sure ? 2 : 0} />
        </>
      )}
      <text
        className={inside ? 'sign-label sign-label-in' : 'sign-label'}
        textAnchor={label === 'before' ? 'end' : 'start'}
        x={inside ? Math.max(start, 0) + 6 : label === 'before' ? start - tail - 5 : stop + sheets * SHEET + 5}
        y={y + 10.5}
      >
        {text}
        {item.origins > 4 && <tspan className="sign-count"> ×{item.origins}</tspan>}
      </text>
    </g>
  )
}
