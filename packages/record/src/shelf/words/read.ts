import { type Kysely, sql } from 'kysely'
import type { Filter } from '../../api.ts'
import type { Part } from '../../search/query.ts'
import type { Tables } from '../../store/tables.ts'
import type { Lately } from '../lately.ts'
import { KIND_NUMBERS, type RowKind } from '../lists/kinds.ts'
import { alsoKeys, type ListAsk, type Listed, type Place, placeOf, sizeOf } from '../lists/read.ts'
import { dayNumber, keyOf, turnOf, UNKNOWN } from '../rows.ts'
import { type At, held } from '../view.ts'
import { matchOf } from './match.ts'
import { ROW, rowFrom, rowTo } from './row.ts'

type Page = { rows: Listed[]; total: number; next: string | null }

const NONE: Page = { rows: [], total: 0, next: null }

const before = (a: Place, b: Place): number =>
  a.turn - b.turn || a.rank - b.rank || a.place - b.place || a.state - b.state

/** The turns that a view and a filter leave of a list, the latest day first. */
function turnsOf({ asOf }: At, { from, to }: Filter): [first: number, last: number] {
  const first = Math.max(...[asOf, to].map((d) => (d ? turnOf(d) : -2_999_999)))
  return [first, from ? turnOf(from) : asOf || to ? 0 : UNKNOWN]
}

/** States of reports whose findings a view does not hold, as far as they are within the turns that it looks at. */
const gone = (v: At, kind: RowKind) => {
  const not = sql`select state from shelf_reports where not (${held(v)})`
  // Nothing of a day comes later than its report, but a statement may be of an earlier one.
  if (!v.latest || (v.asOf && kind === 'statement')) return not
  const back = v.asOf ? sql` and (behind is null or behind <= ${dayNumber(v.asOf)})` : sql``
  return sql`select state from shelf_reports where until is not null${back}`
}

/** One page of a list of findings or statements with some words, in the order of lists; its total is counted once for each revision. */
export async function wordPage(
  db: Kysely<Tables>,
  totals: Lately<number>,
  { v, kind, filter, n, ask }: ListAsk,
  query: readonly Part[],
): Promise<Page> {
  const size = sizeOf(ask)
  const code = KIND_NUMBERS[kind]
  const names = [...(n.key === keyOf.all ? [] : [n.key]), ...alsoKeys(n)]
  const keys = names.length
    ? await db.selectFrom('shelf_keys').select('number').where('key', 'in', names).execute()
    : []
  if (keys.length < names.length) return NONE
  const match = await matchOf(
    db,
    query,
    keys.map((k) => k.number),
  )
  const [first, last] = turnsOf(v, filter)
  if (match === null || first > last) return NONE
  const hits = (from: number, to: number) =>
    sql`shelf_words match ${match} and w.rowid between ${rowFrom(code, from)} and ${rowTo(code, to)}`
  const ofReport = n.report === null ? sql`` : sql` and s.report = ${n.report}`
  const total = await totals.get(`${v.key} ${kind} ${JSON.stringify([n, filter.from, filter.to, query])}`, async () => {
    const only =
      n.report === null
        ? sql`${ROW.state} not in (${gone(v, kind)})`
        : sql`${ROW.state} in (select state from shelf_reports s where ${held(v, 's.')}${ofReport})`
    const { rows } = await sql<{ n: number }>`
      select count(*) as n from shelf_words w where ${hits(first, last)} and ${only}`.execute(db)
    return rows[0]!.n
  })
  type Row = Listed & Place
  const rowsIn = async (from: number, to: number, limit: number): Promise<Row[]> => {
    const { rows } = await sql<Row>`
      select f.turn, s.rank, r.place, f.state, s.report, s.since, i.id from (
        select ${ROW.turn} as turn, ${ROW.state} as state, ${ROW.nth} as nth from shelf_words w where ${hits(from, to)} order by w.rowid
      ) f cross join shelf_reports s on s.state = f.state
      cross join shelf_rows r on r.key = (select number from shelf_keys where key = '') and r.kind = ${code} and r.turn = f.turn
        and r.rank = s.rank and r.state = f.state and r.nth = f.nth
      cross join shelf_items i on i.report = s.report and i.since = s.since and i.place = f.nth
      where ${held(v, 's.')}${ofReport} limit ${limit}`.execute(db)
    return rows
  }
  const after = ask.cursor
    ? await placeOf(db, v, code, n.key, Buffer.from(ask.cursor, 'base64url').toString('utf8'))
    : null
  const start = after?.turn ?? first
  // The index knows days, and not the order within one: the day that a page ends in is looked at as a whole.
  let found = after ? await rowsIn(start, start, -1) : []
  const left = () => found.filter((r) => !after || before(r, after) > 0)
  if (left().length <= size && (!after || start < last)) {
    const more = await rowsIn(after ? start + 1 : start, last, size + 1)
    const end = more.length > size ? more.at(-1)!.turn : null
    found = [
      ...found,
      ...(end === null ? more : [...more.filter((r) => r.turn < end), ...(await rowsIn(end, end, -1))]),
    ]
  }
  const all = left().sort(before)
  const rows = all.slice(0, size)
  const next = all.length > size ? Buffer.from(rows.at(-1)!.id, 'utf8').toString('base64url') : null
  return { rows, total, next }
}
