import type { Item, LaneName } from './items.ts'
import type { Stretch } from './stretch.ts'

/**
 * Things in the order of their beginnings, with what counting asks of them in arrays of numbers: their ends, whether they are open, and
 * whether two or more origins tell them. `until[i]` is the latest end of the first `i + 1`, so that a stretch is found by halving.
 */
export type ByTime = {
  items: readonly Item[]
  from: Float64Array
  to: Float64Array
  until: Float64Array
  open: Uint8Array
  many: Uint8Array
}

const LANES: readonly LaneName[] = ['talks', 'violence', 'statements', 'commitments']

/** @param items earliest beginning first */
export function byTime(items: readonly Item[]): ByTime {
  const until = new Float64Array(items.length)
  let latest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < items.length; i++) {
    latest = Math.max(latest, items[i]!.to)
    until[i] = latest
  }
  return {
    ...{ items, until, from: Float64Array.from(items, (i) => i.from), to: Float64Array.from(items, (i) => i.to) },
    open: Uint8Array.from(items, (i) => (i.open ? 1 : 0)),
    many: Uint8Array.from(items, (i) => (!i.open && i.origins > 1 ? 1 : 0)),
  }
}

/** The first place from which on `holds` is true; it is false before and true after. */
function firstWhere(length: number, holds: (i: number) => boolean): number {
  let low = 0
  let high = length
  while (low < high) {
    const mid = (low + high) >> 1
    if (holds(mid)) high = mid
    else low = mid + 1
  }
  return low
}

/** Between which places all lie that can be within a stretch; not all between them need be. */
export function reach({ from, until }: ByTime, stretch: Stretch): readonly [start: number, end: number] {
  const end = firstWhere(from.length, (i) => from[i]! >= stretch.to)
  return [firstWhere(end, (i) => until[i]! > stretch.from), end]
}

/** How many things can lie within a stretch. */
export function countIn(index: ByTime, stretch: Stretch): number {
  const [start, end] = reach(index, stretch)
  let n = 0
  for (let i = start; i < end; i++) if (index.to[i]! > stretch.from) n++
  return n
}

/** The things that can lie within a stretch, earliest first: only those are looked at whose days come near it. */
export function inStretch(index: ByTime, stretch: Stretch): Item[] {
  const [start, end] = reach(index, stretch)
  const out: Item[] = []
  for (let i = start; i < end; i++) if (index.to[i]! > stretch.from) out.push(index.items[i]!)
  return out
}

/** Each lane's things by time. */
export const byLane = (items: readonly Item[]): ReadonlyMap<LaneName, ByTime> =>
  new Map(LANES.map((lane) => [lane, byTime(items.filter((item) => item.lane === lane))]))
