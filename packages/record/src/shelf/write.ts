import type { Decision, Dossier } from '@parley/schema'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables } from '../store/tables.ts'
import { namedIn } from './actors/rows.ts'
import { agreedOf, forgetAgreements, shelveAgreements } from './agreements/write.ts'
import { deedRows } from './allegations/deeds.ts'
import { chargedIn, replayCharges, shelveCharges, workCharges } from './allegations/write.ts'
import { groupsOf, replayMembers, shelveMembers, workMembers } from './contradictions/write.ts'
import { drawnRows } from './drawn/rows.ts'
import { compsOf, linkHappenings, replayHappenings, shelveHappenings, workHappenings } from './events/write.ts'
import { figureRows } from './figures/rows.ts'
import { gistOf } from './gists/rows.ts'
import { itemRows } from './items.ts'
import { countLists, shelveLists, unlist } from './lists/write.ts'
import { loadTold } from './load.ts'
import { forgetTellings, shelveOrigins } from './origins/keep.ts'
import type { Finder } from './origins/near.ts'
import { positionRows } from './positions/rows.ts'
import { forgetPledges, pledgesOf, shelvePromises } from './promises/write.ts'
import { put } from './put.ts'
import { SHELF_VERSION, shelved } from './rows.ts'
import { rulingsOn, type Sibling, siblings } from './rulings.ts'

type Writer = Transaction<Tables>

const dossiers = new Map<string, Dossier>()

/** The dossier in view; parsed once for each version of it. */
export async function dossierNow(db: Writer | Kysely<Tables>): Promise<{ revision: number; dossier: Dossier | null }> {
  const row = await db.selectFrom('dossiers').selectAll().orderBy('revision', 'desc').executeTakeFirst()
  if (!row) return { revision: 0, dossier: null }
  const known = dossiers.get(row.hash) ?? (JSON.parse(row.body) as Dossier)
  if (dossiers.size > 8) dossiers.clear()
  dossiers.set(row.hash, known)
  return { revision: row.revision, dossier: known }
}

/** Whether the shelf was made by the rules and the dossier that hold now. */
export async function isGood(db: Writer | Kysely<Tables>): Promise<boolean> {
  const state = await db.selectFrom('shelf_state').selectAll().executeTakeFirst()
  if (!state || state.dossier < 0 || (state.version !== SHELF_VERSION && state.version !== 0)) return false
  return state.dossier === (await dossierNow(db)).revision
}

/** The shelf must be made anew: a dossier changed what names and days mean. */
export async function spoil(tx: Writer): Promise<void> {
  await tx.updateTable('shelf_state').set({ dossier: -1 }).execute()
}

/** Rows were changed otherwise than by closing them: whoever follows the shelf in memory must begin anew. */
export const turn = (tx: Writer) => sql`update shelf_state set turns = turns + 1`.execute(tx)

export const SHELVES = [
  'shelf_reports',
  'shelf_people',
  'shelf_origins',
  'shelf_positions',
  'shelf_actors',
  'shelf_gists',
  'shelf_figures',
  'shelf_items',
  'shelf_happenings',
  'shelf_agreed',
  'shelf_promises',
  'shelf_drawn',
  'shelf_charges',
  'shelf_deeds',
  'shelf_members',
] as const

/** What is kept of a report whatever stands for it, and what is worked out of several reports. */
export const BESIDE = ['shelf_links', 'shelf_replies'] as const
export const WORKED = [
  'shelf_tellings',
  'shelf_telling_keys',
  'shelf_keys',
  'shelf_rows',
  'shelf_lists',
  'shelf_row_days',
  'shelf_words',
  'shelf_terms',
  'shelf_events',
  'shelf_event_days',
  'shelf_allegations',
  'shelf_allegation_days',
  'shelf_contradictions',
  'shelf_contradiction_days',
  'shelf_agreed_bodies',
  'shelf_agreed_keys',
  'shelf_agreed_pairs',
  'shelf_said',
  'shelf_pledges',
  'shelf_pledge_keys',
  'shelf_pledge_pairs',
] as const

/** What stands for a report from now on stands until a revision; `behind` is the day of the version that comes in its place. */
async function close(tx: Writer, report: string, revision: number, behind: number | null = null): Promise<void> {
  for (const table of SHELVES)
    await tx
      .updateTable(table)
      .set({ until: revision, behind })
      .where('report', '=', report)
      .where('until', 'is', null)
      .execute()
}

/** Whether what is written now goes on the shelf; one that is spoilt is made anew as a whole. */
export async function isOpen(tx: Writer): Promise<boolean> {
  const state = await tx.selectFrom('shelf_state').selectAll().executeTakeFirst()
  if (!state || state.dossier < 0) return false
  if (state.version === 0) await tx.updateTable('shelf_state').set({ version: SHELF_VERSION }).execute()
  return state.version === 0 || state.version === SHELF_VERSION
}

/** A dossier came: an empty shelf is made by it from now on, any other must be made anew. */
export async function shelveDossier(tx: Writer, revision: number): Promise<void> {
  const any = await tx.selectFrom('reports').select('id').limit(1).execute()
  if (any.length) await spoil(tx)
  else await tx.updateTable('shelf_state').set({ dossier: revision }).execute()
}

/** What was taken down stands on no shelf; where it stood for other versions of its page, the shelf is made anew. */
export async function unshelve(tx: Writer, id: string, alone: boolean): Promise<void> {
  const comps = await compsOf(tx, [id])
  const agreed = await agreedOf(tx, id)
  const pledges = await pledgesOf(tx, id)
  const charged = await chargedIn(tx, [id])
  const groups = await groupsOf(tx, [id])
  await unlist(tx, id)
  await forgetTellings(tx, id)
  for (const table of [...SHELVES, ...BESIDE] as const) await tx.deleteFrom(table).where('report', '=', id).execute()
  await replayHappenings(tx, comps, (await dossierNow(tx)).dossier)
  await forgetAgreements(tx, agreed)
  await forgetPledges(tx, pledges)
  await tx.deleteFrom('shelf_replies').where('denier', '=', id).execute()
  await replayCharges(tx, charged)
  await replayMembers(tx, groups, (await dossierNow(tx)).dossier)
  await tx.deleteFrom('shelf_links').where('other', '=', id).execute()
  await turn(tx)
  if (!alone) await spoil(tx)
}

/** What is at hand while all reports are put on the shelf. */
export type Bulk = { finder: Finder }

/**
 * Puts one report on the shelf as it is held from a revision on; what stood there for it stands until then. Where all are put there (`bulk`),
 * what is worked out of several reports is left to `finish` in anew.ts.
 */
export async function shelve(tx: Writer, id: string, revision: number, bulk: Bulk | null = null): Promise<void> {
  const versions = await siblings(tx, id, revision)
  const had = await tx.selectFrom('shelf_reports').select('since').where('report', '=', id).limit(1).execute()
  // Versions of one page are put there together.
  if (bulk && had.length) return
  const later = versions.slice(versions.findIndex((v) => v.id === id) + 1)
  // Read anew, it may be of another day than before; one that comes between two others stands where the earlier of them stood.
  const moved = versions.length > 1 && (bulk !== null || had.length > 0 || later.length > 0)
  const touched = [...new Set([id, ...versions.map((v) => v.id)])]
  if (!bulk && (had.length || touched.length > 1)) await countLists(tx, touched, -1)
  if (moved) await reorder(tx, versions)
  for (const one of moved ? versions.map((v) => v.id) : [id]) await place(tx, one, revision, versions, bulk)
  const stands = await tx.selectFrom('shelf_reports').select('known').where('report', '=', id).execute()
  const others = versions.flatMap((v) => (v.id === id ? [] : [v.id]))
  let hidden = false
  if (!had.length && !later.length && stands[0]) {
    for (const other of others) await close(tx, other, revision, stands[0].known)
    hidden = await hide(tx, others, stands[0].known)
  }
  if (bulk) return
  await countLists(tx, touched, 1)
  const { dossier } = await dossierNow(tx)
  if (moved || hidden) await replayHappenings(tx, await compsOf(tx, [id, ...others]), dossier)
  else await workHappenings(tx, [id, ...others], revision, dossier)
  if (moved || hidden) await replayCharges(tx, await chargedIn(tx, [id, ...others]))
  else await workCharges(tx, [id, ...others], revision)
  if (moved || hidden) await replayMembers(tx, await groupsOf(tx, [id, ...others]), dossier)
  else await workMembers(tx, [id, ...others], revision, dossier)
}

/** Earlier versions stand in no view of a day on which a later one is known, though another that came between is known later. */
async function hide(tx: Writer, others: readonly string[], known: number): Promise<boolean> {
  if (!others.length) return false
  const any = await tx
    .selectFrom('shelf_reports')
    .select('state')
    .where('report', 'in', others)
    .where('behind', '>', known)
    .execute()
  if (!any.length) return false
  for (const table of SHELVES)
    await tx
      .updateTable(table)
      .set({ behind: known })
      .where('report', 'in', others)
      .where('behind', '>', known)
      .execute()
  await turn(tx)
  return true
}

/** Where versions of a page change places, what was written of their order before holds no more. */
async function reorder(tx: Writer, versions: readonly Sibling[]): Promise<void> {
  const ids = versions.map((v) => v.id)
  for (const table of SHELVES)
    await tx
      .updateTable(table)
      .set({ behind: null })
      .where('report', 'in', ids)
      .where('until', 'is not', null)
      .execute()
  await turn(tx)
}

async function place(
  tx: Writer,
  id: string,
  revision: number,
  versions: readonly Sibling[],
  bulk: Bulk | null,
): Promise<void> {
  const { dossier } = await dossierNow(tx)
  const told = await loadTold(tx, id, revision, dossier, await rulingsOn(tx, id, revision, versions))
  const stood = await tx.selectFrom('shelf_reports').select('state').where('report', '=', id).limit(1).execute()
  if (stood.length) await close(tx, id, revision)
  if (!told) return
  const made = shelved(told, dossier)
  const { report, people } = made
  const later = versions.slice(versions.findIndex((v) => v.id === id) + 1)
  const behind = later.length ? Math.min(...later.map((v) => v.known)) : null
  const from = { since: revision, until: later.length ? revision : null, behind }
  const held = <T extends object>(all: readonly T[]) => all.map((r) => ({ ...r, ...from }))
  await shelveLists(tx, made, from)
  await put(tx, 'shelf_people', held(people), 'or replace')
  await put(tx, 'shelf_items', held(itemRows(told, report.known)), 'or replace')
  await shelveHappenings(tx, told, dossier, report.known, from)
  await shelveAgreements(tx, told, dossier, report.known, from)
  await shelvePromises(tx, told, dossier, report.known, from)
  await shelveCharges(tx, told, dossier, from)
  await shelveMembers(tx, told, dossier, from)
  await put(tx, 'shelf_deeds', held(deedRows(told)), 'or replace')
  await shelveOrigins(tx, told, from, bulk?.finder)
  await put(tx, 'shelf_drawn', held(drawnRows(told, report.known)), 'or replace')
  await put(tx, 'shelf_figures', held(figureRows(told)), 'or replace')
  await put(tx, 'shelf_gists', held([gistOf(told)]), 'or replace')
  await put(
    tx,
    'shelf_actors',
    held([{ report: id, known: report.known, body: JSON.stringify(namedIn(told)) }]),
    'or replace',
  )
  await put(tx, 'shelf_positions', held(positionRows(told, dossier)), 'or replace')
}

/** Everything that a ruling touches is put on the shelf anew; undoing one touches what that one did. */
export async function shelveRuled(tx: Writer, decision: Decision, revision: number): Promise<void> {
  const reports = new Set<string>()
  const follow = async (d: Decision): Promise<void> => {
    for (const a of d.on) if (a.report) reports.add(a.report)
    if (!d.undoes) return
    const row = await tx.selectFrom('decisions').select('body').where('id', '=', d.undoes).executeTakeFirst()
    if (row) await follow(JSON.parse(row.body) as Decision)
  }
  await follow(decision)
  for (const id of [...reports].sort()) {
    const [last] = (await siblings(tx, id, revision)).slice(-1)
    await shelve(tx, last?.id ?? id, revision)
  }
  await linkHappenings(tx, [...reports], revision, (await dossierNow(tx)).dossier)
}
