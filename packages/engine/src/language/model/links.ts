import type { Outputs } from './session.ts'

/** The links of those words of a window that may belong to a cue: nearly all of a window's numbers are links that nobody asks for. */
export type LinkRows = {
  /** words of the window, in order */
  words: Int32Array
  /** [2][words][width] logits: role, word of the cue, word of the source (role 0) or content (role 1) */
  logits: Float32Array
  width: number
}

/** A word whose log-probability of being in a cue is so far below that of being in none is in no best sequence. */
const FAR = 15
const CUE = 1

/** Takes the rows of words that may belong to a cue out of all links ([2][width][width]); roles are [width][3][3] (O, B, I). */
export function cueRows({ roles, links }: Outputs, width: number): LinkRows {
  const may = (word: number): boolean => {
    const [none, begins, goesOn] = [0, 1, 2].map((state) => roles![word * 9 + CUE * 3 + state]!)
    return Math.max(begins!, goesOn!) > none! - FAR
  }
  const words = Int32Array.from({ length: width }, (_, word) => word).filter(may)
  const logits = new Float32Array(2 * words.length * width)
  for (const role of [0, 1])
    words.forEach((word, i) => {
      const from = (role * width + word) * width
      logits.set(links!.subarray(from, from + width) as Float32Array, (role * words.length + i) * width)
    })
  return { words, logits, width }
}

/** Where the logits of a word's links to the first word of the window begin; -1 where they were not kept. */
export function rowOf({ words, width }: LinkRows, role: number, word: number): number {
  const i = words.indexOf(word)
  return i < 0 ? -1 : (role * words.length + i) * width
}
