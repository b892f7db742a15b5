import type { Decision, Dossier, View } from '@parley/schema'
import type { Store } from '../api.ts'
import { standing } from '../fold/decisions/standing.ts'
import { type Marks, marksOf } from './marks.ts'
import { EVERYTHING, sightOf } from './sight.ts'

/**
 * The same view without its reader where nothing is kept from them, else null. It looks at the markings alone, so that a
 * large record need not be folded to find out that somebody may see all of it.
 */
export function unhiding({ tables }: Store): (view: View) => Promise<View | null> {
  let known: { revision: number; marks: Marks } | null = null
  return async (view) => {
    if (!view.sees) return view
    const last = await tables.selectFrom('log').select('revision').orderBy('revision', 'desc').executeTakeFirst()
    const revision = last?.revision ?? 0
    if (known?.revision !== revision) {
      const rows = await tables
        .selectFrom('decisions')
        .select('body')
        .where('verdict', 'in', ['mark', 'undo'])
        .orderBy('revision')
        .execute()
      const dossier = await tables.selectFrom('dossiers').select('body').orderBy('revision', 'desc').executeTakeFirst()
      const decisions = standing(rows.map((r) => JSON.parse(r.body) as Decision))
      known = { revision, marks: marksOf(decisions, dossier ? (JSON.parse(dossier.body) as Dossier) : null) }
    }
    return sightOf(known.marks, view.sees) === EVERYTHING ? { ...view, sees: null } : null
  }
}
