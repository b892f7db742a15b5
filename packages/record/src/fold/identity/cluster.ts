import type { Join } from '@parley/schema'
import type { Link } from '../decisions/links.ts'
import { byText } from '../order.ts'
import { type Measure, NEARLY, scoreOf } from './likeness.ts'

export type Cluster<T> = { members: T[]; joins: Join[] }

/** Things that nothing tells apart, as one; `reports` are those that tell of it. */
export type Class<T> = { key: string; members: T[]; first: T; reports: ReadonlySet<string> }

/** Things that nothing tells apart, together. */
export function classes<T>(things: readonly T[], measure: Measure<T>, links: readonly Link[]): Class<T>[] {
  // What a person ruled about is compared by itself: nothing else is moved by that ruling.
  const ruled = new Set(links.flatMap((l) => [l.a, l.b]))
  const groups = new Map<string, T[]>()
  for (const thing of things) {
    const id = measure.id(thing)
    const key = ruled.has(id) ? `\n${id}` : measure.signature(thing)
    const own = groups.get(key)
    if (own) own.push(thing)
    else groups.set(key, [thing])
  }
  return [...groups]
    .map(([key, all]) => {
      const members = all.sort((a, b) => byText(measure.id(a), measure.id(b)))
      const reports = new Set(members.flatMap((m) => measure.within(m) ?? []))
      return { key, members, first: members[0]!, reports }
    })
    .sort((a, b) => byText(measure.id(a.first), measure.id(b.first)))
}

/** Whether one report tells of both. */
export const shareReport = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean => {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  for (const r of few) if (many.has(r)) return true
  return false
}

/** Pairs that share a key, each once. */
export function candidates<T>(all: readonly Class<T>[], measure: Measure<T>): [number, number][] {
  const byKey = new Map<string, number[]>()
  all.forEach((c, i) => {
    for (const key of new Set(measure.keys(c.first))) {
      const own = byKey.get(key)
      if (own) own.push(i)
      else byKey.set(key, [i])
    }
  })
  const seen = new Set<number>()
  const pairs: [number, number][] = []
  for (const own of byKey.values()) {
    for (let x = 0; x < own.length; x++) {
      for (let y = x + 1; y < own.length; y++) {
        const pair = own[x]! * all.length + own[y]!
        if (seen.has(pair)) continue
        seen.add(pair)
        pairs.push([own[x]!, own[y]!])
      }
    }
  }
  return pairs
}

/**
 * Connected components of like things under what forbids them to be one. What people ruled comes first: "same" joins whatever
 * the score, unless "different" parts the two; then pairs from the most alike down, ties by identifier, and never where any
 * two of the joined can't be one. The order of the things given cannot matter.
 */
export function clustersOf<T>(things: readonly T[], measure: Measure<T>, links: readonly Link[] = []): Cluster<T>[] {
  const all = classes(things, measure, links)
  const at = new Map(all.flatMap((c, i) => c.members.map((m) => [measure.id(m), i] as const)))
  const parted = new Set<string>()
  const unsure = new Set<string>()
  for (const { a, b, verdict } of links) {
    const [x, y] = [at.get(a), at.get(b)]
    if (x === undefined || y === undefined || verdict === 'same') continue
    const keys = [`${x} ${y}`, `${y} ${x}`]
    for (const key of keys) (verdict === 'different' ? parted : unsure).add(key)
  }
  const groups = all.map((_, i) => [i])
  const joins = all.map((): Join[] => [])
  const join = (x: number, y: number, made: Join) => {
    const [gx, gy] = [groups[x]!, groups[y]!]
    const [group, all] = [
      [...gx, ...gy],
      [...joins[x]!, ...joins[y]!, made],
    ]
    for (const i of group) {
      groups[i] = group
      joins[i] = all
    }
  }
  const apart = (x: number, y: number): boolean =>
    groups[x]!.some((i) => groups[y]!.some((j) => parted.has(`${i} ${j}`)))
  const ruled = links.filter((l) => l.verdict === 'same').sort((p, q) => byText(p.a, q.a) || byText(p.b, q.b))
  for (const { a, b, decision } of ruled) {
    const [x, y] = [at.get(a), at.get(b)]
    if (x === undefined || y === undefined || groups[x] === groups[y] || apart(x, y)) continue
    join(x, y, { a, b, score: 1, grounds: [{ what: 'a person ruled that they are one', weight: 1 }], decision })
  }
  // What a person ruled to be one may hold what would else be forbidden: it stands in the way only where all of it does.
  const units = [...groups]
  const differ = (i: number, j: number): boolean => measure.forbids(all[i]!.first, all[j]!.first) !== null
  const forbidden = (i: number, j: number): boolean => {
    const [x, y] = [units[i]!, units[j]!]
    if (x.some((p) => y.some((q) => parted.has(`${p} ${q}`) || shareReport(all[p]!.reports, all[q]!.reports))))
      return true
    return x.every((p) => y.every((q) => differ(p, q)))
  }
  const pairs: Pair[] = []
  for (const [x, y] of candidates(all, measure)) {
    if (unsure.has(`${x} ${y}`) || units[x] === units[y] || forbidden(x, y)) continue
    // Nothing speaks for two that can't be one, even where a ruling lets what they stand with be joined.
    if (units[x]!.length + units[y]!.length > 2 && differ(x, y)) continue
    const score = scoreOf(measure.grounds(all[x]!.first, all[y]!.first))
    if (score >= measure.threshold) pairs.push({ x, y, score })
  }
  pairs.sort((p, q) => q.score - p.score || p.x - q.x || p.y - q.y)
  const torn = tornBetween(pairs, all, measure, forbidden)
  for (const pair of pairs) {
    const { x, y, score } = pair
    if (torn.has(pair) || groups[x] === groups[y] || groups[x]!.some((i) => groups[y]!.some((j) => forbidden(i, j))))
      continue
    const [a, b] = [all[x]!.first, all[y]!.first]
    join(x, y, { a: measure.id(a), b: measure.id(b), score, grounds: measure.grounds(a, b), decision: null })
  }
  return [...new Set(groups)].map((group) => ({
    members: group.flatMap((i) => all[i]!.members),
    joins: [...group.flatMap((i) => withinClass(all[i]!, measure)), ...joins[group[0]!]!],
  }))
}

type Pair = { x: number; y: number; score: number }

/** Pairs of a thing that might as well be one with something else, where the two others can't be one: see `hesitates`. */
function tornBetween<T>(
  pairs: readonly Pair[],
  all: readonly Class<T>[],
  measure: Measure<T>,
  forbidden: (i: number, j: number) => boolean,
): ReadonlySet<Pair> {
  const torn = new Set<Pair>()
  if (!measure.hesitates) return torn
  const by = new Map<number, { other: number; pair: Pair }[]>()
  for (const pair of pairs)
    for (const [one, other] of [
      [pair.x, pair.y],
      [pair.y, pair.x],
    ] as const)
      if (measure.hesitates(all[one]!.first, all[other]!.first)) by.set(one, [...(by.get(one) ?? []), { other, pair }])
  for (const own of by.values()) {
    const best = Math.max(...own.map(({ pair }) => pair.score))
    const near = own.filter(({ pair }) => pair.score > best - NEARLY)
    if (near.some((a) => near.some((b) => a !== b && forbidden(a.other, b.other))))
      for (const { pair } of own) torn.add(pair)
  }
  return torn
}

/** Why things of one class are one: nothing tells them apart. The first of them stands for all. */
function withinClass<T>({ members: [first, ...others] }: Class<T>, measure: Measure<T>): Join[] {
  return others.slice(0, 20).map((other) => {
    const grounds = measure.grounds(first!, other)
    return { a: measure.id(first!), b: measure.id(other), score: scoreOf(grounds), grounds, decision: null }
  })
}
