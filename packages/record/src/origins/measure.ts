import type { OriginMeasures } from '@parley/schema'
import { ANSWERS, atBest, inOrder, likeness, type Most, matches, mostInCommon, TELLS } from './align.ts'
import { inCommon } from './hash.ts'
import type { Print, SentencePrint } from './print.ts'

/** Runs of words are few in a short text: so many are added below, that two or three in common are no large share. */
export const FEW = 12

const share = (common: number, of: number): number => (of > 0 ? common / of : 0)
const rounded = (n: number): number => Math.round(n * 1000) / 1000

/** What is measured between two prints: the published measures, and what the score and the relation look at beside. */
export type Measured = OriginMeasures & {
  /** sentences of the shorter text that the other answers */
  sentences: number
  /** all its sentences that tell something */
  of: number
  /** runs of quoted words in common */
  quotedRuns: number
}

/** A block at the end that both have word for word, up to this share of the shorter text, is the outlet's and not the story's. */
const TAIL = 0.35

/** Whether two sentences at the ends of texts are one closing line. */
export const isClosing = (x: SentencePrint, y: SentencePrint): boolean =>
  x.mass > 0 && x.terms.length === y.terms.length && likeness(x, y).share > 0.98

/** Prints without their last sentences: what was worked out for one is worked out once. */
const cuts = new WeakMap<Print, Map<number, Print>>()

function cut(p: Print, n: number): Print {
  const known = cuts.get(p) ?? new Map<number, Print>()
  cuts.set(p, known)
  const before = known.get(n)
  if (before) return before
  const sentences = p.sentences.slice(0, -n)
  const gone = new Set(p.sentences.slice(-n).flatMap((s) => [...s.runs]))
  const made = { ...p, sentences, runs: p.runs.filter((r) => !gone.has(r)) }
  known.set(n, made)
  return made
}

/** Two prints without the closing lines that an outlet sets under all that it prints ("Editor's note: …"). */
function withoutTail(a: Print, b: Print): [Print, Print] {
  let n = 0
  const at = (p: Print, i: number) => p.sentences[p.sentences.length - 1 - i]
  while (n < Math.min(a.sentences.length, b.sentences.length) && isClosing(at(a, n)!, at(b, n)!)) n++
  const mass = (p: Print) => p.sentences.reduce((sum, s) => sum + s.mass, 0)
  const tail = a.sentences.slice(a.sentences.length - n).reduce((sum, s) => sum + s.mass, 0)
  if (!n || tail > TAIL * Math.min(mass(a), mass(b))) return [a, b]
  return [cut(a, n), cut(b, n)]
}

/** Measures two prints; the order of the two makes no difference. */
export function measure(x: Print, y: Print): Measured {
  const [p, q] = withoutTail(x, y)
  return measured(p, q)
}

/**
 * At most what `measure` can find, quickly: its runs of words are exact, all else is as if whatever both have stood in answering sentences in
 * the same order.
 */
export function measureAtMost(x: Print, y: Print): Measured {
  const [p, q] = withoutTail(x, y)
  const [a, b] = shorterFirst(p, q)
  const words = rounded(share(inCommon(a.runs, b.runs), Math.min(a.runs.length, b.runs.length) + FEW))
  return mostOf(words, mostInCommon(a, b))
}

/** The most that can be measured where so large a share of the runs is in common and at most so much of the sentences. */
export const mostOf = (words: number, most: Most): Measured => ({
  ...{ words, facts: 1, told: rounded(Math.min(1, atBest(share(most.common + most.said, most.mass), 1))) },
  ...{ vocabulary: rounded(Math.min(1, share(most.said, most.own))), order: 1, quotation: 0 },
  ...{ sentences: most.answered, of: most.of, quotedRuns: 0 },
})

/** The order of the two makes no difference to what is measured. */
function shorterFirst(x: Print, y: Print): [Print, Print] {
  const swap = x.words > y.words || (x.words === y.words && (x.runs[0] ?? 0) > (y.runs[0] ?? 0))
  return swap ? [y, x] : [x, y]
}

function measured(x: Print, y: Print): Measured {
  const [a, b] = shorterFirst(x, y)
  const runs = inCommon(a.runs, b.runs)
  const quotedRuns = inCommon(a.quoted, b.quoted)
  const found = matches(a, b)
  const answering = found.filter((m) => m.likeness >= ANSWERS)
  const telling = a.sentences.filter((s) => s.mass >= TELLS)
  const mass = telling.reduce((sum, s) => sum + s.mass, 0)
  const said = telling.reduce((sum, s) => sum + s.said, 0)
  const covered = found.reduce((sum, m) => sum + m.likeness * a.sentences[m.a]!.mass, 0)
  const inWords = found.reduce((sum, m) => sum + m.words * a.sentences[m.a]!.said, 0)
  return {
    words: rounded(share(runs, Math.min(a.runs.length, b.runs.length) + FEW)),
    facts: rounded(share(inCommon(a.facts, b.facts), Math.min(a.facts.length, b.facts.length))),
    told: rounded(share(covered, mass)),
    vocabulary: rounded(share(inWords, said)),
    order: rounded(inOrder(answering)),
    quotation: rounded(share(quotedRuns, quotedRuns + runs)),
    ...{ sentences: answering.length, of: telling.length, quotedRuns },
  }
}
