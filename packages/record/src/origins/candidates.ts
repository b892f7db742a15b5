import { type Day, daysBetween } from '@parley/schema'

/** Reports that lie further apart are not compared: a rewrite follows its origin within days. */
export const WINDOW_DAYS = 10

/** Keys that two reports must share to be compared at all. */
const LEAST_KEYS = 2

const serial = (day: Day): number => daysBetween('1970-01-01', day)

export type CandidateIndex = {
  /** Numbers, in order of adding, of those that may share its origin; then adds it. */
  add(day: Day | null, keys: Uint32Array): number[]
}

/**
 * Finds which earlier reports a report may share its origin with, by an inverted index over the keys of prints. Add
 * reports in order of day, undated ones last: what has left the window is dropped, so that the index stays as large as the
 * window. No count over the corpus goes in: whether two are compared depends on these two alone.
 */
export function candidateIndex(
  dropped: (at: number) => void = () => {},
  windowDays: number = WINDOW_DAYS,
): CandidateIndex {
  const postings = new Map<number, number[]>()
  const days: (number | null)[] = []
  const kept: (Uint32Array | null)[] = []
  let [oldest, latest] = [0, -Infinity]
  /** how many keys each report shares with the one that is being added; all 0 in between */
  let counts = new Uint16Array(1024)

  function forget(before: number) {
    for (; oldest < days.length; oldest++) {
      const day = days[oldest]
      if (day === null || day === undefined || day >= before) return
      for (const key of kept[oldest] ?? []) {
        const list = postings.get(key)
        // Postings are in order of adding: what is to be dropped stands first.
        if (list?.[0] !== oldest) continue
        if (list.length === 1) postings.delete(key)
        else list.shift()
      }
      kept[oldest] = null
      dropped(oldest)
    }
  }

  return {
    add(day, keys) {
      const at = days.length
      const own = day === null ? null : serial(day)
      if (own !== null && own > latest) {
        latest = own
        forget(own - windowDays)
      }
      if (at >= counts.length) counts = new Uint16Array(counts.length * 2)
      const touched: number[] = []
      for (const key of keys) {
        const list = postings.get(key)
        if (!list) {
          postings.set(key, [at])
          continue
        }
        for (const i of list) if (counts[i]!++ === 0) touched.push(i)
        list.push(at)
      }
      days.push(own)
      kept.push(keys)
      const found: number[] = []
      for (const i of touched) {
        if (counts[i]! >= LEAST_KEYS) found.push(i)
        counts[i] = 0
      }
      return found.sort((a, b) => a - b)
    },
  }
}
