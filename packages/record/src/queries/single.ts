import { ParleyError, type View } from '@parley/schema'
import type { Kysely } from 'kysely'
import type { RecordQueries } from '../api.ts'
import { codedBy } from '../review/coding.ts'
import type { AgreementShelf } from '../shelf/agreements/read.ts'
import { drawnOnShelf } from '../shelf/drawn/read.ts'
import type { EventShelf } from '../shelf/events/read.ts'
import { likenessOnShelf } from '../shelf/likeness.ts'
import { alignedOnShelf } from '../shelf/origins/aligned.ts'
import type { OriginsOnShelf } from '../shelf/origins/read.ts'
import type { Shelf } from '../shelf/read.ts'
import type { At } from '../shelf/view.ts'
import type { Tables } from '../store/tables.ts'
import { codesBy } from './decisions.ts'
import { pageOf } from './page.ts'

export type Single = Pick<RecordQueries, 'alignment' | 'likeness' | 'coding'>

const missing = (what: string, id: string): ParleyError =>
  new ParleyError(
    'not-found',
    `no ${what} "${id}" in this view`,
    'look at a later day or revision, or check the address',
  )

/** What is asked of two reports, of two findings, or of a sample: a large record is not folded for them. */
export function singleQueries(
  db: Kysely<Tables>,
  shelf: Shelf,
  shelved: (view: View) => Promise<At | null>,
  origins: OriginsOnShelf,
  happened: EventShelf,
  agreed: AgreementShelf,
  fold: Single,
): Single {
  const aligned = alignedOnShelf(db, shelf, origins)
  const like = likenessOnShelf(db, shelf, happened, agreed)
  const sample = drawnOnShelf(db, shelf)
  return {
    async alignment(view, a, b) {
      const v = await shelved(view)
      if (!v) return fold.alignment(view, a, b)
      const found = await aligned(v, a, b)
      if ('missing' in found) throw missing('report', found.missing)
      return found
    },
    async likeness(view, a, b) {
      const v = await shelved(view)
      if (!v) return fold.likeness(view, a, b)
      const [x, y] = [await shelf.item(v, a), await shelf.item(v, b)]
      if (!x) throw missing('finding', a)
      if (!y) throw missing('finding', b)
      return like(v, x, y)
    },
    async coding(view, coder, { kind = null, size = null } = {}, page) {
      const v = await shelved(view)
      if (!v) return fold.coding(view, coder, { kind, size }, page)
      const drawn = await sample.drawn(v, kind, Math.min(1000, size ?? 50))
      const done = codedBy(await codesBy(db, coder, view.at), coder)
      const left = drawn.filter((p) => !done.has(p.id))
      const paged = pageOf(left, (p) => p.id, page)
      return {
        ...paged,
        items: await sample.units(v, paged.items),
        total: drawn.length,
        done: drawn.length - left.length,
      }
    },
  }
}
