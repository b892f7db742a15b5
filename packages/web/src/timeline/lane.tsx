import type { Item } from './items.ts'
import { type Layout, layLane, type Placed } from './layout.ts'
import { at, type Stretch, stepName, steps } from './stretch.ts'

const ROW = 22
const BINS = 56

/** The height of a lane in pixels. */
export const heightOf = (layout: Layout): number => (layout.form === 'bins' ? BINS : layout.rows * ROW + 8)

export const laneLayout = (items: readonly Item[], stretch: Stretch, width: number): Layout =>
  layLane(items, stretch, width, (unit) => steps(stretch, unit))

type Props = {
  name: string
  label: string
  layout: Layout
  stretch: Stretch
  width: number
  picked: string | undefined
}

/** The signs of one lane. What they say is told by the list below in words; here they can be pointed at. */
export function Lane({ name, label, layout, stretch, width, picked }: Props) {
  return (
    <svg
      className={`lane lane-${name}`}
      width={width}
      height={heightOf(layout)}
      role="img"
      aria-label={summary(label, layout)}
    >
      {layout.form === 'bins' ? (
        <Bins layout={layout} stretch={stretch} width={width} />
      ) : (
        layout.placed.map((placed) => (
          <Sign key={placed.item.id} placed={placed} width={width} picked={placed.item.id === picked} />
        ))
      )}
    </svg>
  )
}

function summary(name: string, layout: Layout): string {
  if (layout.form === 'things') return `${name}: ${layout.placed.map((p) => p.item.label).join('; ') || 'nothing'}`
  const top = layout.bins.reduce((a, b) => (b.n > a.n ? b : a))
  return `${name}: ${layout.bins.reduce((n, b) => n + b.n, 0)}, most of them (${top.n}) in ${stepName(top.time, layout.unit)}`
}

function Bins({
  layout,
  stretch,
  width,
}: {
  layout: Extract<Layout, { form: 'bins' }>
  stretch: Stretch
  width: number
}) {
  const room = BINS - 16
  return layout.bins.map((bin) => {
    if (bin.n === 0) return null
    const x = at(stretch, bin.time) * width
    const wide = Math.max(1, at(stretch, bin.end) * width - x - 1)
    const tall = Math.max(2, (bin.n / layout.most) * room)
    const solid = tall * (1 - bin.open / bin.n)
    return (
      <g key={bin.time} data-bin={`${bin.time} ${bin.end}`} className="lane-bin">
        <title>{`${bin.n} in ${stepName(bin.time, layout.unit)}`}</title>
        <rect className="lane-target" x={x} y="0" width={wide} height={BINS} />
        {bin.open > 0 && <rect className="lane-open" x={x + 0.5} y={BINS - tall} width={wide} height={tall} />}
        <rect className="lane-solid" x={x} y={BINS - solid} width={wide} height={solid} />
        {wide >= 22 && (
          <text className="lane-count" x={x + wide / 2} y={BINS - tall - 4}>
            {bin.n}
          </text>
        )}
      </g>
    )
  })
}

function Sign({
  placed: { item, x, end, row, room },
  width,
  picked,
}: {
  placed: Placed
  width: number
  picked: boolean
}) {
  const y = row * ROW + 4
  const start = Math.max(x, -20)
  const stop = Math.min(end, width + 20)
  const inside = stop - start > room + 10
  const looks = ['sign', item.open ? 'sign-open' : '', item.sure ? '' : 'sign-unsure', picked ? 'sign-picked' : '']
  return (
    <g className={looks.join(' ').trim()} data-id={item.id}>
      <title>{item.label}</title>
      <rect
        className="lane-target"
        x={start - 2}
        y={y - 2}
        width={stop - start + (inside ? 4 : room + 14)}
        height={ROW}
      />
      {item.told ? (
        <>
          <rect className="sign-tail" x={x - 14} y={y + 6} width={14} height={3} />
          <circle className="sign-told" cx={x + 4.5} cy={y + 7.5} r="4" />
        </>
      ) : (
        <rect className="sign-body" x={start} y={y + 1} width={stop - start} height={13} rx={item.sure ? 2 : 0} />
      )}
      <text
        className={inside ? 'sign-label sign-label-in' : 'sign-label'}
        x={inside ? Math.max(start, 0) + 6 : stop + 5}
        y={y + 12}
      >
        {item.label.length > 30 ? `${item.label.slice(0, 29)}…` : item.label}
      </text>
    </g>
  )
}
