import type { Decision, Dossier } from '@parley/schema'
import type { Kysely, Transaction } from 'kysely'
import type { Effect } from '../fold/decisions/index.ts'
import { type Links, linksOf, NO_LINKS } from '../fold/decisions/links.ts'
import { standing } from '../fold/decisions/standing.ts'
import type { Tables } from '../store/tables.ts'
import { loadTold } from './load.ts'
import { rulingsOn, siblings } from './rulings.ts'

type Db = Kysely<Tables> | Transaction<Tables>

const LINKING: ReadonlySet<Decision['verdict']> = new Set(['same', 'different', 'unsure'])

/** Rulings on whether two things are one that stood at a revision; of all reports, or those that touch some. */
export async function linksAt(
  db: Db,
  at: number,
  dossier: Dossier | null,
  reports: ReadonlySet<string> | null = null,
): Promise<Links> {
  const any = await db
    .selectFrom('decisions')
    .select('revision')
    .where('verdict', 'in', [...LINKING])
    .where('revision', '<=', at)
    .limit(1)
    .execute()
  if (!any.length) return NO_LINKS
  const rows = await db
    .selectFrom('decisions')
    .select('body')
    .where('verdict', 'in', [...LINKING, 'undo'])
    .where('revision', '<=', at)
    .orderBy('revision')
    .execute()
  const all = standing(rows.map((r) => JSON.parse(r.body) as Decision)).filter(
    (d) => LINKING.has(d.verdict) && (!reports || d.on.some((a) => reports.has(a.report))),
  )
  const effects: Effect[] = []
  for (const id of new Set(all.flatMap((d) => d.on.map((a) => a.report)).filter(Boolean))) {
    // What was ruled on an earlier version of a page holds for the one that stands.
    const versions = await siblings(db, id, at)
    const last = versions.at(-1)?.id ?? id
    const told = await loadTold(db, last, at, dossier, await rulingsOn(db, last, at, versions))
    effects.push(...(told?.effects ?? []))
  }
  return linksOf(all, effects)
}

/** Kinds of which the shelf tells exactly what people ruled to be one thing or two. */
const HONOURED: ReadonlySet<string> = new Set(['event', 'agreement'])

/** The latest revision of a ruling on what is one thing that a view looks from, 0 where nobody ruled so; and whether any is on who is who. */
export async function linking(db: Db, at: number): Promise<{ links: number; people: boolean }> {
  const last = await db
    .selectFrom('decisions')
    .select((e) => e.fn.max('revision').as('revision'))
    .where('verdict', 'in', [...LINKING])
    .where('revision', '<=', at)
    .executeTakeFirst()
  if (!last?.revision) return { links: 0, people: false }
  const rows = await db
    .selectFrom('decisions')
    .select(['revision', 'verdict', 'body'])
    .where('verdict', 'in', [...LINKING, 'undo'])
    .where('revision', '<=', at)
    .orderBy('revision')
    .execute()
  const people = rows.some(({ verdict, body }) => {
    if (verdict === 'undo') return false
    const { names, on } = JSON.parse(body) as Decision
    return !!names?.length || on.some((a) => !HONOURED.has(a.kind))
  })
  return { links: rows.at(-1)!.revision, people }
}
