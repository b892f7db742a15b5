import { addDays, type Day } from '@parley/schema'
import { CompiledQuery, sql, type Transaction } from 'kysely'
import { candidateIndex, WINDOW_DAYS } from '../../origins/candidates.ts'
import { type Packed, PRINT_VERSION } from '../../origins/pack.ts'
import { printKept } from '../../store/prints.ts'
import type { Tables } from '../../store/tables.ts'
import { dayFrom } from '../follow.ts'
import { dayNumber, UNKNOWN } from '../rows.ts'

type Writer = Transaction<Tables>

/** A state of a report that others may share an origin with. */
export type Telling = {
  item: number
  report: string
  furniture: string
  credited: string
  runs: number
  print: Packed | null
}

/** Keys that two reports must share to be compared at all. */
const LEAST_KEYS = 2

/** Numbers as bytes, the lowest first on every machine. */
export const bytesOf = (all: Uint32Array): Uint8Array => {
  const out = new DataView(new ArrayBuffer(all.length * 4))
  all.forEach((key, i) => {
    out.setUint32(i * 4, key, true)
  })
  return new Uint8Array(out.buffer)
}

const LITTLE = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1

export function numbersFrom(bytes: Uint8Array): Uint32Array {
  if (LITTLE && bytes.byteOffset % 4 === 0) return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: bytes.byteLength / 4 }, (_, i) => view.getUint32(i * 4, true))
}

/** Prints at hand: reports of the same days are compared with each other. They depend on text and furniture alone. */
const prints = new Map<string, Packed>()
const PRINTS = 4000

type Row = { item: number; report: string; furniture: string; credited: string; runs: number }

/** The reports near in time that share keys with one, by the tables; the undated with all. */
export async function nearOnShelf(tx: Writer, day: Day | null, keys: Uint32Array, item: number): Promise<Telling[]> {
  const known = dayNumber(day)
  const shared = (when: string) =>
    `select k.item from json_each(?1) j cross join shelf_telling_keys k on k.key = j.value ${when}`
  const all = day
    ? `${shared(`and k.known between ${known - WINDOW_DAYS} and ${known + WINDOW_DAYS}`)} union all ${shared(`and k.known = ${UNKNOWN}`)}`
    : shared('')
  const text = `select t.item, t.report, t.credited, t.runs, t.key ->> '$[3]' as furniture from (
      select item from (${all}) where item <> ?2 group by item having count(*) >= ${LEAST_KEYS}
    ) n join shelf_tellings t on t.item = n.item order by t.item`
  const { rows } = await tx.executeQuery<Row>(CompiledQuery.raw(text, [JSON.stringify([...new Set(keys)]), item]))
  return withPrints(tx, rows)
}

async function withPrints(tx: Writer, rows: readonly Row[]): Promise<Telling[]> {
  const keyOf = (r: Pick<Row, 'report' | 'furniture'>) => `${r.report} ${r.furniture}`
  const missing = rows.filter((r) => !prints.has(keyOf(r)))
  const found = new Map<string, Packed>()
  const ask = `select p.report, p.furniture, p.body from json_each(?) j
    join prints p on p.report = j.value ->> 0 and p.furniture = j.value ->> 1 and p.version = ${PRINT_VERSION}`
  if (missing.length) {
    const asked = JSON.stringify(missing.map((r) => [r.report, r.furniture]))
    const loaded = await tx.executeQuery<{ report: string; furniture: string; body: Uint8Array }>(
      CompiledQuery.raw(ask, [asked]),
    )
    for (const r of loaded.rows) found.set(keyOf(r), numbersFrom(r.body))
  }
  const tellings = rows.map((r) => ({ ...r, print: found.get(keyOf(r)) ?? prints.get(keyOf(r)) ?? null }))
  if (prints.size + found.size > PRINTS) prints.clear()
  for (const [key, print] of found) prints.set(key, print)
  return tellings
}

/** Finds what is near while all reports of a record are put on the shelf, by day: what lies back further than the window is forgotten. */
export type Finder = {
  /** those near one, which is then among them; null where it is of an earlier day than what was forgotten */
  add(told: Telling, day: Day | null, keys: Uint32Array): Telling[] | null
}

export async function finderOf(tx: Writer): Promise<Finder> {
  const index = candidateIndex()
  const tellings: (Telling | null)[] = []
  let forgotten: Day | null = null
  const add = (told: Telling, day: Day | null, keys: Uint32Array): Telling[] => {
    const near = index.add(day, keys)
    tellings.push(told)
    return near.flatMap((i) => tellings[i] ?? [])
  }
  // A shelf that was left half made: what is compared from now on is what came last.
  const last = await sql<{ day: number | null }>`
    select max(known) as day from shelf_tellings where known < ${UNKNOWN}`.execute(tx)
  if (last.rows[0]?.day) {
    const first = last.rows[0].day - 4 * WINDOW_DAYS
    forgotten = addDays(dayFrom(first)!, WINDOW_DAYS)
    type Kept = Row & { known: number; keys: Uint8Array }
    const { rows } = await sql<Kept>`
      select item, report, credited, runs, key ->> '$[3]' as furniture, known, keys from shelf_tellings where known >= ${first} order by item`.execute(
      tx,
    )
    for (const { known, keys, ...told } of rows)
      add({ ...told, print: await printKept(tx, told.report, told.furniture) }, dayFrom(known), numbersFrom(keys))
  }
  let seen = 0
  return {
    add(told, day, keys) {
      const near = add(told, day, keys)
      const exact = !forgotten || (day !== null && day >= forgotten)
      if (day && exact && ++seen % 500 === 0) {
        forgotten = addDays(day, -WINDOW_DAYS)
        for (const i of index.forget(forgotten)) tellings[i] = null
      }
      return exact ? near : null
    },
  }
}
