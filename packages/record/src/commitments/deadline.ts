import { type CommitmentAnswer, type Day, daysBetween, interval, type When } from '@parley/schema'

type Due = Pick<CommitmentAnswer, 'due' | 'daysLeft'>

/** What a deadline means on a day: a promise kept or refused has none left to run. */
export function dueOn(stage: CommitmentAnswer['stage'], deadline: When['value'] | undefined, day: Day | null): Due {
  if (stage === 'delivered') return { due: 'done', daysLeft: null }
  if (stage === 'refused') return { due: 'refused', daysLeft: null }
  if (!deadline) return { due: 'no deadline', daysLeft: null }
  const { to } = interval(deadline)
  if (!day || !to) return { due: 'cannot tell', daysLeft: null }
  const daysLeft = daysBetween(day, to)
  // A deadline that is an interval ("in spring") runs to its last day: before that nothing is late.
  return { due: daysLeft < 0 ? 'overdue' : 'due', daysLeft }
}
