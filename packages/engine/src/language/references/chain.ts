import type { Antecedents } from '../model/antecedents.ts'

/** How many steps a chain of antecedents may take ("he" → "the minister" → "her" …). */
const STEPS = 6
/** A name takes a link where the model gives it at least this probability. */
const LEAST = 0.4

/**
 * What a word stands for by the model's chains of antecedents: each candidate counts for what holds it (`of`), or for what it
 * stands for in turn. Null where nothing is likely enough.
 */
export function standsFor<T>(
  antecedents: Antecedents,
  word: number,
  of: (word: number) => T | null,
  fits: (one: T) => boolean,
  least: number = LEAST,
): T | null {
  const sums = new Map<T, number>()
  const follow = (at: number, p: number, steps: number): void => {
    for (const candidate of antecedents(at)) {
      const share = p * candidate.p
      if (share < 0.02) continue
      const one = of(candidate.word)
      if (one !== null) {
        if (fits(one)) sums.set(one, (sums.get(one) ?? 0) + share)
      } else if (steps > 0) follow(candidate.word, share, steps - 1)
    }
  }
  follow(word, 1, STEPS)
  const [best] = [...sums].sort((a, b) => b[1] - a[1])
  return best && best[1] >= least ? best[0] : null
}
