import type { Dossier } from '@parley/schema'
import { CompiledQuery, sql, type Transaction } from 'kysely'
import { answering } from '../../allegations/answers.ts'
import { clustered, earliestFirst } from '../../allegations/cluster.ts'
import { ANSWER_DAYS, repliesTo } from '../../allegations/denied.ts'
import { type Compared, cannotBeOne, SAME_CHARGE, score, TOLD_NEAR } from '../../allegations/gather.ts'
import { contradictionId } from '../../contradictions/make.ts'
import { byText, distinct } from '../../fold/order.ts'
import type { Told } from '../../fold/told.ts'
import { folded } from '../../resolve/words.ts'
import type { Tables } from '../../store/tables.ts'
import { whenOf } from '../../timeline/when.ts'
import { dropContradictions, type Light, moveContradictions, settleContradictions } from '../contradictions/rows.ts'
import { put } from '../put.ts'
import { dayNumber, keyOf, turnOf } from '../rows.ts'
import { cutsOf, knownOn, settled, spansOf } from '../steps.ts'
import { codeOf, laneKeys } from '../timeline/code.ts'
import { type ChargeBody, type ChargeRow, chargeRows, comparedFrom, denialFrom } from './rows.ts'

type Writer = Transaction<Tables>
type From = { since: number; until: number | null; behind: number | null }
type Row = ChargeRow & From

const open = sql`(until is null or behind is not null)`

/** Charges that may be one with a charge: those of acts that began on its day, and those told soon before or after it. */
async function near(tx: Writer, { side, first, known, agreement }: Row): Promise<Row[]> {
  const told = sql`select * from shelf_charges indexed by shelf_charges_told where side = ${side} and denial = 0
    and known between ${known - TOLD_NEAR} and ${known + TOLD_NEAR} and agreement is ${agreement} and ${open}`
  const day = sql`select * from shelf_charges where side = ${side} and first = ${first} and ${open}`
  return (await sql<Row>`${first === null ? told : sql`${told} union ${day}`}`.execute(tx)).rows
}

/** Denials that may answer a charge, or charges that a denial may answer. */
async function across(tx: Writer, { side, denial, known }: Row): Promise<Row[]> {
  if (!side) return []
  const [from, to] = denial ? [known - ANSWER_DAYS, known] : [known, known + ANSWER_DAYS]
  const { rows } = await sql<Row>`
    select * from shelf_charges indexed by shelf_charges_told where side = ${side} and denial = ${1 - denial}
    and known between ${from} and ${to} and ${open}`.execute(tx)
  return rows
}

/** Puts the components that charges bring together into one; gives its address. */
async function united(tx: Writer, comps: readonly string[]): Promise<string> {
  const counts = new Map<string, number>()
  for (const c of comps) counts.set(c, (counts.get(c) ?? 0) + 1)
  const [[keep], ...others] = [...counts].sort((a, b) => b[1] - a[1] || byText(a[0], b[0])) as [[string, number]]
  for (const [comp] of others as [string, number][]) {
    for (const table of ['shelf_charges', 'shelf_allegations'] as const)
      await tx.updateTable(table).set({ comp: keep }).where('comp', '=', comp).execute()
    await moveContradictions(tx, `a ${comp}`, `a ${keep}`)
  }
  return keep
}

/** Puts what a report tells as alleged and denied beside what it may be one with, or answers. */
export async function shelveCharges(tx: Writer, told: Told, dossier: Dossier | null, from: From): Promise<void> {
  const rows = chargeRows(told, dossier).map((r): Row => ({ ...r, ...from }))
  const before: Row[] = []
  const replies: object[] = []
  for (const row of rows) {
    const theirs = [...(await across(tx, row)), ...before.filter((b) => b.denial !== row.denial && b.side === row.side)]
    for (const other of theirs) {
      const [charge, denial] = row.denial ? [other, row] : [row, other]
      if (!repliesTo(comparedFrom(charge), denialFrom(denial), dossier)) continue
      const { report, since, id } = charge
      replies.push({ report, since, id, denier: denial.report, denied: denial.since, denial: denial.id })
    }
    if (!row.denial) {
      const own = comparedFrom(row)
      const like = [...(await near(tx, row)), ...before.filter((b) => !b.denial)]
      const comps = like.filter((o) => score(own, comparedFrom(o)) >= SAME_CHARGE).map((o) => o.comp)
      if (comps.length) {
        row.comp = await united(tx, comps)
        for (const b of before) if (comps.includes(b.comp)) b.comp = row.comp
      }
    }
    before.push(row)
    await put(tx, 'shelf_charges', [row], 'or replace')
  }
  await put(tx, 'shelf_replies', replies, 'or replace')
}

type Listed = Pick<Tables['shelf_allegations'], 'turn' | 'id' | 'outlets' | 'days'> & {
  keys: string[]
  answered: number | null
  /** its days, for the timeline; null where nobody can tell them */
  when: number | null
}
type Member = ReturnType<typeof comparedFrom> & { known: number; closes: number | null; since: number }
type Reply = {
  report: string
  id: string
  known: number
  closes: number | null
  place: number
  to: ReadonlySet<string>
}

const bars = (values: readonly (string | number)[]): string => `|${values.join('|')}|`

/** Whom an allegation names in a role: whoever is named first. */
export const firstOf = (sorted: readonly ChargeBody[], role: 'accuser' | 'accused'): string | null =>
  sorted.find((c) => c[role])?.[role] ?? null

/** An allegation as lists go by it; `answered` is the turn of the latest words about it where it is denied. */
function listed(cluster: readonly Member[], denials: readonly Reply[]): Listed {
  const sorted = [...cluster].sort(earliestFirst)
  const own = new Set(cluster.map((c) => c.id))
  const { own: told, theirs } = answering(
    sorted,
    denials.filter((d) => [...d.to].some((id) => own.has(id))),
    (c, d) => d.to.has(c.id),
  )
  const denied = [...told.filter((c) => c.answer === 'denied'), ...theirs]
  const days = sorted.flatMap((c) => c.day ?? [])
  const dated = [...sorted, ...denied].flatMap((c) => (c.known >= dayNumber(null) ? [] : [c.known]))
  const dates = sorted.find((c) => c.days)?.days ?? null
  const when = whenOf(dates, days)
  return {
    id: sorted[0]!.id,
    when: when && codeOf(when),
    turn: turnOf(days.at(-1) ?? null),
    outlets: bars(distinct(cluster.map((c) => folded(c.outlet ?? ''))).sort(byText)),
    days: bars(distinct(cluster.map((c) => c.known)).sort((a, b) => a - b)),
    keys: distinct(
      [firstOf(sorted, 'accuser'), firstOf(sorted, 'accused')].flatMap((n) => (n ? [keyOf.actor(n)] : [])),
    ).sort(byText),
    answered: denied.length ? (dated.length ? -Math.max(...dated) : turnOf(null)) : null,
  }
}

/** Comparing two charges costs more than all else: on each day it is the same. */
function remembered<T>(make: (a: Compared, b: Compared) => T): (a: Compared, b: Compared) => T {
  const known = new Map<string, T>()
  return (a, b) => {
    const key = `${a.id} ${b.id}`
    const have = known.get(key) ?? make(a, b)
    known.set(key, have)
    return have
  }
}

const KEY = ['key', 'turn', 'id', 'opens', 'since'] as const

/** Counts how many allegations each day adds to a list, so that nobody need count them. */
async function count(tx: Writer, rows: readonly Tables['shelf_allegations'][], by: 1 | -1): Promise<void> {
  const sums = new Map<string, [key: string, day: number, n: number]>()
  const add = (key: string, day: number, n: number) => {
    const one = sums.get(`${key}\n${day}`) ?? [key, day, 0]
    one[2] += n
    sums.set(`${key}\n${day}`, one)
  }
  for (const { key, opens, closes } of rows) {
    add(key, opens, by)
    if (closes !== null) add(key, closes, -by)
  }
  const all = [...sums.values()].filter(([, , n]) => n !== 0)
  if (!all.length) return
  const text = `insert into shelf_allegation_days (key, day, n) select value ->> 0, value ->> 1, value ->> 2 from json_each(?) where true
    on conflict (key, day) do update set n = n + excluded.n`
  await tx.executeQuery(CompiledQuery.raw(text, [JSON.stringify(all)]))
}

/** What of some rows a revision holds, and until when that is known. */
const heldAt = (at: number) => sql`since <= ${at} and (until is null or until > ${at} or behind is not null)`
const closesAt = (at: number, r: Pick<Row, 'until' | 'behind'>): number | null =>
  r.until !== null && r.until <= at ? r.behind : null

/** Works the allegations of a component out as it is held at a revision; what changed holds from then on. */
async function work(tx: Writer, comp: string, at: number): Promise<void> {
  const { rows } =
    await sql<Row>`select * from shelf_charges where comp = ${comp} and denial = 0 and ${heldAt(at)}`.execute(tx)
  const members = rows.map(
    (r): Member => ({ ...comparedFrom(r), known: r.known, since: r.since, closes: closesAt(at, r) }),
  )
  const linked = await sql<Row & { charge: string; at: number }>`
    select d.report, d.since, d.id, d.until, d.behind, d.known, d.place, r.id as charge, r.since as at
    from json_each(${JSON.stringify(rows.map((r) => [r.report, r.since, r.id]))}) j
    join shelf_replies r on r.report = j.value ->> 0 and r.since = j.value ->> 1 and r.id = j.value ->> 2
    join shelf_charges d on d.report = r.denier and d.since = r.denied and d.id = r.denial and d.denial = 1
    where d.since <= ${at} and (d.until is null or d.until > ${at} or d.behind is not null)`.execute(tx)
  const denials = new Map<string, Reply & { to: Set<string> }>()
  for (const d of linked.rows) {
    const key = `${d.report} ${d.since} ${d.id}`
    const one = denials.get(key) ?? { ...d, closes: closesAt(at, d), to: new Set() }
    denials.set(key, one)
    one.to.add(`${d.charge} ${d.at}`)
  }
  const inOrder = [...denials.values()].sort(
    (a, b) => a.known - b.known || byText(a.report, b.report) || a.place - b.place,
  )
  const [like, apart] = [remembered(score), remembered(cannotBeOne)]
  const cuts = cutsOf([...members, ...inOrder])
  const differing = new Map<number, Light[]>()
  const steps = spansOf(cuts, (day) => {
    const there = members.filter(knownOn(day))
    const said = inOrder.filter(knownOn(day)).map((d) => ({
      ...d,
      to: new Set(there.flatMap((c) => (d.to.has(`${c.id} ${c.since}`) ? [c.id] : []))),
    }))
    const all = clustered(there, like, apart).map((c) => listed(c, said))
    const denied = all.filter((a) => a.answered !== null)
    differing.set(
      day,
      denied.map((a) => ({
        verdict: 0,
        turn: a.answered!,
        id: contradictionId('existence', [a.id]),
        type: 'existence',
      })),
    )
    return all.map(({ answered: _, ...rest }) => rest)
  })
  await settleContradictions(
    tx,
    `a ${comp}`,
    at,
    spansOf(cuts, (day) => differing.get(day)!),
  )
  const made = steps.flatMap(({ keys, when, ...s }) => {
    const row = { ...s, since: at, until: null, comp }
    const days = when === null ? [] : laneKeys(keys).map((key) => ({ ...row, key, turn: when }))
    return [...['', ...keys].map((key) => ({ key, ...row })), ...days]
  })
  const { gone, came } = await settled(tx, 'shelf_allegations', KEY, comp, at, made)
  await count(tx, gone, -1)
  await count(tx, came, 1)
}

/** The components that reports charge in, or answer; those alone that a revision changed where one is given. */
export async function chargedIn(tx: Writer, reports: readonly string[], at: number | null = null): Promise<string[]> {
  const own = sql.join(reports)
  const now = (r: string) =>
    at === null ? sql`` : sql` and (${sql.raw(r)}.since = ${at} or ${sql.raw(r)}.until = ${at})`
  const { rows } = await sql<{ comp: string }>`
    select c.comp from shelf_charges c where c.report in (${own}) and c.denial = 0${now('c')}
    union select c.comp from shelf_charges d
    join shelf_replies r on r.denier = d.report and r.denied = d.since and r.denial = d.id
    join shelf_charges c on c.report = r.report and c.since = r.since and c.id = r.id and c.denial = 0
    where d.report in (${own}) and d.denial = 1${now('d')}`.execute(tx)
  return rows.map((r) => r.comp)
}

/** Works out the allegations that reports have a part in, after what is held of these reports changed. */
export async function workCharges(tx: Writer, reports: readonly string[], at: number): Promise<void> {
  for (const comp of await chargedIn(tx, reports, at)) await work(tx, comp, at)
}

/** Works out all allegations, where the shelf is made anew. */
export async function workAllCharges(
  tx: Writer,
  at: number,
  _: Dossier | null,
  after: string,
  most: number,
): Promise<string | null> {
  const { rows } = await sql<{ comp: string }>`
    select distinct comp from shelf_charges where denial = 0 and comp > ${after} order by comp limit ${most}`.execute(
    tx,
  )
  for (const { comp } of rows) await work(tx, comp, at)
  return rows.at(-1)?.comp ?? null
}

/** Makes allegations anew for every revision on which something of them changed: where rows went, or changed places. */
export async function replayCharges(tx: Writer, comps: readonly string[]): Promise<void> {
  for (const comp of comps) {
    const held = tx.selectFrom('shelf_allegations').selectAll().where('comp', '=', comp)
    await count(tx, await held.where('until', 'is', null).execute(), -1)
    await tx.deleteFrom('shelf_allegations').where('comp', '=', comp).execute()
    await dropContradictions(tx, `a ${comp}`)
    const { rows } = await sql<{ at: number }>`
      with own as (select report, since, until, id from shelf_charges where comp = ${comp} and denial = 0),
      both as (select since, until from own union all
        select d.since, d.until from own join shelf_replies r on r.report = own.report and r.since = own.since and r.id = own.id
        join shelf_charges d on d.report = r.denier and d.since = r.denied and d.id = r.denial and d.denial = 1)
      select since as at from both union select until from both where until is not null order by 1`.execute(tx)
    for (const { at } of rows) await work(tx, comp, at)
  }
}
