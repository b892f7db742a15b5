/** The adjusted Rand index of two ways to group the same things (Hubert & Arabie 1985): 1 for the same, 0 for chance. */
export function adjustedRand(gold: readonly string[], found: readonly string[]): number {
  const pairs = (n: number) => (n * (n - 1)) / 2
  const count = (keys: readonly string[]) => {
    const counts = new Map<string, number>()
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
    return [...counts.values()].reduce((sum, n) => sum + pairs(n), 0)
  }
  const both = count(gold.map((g, i) => `${g}\u0000${found[i]}`))
  const [a, b] = [count(gold), count(found)]
  const expected = (a * b) / pairs(gold.length)
  const most = (a + b) / 2
  return most === expected ? 1 : (both - expected) / (most - expected)
}
