import type { AgreementAnswer } from '@parley/schema'
import { capital } from '../lib/day.ts'
import { clockWords, standing } from '../lib/lede.ts'

const CLASS: Record<string, string> = {
  'in force': 'tone-force',
  lapsed: 'tone-lapsed',
  expired: 'tone-lapsed',
  stalled: 'tone-lapsed',
  disputed: 'tone-contested',
  contested: 'tone-contested',
  rejected: 'tone-against',
  'not yet': 'tone-plain',
  'cannot tell': 'tone-plain',
}

export const tone = (state: string): string => CLASS[state] ?? 'tone-plain'

/** The status that the latest reports tell, in its colour. */
export const StatusWord = ({ status }: { status: string }) => <span className={`status ${tone(status)}`}>{status}</span>

/** The clock per party, in words: one line where all agree, one per party where they do not. */
export function Clocks({ agreement }: { agreement: AgreementAnswer }) {
  const { clock } = agreement
  if (standing(agreement) === 'not binding') return null
  const same = clock.every(
    (c) => c.state === clock[0]?.state && c.daysLeft === clock[0]?.daysLeft && c.until === clock[0]?.until,
  )
  const shown = same ? clock.slice(0, 1).map((c) => ({ ...c, party: 'all' })) : clock
  return (
    <ul className="clocks">
      {shown.map((c) => (
        <li key={c.party} className={tone(c.state)}>
          {capital(clockWords(c))}
        </li>
      ))}
    </ul>
  )
}
