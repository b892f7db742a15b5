import type { View } from '@parley/schema'
import type { Kysely } from 'kysely'
import type { RecordQueries } from '../api.ts'
import { originsOnShelf } from '../shelf/origins/read.ts'
import { positionsOnShelf } from '../shelf/positions/read.ts'
import type { shelfOf } from '../shelf/read.ts'
import type { At } from '../shelf/view.ts'
import type { Tables } from '../store/tables.ts'

type Shelf = ReturnType<typeof shelfOf>

/** What a large record answers from its shelf where it can tell; else the view is folded. */
export function shelvedQueries(
  db: Kysely<Tables>,
  shelf: Shelf,
  shelved: (view: View) => Promise<At | null>,
  fold: RecordQueries,
): Pick<RecordQueries, 'positions' | 'ledger'> {
  const origins = originsOnShelf(db)
  const positions = positionsOnShelf(db, shelf.people, origins)
  return {
    async positions(view, filter = {}) {
      const v = await shelved(view)
      return v ? positions.matrix(v, filter) : fold.positions(view, filter)
    },
    async ledger(view, filter = {}, page = {}) {
      const v = await shelved(view)
      return v ? positions.ledger(v, filter, page) : fold.ledger(view, filter, page)
    },
  }
}
