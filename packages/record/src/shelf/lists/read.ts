import { ParleyError } from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import type { Filter, PageAsk } from '../../api.ts'
import type { Tables } from '../../store/tables.ts'
import type { Lately } from '../lately.ts'
import { dayNumber, keyOf, turnOf } from '../rows.ts'
import { type At, held, onDay } from '../view.ts'
import { KIND_NUMBERS, type RowKind } from './kinds.ts'

/** What drives a list (`key`), and what is left to check on its rows. */
export type Narrow = {
  key: string
  outlet: string | null
  issue: string | null
  report: string | null
  actorKey: string | null
}

/** A finding in a list. */
export type Listed = { turn: number; report: string; place: number; id: string; since: number }

/** Where a row stands in a list. */
export type Place = { turn: number; rank: number; place: number; state: number }

const numberOf = (key: string) => sql`(select number from shelf_keys where key = ${key})`

const days = ({ from, to }: Filter) => [
  ...(from || to ? [sql<boolean>`r.turn <= 0`] : []),
  ...(from ? [sql<boolean>`r.turn <= ${turnOf(from)}`] : []),
  ...(to ? [sql<boolean>`r.turn >= ${turnOf(to)}`] : []),
]

/** How long a list is at the latest revision, by its days alone. */
export async function countOf(
  db: Kysely<Tables>,
  v: At,
  key: string,
  kind: RowKind,
  filter: Pick<Filter, 'from' | 'to'>,
): Promise<number> {
  const where = [
    sql<boolean>`r.key = ${numberOf(key)} and r.kind = ${KIND_NUMBERS[kind]}`,
    ...onDay(v, 'r.'),
    ...days(filter),
    ...(v.asOf ? [sql<boolean>`r.known <= ${dayNumber(v.asOf)}`] : []),
  ]
  const { rows } = await sql<{ n: number | null }>`
    select sum(n) as n from shelf_row_days r where ${sql.join(where, sql` and `)}`.execute(db)
  return rows[0]?.n ?? 0
}

/** Which list is asked for in a view, and which page of it. */
export type ListAsk = { v: At; kind: RowKind; filter: Filter; n: Narrow; ask: PageAsk }

/** How many rows a page has. */
export const sizeOf = ({ limit }: PageAsk): number => Math.min(1000, Math.max(1, Math.floor(limit ?? 50) || 50))

/** Keys that rows of a list must have beside the one that drives it. */
export const alsoKeys = ({ key, outlet, issue }: Narrow): string[] => [
  ...(outlet !== null && !key.startsWith('o ') ? [keyOf.outlet(outlet)] : []),
  ...(issue !== null && !key.startsWith('i ') ? [keyOf.issue(issue)] : []),
]

/** One page of a list, in its order; its total is counted once for each revision. */
export async function listPage(
  db: Kysely<Tables>,
  totals: Lately<number>,
  { v, kind, filter, n, ask }: ListAsk,
): Promise<{ rows: Listed[]; total: number; next: string | null }> {
  const size = sizeOf(ask)
  const also = alsoKeys(n)
  const plain = !also.length && n.report === null
  const conditions = [
    sql<boolean>`r.key = ${numberOf(n.key)} and r.kind = ${KIND_NUMBERS[kind]}`,
    ...onDay(v, 'r.'),
    held(v, 's.'),
    ...days(filter),
    ...also.map(
      (key) => sql<boolean>`exists (select 1 from shelf_rows x where x.key = ${numberOf(key)} and x.kind = r.kind
        and x.turn = r.turn and x.rank = r.rank and x.place = r.place and x.state = r.state)`,
    ),
    ...(n.report === null ? [] : [sql<boolean>`s.report = ${n.report}`]),
  ]
  const where = sql.join(conditions, sql` and `)
  // Rows of one report are few: they are found by its state, not by looking through the list.
  const rows =
    n.report === null
      ? sql`shelf_rows r cross join shelf_reports s on s.state = r.state`
      : sql`(
          select k.value as key, j.value ->> 0 as kind, j.value ->> 1 as turn, p.rank, j.value ->> 2 as place, p.state, j.value ->> 3 as nth
          from shelf_reports p join shelf_lists l on l.state = p.state, json_each(l.rows) j, json_each(j.value ->> 4) k where p.report = ${n.report}
        ) r join shelf_reports s on s.state = r.state`
  const items = sql`join shelf_items i on i.report = s.report and i.since = s.since and i.place = r.nth`
  const total = await totals.get(`${v.key} ${kind} ${JSON.stringify([n, filter.from, filter.to])}`, async () => {
    if (plain && v.latest) return countOf(db, v, n.key, kind, filter)
    const count = await sql<{ n: number }>`select count(*) as n from ${rows} where ${where}`.execute(db)
    return count.rows[0]!.n
  })
  const order = sql`r.turn, r.rank, r.place, r.state`
  let after = sql``
  if (ask.cursor) {
    const id = Buffer.from(ask.cursor, 'base64url').toString('utf8')
    const last = await placeOf(db, v, KIND_NUMBERS[kind], n.key, id)
    after = sql` and (${order}) > (${last.turn}, ${last.rank}, ${last.place}, ${last.state})`
  }
  const found = await sql<Listed>`
    select r.turn, s.report, r.place, i.id, s.since from ${rows} ${items} where ${where}${after} order by ${order} limit ${size + 1}`.execute(
    db,
  )
  const page = found.rows.slice(0, size)
  const next = found.rows.length > size ? Buffer.from(page.at(-1)!.id, 'utf8').toString('base64url') : null
  return { rows: page, total, next }
}

/** Where a finding stands in a list. @throws ParleyError 'usage' for one that this list did not give */
export async function placeOf(db: Kysely<Tables>, v: At, kind: number, key: string, id: string): Promise<Place> {
  const found = await sql<Place>`
    select j.value ->> 1 as turn, s.rank, j.value ->> 2 as place, s.state from shelf_items i
    join shelf_reports s on s.report = i.report and s.since = i.since join shelf_lists l on l.state = s.state, json_each(l.rows) j
    where i.id = ${id} and ${held(v, 's.')} and j.value ->> 0 = ${kind} and j.value ->> 3 = i.place
    and exists (select 1 from json_each(j.value ->> 4) k where k.value = ${numberOf(key)}) limit 1`.execute(db)
  const [last] = found.rows
  if (!last) throw new ParleyError('usage', 'this cursor is of another list', 'ask for the first page again')
  return last
}
