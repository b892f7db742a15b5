import type { ContradictionAnswer, Dossier } from '@parley/schema'
import { sql, type Transaction } from 'kysely'
import { inGroup } from '../../contradictions/index.ts'
import { membersOf } from '../../contradictions/members.ts'
import { type Figure, numbersIn } from '../../contradictions/numbers.ts'
import { ownTime } from '../../contradictions/own-time.ts'
import { byText } from '../../fold/order.ts'
import type { Told } from '../../fold/told.ts'
import type { Tables } from '../../store/tables.ts'
import { itemReader } from '../items.ts'
import { put } from '../put.ts'
import { dayNumber } from '../rows.ts'
import { cutsOf, knownOn, spansOf } from '../steps.ts'
import { memberItems } from './items.ts'
import { dropContradictions, type Light, lightOf, settleContradictions, standingBefore } from './rows.ts'

type Writer = Transaction<Tables>
type Row = Tables['shelf_members']
type From = { since: number; until: number | null; behind: number | null }

/** Puts what a report tells that others may tell otherwise into its groups, and what of it cannot be by its own time. */
export async function shelveMembers(tx: Writer, told: Told, dossier: Dossier | null, from: From): Promise<void> {
  const [report, known] = [told.report.id, dayNumber(told.day)]
  const rows = membersOf(told, dossier).map(({ group, finding, place, sig, figure }): Row => {
    const body = figure ? JSON.stringify(figure) : null
    return { grp: group, report, id: finding.id, sig, place, known, ...from, body }
  })
  const slips = ownTime({ originOf: (id) => id, dossier }, told)
  if (slips.length)
    rows.push({ grp: `o ${report}`, report, id: '', sig: '', place: 0, known, ...from, body: JSON.stringify(slips) })
  await put(tx, 'shelf_members', rows, 'or replace')
}

type Member = Row & { closes: number | null }

const inScene = (a: Row, b: Row): number => a.known - b.known || byText(a.report, b.report) || a.place - b.place

/** What differs in a group on any day. */
async function differingOn(
  tx: Writer,
  grp: string,
  members: readonly Member[],
  dossier: Dossier | null,
): Promise<(day: number) => Light[]> {
  if (grp.startsWith('o ')) {
    const slips = members.map((m) => ({ m, own: (JSON.parse(m.body!) as ContradictionAnswer[]).map(lightOf) }))
    return (day) => slips.flatMap(({ m, own }) => (knownOn(day)(m) ? own : []))
  }
  if (grp.startsWith('n ')) {
    const figures = [...members].sort(inScene).map((m) => ({ m, figure: JSON.parse(m.body!) as Figure }))
    return (day) => {
      const known = knownOn(day)
      const there = figures.flatMap(({ m, figure }) => (known(m) ? [figure] : []))
      return numbersIn(grp, there).map(lightOf)
    }
  }
  const items = await memberItems(itemReader(tx as never, {}), { made: '' }, members)
  const maker = { originOf: (id: string) => id, dossier }
  return (day) => {
    const known = knownOn(day)
    const there = items.filter(({ of }) => known(of))
    if (new Set(there.flatMap((t) => t.sigs)).size < 2) return []
    const all = there.map((t) => t.item)
    return inGroup(maker, grp, all).map(lightOf)
  }
}

/** Works out what differs in a group as it is held at a revision: on the days from which on the revision changed something. */
async function work(tx: Writer, grp: string, at: number, dossier: Dossier | null): Promise<void> {
  const changed = await sql<{ day: number | null }>`
    select min(case when since = ${at} then known else coalesce(behind, known) end) as day from shelf_members
    where grp = ${grp} and (since = ${at} or until = ${at})`.execute(tx)
  const from = changed.rows[0]?.day
  if (from === null || from === undefined) return
  const { rows } = await sql<Row>`
    select * from shelf_members where grp = ${grp} and since <= ${at} and (until is null or until > ${at} or behind is not null)`.execute(
    tx,
  )
  const members = rows.map((r) => ({ ...r, closes: r.until !== null && r.until <= at ? r.behind : null }))
  const before = await standingBefore(tx, grp, from)
  const alike = !grp.startsWith('o ') && new Set(rows.map((r) => r.sig)).size < 2
  const on = alike ? () => [] : await differingOn(tx, grp, members, dossier)
  const days = [from, ...cutsOf(members).filter((day) => day > from)]
  await settleContradictions(tx, grp, at, spansOf(days, on, before), from)
}

/** The groups in which reports have a part; those alone that a revision changed where one is given. */
export async function groupsOf(tx: Writer, reports: readonly string[], at: number | null = null): Promise<string[]> {
  const changed = at === null ? sql`` : sql`and (since = ${at} or until = ${at})`
  const { rows } = await sql<{ grp: string }>`
    select distinct grp from shelf_members where report in (${sql.join(reports)}) ${changed}`.execute(tx)
  return rows.map((r) => r.grp)
}

/** Works out the groups in which reports have a part, after what is held of these reports changed. */
export async function workMembers(
  tx: Writer,
  reports: readonly string[],
  at: number,
  dossier: Dossier | null,
): Promise<void> {
  for (const grp of await groupsOf(tx, reports, at)) await work(tx, grp, at, dossier)
}

/** Works out all groups, where the shelf is made anew: those in which anything can differ. */
export async function workAllMembers(
  tx: Writer,
  at: number,
  dossier: Dossier | null,
  after: string,
  most: number,
): Promise<string | null> {
  const { rows } = await sql<{ grp: string }>`
    select grp from shelf_members where grp > ${after} group by grp having count(distinct sig) > 1 or grp like 'o %'
    order by grp limit ${most}`.execute(tx)
  for (const { grp } of rows) await work(tx, grp, at, dossier)
  return rows.at(-1)?.grp ?? null
}

/** Makes groups anew for every revision on which something of them changed: where rows went, or changed places. */
export async function replayMembers(tx: Writer, groups: readonly string[], dossier: Dossier | null): Promise<void> {
  for (const grp of groups) {
    await dropContradictions(tx, grp)
    const { rows } = await sql<{ at: number }>`
      select since as at from shelf_members where grp = ${grp}
      union select until from shelf_members where grp = ${grp} and until is not null order by 1`.execute(tx)
    for (const { at } of rows) await work(tx, grp, at, dossier)
  }
}
