import type { Decision } from '@parley/schema'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from '../store/tables.ts'
import { titleKey } from '../store/versions.ts'
import { workAllCharges } from './allegations/write.ts'
import { workAllMembers } from './contradictions/write.ts'
import { workAll } from './events/write.ts'
import { recountLists } from './lists/write.ts'
import { finderOf } from './origins/near.ts'
import { SHELF_VERSION } from './rows.ts'
import { BESIDE, type Bulk, dossierNow, SHELVES, shelve, shelveRuled, spoil, turn, WORKED } from './write.ts'

type Writer = Transaction<Tables>

/** Reports of one transaction. */
const BATCH = 500

/** What several reports tell together is worked out when all are there, so much in one transaction. */
const WORKS = [workAll, workAllCharges, workAllMembers] as const
const AT_ONCE = 1000

/** How far a shelf is made: by which rules and dossier, as of which revision, of how many reports; how far what they tell together is worked out. */
type Making = { version: number; dossier: number; at: number; done: number; work: number; after: string }

/** Shelves are made in the order of days, so that what is compared lies together; what is there already is not made again. */
async function reportsIn(db: Kysely<Tables>, at: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from reports where revision <= ${at}
    order by (select published_to from readings where report = id order by readings.revision limit 1), revision`.execute(
    db,
  )
  return rows.map((r) => r.id)
}

/** Empties the shelf, to be made as the record is held now. */
async function begin(tx: Writer): Promise<Making> {
  for (const table of [...SHELVES, ...BESIDE, ...WORKED] as const) await tx.deleteFrom(table).execute()
  await spoil(tx)
  await turn(tx)
  // Records of an older layout hold titles without what versions of one report are found by.
  const bare = await tx
    .selectFrom('reports')
    .select(['id', 'outlet', 'title'])
    .where('title', 'is not', null)
    .where('title_key', 'is', null)
    .execute()
  for (const r of bare) {
    const title_key = titleKey(r)
    if (title_key) await tx.updateTable('reports').set({ title_key }).where('id', '=', r.id).execute()
  }
  const last = await tx.selectFrom('log').select('revision').orderBy('revision', 'desc').executeTakeFirstOrThrow()
  const { revision: dossier } = await dossierNow(tx)
  return { version: SHELF_VERSION, dossier, at: last.revision, done: 0, work: 0, after: '' }
}

/** What is counted of all, and what came meanwhile: that found the shelf spoilt and was not put there. */
async function finish(tx: Writer, { at, dossier }: Making): Promise<void> {
  await recountLists(tx)
  const came = await tx
    .selectFrom('log')
    .select(['revision', 'what', 'subject'])
    .where('revision', '>', at)
    .orderBy('revision')
    .execute()
  for (const { revision: when, what, subject } of came) {
    if (what === 'report' || what === 'reading') await shelve(tx, subject, when)
    if (what !== 'decision') continue
    const row = await tx.selectFrom('decisions').select('body').where('revision', '=', when).executeTakeFirstOrThrow()
    await shelveRuled(tx, JSON.parse(row.body) as Decision, when)
  }
  await tx.updateTable('shelf_state').set({ dossier, version: SHELF_VERSION, since: at, making: null }).execute()
}

/**
 * Makes the whole shelf anew as the record is held now; `tell` hears of every batch. Where it was interrupted it goes on, unless the dossier or
 * the rules changed meanwhile.
 */
export async function reshelve(
  db: Kysely<Tables>,
  tell: (done: number, of: number) => void = () => {},
  size = BATCH,
): Promise<void> {
  // Much is written all over the file: more of it is kept at hand, and it is put in its place less often.
  await sql`pragma cache_size = -262144`.execute(db)
  await sql`pragma wal_autocheckpoint = 40000`.execute(db)
  try {
    await make(db, tell, size)
  } finally {
    await sql`pragma cache_size = -65536`.execute(db)
    await sql`pragma wal_autocheckpoint = 8000`.execute(db)
  }
}

async function make(db: Kysely<Tables>, tell: (done: number, of: number) => void, size: number): Promise<void> {
  const note = (tx: Writer, making: Making) =>
    tx
      .updateTable('shelf_state')
      .set({ making: JSON.stringify(making) })
      .execute()
  /** How far it is made, by us or by another; begun where nothing of it can be used. */
  const making = async (tx: Writer): Promise<Making> => {
    const state = await tx.selectFrom('shelf_state').select('making').executeTakeFirst()
    const held = state?.making ? (JSON.parse(state.making) as Making) : null
    if (held?.version === SHELF_VERSION && held.dossier === (await dossierNow(tx)).revision) return held
    const begun = await begin(tx)
    await note(tx, begun)
    return begun
  }
  let ids: string[] = []
  let bulk: Bulk | null = null
  for (let at = -1; ; ) {
    const done = await db.transaction().execute(async (tx) => {
      const now = await making(tx)
      if (now.at !== at) {
        ids = await reportsIn(tx, now.at)
        bulk = { finder: await finderOf(tx) }
      }
      at = now.at
      const batch = ids.slice(now.done, now.done + size)
      for (const id of batch) await shelve(tx, id, at, bulk)
      const next = { ...now, done: now.done + batch.length }
      const work = batch.length ? null : WORKS[now.work]
      if (!batch.length && !work) {
        await finish(tx, now)
        return -1
      }
      const last = work && (await work(tx, at, (await dossierNow(tx)).dossier, now.after, AT_ONCE))
      await note(tx, work ? { ...next, after: last ?? '', work: last === null ? now.work + 1 : now.work } : next)
      return next.done
    })
    if (done < 0) return
    tell(done, ids.length)
  }
}
