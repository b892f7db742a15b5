/**
 * The best dependency tree of a sentence from its arc scores: each word's best head where these make a tree (they
 * mostly do), else the maximum spanning arborescence with one root (Chu and Liu 1965, Edmonds 1967).
 *
 * `score(d, h)` is how well word h heads word d (`d === h`: how well d is the root). Gives for each word its head, -1 for the root.
 */
export function bestTree(n: number, score: (dependent: number, head: number) => number): number[] {
  if (n === 0) return []
  const greedy: number[] = []
  for (let d = 0; d < n; d++) {
    let best = d
    for (let h = 0; h < n; h++) if (score(d, h) > score(d, best)) best = h
    greedy.push(best === d ? -1 : best)
  }
  if (greedy.filter((h) => h === -1).length === 1 && !cycleIn(greedy)) return greedy

  // One root: the word whose being the root costs least against its best head, as the parser saw it.
  let root = 0
  const gain = (d: number) => score(d, d) - (greedy[d] === -1 ? score(d, d) : score(d, greedy[d]!))
  for (let d = 1; d < n; d++) {
    const [a, b] = [gain(d), gain(root)]
    if (a > b || (a === b && score(d, d) > score(root, root))) root = d
  }
  const weights: number[][] = Array.from({ length: n }, (_, d) =>
    Array.from({ length: n }, (_, h) => (h === d || d === root ? Number.NEGATIVE_INFINITY : score(d, h))),
  )
  const heads = arborescence(weights, root)
  heads[root] = -1
  return heads
}

/** The words of a cycle among the heads; null where there is none. */
function cycleIn(heads: readonly number[]): number[] | null {
  const state = new Int8Array(heads.length)
  for (let start = 0; start < heads.length; start++) {
    const path: number[] = []
    let at = start
    while (at >= 0 && state[at] === 0) {
      state[at] = 1
      path.push(at)
      at = heads[at]!
    }
    if (at >= 0 && state[at] === 1) return path.slice(path.indexOf(at))
    for (const word of path) state[word] = 2
  }
  return null
}

/** Chu–Liu/Edmonds over weights[dependent][head]; contracts one cycle at a time. */
function arborescence(weights: number[][], root: number): number[] {
  const heads = weights.map((row, d) => (d === root ? -1 : row.indexOf(Math.max(...row))))
  const cycle = cycleIn(heads)
  if (!cycle) return heads
  const inCycle = new Set(cycle)
  const outside = heads.map((_, i) => i).filter((i) => !inCycle.has(i))
  const number = new Map(outside.map((word, i) => [word, i]))
  const c = outside.length
  const cycleWeight = cycle.reduce((sum, d) => sum + weights[d]![heads[d]!]!, 0)
  const smaller: number[][] = Array.from({ length: c + 1 }, () => Array(c + 1).fill(Number.NEGATIVE_INFINITY))
  const enters: number[] = []
  const leaves: number[] = []
  for (const word of outside) {
    const i = number.get(word)!
    for (const other of outside) if (other !== word) smaller[i]![number.get(other)!] = weights[word]![other]!
    // From the cycle to a word outside: the best of the cycle's words.
    leaves[i] = cycle.reduce((best, h) => (weights[word]![h]! > weights[word]![best]! ? h : best))
    smaller[i]![c] = weights[word]![leaves[i]!]!
    // Into the cycle: the word whose head in the cycle is best given up.
    const value = (d: number) => cycleWeight - weights[d]![heads[d]!]! + weights[d]![word]!
    enters[i] = cycle.reduce((best, d) => (value(d) > value(best) ? d : best))
    smaller[c]![i] = value(enters[i]!)
  }
  const solved = arborescence(smaller, number.get(root)!)
  const result = [...heads]
  for (const word of outside) {
    const head = solved[number.get(word)!]!
    result[word] = head === -1 ? -1 : head === c ? leaves[number.get(word)!]! : outside[head]!
  }
  const entered = solved[c]!
  result[enters[entered]!] = outside[entered]!
  return result
}
