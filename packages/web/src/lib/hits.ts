/** A run of text, and whether the search found it. */
export type Run = { text: string; hit: boolean }

/** The words of a search as they stand in it; quotation marks and signs aside. */
const wordsOf = (q: string): string[] => q.match(/[\p{L}\p{N}]+/gu) ?? []

/** Cuts a text at the words that begin as a searched word does, case apart. */
export function hits(text: string, q: string | undefined): Run[] {
  const words = wordsOf(q ?? '')
  if (words.length === 0) return [{ text, hit: false }]
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})[\\p{L}\\p{N}]*`, 'giu')
  const out: Run[] = []
  let at = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > at) out.push({ text: text.slice(at, match.index), hit: false })
    out.push({ text: match[0], hit: true })
    at = match.index + match[0].length
  }
  if (at < text.length) out.push({ text: text.slice(at), hit: false })
  return out
}
