import type { Join } from '@parley/schema'
import type { Link } from '../decisions/links.ts'
import { byText } from '../order.ts'
import { candidates, classes, shareReport } from './cluster.ts'
import { type Measure, scoreOf } from './likeness.ts'

/**
 * Pairs of things that are nearly enough alike to be one, or might as well be one with something else, and that stand apart:
 * for a person to rule on. One pair for any two clusters, the likeliest; nothing that was ruled on, whatever the ruling.
 */
export function nearly<T>(
  things: readonly T[],
  measure: Measure<T>,
  links: readonly Link[],
  clusterOf: (thing: T) => unknown,
  floor: number,
): Join[] {
  const all = classes(things, measure, links)
  const ruled = new Set(links.flatMap(({ a, b }) => [`${a}\n${b}`, `${b}\n${a}`]))
  const numbers = new Map<unknown, number>()
  const number = (cluster: unknown): number => {
    const known = numbers.get(cluster) ?? numbers.size
    numbers.set(cluster, known)
    return known
  }
  const best = new Map<string, Join>()
  for (const [x, y] of candidates(all, measure)) {
    const [p, q] = [all[x]!, all[y]!]
    const [a, b] = [measure.id(p.first), measure.id(q.first)]
    if (ruled.has(`${a}\n${b}`) || shareReport(p.reports, q.reports)) continue
    const [m, n] = [number(clusterOf(p.first)), number(clusterOf(q.first))]
    if (m === n || measure.forbids(p.first, q.first) !== null) continue
    const grounds = measure.grounds(p.first, q.first)
    const score = scoreOf(grounds)
    const key = m < n ? `${m} ${n}` : `${n} ${m}`
    if (score >= floor && score > (best.get(key)?.score ?? 0)) best.set(key, { a, b, score, grounds, decision: null })
  }
  return [...best.values()].sort((p, q) => q.score - p.score || byText(p.a, q.a) || byText(p.b, q.b))
}
