import type { Span } from '@parley/schema'
import { PATTERNS, SPACE } from './patterns.ts'

const ENDING = /^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$/iu
/** Words that are written as one and stand as two; the length of the first half. */
const HALVES: ReadonlyMap<string, number> = new Map([
  ['cannot', 3],
  ['gonna', 3],
  ['wanna', 3],
  ['gotta', 3],
  ['lemme', 3],
  ['gimme', 3],
])

/** Where a word is cut: "don't" → [2, 5], "Kyiv's" → [4, 6], "cannot" → [3, 6]; the ends of its parts, in order. */
function cuts(word: string): number[] {
  const ends = [word.length]
  for (let rest = word; ; ) {
    const half = HALVES.get(rest.toLowerCase())
    if (half) return [half, ...ends]
    // No word with an ending is longer; this keeps a line without spaces linear.
    if (rest.length > 64) return ends
    const match = ENDING.exec(rest)
    if (!match) return ends
    rest = match[1]!
    ends.unshift(rest.length)
  }
}

/** A run of mail or host characters this long is neither, and is not looked at again at each of its characters. */
const LONGEST_ADDRESS = 256
const ADDRESSES = new Set(['email', 'domain'])
const ADDRESS_RUN = /[\p{L}\p{N}._%+\-@]+/uy

/**
 * The words of `text` from `from` to `to`, as [start, end) UTF-16 indices in order. Every character that is not
 * white space lies in exactly one word.
 */
export function tokenise(text: string, from = 0, to = text.length): Span[] {
  const part = to < text.length ? text.slice(0, to) : text
  const words: Span[] = []
  let at = from
  let plainUntil = from
  while (at < to) {
    SPACE.lastIndex = at
    if (SPACE.test(part)) {
      at = SPACE.lastIndex
      continue
    }
    if (at >= plainUntil) {
      ADDRESS_RUN.lastIndex = at
      const run = ADDRESS_RUN.test(part) ? ADDRESS_RUN.lastIndex : at + 1
      const short = run - at <= LONGEST_ADDRESS && /[@.]/.test(part.slice(at, run))
      plainUntil = short ? at : run
    }
    let end = at
    let splits = false
    for (const { name, pattern, splits: cut } of PATTERNS) {
      if (at < plainUntil && ADDRESSES.has(name)) continue
      pattern.lastIndex = at
      if (!pattern.test(part)) continue
      end = pattern.lastIndex
      splits = cut ?? false
      break
    }
    if (end === at) {
      at++ // a lone surrogate
      words.push([at - 1, at])
      continue
    }
    if (splits) {
      let start = at
      for (const cut of cuts(part.slice(at, end))) {
        words.push([start, at + cut])
        start = at + cut
      }
    } else words.push([at, end])
    at = end
  }
  return words
}
