import { forbids, type Pledge, sameSum } from './pledge.ts'

/** All findings of a scene with one pledge. */
export type Class = {
  /** `numberOf` its pledge: the order of pledges */
  number: number
  pledge: Pledge
  /** reports that tell it */
  reports: ReadonlySet<string | number>
}

/** Two classes that are like enough, and how alike. */
export type Edge<C extends Class> = { a: C; b: C; score: number }

const common = (a: Class['reports'], b: Class['reports']): boolean => {
  const [few, many] = a.size < b.size ? [a, b] : [b, a]
  for (const x of few) if (many.has(x)) return true
  return false
}

/** What one report tells apart is two promises, unless it is one sum. */
const apart = (a: Class, b: Class): boolean =>
  forbids(a.pledge, b.pledge) || (sameSum(a.pledge, b.pledge) !== true && common(a.reports, b.reports))

type Group<C> = { classes: C[]; never: Set<Group<C>> }

/**
 * Classes that are one promise: joined from the most alike down, ties by number, and never where any two of the joined cannot be
 * one. The order of reading cannot matter. Edges may come in any order.
 */
export function gathered<C extends Class>(classes: readonly C[], edges: readonly Edge<C>[]): C[][] {
  const groups = new Map<C, Group<C>>(classes.map((c) => [c, { classes: [c], never: new Set() }]))
  const low = (e: Edge<C>) => Math.min(e.a.number, e.b.number)
  const high = (e: Edge<C>) => Math.max(e.a.number, e.b.number)
  const sorted = [...edges].sort((x, y) => y.score - x.score || low(x) - low(y) || high(x) - high(y))
  for (const { a, b } of sorted) {
    const [x, y] = [groups.get(a)!, groups.get(b)!]
    if (x === y || x.never.has(y)) continue
    if (x.classes.some((p) => y.classes.some((q) => apart(p, q)))) {
      x.never.add(y)
      y.never.add(x)
      continue
    }
    // What cannot be one with a part cannot be one with the whole.
    const whole: Group<C> = { classes: [...x.classes, ...y.classes], never: new Set([...x.never, ...y.never]) }
    for (const other of whole.never) other.never.add(whole)
    for (const c of whole.classes) groups.set(c, whole)
  }
  return [...new Set(groups.values())].map((g) => g.classes)
}
