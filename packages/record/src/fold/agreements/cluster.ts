import { byText } from '../order.ts'
import type { Candidate } from './item.ts'
import { cannotLink, SAME, score } from './score.ts'

/**
 * Connected components of like findings under cannot-links. Pairs are joined from the most alike down, ties by
 * identifier, and never where any two of the joined can't be one: the order of reading cannot matter.
 */
export function clusters(candidates: readonly Candidate[]): Candidate[][] {
  const all = [...candidates].sort((a, b) => byText(a.finding.id, b.finding.id))
  const pairs: { a: number; b: number; score: number }[] = []
  for (let a = 0; a < all.length; a++) {
    for (let b = a + 1; b < all.length; b++) {
      const value = score(all[a]!, all[b]!)
      if (value >= SAME) pairs.push({ a, b, score: value })
    }
  }
  pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  const groups = all.map((_, i) => [i])
  for (const { a, b } of pairs) {
    const [x, y] = [groups[a]!, groups[b]!]
    if (x === y || x.some((i) => y.some((j) => cannotLink(all[i]!, all[j]!)))) continue
    const joined = [...x, ...y]
    for (const i of joined) groups[i] = joined
  }
  return [...new Set(groups)].map((group) => group.map((i) => all[i]!))
}
