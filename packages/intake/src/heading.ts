import type { Span } from '@parley/schema'

const LONGEST = 160
const MOST_WORDS = 22
/** A closed sentence, a greeting or a label is no heading. */
const CLOSED = /[.,;:…]["”’')\]]*$/u

/**
 * The heading that a text begins with, where its form leaves no doubt: its first line that is not furniture, short, not closed
 * like a sentence, and set off by an empty line from more text. Null otherwise: intake does not guess.
 */
export function headingOf(text: string, furniture: readonly Span[]): string | null {
  const inFurniture = (at: number) => furniture.some(([start, end]) => start <= at && at < end)
  let at = 0
  while (at < text.length && (/\s/u.test(text[at]!) || inFurniture(at))) at++
  const end = text.slice(at, at + LONGEST + 1).search(/[\r\n]/)
  if (end <= 0) return null
  const line = text.slice(at, at + end).trim()
  const set = /^(?:\r\n|\n|\r)[^\S\r\n]*(?:\r\n|\n|\r)/.test(text.slice(at + end, at + end + 80))
  const words = line.split(/\s+/u).length
  if (!set || words < 3 || words > MOST_WORDS || CLOSED.test(line) || !/\p{L}/u.test(line)) return null
  return text.slice(at + end).trim().length > line.length ? line.replace(/^[^\p{L}\p{N}"“‘'(«]+/u, '') : null
}
