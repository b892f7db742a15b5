import type { AgreementAnswer } from '@parley/schema'
import { Link } from '@tanstack/react-router'
import { countWords } from '../lib/counts.ts'
import { dayRange } from '../lib/day.ts'
import { partyColour, partyName } from '../lib/party.ts'
import { Quotes } from '../parts/quote.tsx'
import { Clocks, StatusWord } from '../parts/standing.tsx'
import { PartyBars } from '../plot/party-bars.tsx'
import type { Scale, Tick } from '../plot/scale.ts'

type Props = {
  agreement: AgreementAnswer
  scale: Scale
  marks: readonly Tick[]
  width: number
  asOf: string
  hues: Map<string, number>
  open: string | null
  onOpen: (party: string | null) => void
}

export function monitorWords({ monitor }: AgreementAnswer): string {
  if (monitor.value === 'none') return 'no monitor named'
  if (monitor.value === 'unknown') return 'monitor not told'
  return `monitor: ${monitor.value}`
}

/** An agreement on the board: what it is, and each party's window on the common axis. */
export function AgreementRow({ onOpen, ...bars }: Props) {
  const { agreement, hues, open } = bars
  const { id, name, windows } = agreement
  const shown = open === null ? undefined : windows.find((w) => w.party === open)
  return (
    <article className="row" data-item="" tabIndex={-1} aria-labelledby={`name-${id}`}>
      <div className="row-head">
        <h3 id={`name-${id}`}>
          <Link to="/agreements/$id" params={{ id }}>
            <bdi>{name}</bdi>
          </Link>
        </h3>
        <p className="row-status">
          <StatusWord status={agreement.status} />
        </p>
        <Clocks agreement={agreement} />
        <p className="row-facts num">
          {agreement.kind} · {monitorWords(agreement)} · {countWords(agreement)}
        </p>
      </div>
      <PartyBars {...bars} onOpen={(party) => onOpen(party === open ? null : party)} />
      {shown && (
        <section className="row-words" aria-label={`The words for ${partyName(shown.party)}`}>
          <p className="row-why">
            <strong style={{ color: partyColour(hues, shown.party) }}>{partyName(shown.party)}</strong>{' '}
            <span className="num">{dayRange(shown.from, shown.to, true)}</span>
            <span className="row-why-text">{shown.why}</span>
          </p>
          <Quotes evidence={shown.evidence} />
          <button type="button" className="button button-quiet" onClick={() => onOpen(null)}>
            Close
          </button>
        </section>
      )}
    </article>
  )
}
