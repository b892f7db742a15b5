import { memo } from 'react'
import { ActorField } from '../parts/actor-field.tsx'
import { DayField } from '../parts/day-field.tsx'
import { lengthOf, moved, type Stretch, zoomed } from './stretch.ts'

const PRESETS: readonly [label: string, days: number][] = [
  ['Year', 365],
  ['Quarter', 91],
  ['Month', 31],
  ['Week', 7],
  ['Day', 1],
]

type AxisProps = { stretch: Stretch; whole: Stretch; centre: number | null; onStretch: (stretch: Stretch) => void }

/** How much of the axis is shown and where it lies, by buttons. */
export function AxisTools({ stretch, whole, centre, onStretch }: AxisProps) {
  const around = (days: number) => {
    const from = Math.floor((centre ?? (stretch.from + stretch.to) / 2) - days / 2)
    onStretch({ from, to: from + days })
  }
  const steps: readonly [name: string, sign: string, next: () => Stretch][] = [
    ['Earlier', '←', () => moved(stretch, -0.5)],
    ['Later', '→', () => moved(stretch, 0.5)],
    ['Zoom in', '+', () => zoomed(stretch, 0.5)],
    ['Zoom out', '−', () => zoomed(stretch, 2)],
  ]
  return (
    <>
      <fieldset className="pill-row">
        <legend className="hidden">How much of the axis</legend>
        <button
          type="button"
          className="pill"
          aria-pressed={Math.abs(lengthOf(stretch) - lengthOf(whole)) < 2}
          onClick={() => onStretch(whole)}
        >
          All
        </button>
        {PRESETS.map(([label, days]) => (
          <button
            key={label}
            type="button"
            className="pill"
            aria-pressed={Math.abs(lengthOf(stretch) - days) < 0.5}
            onClick={() => around(days)}
          >
            {label}
          </button>
        ))}
      </fieldset>
      <fieldset className="pill-row">
        <legend className="hidden">Move the axis</legend>
        {steps.map(([name, sign, next]) => (
          <button key={name} type="button" className="pill" aria-label={name} onClick={() => onStretch(next())}>
            {sign}
          </button>
        ))}
      </fieldset>
    </>
  )
}

type FilterProps = {
  actor: string | undefined
  from: string | undefined
  to: string | undefined
  onSet: (change: { actor?: string; from?: string; to?: string; item?: undefined }) => void
}

/** Who and which days; drawn anew only when one of them changes. */
export const TimelineFilters = memo(function TimelineFilters({ actor, from, to, onSet }: FilterProps) {
  return (
    <>
      <ActorField label="Actor" value={actor} onChange={(value) => onSet({ actor: value, item: undefined })} />
      <div className="field-pair">
        <DayField label="From" value={from} onChange={(value) => onSet({ from: value })} />
        <DayField label="Until" value={to} onChange={(value) => onSet({ to: value })} />
      </div>
    </>
  )
})
