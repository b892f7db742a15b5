import type { ContradictionAnswer } from '@parley/schema'

export type Moved = { fresh: ContradictionAnswer[]; settled: ContradictionAnswer[] }

/** Which conflicts are new between two states, and which hold no more: gone, or explained by what was told since. */
export function movedBetween(before: readonly ContradictionAnswer[], now: readonly ContradictionAnswer[]): Moved {
  const conflicts = (all: readonly ContradictionAnswer[]) => all.filter((c) => c.verdict === 'conflict')
  const ids = (all: readonly ContradictionAnswer[]) => new Set(all.map((c) => c.id))
  const [was, is] = [ids(conflicts(before)), ids(conflicts(now))]
  const later = new Map(now.map((c) => [c.id, c]))
  return {
    fresh: conflicts(now).filter((c) => !was.has(c.id)),
    settled: conflicts(before).flatMap((c) => (is.has(c.id) ? [] : [later.get(c.id) ?? c])),
  }
}
