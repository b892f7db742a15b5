import { grouped } from '../lib/day.ts'
import { BINS, Bins } from './bins.tsx'
import type { ByTime } from './by-time.ts'
import type { Item } from './items.ts'
import { type Layout, layLane } from './layout.ts'
import { ROW, Sign } from './sign.tsx'
import { type Stretch, stepName, steps } from './stretch.ts'

/** The height of a lane in pixels. */
export const heightOf = (layout: Layout): number => (layout.form === 'bins' ? BINS : layout.rows * ROW + 6)

export const laneLayout = (index: ByTime, stretch: Stretch, width: number): Layout =>
  layLane(index, stretch, width, (unit) => steps(stretch, unit))

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

const named = ({ label, origins }: Item): string => (origins > 1 ? `${label} (${origins} origins)` : label)

function summary(name: string, layout: Layout): string {
  if (layout.form === 'things') return `${name}: ${layout.placed.map((p) => named(p.item)).join('; ') || 'nothing'}`
  const top = layout.bins.reduce((a, b) => (b.n > a.n ? b : a))
  const sum = (of: 'n' | 'many') => grouped(layout.bins.reduce((n, b) => n + b[of], 0))
  return `${name}: ${sum('n')}, of which ${sum('many')} by two or more origins; most (${grouped(top.n)}) in ${stepName(top.time, layout.unit)}`
}
