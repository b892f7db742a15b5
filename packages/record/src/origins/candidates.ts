import { type Day, daysBetween } from '@parley/schema'

/** Reports that lie further apart are not compared: a rewrite follows its origin within days. */
export const WINDOW_DAYS = 10

/** Keys that two reports must share to be compared at all. */
const LEAST_KEYS = 2

const serial = (day: Day): number => daysBetween('1970-01-01', day)

/** Reports of so many days, by the keys of their prints. */
type Shelf = { postings: Map<number, number[]>; members: number[] }

export type CandidateIndex = {
  /** Numbers, in order of adding, of those that may share its origin; then adds it. */
  add(day: Day | null, keys: Uint32Array): number[]
  /** Drops what no report from this day on can be compared with; gives the numbers of what went. */
  forget(day: Day): number[]
}

/**
 * Finds which reports a report may share its origin with, by an inverted index over the keys of prints, one for each stretch of days.
 * No count over the corpus goes in: whether two are compared depends on these two alone, so reports can come in any order. Undated
 * ones are compared with all.
 */
export function candidateIndex(windowDays: number = WINDOW_DAYS): CandidateIndex {
  const shelves = new Map<number | null, Shelf>()
  const days: (number | null)[] = []
  /** how many keys each report shares with the one that is being added; all 0 in between */
  let counts = new Uint16Array(1024)
  const shelfOf = (day: number | null) => (day === null ? null : Math.floor(day / windowDays))

  return {
    add(day, keys) {
      const at = days.length
      const own = day === null ? null : serial(day)
      const shelf = shelfOf(own)
      if (at >= counts.length) {
        const more = new Uint16Array(counts.length * 2)
        more.set(counts)
        counts = more
      }
      const touched: number[] = []
      for (const near of shelf === null ? [...shelves.keys()] : [shelf - 1, shelf, shelf + 1, null]) {
        const postings = shelves.get(near)?.postings
        if (postings)
          for (const key of keys) for (const i of postings.get(key) ?? []) if (counts[i]!++ === 0) touched.push(i)
      }
      const found: number[] = []
      for (const i of touched) {
        const other = days[i]!
        const close = own === null || other === null || Math.abs(own - other) <= windowDays
        if (close && counts[i]! >= LEAST_KEYS) found.push(i)
        counts[i] = 0
      }
      const mine: Shelf = shelves.get(shelf) ?? { postings: new Map(), members: [] }
      shelves.set(shelf, mine)
      mine.members.push(at)
      for (const key of keys) {
        const list = mine.postings.get(key)
        if (list) list.push(at)
        else mine.postings.set(key, [at])
      }
      days.push(own)
      return found.sort((a, b) => a - b)
    },
    forget(day) {
      const first = Math.floor((serial(day) - windowDays) / windowDays)
      return [...shelves].flatMap(([key, { members }]) => {
        if (key === null || key >= first) return []
        shelves.delete(key)
        return members
      })
    },
  }
}
