import type { LaneName } from './items.ts'

export type Shown = LaneName | 'agreements'

/** The lanes from top to bottom: what is talked, what was agreed, what happens all the same, what is said and promised. */
export const LANES: readonly { name: Shown; label: string; plural: string }[] = [
  { name: 'talks', label: 'Talks', plural: 'meetings, agreements and releases' },
  { name: 'agreements', label: 'Agreements', plural: 'agreements with a day' },
  { name: 'violence', label: 'Violence', plural: 'attacks and allegations' },
  { name: 'statements', label: 'Statements', plural: 'statements' },
  { name: 'commitments', label: 'Commitments', plural: 'promises and aid' },
]

/** `lanes` in the address: those that are shown, with commas; all where nothing is told. */
export function shownLanes(value: string | undefined): Set<Shown> {
  if (value === undefined) return new Set(LANES.map((lane) => lane.name))
  const told = new Set(value.split(','))
  return new Set(LANES.map((lane) => lane.name).filter((name) => told.has(name)))
}
