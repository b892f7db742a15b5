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
  return { share: shareOf(a, b, common), words: a.said ? words / a.said : 0 }
}

/** The weight of what two sentences have in common as a share of what they tell. */
export const shareOf = (a: Pick<SentencePrint, 'mass'>, b: Pick<SentencePrint, 'mass'>, common: number): number =>
  Math.min(1, common / (0.7 * Math.min(a.mass, b.mass) + 0.3 * Math.max(a.mass, b.mass)))

/** The terms and facts of all sentences of a print, each with where it stands: what is alike is found without comparing all with all. */
type Index = { terms: Uint32Array; termAt: Uint16Array; weights: Float32Array; facts: Uint32Array; factAt: Uint16Array }
const indexes = new WeakMap<Print, Index>()

function sortedBy<T extends Uint32Array>(keys: T): Uint32Array {
  const order = Uint32Array.from(keys, (_, i) => i)
  return order.sort((x, y) => keys[x]! - keys[y]! || x - y)
}

function indexOf(print: Print): Index {
  const known = indexes.get(print)
  if (known) return known
  const terms = Uint32Array.from(print.sentences.flatMap((s) => [...s.terms]))
  const weights = Float32Array.from(print.sentences.flatMap((s) => [...s.weights]))
  const termAt = Uint16Array.from(print.sentences.flatMap((s, i) => Array.from(s.terms, () => i)))
  const facts = Uint32Array.from(print.sentences.flatMap((s) => [...s.facts]))
  const factAt = Uint16Array.from(print.sentences.flatMap((s, i) => Array.from(s.facts, () => i)))
  const [byTerm, byFact] = [sortedBy(terms), sortedBy(facts)]
  const made: Index = {
    ...{
      terms: terms.slice(),
      termAt: termAt.slice(),
      weights: weights.slice(),
      facts: facts.slice(),
      factAt: factAt.slice(),
    },
  }
  byTerm.forEach((from, to) => {
    made.terms[to] = terms[from]!
    made.termAt[to] = termAt[from]!
    made.weights[to] = weights[from]!
  })
  byFact.forEach((from, to) => {
    made.facts[to] = facts[from]!
    made.factAt[to] = factAt[from]!
  })
  indexes.set(print, made)
  return made
}

/** The first place of a value in a sorted list, or where it would stand. */
function placeIn(sorted: Uint32Array, value: number): number {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const mid = (low + high) >> 1
    if (sorted[mid]! < value) low = mid + 1
    else high = mid
  }
  return low
}

/** For each sentence of `a` that says something, its best partner in `b`; those without any are left out. */
export function matches(a: Print, b: Print): Match[] {
  const found: Match[] = []
  const index = indexOf(b)
  const words = new Float64Array(b.sentences.length)
  const facts = new Uint16Array(b.sentences.length)
  a.sentences.forEach((x, i) => {
    if (x.mass < TELLS) return
    words.fill(0)
    facts.fill(0)
    for (let t = 0; t < x.terms.length; t++) {
      const term = x.terms[t]!
      for (let at = placeIn(index.terms, term); index.terms[at] === term; at++)
        words[index.termAt[at]!]! += Math.min(x.weights[t]!, index.weights[at]!)
    }
    for (const fact of x.facts)
      for (let at = placeIn(index.facts, fact); index.facts[at] === fact; at++) facts[index.factAt[at]!]!++
    let best: Match | null = null
    for (let j = 0; j < words.length; j++) {
      const y = b.sentences[j]!
      if (y.mass < TELLS || (!words[j] && !facts[j])) continue
      const share = shareOf(x, y, words[j]! + FACT * facts[j]!)
      if (share > (best?.likeness ?? 0)) best = { a: i, b: j, likeness: share, words: x.said ? words[j]! / x.said : 0 }
    }
    if (best) found.push(best)
  })
  return found
}

/** The most that the shorter of two texts can have in common with the other, summed over its sentences that tell something. */
export type Most = {
  mass: number
  /** what they say beside facts, and how much of that, and of their facts, the other has anywhere */
  own: number
  said: number
  common: number
  /** how many sentences, and how many of them the other may answer */
  of: number
  answered: number
}
export const NOTHING: Most = { mass: 0, own: 0, said: 0, common: 0, of: 0, answered: 0 }

/** What rounding may take from a bound. */
const SLACK = 1e-6

/** The lighter a partner, the larger the share: at best it has nothing but what is in common. */
export const atBest = (common: number, mass: number): number => (common > 0 ? common / (0.7 * common + 0.3 * mass) : 0)

/** Adds a sentence of the shorter text: its mass, what it says beside facts, and how much of that and of its facts the other has. */
export function addMost(most: Most, mass: number, own: number, said: number, facts: number): void {
  if (mass < TELLS) return
  most.mass += mass
  most.own += own
  most.said += said
  most.common += facts
  most.of++
  if (atBest(said + facts, mass) >= ANSWERS - SLACK) most.answered++
}

/** The most that `matches` can find: were each sentence of `a` answered by one that has all its words and facts which `b` has anywhere. */
export function mostInCommon(a: Print, b: Print): Most {
  const [x, y] = [indexOf(a), indexOf(b)]
  const [said, facts] = [new Float64Array(a.sentences.length), new Float64Array(a.sentences.length)]
  for (let i = 0, j = 0; i < x.terms.length; i++) {
    while (j < y.terms.length && y.terms[j]! < x.terms[i]!) j++
    if (y.terms[j] === x.terms[i]) said[x.termAt[i]!]! += x.weights[i]!
  }
  for (let i = 0, j = 0; i < x.facts.length; i++) {
    while (j < y.facts.length && y.facts[j]! < x.facts[i]!) j++
    if (y.facts[j] === x.facts[i]) facts[x.factAt[i]!]! += FACT
  }
  const most: Most = { ...NOTHING }
  for (const [i, s] of a.sentences.entries()) addMost(most, s.mass, s.said, said[i]!, facts[i]!)
  return most
}

/** The longest run of matches whose partners come in the same order, as a share of all; 0 for none. */
export function inOrder(found: readonly Pick<Match, 'b'>[]): number {
  const tails: number[] = []
  for (const { b } of found) {
    const at = tails.findIndex((t) => t > b)
    if (at < 0) tails.push(b)
    else tails[at] = b
  }
  return found.length ? tails.length / found.length : 0
}
