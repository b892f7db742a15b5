import { CompiledQuery, sql, type Transaction } from 'kysely'
import type { Tables } from '../../store/tables.ts'
import { put } from '../put.ts'
import type { ListRow, Shelved } from '../rows.ts'
import { dropWords, shelveWords } from '../words/write.ts'
import { KIND_NUMBERS } from './kinds.ts'

type Writer = Transaction<Tables>

/** Rows of one state as they are kept together: kind, turn, place, the finding's place in its reading, and the keys. */
type Packed = [kind: number, turn: number, place: number, nth: number, keys: number[], said?: number]

/** The numbers of keys; those that are new get one. */
async function numbersOf(tx: Writer, keys: readonly string[]): Promise<Map<string, number>> {
  const all = JSON.stringify(keys)
  const text = 'select k.key, k.number from json_each(?) j join shelf_keys k on k.key = j.value'
  const ask = async () =>
    (await tx.executeQuery<{ key: string; number: number }>(CompiledQuery.raw(text, [all]))).rows.map(
      (r) => [r.key, r.number] as const,
    )
  const known = await ask()
  if (known.length === keys.length) return new Map(known)
  const add = 'insert or ignore into shelf_keys (key) select value from json_each(?)'
  await tx.executeQuery(CompiledQuery.raw(add, [all]))
  return new Map(await ask())
}

/** The rows of a state in full. */
const unfolded = (state: number, rank: number, packed: readonly Packed[]) =>
  packed.flatMap(([kind, turn, place, nth, keys]) =>
    kind === KIND_NUMBERS.report ? [] : keys.map((key) => ({ key, kind, turn, rank, place, state, nth })),
  )

/** Statements under the days on which they were said, under those keys alone by which the timeline is narrowed. */
const sayings = (state: number, rank: number, packed: readonly Packed[], lanes: ReadonlySet<number>) =>
  packed.flatMap(([, turn, place, nth, keys, said]) =>
    said === undefined || turn > 0
      ? []
      : keys.filter((k) => lanes.has(k)).map((key) => ({ key, day: -turn, said, rank, place, state, nth })),
  )

type From = { since: number; until: number | null; behind: number | null }

/** Puts a state of a report into the lists; one that stood there since the same revision goes. */
export async function shelveLists(tx: Writer, { report, rows, summary }: Shelved, from: From): Promise<void> {
  const before = await tx
    .selectFrom('shelf_reports')
    .select('state')
    .where('report', '=', report.report)
    .where('since', '=', from.since)
    .executeTakeFirst()
  if (before) await dropLists(tx, [before.state])
  const { state } = await tx
    .insertInto('shelf_reports')
    .values({ ...report, ...from })
    .returning('state')
    .executeTakeFirstOrThrow()
  const numbers = await numbersOf(tx, [...new Set(rows.flatMap((r) => r.keys))])
  const packed = rows.map(({ kind, turn, place, nth, keys, said }: ListRow): Packed => {
    const one: [number, number, number, number, number[]] = [
      KIND_NUMBERS[kind],
      turn,
      place,
      nth,
      keys.map((k) => numbers.get(k)!),
    ]
    return said === undefined ? one : [...one, said]
  })
  await put(tx, 'shelf_rows', unfolded(state, report.rank, packed))
  const lanes = new Set([...numbers].flatMap(([key, n]) => (key === '' || key.startsWith('a ') ? [n] : [])))
  await put(tx, 'shelf_said', sayings(state, report.rank, packed, lanes))
  const worded = rows.flatMap(({ words }, i) => {
    const [kind, turn, , nth, keys] = packed[i]!
    return words === null ? [] : [{ kind, turn, nth, keys, words }]
  })
  await shelveWords(tx, state, worded)
  await put(tx, 'shelf_lists', [{ state, rows: JSON.stringify(packed), summary: JSON.stringify(summary) }])
}

/** Takes states of reports out of the lists. */
export async function dropLists(tx: Writer, states: readonly number[]): Promise<void> {
  const { rows } = await sql<{ state: number; rank: number; rows: string }>`
    select l.state, r.rank, l.rows from shelf_lists l join shelf_reports r on r.state = l.state
    where l.state in (${sql.join(states)})`.execute(tx)
  for (const { state, rank, rows: packed } of rows) {
    const all = unfolded(state, rank, JSON.parse(packed)).map((r) => [r.key, r.kind, r.turn, r.rank, r.place, r.state])
    const text = `delete from shelf_rows where (key, kind, turn, rank, place, state) in (
      select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 from json_each(?))`
    await tx.executeQuery(CompiledQuery.raw(text, [JSON.stringify(all)]))
    const every = new Set((JSON.parse(packed) as Packed[]).flatMap((p) => p[4]))
    const said = sayings(state, rank, JSON.parse(packed) as Packed[], every)
    const gone = `delete from shelf_said where (key, day, said, rank, place, state) in (
      select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 from json_each(?))`
    const keys = said.map((r) => [r.key, r.day, r.said, r.rank, r.place, r.state])
    await tx.executeQuery(CompiledQuery.raw(gone, [JSON.stringify(keys)]))
    await dropWords(
      tx,
      (JSON.parse(packed) as Packed[]).map(([kind, turn, , nth]) => [kind, turn, state, nth]),
    )
  }
  await tx.deleteFrom('shelf_lists').where('state', 'in', states).execute()
  await tx.deleteFrom('shelf_reports').where('state', 'in', states).execute()
}

/** Takes a report out of the lists as a whole, with names that nothing else is listed under. */
export async function unlist(tx: Writer, report: string): Promise<void> {
  await countLists(tx, [report], -1)
  const { rows } = await sql<{ state: number; rows: string }>`
    select r.state, l.rows from shelf_reports r join shelf_lists l on l.state = r.state where r.report = ${report}`.execute(
    tx,
  )
  if (!rows.length) return
  await dropLists(
    tx,
    rows.map((r) => r.state),
  )
  const keys = new Set(rows.flatMap((r) => (JSON.parse(r.rows) as Packed[]).flatMap((p) => p[4])))
  for (const key of keys) {
    const left = await sql`select 1 from shelf_rows where key = ${key} limit 1`.execute(tx)
    if (left.rows.length) continue
    await tx.deleteFrom('shelf_keys').where('number', '=', key).execute()
    await tx.deleteFrom('shelf_row_days').where('key', '=', key).execute()
  }
}

/** Adds what reports give to the counts of lists, or takes it from them: before anything of them changes, and after. */
export async function countLists(tx: Writer, reports: readonly string[], by: 1 | -1): Promise<void> {
  const { rows } = await sql<{ known: number; until: number | null; behind: number | null; rows: string }>`
    select r.known, r.until, r.behind, l.rows from shelf_reports r join shelf_lists l on l.state = r.state
    where r.report in (${sql.join(reports)}) and (r.until is null or r.behind > r.known)`.execute(tx)
  const sums = new Map<string, [key: number, kind: number, turn: number, known: number, n: number]>()
  const add = (key: number, kind: number, turn: number, known: number, n: number) => {
    const at = `${key} ${kind} ${turn} ${known}`
    const one = sums.get(at)
    if (one) one[4] += n
    else sums.set(at, [key, kind, turn, known, n])
  }
  for (const { known, until, behind, rows: packed } of rows) {
    for (const [kind, turn, , , keys] of JSON.parse(packed) as Packed[]) {
      for (const key of keys) {
        add(key, kind, turn, known, by)
        // An earlier version counts in views of days before the later one was known.
        if (until !== null) add(key, kind, turn, behind!, -by)
      }
    }
  }
  const text = `insert into shelf_row_days (key, kind, turn, known, n)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 from json_each(?) where true
    on conflict (key, kind, turn, known) do update set n = n + excluded.n`
  if (sums.size) await tx.executeQuery(CompiledQuery.raw(text, [JSON.stringify([...sums.values()])]))
}

/** Counts all lists anew. */
export async function recountLists(tx: Writer): Promise<void> {
  await tx.deleteFrom('shelf_row_days').execute()
  const { report } = KIND_NUMBERS
  const parts = [
    ['s.known', '1', 's.until is null or s.behind > s.known'],
    ['s.behind', '-1', 's.until is not null and s.behind > s.known'],
  ].flatMap(([day, n, where]) => [
    `select r.key, r.kind, r.turn, ${day} as known, ${n} as n from shelf_rows r join shelf_reports s on s.state = r.state where ${where}`,
    `select k.value, ${report}, s.turn, ${day}, ${n} from shelf_reports s join shelf_lists l on l.state = s.state, json_each(l.rows) j,
      json_each(j.value ->> 4) k where j.value ->> 0 = ${report} and (${where})`,
  ])
  await tx.executeQuery(
    CompiledQuery.raw(
      `insert into shelf_row_days select key, kind, turn, known, sum(n) from (${parts.join(' union all ')}) group by 1, 2, 3, 4`,
    ),
  )
}
