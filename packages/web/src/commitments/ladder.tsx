import type { CommitmentAnswer } from '@parley/schema'
import { shortDay } from '../lib/day.ts'

type Stage = NonNullable<CommitmentAnswer['stage']>

/** The rungs from word to deed, after the Kiel Ukraine Support Tracker; refused is beside the ladder. */
export const RUNGS: readonly Stage[] = ['announced', 'committed', 'allocated', 'delivered']

/** How far a promise came, with the day on which each rung was first told. */
export function Ladder({ commitment: { ladder, stage } }: { commitment: CommitmentAnswer }) {
  const days = new Map(ladder.map((rung) => [rung.stage, rung.day]))
  const top = stage ? RUNGS.indexOf(stage) : -1
  if (stage === 'refused')
    return (
      <p className="ladder-refused tone-against">
        refused{days.get('refused') && <span className="num"> {shortDay(days.get('refused')!, true)}</span>}
      </p>
    )
  return (
    <ol className="ladder" aria-label={`Stage: ${stage ?? 'not told'}`}>
      {RUNGS.map((rung, i) => {
        const told = days.has(rung)
        const state = told ? 'rung-told' : i <= top ? 'rung-passed' : 'rung-ahead'
        return (
          <li key={rung} className={`rung ${state}${i === top ? ' rung-now' : ''}`}>
            <span className="rung-name">{rung}</span>
            <span className="rung-day num">
              {told ? (days.get(rung) ? shortDay(days.get(rung)!) : 'told') : i < top ? 'not told' : ''}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
