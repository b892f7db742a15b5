import { type Clock, type Day, daysBetween, type AgreementStatus as Status, type Window } from '@parley/schema'
import type { z } from 'zod'

type AgreementStatus = z.infer<typeof Status>

/** Where an agreement may bind at all; a proposal or a refusal has no clock. */
const BINDING: ReadonlySet<AgreementStatus> = new Set(['agreed', 'in force', 'disputed', 'expired'])

export const isBinding = (status: AgreementStatus): boolean => BINDING.has(status)

/** Whether a window binds its party on a day; "cannot tell" where an end is open or falls on or about that day. */
export function clockOf(window: Window, day: Day, status: AgreementStatus, since: Day | null): Clock {
  const { party, from, to } = window
  const [sureFrom, sureTo] = [window.fromLatest ?? from, window.toEarliest ?? to]
  const clock = (state: Clock['state']): Clock => ({
    ...{ party, state, until: to },
    daysLeft: state === 'in force' && sureTo ? daysBetween(day, sureTo) : null,
  })
  if (to && day > to) return clock('lapsed')
  if (from && day < from) return clock('not yet')
  if (sureFrom && day < sureFrom) return clock('cannot tell')
  if (to && sureTo && day > sureTo) return clock('cannot tell')
  // A start that nobody tells has passed once a report tells of the agreement as one that stands.
  if (!from && !(since && day >= since && isBinding(status))) return clock('cannot tell')
  if (!to && status !== 'in force') return clock('cannot tell')
  return clock('in force')
}

/** The clocks of an agreement: one for each window; one that cannot tell where it binds and no window is known. */
export function clocksOf(
  windows: readonly Window[],
  day: Day | null,
  status: AgreementStatus,
  since: Day | null,
): Clock[] {
  if (!isBinding(status)) return []
  const unknown: Clock = { party: 'all', state: 'cannot tell', daysLeft: null, until: null }
  if (!windows.length || !day)
    return windows.length ? windows.map((w) => ({ ...unknown, party: w.party, until: w.to })) : [unknown]
  return windows.map((w) => clockOf(w, day, status, since))
}
