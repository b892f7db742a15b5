import type { OriginMeasures } from '@parley/schema'
import { inOrder, matches } from './align.ts'
import { inCommon } from './hash.ts'
import type { Print } from './print.ts'

const share = (common: number, of: number): number => (of > 0 ? common / of : 0)
const rounded = (n: number): number => Math.round(n * 1000) / 1000

/** What is measured between two prints beside the published measures: how much of the shorter text the other tells, sentence by sentence. */
export type Measured = OriginMeasures & { covered: number; sentences: number; jaccard: number; quotedRuns: number }

/** Measures two prints; the order of the two makes no difference. */
export function measure(x: Print, y: Print): Measured {
  const [a, b] = x.words <= y.words ? [x, y] : [y, x]
  const runs = inCommon(a.runs, b.runs)
  const quoted = inCommon(a.quoted, b.quoted)
  const found = matches(a, b)
  const likeOnes = found.filter((m) => m.likeness >= 0.35)
  const said = a.sentences.filter((s) => s.mass >= 12)
  const mass = said.reduce((sum, s) => sum + s.mass, 0)
  const covered = found.reduce((sum, m) => sum + m.likeness * a.sentences[m.a]!.mass, 0)
  const all = new Map<number, number>()
  for (const s of b.sentences)
    for (let i = 0; i < s.terms.length; i++) all.set(s.terms[i]!, Math.max(s.weights[i]!, all.get(s.terms[i]!) ?? 0))
  const own = new Map<number, number>()
  for (const s of a.sentences)
    for (let i = 0; i < s.terms.length; i++) own.set(s.terms[i]!, Math.max(s.weights[i]!, own.get(s.terms[i]!) ?? 0))
  let [dot, na, nb] = [0, 0, 0]
  for (const [t, w] of own) {
    na += w * w
    dot += all.has(t) ? w * w : 0
  }
  for (const w of all.values()) nb += w * w
  return {
    words: rounded(share(runs, Math.min(a.runs.length, b.runs.length))),
    facts: rounded(share(inCommon(a.facts, b.facts), Math.min(a.facts.length, b.facts.length))),
    vocabulary: rounded(na && nb ? dot / Math.sqrt(na * nb) : 0),
    order: rounded(inOrder(likeOnes)),
    quotation: rounded(share(quoted, quoted + runs)),
    covered: rounded(share(covered, mass)),
    sentences: likeOnes.length,
    quotedRuns: quoted,
    jaccard: rounded(share(runs, a.runs.length + b.runs.length - runs)),
  }
}
