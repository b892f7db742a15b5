import { type Item, type LaneName, touches } from './items.ts'
import type { Stretch } from './stretch.ts'

/** Things in the order of their beginnings; `until[i]` is the latest end of the first `i + 1` of them, so that a stretch is found by halving. */
export type ByTime = { items: readonly Item[]; until: Float64Array }

const LANES: readonly LaneName[] = ['talks', 'violence', 'statements', 'commitments']

/** @param items earliest beginning first */
export function byTime(items: readonly Item[]): ByTime {
  const until = new Float64Array(items.length)
  let latest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < items.length; i++) {
    latest = Math.max(latest, items[i]!.to)
    until[i] = latest
  }
  return { items, until }
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

/** The things that can lie within a stretch, earliest first: only those are looked at whose days come near it. */
export function inStretch({ items, until }: ByTime, stretch: Stretch): Item[] {
  const end = firstWhere(items.length, (i) => items[i]!.from >= stretch.to)
  const start = firstWhere(end, (i) => until[i]! > stretch.from)
  const out: Item[] = []
  for (let i = start; i < end; i++) if (touches(items[i]!, stretch)) out.push(items[i]!)
  return out
}

/** Each lane's things by time. */
export const byLane = (items: readonly Item[]): ReadonlyMap<LaneName, ByTime> =>
  new Map(LANES.map((lane) => [lane, byTime(items.filter((item) => item.lane === lane))]))
