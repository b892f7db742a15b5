import type { VersionsAnswer } from '@parley/schema'
import type { Kysely } from 'kysely'
import type { Told } from '../fold/told.ts'
import { versionsAnswer } from '../fold/versions/answer.ts'
import { versionsOf } from '../fold/versions/group.ts'
import type { Tables } from '../store/tables.ts'
import { standingUnder } from './named-report.ts'
import type { Shelf } from './read.ts'
import { siblings } from './rulings.ts'
import type { At } from './view.ts'

const inView =
  ({ asOf }: At) =>
  (t: Told) =>
    !asOf || (t.day !== null && t.day <= asOf)

/** The versions of one report of a large record; null where the view holds no such report. */
export function versionsOnShelf(db: Kysely<Tables>, shelf: Shelf) {
  /** A report by its id, whichever version of its page it is; else the first that stands under a name. */
  async function idOf(v: At, idOrName: string): Promise<string | null> {
    const own = await shelf.told(v, idOrName, null)
    if (own && inView(v)(own)) return own.report.id
    return (await standingUnder(db, shelf, v, idOrName))?.report.id ?? null
  }

  return async (v: At, idOrName: string): Promise<VersionsAnswer | null> => {
    const id = await idOf(v, idOrName)
    if (!id) return null
    const told: Told[] = []
    for (const one of await siblings(db, id, v.at)) {
      const state = await shelf.told(v, one.id, null)
      if (state && inView(v)(state)) told.push(state)
    }
    const group = versionsOf(told).find((g) => g.some((t) => t.report.id === id)) ?? told
    const last = group.at(-1)
    if (!last) return null
    const latest = new Map(group.map((t) => [t.report.id, last.report.id]))
    return versionsAnswer(last, {
      ...{ told: [last], earlier: group.slice(0, -1), latest, dossier: v.dossier, known: last.day },
    })
  }
}
