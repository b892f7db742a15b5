import { type Day, ParleyError, type View } from '@parley/schema'
import type { Kysely } from 'kysely'
import type { RecordQueries } from '../api.ts'
import { folded } from '../resolve/words.ts'
import { actorsOnShelf } from '../shelf/actors/read.ts'
import { agreementsOnShelf } from '../shelf/agreements/read.ts'
import { allegationsOnShelf } from '../shelf/allegations/read.ts'
import { changesOnShelf } from '../shelf/changes/read.ts'
import { developmentsOnShelf } from '../shelf/developments/read.ts'
import { eventsOnShelf } from '../shelf/events/read.ts'
import { figuresOnShelf } from '../shelf/figures/read.ts'
import { gistsOnShelf } from '../shelf/gists/read.ts'
import { noReport } from '../shelf/named-report.ts'
import { originListOnShelf } from '../shelf/origins/list.ts'
import type { OriginsOnShelf } from '../shelf/origins/read.ts'
import { positionsOnShelf } from '../shelf/positions/read.ts'
import { promisesOnShelf } from '../shelf/promises/read.ts'
import type { shelfOf } from '../shelf/read.ts'
import { rulingsOnShelf } from '../shelf/rulings/read.ts'
import { silenceOnShelf } from '../shelf/silence/read.ts'
import { timelineOnShelf } from '../shelf/timeline/read.ts'
import { versionsOnShelf } from '../shelf/versions.ts'
import { type At, LARGE } from '../shelf/view.ts'
import { windowsOnShelf } from '../shelf/window.ts'
import { corroboration, type Voice } from '../sources/corroborate.ts'
import { voicesOf } from '../sources/voices.ts'
import type { Tables } from '../store/tables.ts'
import { allegedQueries } from './alleged.ts'
import { canonicalName, namesIn } from './filters.ts'
import { pageOf } from './page.ts'
import { type Single, singleQueries } from './single.ts'
import { type TimelineOfDays, type Windowed, windowedQueries } from './windowed.ts'

/** As many agreements as one page may hold. */
const MOST = 5000

/** As many actors as one page may hold. */
export const MOST_ACTORS = 5000

type Shelf = ReturnType<typeof shelfOf>

/** What a large record answers from its shelf where it can tell; else the view is folded. */
export function shelvedQueries(
  db: Kysely<Tables>,
  shelf: Shelf,
  shelved: (view: View) => Promise<At | null>,
  origins: OriginsOnShelf,
  fold: Omit<RecordQueries, 'agreementPage'>,
  most = LARGE,
): Pick<
  RecordQueries,
  | keyof Windowed
  | keyof Single
  | 'allegations'
  | 'allegation'
  | 'contradictions'
  | 'developments'
  | 'changes'
  | 'agreements'
  | 'agreementPage'
  | 'agreement'
  | 'positions'
  | 'ledger'
  | 'actors'
  | 'actorPage'
  | 'actor'
  | 'sources'
  | 'corrections'
  | 'reliability'
  | 'origins'
  | 'commitments'
  | 'commitment'
  | 'figures'
  | 'figureTotal'
  | 'corroboration'
  | 'versions'
> {
  const positions = positionsOnShelf(db, shelf.people, origins)
  const actors = actorsOnShelf(db)
  const gists = gistsOnShelf(db, origins)
  const figures = figuresOnShelf(db, shelf.people, origins)
  const originList = originListOnShelf(db, shelf, origins, gists)
  const promises = promisesOnShelf(db, shelf, origins)
  const versions = versionsOnShelf(db, shelf)
  const rulings = rulingsOnShelf(db, shelf, gists)
  const agreed = agreementsOnShelf(db, shelf, origins)
  /** The view where the record is so large that what all of its reports say together is not waited for. */
  const large = async (view: View): Promise<At | null> => {
    const v = await shelved(view)
    const many = v ? await db.selectFrom('reports').select('id').offset(most).limit(1).execute() : []
    return many.length ? v : null
  }
  const windows = windowsOnShelf(db, shelf, agreed, origins)
  const happened = eventsOnShelf(db, shelf, origins)
  // Neither tells whether an allegation falls under an agreement: nothing is tested.
  const charges = allegationsOnShelf(db, shelf, origins, async () => () => ({ scope: [] }))
  const lanes = timelineOnShelf(db, shelf, { events: happened, promises, origins, allegations: charges })
  const quiet = silenceOnShelf(db, { agreed, allegations: charges, figures, gists, promises })
  const silence = async (v: At, day: Day | null) => quiet(v, day ?? (await shelf.lastDay(v)))
  const timeline: TimelineOfDays = {
    async page(v, filter, ask) {
      const { actor } = filter
      if (actor?.trim() && !(await shelf.narrow(v, { actor }))) return null
      const name = actor?.trim() ? canonicalName(actor, v.dossier) : null
      return lanes.page(v, { ...filter, actor: name }, ask, v.asOf ?? (await shelf.lastDay(v)))
    },
    async days(v, { actor }) {
      if (actor?.trim() && !(await shelf.narrow(v, { actor }))) return null
      return lanes.days(v, actor?.trim() ? canonicalName(actor, v.dossier) : null)
    },
  }
  const latest = developmentsOnShelf(db, shelf, agreed)
  const changes = changesOnShelf(db, shelf, agreed)
  const windowed = windowedQueries(large, windows, happened, timeline, silence, fold)
  return {
    ...windowed,
    ...allegedQueries(db, shelf, shelved, origins, agreed, happened, { ...fold, scope: windowed.scope }),
    ...singleQueries(db, shelf, shelved, origins, happened, agreed, fold),
    async developments(view, limit = 20) {
      const v = await shelved(view)
      return v ? latest(v, limit) : fold.developments(view, limit)
    },
    async changes(from, to, page, narrow) {
      const [a, b] = [await shelved(from), await shelved(to)]
      return a && b ? changes(a, b, page, narrow) : fold.changes(from, to, page, narrow)
    },
    async agreements(view, day) {
      const v = await shelved(view)
      if (!v) return fold.agreements(view, day)
      const { all } = await agreed.all(v)
      return agreed.made(v, all, await agreed.dayFor(v, day))
    },
    async agreementPage(view, page = {}, { day = null, q = null } = {}) {
      const v = await shelved(view)
      if (v) return agreed.list(v, page, day, q)
      const words = (q ?? '').match(/[\p{L}\p{N}\p{M}]+/gu)?.map(folded) ?? []
      const all = (await fold.agreements(view, day)).filter((a) => words.every((w) => folded(a.name).includes(w)))
      return pageOf(all, (a) => a.id, page, MOST)
    },
    async agreement(view, id, day) {
      const v = await shelved(view)
      const found = v ? await agreed.agreement(v, id, day) : await fold.agreement(view, id, day)
      if (found) return found
      throw new ParleyError(
        'not-found',
        `no agreement "${id}" in this view`,
        'look at a later day or revision, or check the address',
      )
    },
    async corroboration(view, ids) {
      const v = await shelved(view)
      if (!v) return fold.corroboration(view, ids)
      const originOf = await origins.originOf(v)
      const voices: Voice[] = []
      for (const id of new Set(ids)) {
        const item = await shelf.item(v, id)
        if (item) voices.push({ told: item.told, by: voicesOf(item.told, item.finding) })
      }
      if (voices.length) return corroboration(voices, originOf, v.dossier)
      throw new ParleyError(
        'not-found',
        `no finding "${ids.join(', ')}" in this view`,
        'look at a later day or revision, or check the address',
      )
    },
    async versions(view, idOrName) {
      const v = await shelved(view)
      if (!v) return fold.versions(view, idOrName)
      const found = await versions(v, idOrName)
      if (found) return found
      throw await noReport(db, idOrName)
    },
    async origins(view, filter = {}, page = {}) {
      const v = await shelved(view)
      return v ? originList(v, filter, page) : fold.origins(view, filter, page)
    },
    async commitments(view, filter = {}, page = {}, day) {
      const v = await shelved(view)
      return v ? promises.list(v, filter, page, day) : fold.commitments(view, filter, page, day)
    },
    async commitment(view, id, day) {
      const v = await shelved(view)
      const found = v ? await promises.promise(v, id, day) : await fold.commitment(view, id, day)
      if (found) return found
      throw new ParleyError(
        'not-found',
        `no commitment "${id}" in this view`,
        'look at a later day or revision, or check the address',
      )
    },
    async figures(view, filter = {}, page = {}) {
      const v = await shelved(view)
      return v ? figures.list(v, filter, page) : fold.figures(view, filter, page)
    },
    async figureTotal(view, ids) {
      const v = await shelved(view)
      return v ? figures.total(v, ids) : fold.figureTotal(view, ids)
    },
    async sources(view) {
      const v = await shelved(view)
      return v ? gists.sources(v) : fold.sources(view)
    },
    async corrections(view, page = {}, state = null) {
      const v = await shelved(view)
      return v ? rulings.corrections(v, page, state, !view.sees) : fold.corrections(view, page, state)
    },
    async reliability(view) {
      const v = await shelved(view)
      return v ? rulings.reliability(v) : fold.reliability(view)
    },
    async actors(view) {
      const v = await shelved(view)
      return v ? (await actors.page(v, {}, null, Number.MAX_SAFE_INTEGER)).items : fold.actors(view)
    },
    async actorPage(view, page = {}, q = null) {
      const v = await shelved(view)
      return v ? actors.page(v, page, q, MOST_ACTORS) : fold.actorPage(view, page, q)
    },
    async actor(view, findingIdOrName) {
      const v = await shelved(view)
      if (!v) return fold.actor(view, findingIdOrName)
      const item = await shelf.item(v, findingIdOrName)
      const name = item ? (namesIn(item.finding)[0] ?? null) : canonicalName(findingIdOrName, v.dossier)
      const found = await actors.actor(v, [findingIdOrName, name])
      if (found) return found
      throw new ParleyError(
        'not-found',
        `no actor "${findingIdOrName}" in this view`,
        'look at a later day or revision, or check the address',
      )
    },
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
