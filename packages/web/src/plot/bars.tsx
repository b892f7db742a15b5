import type { AgreementAnswer } from '@parley/schema'
import type { KeyboardEvent } from 'react'
import { dayRange } from '../lib/day.ts'
import { partyColour, partyName } from '../lib/party.ts'
import { Bar, ROW } from './bar.tsx'
import { placeLabels } from './labels.ts'
import { endOf, middleOf, percent, type Scale, startOf, type Tick } from './scale.ts'

type Props = {
  agreement: AgreementAnswer
  scale: Scale
  marks: readonly Tick[]
  width: number
  asOf: string
  hues: Map<string, number>
  open: string | null
  onOpen: (party: string) => void
}

const clampFraction = (n: number) => Math.min(1, Math.max(0, n))

/** The windows of one agreement on the common axis, with the stretch on which the accounts differ hatched across them. */
export function Bars({ agreement, scale, marks, width, asOf, hues, open, onOpen }: Props) {
  const { windows, contested, clock } = agreement
  const bars = windows.length * ROW
  const stretches = contested
    .map(({ from, to }) => ({
      from: clampFraction(from === null ? 0 : startOf(scale, from)),
      to: clampFraction(to === null ? 1 : endOf(scale, to)),
      text: dayRange(from, to),
    }))
    .filter((s) => s.to > s.from)
  // The word stands once; what the further hatched stretches are, is then clear.
  const told = stretches.map((s, i) => (i === 0 ? { ...s, text: `contested ${s.text}` } : s))
  const apart = placeLabels(told, width)
  const joint = { from: told[0]?.from ?? 0, to: told.at(-1)?.to ?? 0, text: told.map((s) => s.text).join(', ') }
  const labels = apart.length === told.length ? apart : placeLabels([joint], width)
  const height = bars + (stretches.length > 0 ? 17 : 2)
  const press = (party: string) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onOpen(party)
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a group of buttons in SVG
    <svg className="bars" width="100%" height={height} role="group" aria-label={`Windows of ${agreement.name}`}>
      {marks.map((tick) => (
        <line
          key={tick.at}
          className={tick.strong ? 'grid grid-strong' : 'grid'}
          x1={percent(tick.at)}
          x2={percent(tick.at)}
          y1="0"
          y2="100%"
        />
      ))}
      {windows.map((w, i) => {
        const state = clock.find((c) => c.party === w.party)
        const days = [dayRange(w.from, w.to, true), state?.state].filter(Boolean).join(', ')
        const name = `${partyName(w.party)}: ${days}. ${w.why}`
        return (
          // biome-ignore lint/a11y/useSemanticElements: SVG has no button element
          <g
            key={`${w.party} ${w.from} ${w.to}`}
            role="button"
            tabIndex={0}
            className="bar-button"
            style={{ color: partyColour(hues, w.party) }}
            aria-expanded={open === w.party}
            aria-label={name}
            onClick={() => onOpen(w.party)}
            onKeyDown={press(w.party)}
          >
            <title>{name}</title>
            <rect className="bar-target" x="0" y={i * ROW} width="100%" height={ROW} />
            <Bar window={w} clock={state} scale={scale} asOf={asOf} row={i} binding={clock.length > 0} />
          </g>
        )
      })}
      {stretches.map((s) => (
        <rect
          key={s.from}
          className="contested"
          x={percent(s.from)}
          y="1"
          width={`${((s.to - s.from) * 100).toFixed(3)}%`}
          height={bars - 2}
        />
      ))}
      <line
        className="as-of-line"
        x1={percent(middleOf(scale, asOf))}
        x2={percent(middleOf(scale, asOf))}
        y1="-1"
        y2="100%"
      />
      {labels.map((label) => (
        <text key={label.text} className="contested-label" x={label.x} y={bars + 12} textAnchor="middle">
          {label.text}
        </text>
      ))}
    </svg>
  )
}
