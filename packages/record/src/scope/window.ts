import { type DateValue, interval, type ScopeTest, type Window } from '@parley/schema'
import { daysInWords } from '../fold/agreements/windows.ts'

type Tested = ScopeTest['windows'][number]

/** The day of an act against one party's own window. */
export function againstWindow(window: Window, date: DateValue | null): Tested {
  const { party, evidence } = window
  const whose = party === 'all' ? 'the window told of it' : `${party}'s own window`
  const as = (verdict: Tested['verdict'], why: string): Tested => ({ party, verdict, why, evidence })
  if (!date) return as('cannot tell', 'no report tells the day of the act')
  const { from, to } = interval(date)
  if (!from || !to) return as('cannot tell', 'the day of the act is open')
  const [sureFrom, sureTo] = [window.fromLatest ?? window.from, window.toEarliest ?? window.to]
  const day = daysInWords({ from, to })
  const span = `${window.from ? daysInWords({ from: window.from, to: window.fromLatest ?? window.from }) : 'an unknown day'} to ${window.to ? daysInWords({ from: window.toEarliest ?? window.to, to: window.to }) : 'an unknown day'}`
  if (window.to && from > window.to) return as('outside', `${day} lies after ${whose}, ${span}`)
  if (window.from && to < window.from) return as('outside', `${day} lies before ${whose}, ${span}`)
  if (!sureFrom || !sureTo) return as('cannot tell', `${whose} is open: ${span}`)
  if (from >= sureFrom && to < sureTo) return as('within', `${day} lies within ${whose}, ${span}`)
  // On its last day a window ends at an hour that no report tells.
  return as('cannot tell', `${day} lies at the edge of ${whose}, ${span}`)
}
