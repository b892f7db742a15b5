import { sortedSet } from './hash.ts'
import type { Print, SentencePrint } from './print.ts'

/** A print as it is stored: one block of 32-bit numbers. The layout is written in `packed`. */
export type Packed = Uint32Array

/** Rises whenever prints of old and new can't be compared. */
export const PRINT_VERSION = 1

/** Weights are kept in hundredths. */
const SCALE = 100
const LISTS = ['terms', 'facts', 'runs', 'quoted'] as const

/**
 * Lays a print out as numbers: version, words, count and list of keys, count of sentences; then for each its span, the
 * lengths of its lists, the lists, and the weights of its terms.
 */
export function packed(print: Print): Packed {
  const out: number[] = [PRINT_VERSION, print.words, print.keys.length, ...print.keys, print.sentences.length]
  for (const s of print.sentences) {
    out.push(s.span[0], s.span[1], ...LISTS.map((list) => s[list].length))
    for (const list of LISTS) out.push(...s[list])
    out.push(...Array.from(s.weights, (w) => Math.round(w * SCALE)))
  }
  return Uint32Array.from(out)
}

/** The keys alone: all that looking up needs. */
export const keysOf = (block: Packed): Uint32Array => block.subarray(3, 3 + block[2]!)

/** A print from its block; lists are views into it. */
export function unpacked(block: Packed, fact: number): Print {
  let at = 3 + block[2]!
  const count = block[at++]!
  const sentences: SentencePrint[] = []
  for (let n = 0; n < count; n++) {
    const span: [number, number] = [block[at]!, block[at + 1]!]
    const lengths = block.subarray(at + 2, at + 2 + LISTS.length)
    at += 2 + LISTS.length
    const [terms, facts, runs, quoted] = LISTS.map((_, i) => {
      const list = block.subarray(at, at + lengths[i]!)
      at += lengths[i]!
      return list
    }) as [Uint32Array, Uint32Array, Uint32Array, Uint32Array]
    const weights = Float32Array.from(block.subarray(at, at + terms.length), (w) => w / SCALE)
    at += terms.length
    const said = weights.reduce((sum, w) => sum + w, 0)
    sentences.push({ span, terms, facts, runs, quoted, weights, said, mass: said + fact * facts.length })
  }
  const all = (list: 'facts' | 'runs' | 'quoted') => {
    const values: number[] = []
    for (const s of sentences) values.push(...s[list])
    return sortedSet(values)
  }
  return {
    words: block[1]!,
    keys: keysOf(block),
    runs: all('runs'),
    quoted: all('quoted'),
    facts: all('facts'),
    sentences,
  }
}
