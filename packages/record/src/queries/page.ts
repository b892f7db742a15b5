import { ParleyError } from '@parley/schema'
import type { PageAsk, Paged } from '../api.ts'

const DEFAULT = 50
const MOST = 1000

const write = (id: string): string => Buffer.from(id, 'utf8').toString('base64url')

/**
 * One stretch of a list in a fixed order. The cursor holds the identifier of the last item given, so that a list that
 * grew meanwhile repeats and skips nothing. Throws ParleyError 'usage' for a cursor that this list did not give.
 */
export function pageOf<T>(
  all: readonly T[],
  idOf: (item: T) => string,
  { limit, cursor }: PageAsk = {},
  most = MOST,
): Paged<T> {
  const size = Math.min(most, Math.max(1, Math.floor(limit ?? DEFAULT) || DEFAULT))
  let start = 0
  if (cursor) {
    const last = Buffer.from(cursor, 'base64url').toString('utf8')
    start = all.findIndex((item) => idOf(item) === last) + 1
    if (!start) throw new ParleyError('usage', 'this cursor is of another list', 'ask for the first page again')
  }
  const items = all.slice(start, start + size)
  const more = start + size < all.length
  return { items, total: all.length, next: more ? write(idOf(items.at(-1)!)) : null }
}
