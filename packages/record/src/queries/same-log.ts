import { canonical } from '@parley/schema'
import type { Store } from '../api.ts'

/**
 * Whether the log is still the one that was loaded. Rows are only ever added, but a backup may be restored under a
 * running server: then the last entry that it knew is gone, or is another.
 */
export function watchLog({ tables }: Store): { same(): Promise<boolean>; note(revision: number): Promise<void> } {
  let last: { revision: number; entry: string } | null = null
  const entryAt = async (revision: number) => {
    const row = await tables.selectFrom('log').selectAll().where('revision', '=', revision).executeTakeFirst()
    return row ? canonical(row) : ''
  }
  return {
    same: async () => last === null || (await entryAt(last.revision)) === last.entry,
    async note(revision) {
      if (revision > 0 && last?.revision !== revision) last = { revision, entry: await entryAt(revision) }
    },
  }
}
