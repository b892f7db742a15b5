import type { Print, SentencePrint } from './print.ts'

/** A sentence of one print and the one of the other that is most like it. */
export type Match = { a: number; b: number; likeness: number; facts: number; quoted: number }

/** Weight of what two sentences have in common, as a share of the lighter one's; 0 where next to nothing is said. */
export function likeness(a: SentencePrint, b: SentencePrint): { share: number; both: number; facts: number } {
  let [i, j, common, facts] = [0, 0, 0, 0]
  while (i < a.terms.length && j < b.terms.length) {
    const [x, y] = [a.terms[i]!, b.terms[j]!]
    if (x === y) {
      common += Math.min(a.weights[i]!, b.weights[j]!)
      facts++
    }
    if (x <= y) i++
    if (y <= x) j++
  }
  const [less, more] = a.mass < b.mass ? [a.mass, b.mass] : [b.mass, a.mass]
  if (less < 12) return { share: 0, both: 0, facts }
  // Dice with a lean to the lighter sentence: rewriting pads and splits.
  return { share: common / (0.7 * less + 0.3 * more), both: common, facts }
}

/** For each sentence of `a` that says something, its best partner in `b`. */
export function matches(a: Print, b: Print): Match[] {
  const found: Match[] = []
  a.sentences.forEach((x, i) => {
    let best: Match | null = null
    b.sentences.forEach((y, j) => {
      const { share, facts } = likeness(x, y)
      if (share > (best?.likeness ?? 0)) best = { a: i, b: j, likeness: Math.min(1, share), facts, quoted: 0 }
    })
    if (best) found.push(best)
  })
  return found
}

/** The longest run of matches whose partners come in the same order, as a share of all; 0 for none. */
export function inOrder(found: readonly Match[]): number {
  const tails: number[] = []
  for (const { b } of found) {
    const at = tails.findIndex((t) => t > b)
    if (at < 0) tails.push(b)
    else tails[at] = b
  }
  return found.length ? tails.length / found.length : 0
}
