import { ParleyError, type View } from '@parley/schema'
import type { Kysely } from 'kysely'
import type { AnalysisQueries } from '../analyses.ts'
import type { AgreementShelf } from '../shelf/agreements/read.ts'
import { allegationsOnShelf } from '../shelf/allegations/read.ts'
import { scopeOnShelf } from '../shelf/allegations/scope.ts'
import { testerOnShelf } from '../shelf/allegations/tester.ts'
import { contradictionsOnShelf } from '../shelf/contradictions/read.ts'
import type { EventShelf } from '../shelf/events/read.ts'
import type { OriginsOnShelf } from '../shelf/origins/read.ts'
import type { Shelf } from '../shelf/read.ts'
import type { At } from '../shelf/view.ts'
import type { Tables } from '../store/tables.ts'

type Alleged = Pick<AnalysisQueries, 'allegations' | 'allegation' | 'scope' | 'contradictions'>

/** Allegations, uses of force laid against agreements, and contradictions, from the shelf where it can tell. */
export function allegedQueries(
  db: Kysely<Tables>,
  shelf: Shelf,
  shelved: (view: View) => Promise<At | null>,
  origins: OriginsOnShelf,
  agreed: AgreementShelf,
  happened: EventShelf,
  fold: Alleged,
): Alleged {
  const tester = testerOnShelf(agreed)
  const all = allegationsOnShelf(db, shelf, origins, tester)
  const scope = scopeOnShelf(db, shelf, tester)
  const differing = contradictionsOnShelf(db, shelf, origins, agreed, happened, all)
  return {
    async allegations(view, filter = {}, page = {}, day = null) {
      const v = await shelved(view)
      return v ? all.list(v, filter, page, await agreed.dayFor(v, day)) : fold.allegations(view, filter, page, day)
    },
    async allegation(view, id, day = null) {
      const v = await shelved(view)
      if (!v) return fold.allegation(view, id, day)
      const found = await all.allegation(v, id, await agreed.dayFor(v, day))
      if (found) return found
      throw new ParleyError(
        'not-found',
        `no allegation "${id}" in this view`,
        'look at a later day or revision, or check the address',
      )
    },
    async contradictions(view, filter = {}, page = {}) {
      const v = await shelved(view)
      return v ? differing.list(v, filter, page) : fold.contradictions(view, filter, page)
    },
    async scope(view, filter = {}, page = {}) {
      // Words are looked for by folding: a very large record looks for them in a stretch.
      const v = filter.q?.trim() ? null : await shelved(view)
      return v ? scope(v, filter, page, await agreed.dayFor(v, null)) : fold.scope(view, filter, page)
    },
  }
}
