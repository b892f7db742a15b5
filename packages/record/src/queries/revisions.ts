import { ParleyError, type Revision } from '@parley/schema'
import type { PageAsk, Paged, Store } from '../api.ts'
import { pageOf } from './page.ts'

/** A stretch of the log, latest first; no more of it is loaded than is asked for. */
export async function revisionsOf({ tables }: Store, { limit, cursor }: PageAsk = {}): Promise<Paged<Revision>> {
  const size = Math.min(1000, Math.max(1, Math.floor(limit ?? 50) || 50))
  const before = cursor ? Number(Buffer.from(cursor, 'base64url').toString('utf8')) : null
  if (before !== null && !Number.isSafeInteger(before)) {
    throw new ParleyError('usage', 'this cursor is of another list', 'ask for the first page again')
  }
  const log = tables
    .selectFrom('log')
    .selectAll()
    .orderBy('revision', 'desc')
    .limit(size + 1)
  const rows = await (before === null ? log : log.where('revision', '<', before)).execute()
  const { n } = await tables
    .selectFrom('log')
    .select((e) => e.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  // The cursor is written as every other: by the last item given.
  const { items, next } = pageOf(rows, (r) => String(r.revision), { limit: size })
  return { items, next, total: Number(n) }
}
