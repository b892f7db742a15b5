import type { Ground } from '@parley/schema'

/**
 * How things of one kind are told to be the same. All of it looks at two things alone: no count over all reports goes
 * in, so that a report added elsewhere changes nothing here.
 */
export type Measure<T> = {
  /** two things are one from this score on */
  threshold: number
  /** a finding's identifier, or whatever else addresses the thing */
  id(thing: T): string
  /** equal where nothing tells two things apart: these are one without being compared */
  signature(thing: T): string
  /** two things are compared only where they share one of these */
  keys(thing: T): readonly string[]
  /** why two things cannot be one; null where nothing forbids it */
  forbids(a: T, b: T): string | null
  /** what speaks for two things being one; the weights add up to the score */
  grounds(a: T, b: T): Ground[]
  /** in which report a thing is told, where one report tells two such things apart; else null */
  within(thing: T): string | null
  /** a thing is left alone rather than put to one of two others, nearly equally like it, that can't be one */
  hesitates?(thing: T, other: T): boolean
}

/** Two scores so near to each other tell nothing. */
export const NEARLY = 0.15

export const scoreOf = (grounds: readonly Ground[]): number =>
  Math.max(0, Math.min(1, Math.round(grounds.reduce((sum, g) => sum + g.weight, 0) * 1000) / 1000))

/** The part of one set that is in another; 0 for an empty one. */
export const share = (of: ReadonlySet<string>, within: ReadonlySet<string>): number => {
  if (!of.size) return 0
  let n = 0
  for (const x of of) if (within.has(x)) n++
  return n / of.size
}

/** Overlap by the smaller set; null where one is empty. */
export const overlapOf = (a: ReadonlySet<string>, b: ReadonlySet<string>): number | null =>
  !a.size || !b.size ? null : a.size < b.size ? share(a, b) : share(b, a)
