// The measure of the article-extraction benchmark: multisets of four-word shingles; F1 of mean precision and mean recall.

function shingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const counts = new Map<string, number>()
  const n = words.length >= 4 ? words.length - 3 : 1
  for (let i = 0; i < n; i++) {
    const key = words.slice(i, i + 4).join(' ')
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

const total = (counts: Map<string, number>): number => [...counts.values()].reduce((a, b) => a + b, 0)
const mean = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0) / Math.max(1, list.length)
export const f1 = (p: number, r: number): number => (p + r ? (2 * p * r) / (p + r) : 0)

/** Gold and system texts, a pair a page, as precision, recall and F1. */
export function overlap(pairs: readonly (readonly [gold: string, system: string])[]): {
  precision: number
  recall: number
  f1: number
} {
  const [P, R] = [[] as number[], [] as number[]]
  for (const [gold, system] of pairs) {
    const [g, s] = [shingles(gold), shingles(system)]
    let both = 0
    for (const [key, n] of g) both += Math.min(n, s.get(key) ?? 0)
    P.push(both / Math.max(1, total(s)))
    R.push(both / Math.max(1, total(g)))
  }
  const [precision, recall] = [mean(P), mean(R)]
  return { precision, recall, f1: f1(precision, recall) }
}
