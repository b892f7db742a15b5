import { type Dossier, tlpRank, type View } from '@parley/schema'
import type { Store } from '../api.ts'

/** Whether a dossier is kept from a view's reader, by its own marking. */
const kept = ({ tlp, embargo }: Dossier, { sees }: View): boolean =>
  Boolean(sees && ((tlp && tlpRank(tlp) > tlpRank(sees.tlp)) || (embargo && embargo > sees.day && !sees.embargoed)))

/** The latest version of the asked dossier, of any where none is asked for, with its revision; from the log itself, so that it is quick. */
export async function dossierHeld(store: Store, view: View): Promise<{ revision: number; dossier: Dossier } | null> {
  let query = store.tables.selectFrom('dossiers').select(['revision', 'body']).orderBy('revision', 'desc')
  if (view.at !== null) query = query.where('revision', '<=', view.at)
  if (view.dossier) query = query.where('id', '=', view.dossier)
  const row = await query.limit(1).executeTakeFirst()
  if (!row) return null
  const dossier = JSON.parse(row.body) as Dossier
  return kept(dossier, view) ? null : { revision: row.revision, dossier }
}
