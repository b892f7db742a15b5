import { holds } from '../follow.ts'
import { dayNumber } from '../rows.ts'
import type { At } from '../view.ts'
import type { Followed, Row } from './follow.ts'
import { type Joined, joinedOf } from './join.ts'

/** Likenesses that may be of one agreement in some view, with all findings of theirs: what is joined in it depends on nothing else. */
type Comp = {
  rows: Row[]
  pairs: Followed['pairs']
  /** the revision of the last change of any of its rows; whether any of them ever closed */
  changed: number
  closed: boolean
  /** the days on which its rows are known, in order; worked out when they are asked for */
  known: Int32Array | null
  /** agreements by how many of its rows are held */
  made: Map<string, Joined[]>
}

/** Agreements of one component that are kept, by what is held of it. */
const KEPT = 8

const fresh = (): Comp => ({ rows: [], pairs: [], changed: 0, closed: false, known: null, made: new Map() })

/**
 * The agreements of views, worked out component by component: a report that comes in, or another day that is asked for, makes those anew of
 * which something else is held, and no others.
 */
export function componentsFollowed(): (followed: Followed, v: At) => Joined[] {
  let of: Followed | null = null
  let comps: Comp[] = []
  let [rows, pairs] = [0, 0]

  function merge(x: number, y: number): void {
    const [a, b] = [comps[x]!, comps[y]!]
    if (a === b) return
    const [many, few] = a.rows.length >= b.rows.length ? [a, b] : [b, a]
    many.pairs = [...many.pairs, ...few.pairs]
    many.rows = [...many.rows, ...few.rows]
    many.changed = Math.max(many.changed, few.changed)
    many.closed ||= few.closed
    many.known = null
    many.made.clear()
    for (let i = 0; i < comps.length; i++) if (comps[i] === few) comps[i] = many
  }

  function catchUp(followed: Followed): void {
    if (followed.likenesses !== of?.likenesses) {
      comps = []
      ;[rows, pairs] = [0, 0]
    }
    of = followed
    while (comps.length < followed.likenesses.length) comps.push(fresh())
    const join = followed.pairs.slice(pairs)
    pairs = followed.pairs.length
    if (join.length > 200) mergeAll(join)
    else for (const { x, y } of join) merge(x, y)
    for (const pair of join) {
      comps[pair.x]!.pairs.push(pair)
      comps[pair.x]!.made.clear()
    }
    for (const row of followed.changed.slice(rows)) {
      const comp = comps[row.likeness]!
      if (row.until === null) comp.rows.push(row)
      else if (!comp.rows.includes(row)) comp.rows.push(row)
      comp.changed = Math.max(comp.changed, row.since, row.until ?? 0)
      comp.closed ||= row.until !== null
      comp.known = null
      comp.made.clear()
    }
    rows = followed.changed.length
  }

  /** Many pairs at once: which are together is found first, and put together once. */
  function mergeAll(join: Followed['pairs']): void {
    const parent = comps.map((_, i) => i)
    const root = (i: number): number => {
      let r = i
      while (parent[r] !== r) r = parent[r]!
      for (let k = i; parent[k] !== r; ) {
        const next = parent[k]!
        parent[k] = r
        k = next
      }
      return r
    }
    const firstOf = new Map<Comp, number>()
    comps.forEach((c, i) => {
      const first = firstOf.get(c)
      if (first === undefined) firstOf.set(c, i)
      else parent[i] = root(first)
    })
    for (const { x, y } of join) parent[root(x)] = root(y)
    const groups = new Map<number, Comp>()
    const before = comps
    const put = new Set<Comp>()
    comps = before.map((c, i) => {
      const r = root(i)
      const group = groups.get(r) ?? fresh()
      groups.set(r, group)
      if (put.has(c)) return group
      put.add(c)
      for (const row of c.rows) group.rows.push(row)
      for (const pair of c.pairs) group.pairs.push(pair)
      group.changed = Math.max(group.changed, c.changed)
      group.closed ||= c.closed
      return group
    })
  }

  /** What of a component a view holds, as a name for it; null where it must be looked at row by row each time. */
  function heldOf(comp: Comp, v: At): string | null {
    if (v.at < comp.changed) return null
    if (comp.closed) return `on ${v.asOf ?? ''}`
    if (v.asOf === null) return String(comp.rows.length)
    comp.known ??= Int32Array.from(comp.rows, (r) => r.known).sort()
    const day = dayNumber(v.asOf)
    let [low, high] = [0, comp.known.length]
    while (low < high) {
      const mid = (low + high) >> 1
      if (comp.known[mid]! <= day) low = mid + 1
      else high = mid
    }
    return String(low)
  }

  return (followed, v) => {
    catchUp(followed)
    const held = holds(v)
    const found: Joined[] = []
    for (const comp of new Set(comps)) {
      const key = heldOf(comp, v)
      if (key === '0') continue
      const known = key === null ? undefined : comp.made.get(key)
      const made =
        known ??
        joinedOf(
          { ...followed, pairs: comp.pairs },
          comp.rows.filter((r) => held(r)),
        )
      if (key !== null && !known) {
        if (comp.made.size >= KEPT) comp.made.delete(comp.made.keys().next().value!)
        comp.made.set(key, made)
      }
      for (const one of made) found.push(one)
    }
    return found
  }
}
