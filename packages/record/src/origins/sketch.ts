import { inCommon } from './hash.ts'
import { FEW, isClosing } from './measure.ts'
import type { Print, SentencePrint } from './print.ts'
import { canBeOne } from './relation.ts'

/**
 * So much of a print that most pairs which share keys are seen to be no one origin by it: its runs of words, and its last sentence, since
 * closing lines are left out where both have them.
 */
export type Sketch = { runs: Uint32Array; last: SentencePrint | null }

const SCALE = 100

export const sketchOf = (print: Print): Sketch => ({ runs: print.runs, last: print.sentences.at(-1) ?? null })

/** A sketch as numbers: how many runs, the runs; then of the last sentence how many terms and facts, these, and the weights. */
export function packedSketch({ runs, last }: Sketch): Uint32Array {
  const end = last
    ? [
        last.terms.length,
        last.facts.length,
        ...last.terms,
        ...last.facts,
        ...Array.from(last.weights, (w) => w * SCALE),
      ]
    : []
  return Uint32Array.from([runs.length, ...runs, ...end.map(Math.round)])
}

/** The same from its numbers; `fact` is what a name or a number tells. */
export function sketchFrom(block: Uint32Array, fact: number): Sketch {
  const runs = block.subarray(1, 1 + block[0]!)
  let at = 1 + block[0]!
  if (at >= block.length) return { runs, last: null }
  const [terms, facts] = [block[at]!, block[at + 1]!]
  at += 2
  const weights = Float32Array.from(block.subarray(at + terms + facts), (w) => w / SCALE)
  const said = weights.reduce((sum, w) => sum + w, 0)
  const last: SentencePrint = {
    ...{ span: [0, 0], terms: block.subarray(at, at + terms), facts: block.subarray(at + terms, at + terms + facts) },
    ...{ runs: new Uint32Array(), quoted: new Uint32Array(), weights, said, mass: said + fact * facts },
  }
  return { runs, last }
}

/** Runs are marked by so many of their bits: a few that are not there count as if they were, none the other way round. */
const BITS = 18

/**
 * Asks of many others whether they may be of one origin with one. A no is exact: `linkOf` would make no link of one origin.
 */
export function sketched(one: Sketch): (other: Sketch) => boolean {
  const marks = new Uint32Array(1 << (BITS - 5))
  const mask = (1 << BITS) - 1
  for (const run of one.runs) marks[(run & mask) >>> 5]! |= 1 << (run & 31)
  const shareOf = (common: number, other: Sketch) =>
    Math.round((common / (Math.min(one.runs.length, other.runs.length) + FEW)) * 1000) / 1000
  return (other) => {
    if (one.last && other.last && (isClosing(one.last, other.last) || isClosing(other.last, one.last))) return true
    let most = 0
    for (let i = 0; i < other.runs.length; i++) {
      const run = other.runs[i]!
      most += (marks[(run & mask) >>> 5]! >>> (run & 31)) & 1
    }
    return canBeOne(shareOf(most, other)) && canBeOne(shareOf(inCommon(one.runs, other.runs), other))
  }
}
