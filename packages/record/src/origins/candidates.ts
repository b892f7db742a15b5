import { type Day, daysBetween } from '@parley/schema'
import type { Print } from './print.ts'

/** A report as it is looked up: its day (null where nobody can tell) and its print. */
export type Dated = { id: string; day: Day | null; print: Print }

/** Reports that lie further apart are not compared: a rewrite follows its origin within days. */
export const WINDOW_DAYS = 10

/** Keys that two reports must share to be compared at all. */
const LEAST_KEYS = 2

const serial = (day: Day): number => daysBetween('1970-01-01', day)

/**
 * Finds which earlier reports a report may share its origin with, by an inverted index over the keys of prints. Add
 * reports in order of day: what has left the window is dropped, so the index stays as large as the window. Undated
 * reports are held for good. No count over the corpus goes in: whether two are compared depends on these two alone.
 */
export function candidateIndex(windowDays: number = WINDOW_DAYS) {
  const dated = new Map<number, number[]>()
  const undated = new Map<number, number[]>()
  const days: (number | null)[] = []
  const kept: (Uint32Array | null)[] = []
  let [oldest, latest] = [0, -Infinity]

  const note = (index: Map<number, number[]>, key: number, at: number) => {
    const list = index.get(key)
    if (list) list.push(at)
    else index.set(key, [at])
  }

  /** Drops from the postings of old reports' keys what has left the window. */
  function forget(before: number) {
    while (oldest < days.length) {
      const day = days[oldest]
      if (day !== null && day !== undefined && day >= before) break
      const keys = kept[oldest]
      if (keys && day !== null) {
        for (const key of keys) {
          const list = dated.get(key)
          const rest = list?.filter((i) => i > oldest)
          if (rest?.length) dated.set(key, rest)
          else dated.delete(key)
        }
        kept[oldest] = null
      }
      oldest++
    }
  }

  /** Numbers, in order of adding, of those that may share its origin; then adds it. */
  function add({ day, print }: Dated): number[] {
    const at = days.length
    const serialDay = day === null ? null : serial(day)
    if (serialDay !== null && serialDay > latest) {
      latest = serialDay
      forget(serialDay - windowDays)
    }
    const shared = new Map<number, number>()
    for (const key of print.keys) {
      for (const index of [dated, undated])
        for (const i of index.get(key) ?? []) {
          const other = days[i]
          const near = serialDay === null || other == null || Math.abs(serialDay - other) <= windowDays
          if (near) shared.set(i, (shared.get(i) ?? 0) + 1)
        }
      note(serialDay === null ? undated : dated, key, at)
    }
    days.push(serialDay)
    kept.push(print.keys)
    return [...shared].filter(([, n]) => n >= LEAST_KEYS).map(([i]) => i)
  }
  return { add }
}
