import { canonical } from '@parley/schema'
import type { RecordQueries, Store } from '../api.ts'

/**
 * Whether the log is still the one that was known. Rows are only ever added, but a backup may be restored under a
 * running server: then the last entry that it knew is gone, or is another.
 */
function watchLog({ tables }: Store): () => Promise<boolean> {
  let last: { revision: number; entry: string } | null = null
  const entryAt = async (revision: number) => {
    const row = await tables.selectFrom('log').selectAll().where('revision', '=', revision).executeTakeFirst()
    return row ? canonical(row) : ''
  }
  return async () => {
    const same = last === null || (await entryAt(last.revision)) === last.entry
    const now = await tables.selectFrom('log').selectAll().orderBy('revision', 'desc').limit(1).executeTakeFirst()
    last = now ? { revision: now.revision, entry: canonical(now) } : null
    return same
  }
}

/**
 * The read side, opened anew where another log stands in the file: whatever was worked out of the one before, in memory or by
 * following the tables, is forgotten at once, wherever it is kept.
 */
export function overLog(store: Store, open: () => RecordQueries): RecordQueries {
  const same = watchLog(store)
  let record = open()
  let looking: Promise<void> = Promise.resolve()
  const look = (): Promise<void> => {
    // One after the other: two that look at once would each find the other's log.
    looking = looking
      .catch(() => {})
      .then(async () => {
        if (!(await same())) record = open()
      })
    return looking
  }
  type Method = (...given: unknown[]) => Promise<unknown>
  const asked = Object.keys(record).map((name) => {
    const ask: Method = async (...given) => {
      await look()
      return (record as unknown as Record<string, Method>)[name]!(...given)
    }
    return [name, ask]
  })
  return Object.fromEntries(asked) as RecordQueries
}
