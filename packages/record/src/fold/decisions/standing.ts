import type { Decision } from '@parley/schema'

/** Which ruling undid which: an undoing that was itself undone undoes nothing. */
export function undoneBy(decisions: readonly Decision[]): Map<string, string> {
  const undone = new Map<string, string>()
  for (const { id, verdict, undoes } of [...decisions].reverse()) {
    if (verdict === 'undo' && undoes && !undone.has(id)) undone.set(undoes, id)
  }
  return undone
}

/** The decisions that stand: an undone one doesn't, unless its undoing was undone. */
export function standing(decisions: readonly Decision[]): Decision[] {
  const undone = undoneBy(decisions)
  return decisions.filter((d) => d.verdict !== 'undo' && !undone.has(d.id))
}
