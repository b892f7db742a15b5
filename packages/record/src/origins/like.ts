import { numberOf, stem, weight, wordsIn } from './words.ts'

const cache = new Map<string, ReadonlyMap<string, number>>()
const KEPT = 50_000

/** The telling words of a short text with how much each tells. */
export function telling(text: string): ReadonlyMap<string, number> {
  const known = cache.get(text)
  if (known) return known
  const found = new Map<string, number>()
  for (const word of wordsIn(text, 0, text.length, [])) {
    const number = numberOf(word)
    const w = number === null ? weight(word.word) : 5
    if (w > 0) found.set(number ?? stem(word.word), w)
  }
  if (cache.size >= KEPT) cache.clear()
  cache.set(text, found)
  return found
}

const mass = (words: ReadonlyMap<string, number>): number => [...words.values()].reduce((a, b) => a + b, 0)

/**
 * How far two short texts speak of the same, 0 to 1: the weight of the words they share as a share of the lighter one's,
 * leaning on the heavier one so that a single word in common is not everything. It looks at these two alone.
 */
export function likeWords(a: string, b: string): number {
  const [x, y] = [telling(a), telling(b)]
  const [less, more] = [mass(x), mass(y)].sort((m, n) => m - n) as [number, number]
  if (less === 0) return 0
  let common = 0
  for (const [word, w] of x) if (y.has(word)) common += w
  return Math.min(1, common / (0.6 * less + 0.4 * more))
}
