import { inCommon } from './hash.ts'
import { FACT, type Print, type SentencePrint } from './print.ts'

/** Sentences that tell less than this answer none: "He declined." */
export const TELLS = 10

/** From here on two sentences are taken to answer each other. */
export const ANSWERS = 0.35

/** A sentence of one print and the one of the other that is most like it; `words` looks at the words beside names and numbers alone. */
export type Match = { a: number; b: number; likeness: number; words: number }

function commonWeight(a: SentencePrint, b: SentencePrint): number {
  let [i, j, common] = [0, 0, 0]
  while (i < a.terms.length && j < b.terms.length) {
    const [x, y] = [a.terms[i]!, b.terms[j]!]
    if (x === y) common += Math.min(a.weights[i]!, b.weights[j]!)
    if (x <= y) i++
    if (y <= x) j++
  }
  return common
}

/**
 * How alike two sentences are, 0 to 1: the weight of what they have in common as a share of the lighter one's, with a lean to
 * the heavier one, since rewriting pads and splits. `words` is the share of the first one's words beside facts.
 */
export function likeness(a: SentencePrint, b: SentencePrint): { share: number; words: number } {
  if (a.mass < TELLS || b.mass < TELLS) return { share: 0, words: 0 }
  const words = commonWeight(a, b)
  const common = words + FACT * inCommon(a.facts, b.facts)
  const share = common / (0.7 * Math.min(a.mass, b.mass) + 0.3 * Math.max(a.mass, b.mass))
  return { share: Math.min(1, share), words: a.said ? words / a.said : 0 }
}

/** For each sentence of `a` that says something, its best partner in `b`; those without any are left out. */
export function matches(a: Print, b: Print): Match[] {
  const found: Match[] = []
  a.sentences.forEach((x, i) => {
    let best: Match | null = null
    b.sentences.forEach((y, j) => {
      const { share, words } = likeness(x, y)
      if (share > (best?.likeness ?? 0)) best = { a: i, b: j, likeness: share, words }
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
