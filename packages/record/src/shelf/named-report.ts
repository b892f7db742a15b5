import { ParleyError } from '@parley/schema'
import type { Kysely } from 'kysely'
import { byText } from '../fold/order.ts'
import type { Told } from '../fold/told.ts'
import type { Tables } from '../store/tables.ts'
import type { Shelf } from './read.ts'
import type { At } from './view.ts'

/** Why no report of an identifier or a name is in a view: it was taken down, or is not there. */
export async function noReport(db: Kysely<Tables>, idOrName: string): Promise<ParleyError> {
  const gone = await db.selectFrom('tombstones').select('reason').where('report', '=', idOrName).executeTakeFirst()
  if (gone)
    return new ParleyError('not-found', `this report was taken down: ${gone.reason}`, 'its tombstone is in the log')
  return new ParleyError(
    'not-found',
    `no report "${idOrName}" in this view`,
    'look at a later day or revision, or check the address',
  )
}

/** The report that stands under a name: the earliest where several do; null where none does. */
export async function standingUnder(db: Kysely<Tables>, shelf: Shelf, v: At, name: string): Promise<Told | null> {
  const named = await db.selectFrom('reports').select('id').where('name', '=', name).execute()
  const found: Told[] = []
  for (const { id } of named) {
    const one = await shelf.standing(v, id)
    if (one) found.push(one)
  }
  found.sort((a, b) => byText(a.day ?? '9999', b.day ?? '9999') || byText(a.report.id, b.report.id))
  return found[0] ?? null
}

/** A report that a view answers from, by its id, else the first that bears a name; null where there is none. */
export const standingNamed = async (db: Kysely<Tables>, shelf: Shelf, v: At, idOrName: string): Promise<Told | null> =>
  (await shelf.standing(v, idOrName)) ?? standingUnder(db, shelf, v, idOrName)

/**
 * A report of a large record by its identifier or name. Null for an earlier version of a page, which is told by folding.
 * @throws ParleyError 'not-found' where the view holds none
 */
export async function namedReport(db: Kysely<Tables>, shelf: Shelf, v: At, idOrName: string): Promise<Told | null> {
  const stands = await shelf.standing(v, idOrName)
  if (stands) return stands
  const own = await shelf.told(v, idOrName, null)
  if (own && (!v.asOf || (own.day !== null && own.day <= v.asOf))) return null
  const under = await standingUnder(db, shelf, v, idOrName)
  if (under) return under
  throw await noReport(db, idOrName)
}
