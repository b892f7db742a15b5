import { byText } from '../fold/order.ts'

/** How things are joined: which to compare at all, how alike they are, and what can never be one. */
export type Joining<T> = {
  id(thing: T): string
  /** things are compared only where they have a key in common */
  keys(thing: T): readonly string[]
  score(a: T, b: T): number
  least: number
  cannot(a: T, b: T): boolean
}

/** A key that more things have than this says too little to compare all of them; within it, neighbours in order are. */
const CROWD = 400

/**
 * Connected components of like things under cannot-links, in canonical order: pairs are joined from the most alike down,
 * ties by identifier, and never where any two of the joined cannot be one. The order of reading cannot matter.
 */
export function components<T>(things: readonly T[], joining: Joining<T>): T[][] {
  const { id, keys, score, least, cannot } = joining
  const all = [...things].sort((a, b) => byText(id(a), id(b)))
  const places = new Map(things.map((thing, i) => [thing, i]))
  const byKey = new Map<string, number[]>()
  all.forEach((thing, i) => {
    for (const key of keys(thing)) byKey.set(key, [...(byKey.get(key) ?? []), i])
  })
  const seen = new Set<number>()
  const pairs: { a: number; b: number; score: number }[] = []
  for (const members of byKey.values()) {
    const near =
      members.length <= CROWD ? members : [...members].sort((a, b) => places.get(all[a]!)! - places.get(all[b]!)!)
    for (let i = 0; i < near.length; i++) {
      const end = members.length <= CROWD ? near.length : Math.min(near.length, i + 1 + CROWD / 4)
      for (let j = i + 1; j < end; j++) {
        const [a, b] = [Math.min(near[i]!, near[j]!), Math.max(near[i]!, near[j]!)]
        const pair = a * all.length + b
        if (seen.has(pair)) continue
        seen.add(pair)
        const value = score(all[a]!, all[b]!)
        if (value >= least) pairs.push({ a, b, score: value })
      }
    }
  }
  pairs.sort((x, y) => y.score - x.score || x.a - y.a || x.b - y.b)
  const groups = all.map((_, i) => [i])
  for (const { a, b } of pairs) {
    const [x, y] = [groups[a]!, groups[b]!]
    if (x === y || x.some((i) => y.some((j) => cannot(all[i]!, all[j]!)))) continue
    const joined = [...x, ...y]
    for (const i of joined) groups[i] = joined
  }
  return [...new Set(groups)].map((group) => group.map((i) => all[i]!))
}
