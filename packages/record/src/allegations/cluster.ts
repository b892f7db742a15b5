import { daysBetween } from '@parley/schema'
import { byText } from '../fold/order.ts'
import { type Compared, cannotBeOne, SAME_CHARGE, score, TOLD_NEAR } from './gather.ts'

/** Under one of these any two charges meet that are compared (`comparable`). */
function keysOf({ accusedSide, agreement, day, days }: Compared): string[] {
  const stretch = day === null ? null : Math.floor(daysBetween('1970-01-01', day) / TOLD_NEAR)
  const told = stretch === null ? ['never'] : [stretch, stretch + 1]
  return [
    ...(days?.from ? [`on ${accusedSide} ${days.from}`] : []),
    ...told.map((n) => `of ${accusedSide} ${agreement} ${n}`),
  ]
}

/**
 * Charges that are one: pairs are joined from the most alike down, ties by identifier, and never where any two of the joined cannot be
 * one. The order of reading cannot matter, nor what else is told of other acts.
 */
export function clustered<T extends Compared>(
  charges: readonly T[],
  scoreOf: (a: T, b: T) => number = score,
  cannot: (a: T, b: T) => boolean = cannotBeOne,
): T[][] {
  const all = [...charges].sort((a, b) => byText(a.id, b.id))
  const byKey = new Map<string, number[]>()
  all.forEach((one, i) => {
    for (const key of keysOf(one)) {
      const own = byKey.get(key)
      if (own) own.push(i)
      else byKey.set(key, [i])
    }
  })
  const seen = new Set<number>()
  const pairs: { a: number; b: number; score: number }[] = []
  for (const near of byKey.values())
    for (let i = 0; i < near.length; i++)
      for (let j = i + 1; j < near.length; j++) {
        const [a, b] = [near[i]!, near[j]!]
        const pair = a * all.length + b
        if (seen.has(pair)) continue
        seen.add(pair)
        const value = scoreOf(all[a]!, all[b]!)
        if (value >= SAME_CHARGE) pairs.push({ a, b, score: value })
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

/** The order in which an allegation tells its charges: the earliest first. */
export const earliestFirst = (a: Compared, b: Compared): number =>
  byText(a.day ?? '9999', b.day ?? '9999') || byText(a.id, b.id)
