import type { Dossier } from '@parley/schema'
import { CompiledQuery, sql, type Transaction } from 'kysely'
import type { Told } from '../../fold/told.ts'
import { folded } from '../../resolve/words.ts'
import type { Tables } from '../../store/tables.ts'
import { differingIn } from '../contradictions/event.ts'
import { dropContradictions, type Light, moveContradictions, settleContradictions } from '../contradictions/rows.ts'
import { linksAt } from '../links.ts'
import { put } from '../put.ts'
import { spansOf } from '../steps.ts'
import { laneKeys } from '../timeline/code.ts'
import { type MemberRow, mayBeOne, memberFrom, memberRows } from './member.ts'
import { type Step, stepsOf } from './steps.ts'

type Writer = Transaction<Tables>
type From = { since: number; until: number | null; behind: number | null }

/** Longer spans than so many days tell an event from no other (`fold/events/item.ts`). */
const LONGEST = 32

/** Rows that share a day with one, and can be of its place. */
function near(tx: Writer, row: MemberRow): Promise<MemberRow[]> {
  const { type, first, last, place, country } = row
  if (first === null || last === null) return Promise.resolve([])
  // A town meets itself, what tells no place, and the state in which it lies; a state or nothing meets all.
  const narrow = place !== '' && !row.whole
  const places = sql.join([place, '', folded(country ?? '')].filter((p, i, all) => all.indexOf(p) === i))
  const where = narrow
    ? sql`place in (${places})`
    : place === ''
      ? sql`true`
      : sql`(place = '' or place = ${place} or country = ${country})`
  const index = sql.raw(narrow ? 'shelf_happenings_place' : 'shelf_happenings_day')
  const part = (wide: 0 | 1) => sql`
    select * from shelf_happenings indexed by ${index}
    where type = ${type} and ${where} and wide = ${wide} and first between ${first - (wide ? LONGEST : 1)} and ${last + 1}
    and last >= ${first - 1} and (until is null or behind is not null)`
  return sql<MemberRow>`${part(0)} union all ${part(1)}`.execute(tx).then((r) => r.rows)
}

/** Puts the components that findings bring together into one; gives its address. */
async function united(tx: Writer, comps: readonly string[]): Promise<string> {
  const counts = new Map<string, number>()
  for (const c of comps) counts.set(c, (counts.get(c) ?? 0) + 1)
  const [[keep], ...others] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)) as [[string, number]]
  for (const [comp] of others as [string, number][]) {
    await tx.updateTable('shelf_happenings').set({ comp: keep }).where('comp', '=', comp).execute()
    await tx.updateTable('shelf_events').set({ comp: keep }).where('comp', '=', comp).execute()
    await moveContradictions(tx, `e ${comp}`, `e ${keep}`)
  }
  return keep
}

/** Puts the events that a report tells beside those that they may be one with. */
export async function shelveHappenings(
  tx: Writer,
  told: Told,
  dossier: Dossier | null,
  known: number,
  from: From,
): Promise<void> {
  const rows = memberRows(told, dossier, known).map((r): MemberRow & { since: number } => ({ ...r, ...from }))
  for (const row of rows) {
    const own = memberFrom(row)
    const like = [...(await near(tx, row)), ...rows.filter((r) => r !== row && r.signature === row.signature)]
    // One of a component suffices: the others need not be looked at.
    const joined = new Set<string>()
    for (const r of like) if (!joined.has(r.comp) && mayBeOne(own, memberFrom(r))) joined.add(r.comp)
    const comps = like.flatMap((r) => (joined.has(r.comp) ? [r.comp] : []))
    if (comps.length) row.comp = await united(tx, comps)
    await put(tx, 'shelf_happenings', [row], 'or replace')
  }
}

type Held = Tables['shelf_events']
const KEY = ['key', 'turn', 'fewer', 'id', 'opens', 'since'] as const
const json = (rows: readonly object[], columns: readonly string[]) =>
  JSON.stringify(rows.map((r) => columns.map((c) => (r as Record<string, unknown>)[c])))

/** Counts how many events each day adds to a list, so that nobody need count them. */
async function count(tx: Writer, rows: readonly Held[], by: 1 | -1): Promise<void> {
  const sums = new Map<string, { key: string; day: number; n: number }>()
  const add = (key: string, day: number, n: number) => {
    const one = sums.get(`${key}\n${day}`) ?? { key, day, n: 0 }
    one.n += n
    sums.set(`${key}\n${day}`, one)
  }
  for (const { key, opens, closes } of rows) {
    add(key, opens, by)
    if (closes !== null) add(key, closes, -by)
  }
  const all = [...sums.values()].filter((s) => s.n !== 0)
  if (!all.length) return
  const text = `insert into shelf_event_days (key, day, n) select value ->> 0, value ->> 1, value ->> 2 from json_each(?) where true
    on conflict (key, day) do update set n = n + excluded.n`
  await tx.executeQuery(CompiledQuery.raw(text, [json(all, ['key', 'day', 'n'])]))
}

const rowsOf = (comp: string, steps: readonly Step[], since: number): Held[] =>
  steps.flatMap(({ keys, when, ...step }) => {
    const row = { ...step, comp, since, until: null }
    const days = when === null ? [] : laneKeys(keys).map((key) => ({ ...row, key, turn: when, fewer: 0 }))
    return [...['', ...keys].map((key) => ({ ...row, key })), ...days]
  })

const same = ({ key, turn, fewer, id, opens, closes, outlets, days }: Held): string =>
  JSON.stringify([key, turn, fewer, id, opens, closes, outlets, days])

/** Works the events of a component out as it is held at a revision; what changed holds from then on. */
async function work(tx: Writer, comp: string, at: number, dossier: Dossier | null): Promise<void> {
  const found = await sql<MemberRow & { since: number }>`
    select * from shelf_happenings where comp = ${comp} and since <= ${at} and (until is null or until > ${at} or behind is not null)`.execute(
    tx,
  )
  const members = found.rows.map((r) =>
    memberFrom(r.until !== null && r.until > at ? { ...r, until: null, behind: null } : r),
  )
  const links = await linksAt(tx, at, dossier, new Set(found.rows.map((r) => r.report)))
  const differing = new Map<number, Light[]>()
  const steps = stepsOf(members, links.findings, (day, all) => differing.set(day, all.flatMap(differingIn)))
  await settleContradictions(
    tx,
    `e ${comp}`,
    at,
    spansOf([...differing.keys()], (day) => differing.get(day)!),
  )
  const made = rowsOf(comp, steps, at)
  const held = await tx
    .selectFrom('shelf_events')
    .selectAll()
    .where('comp', '=', comp)
    .where('until', 'is', null)
    .execute()
  const [now, before] = [new Set(made.map(same)), new Set(held.map(same))]
  const gone = held.filter((r) => !now.has(same(r)))
  const came = made.filter((r) => !before.has(same(r)))
  const chosen = `(${KEY.join(', ')}) in (select ${KEY.map((_, i) => `value ->> ${i}`).join(', ')} from json_each(?))`
  const [fresh, old] = [gone.filter((r) => r.since === at), gone.filter((r) => r.since !== at)]
  if (fresh.length)
    await tx.executeQuery(CompiledQuery.raw(`delete from shelf_events where ${chosen}`, [json(fresh, KEY)]))
  if (old.length)
    await tx.executeQuery(CompiledQuery.raw(`update shelf_events set until = ? where ${chosen}`, [at, json(old, KEY)]))
  await put(tx, 'shelf_events', came)
  await count(tx, gone, -1)
  await count(tx, came, 1)
}

/** Works out the events that reports have a part in, after what is held of these reports changed. */
export async function workHappenings(
  tx: Writer,
  reports: readonly string[],
  at: number,
  dossier: Dossier | null,
): Promise<void> {
  const comps = await sql<{ comp: string }>`
    select distinct comp from shelf_happenings where report in (${sql.join(reports)}) and (since = ${at} or until = ${at})`.execute(
    tx,
  )
  for (const { comp } of comps.rows) await work(tx, comp, at, dossier)
}

/** Works out the events of the components that come after one, so many of them; the last of these, null where none is left. */
export async function workAll(
  tx: Writer,
  at: number,
  dossier: Dossier | null,
  after: string,
  most: number,
): Promise<string | null> {
  const comps = await sql<{ comp: string }>`
    select distinct comp from shelf_happenings where comp > ${after} order by comp limit ${most}`.execute(tx)
  for (const { comp } of comps.rows) await work(tx, comp, at, dossier)
  return comps.rows.at(-1)?.comp ?? null
}

/** Makes events anew for every revision on which something of them changed: where rows went, or changed places. */
export async function replayHappenings(tx: Writer, comps: readonly string[], dossier: Dossier | null): Promise<void> {
  for (const comp of comps) {
    const open = await tx
      .selectFrom('shelf_events')
      .selectAll()
      .where('comp', '=', comp)
      .where('until', 'is', null)
      .execute()
    await count(tx, open, -1)
    await tx.deleteFrom('shelf_events').where('comp', '=', comp).execute()
    await dropContradictions(tx, `e ${comp}`)
    const turns = await sql<{ at: number }>`
      select since as at from shelf_happenings where comp = ${comp} union select until from shelf_happenings
      where comp = ${comp} and until is not null order by 1`.execute(tx)
    for (const { at } of turns.rows) await work(tx, comp, at, dossier)
  }
}

/** The components in which reports have a part. */
export async function compsOf(tx: Writer, reports: readonly string[]): Promise<string[]> {
  const rows = await sql<{ comp: string }>`
    select distinct comp from shelf_happenings where report in (${sql.join(reports)})`.execute(tx)
  return rows.rows.map((r) => r.comp)
}

/** What people ruled to be one is worked out together. */
export async function linkHappenings(
  tx: Writer,
  reports: readonly string[],
  at: number,
  dossier: Dossier | null,
): Promise<void> {
  const { findings } = await linksAt(tx, at, dossier, new Set(reports))
  const touched = new Set<string>()
  for (const { a, b } of findings) {
    const rows = await sql<{
      comp: string
    }>`select distinct comp from shelf_happenings where id in (${a}, ${b})`.execute(tx)
    const comps = rows.rows.map((r) => r.comp)
    for (const c of comps) touched.delete(c)
    if (comps.length) touched.add(await united(tx, comps))
  }
  for (const comp of touched) await work(tx, comp, at, dossier)
}
