import type { Kysely } from 'kysely'
import { byText } from '../fold/order.ts'
import type { Told } from '../fold/told.ts'
import type { Tables } from '../store/tables.ts'
import type { Shelf } from './read.ts'
import type { At } from './view.ts'

/** A report that a view answers from, by its id, else the first that bears a name; null where there is none. */
export async function standingNamed(db: Kysely<Tables>, shelf: Shelf, v: At, idOrName: string): Promise<Told | null> {
  const own = await shelf.standing(v, idOrName)
  if (own) return own
  const named = await db.selectFrom('reports').select('id').where('name', '=', idOrName).execute()
  const found: Told[] = []
  for (const { id } of named) {
    const one = await shelf.standing(v, id)
    if (one) found.push(one)
  }
  found.sort((a, b) => byText(a.day ?? '9999', b.day ?? '9999') || byText(a.report.id, b.report.id))
  return found[0] ?? null
}
