import type { Day } from '@parley/schema'
import type { Transaction } from 'kysely'
import { sql } from 'kysely'
import type { Told } from '../../fold/told.ts'
import { WINDOW_DAYS } from '../../origins/candidates.ts'
import { itemOf, keyOf } from '../../origins/index.ts'
import { keysOf, type Packed, unpacked } from '../../origins/pack.ts'
import { FACT, type Print } from '../../origins/print.ts'
import { furnitureKey, makePrint } from '../../origins/prints.ts'
import { isOneOrigin, linkOf, mayBeOne } from '../../origins/relation.ts'
import { printKept } from '../../store/prints.ts'
import type { Tables } from '../../store/tables.ts'
import { dayNumber, UNKNOWN } from '../rows.ts'

type Writer = Transaction<Tables>
type Telling = { item: number; report: string; credited: string; keys: Uint8Array; furniture: string }

/** Keys that two reports must share to be compared at all. */
const LEAST_KEYS = 2

/** Prints unpacked lately: reports of the same days are compared with each other. They depend on text and furniture alone. */
const open = new Map<string, Print>()
const OPEN = 3000

const bytes = (keys: Uint32Array): Uint8Array => {
  const out = new DataView(new ArrayBuffer(keys.length * 4))
  keys.forEach((key, i) => {
    out.setUint32(i * 4, key, true)
  })
  return new Uint8Array(out.buffer)
}

/** How many keys of a set a row of keys holds; it stops where that is enough. */
function shares(own: ReadonlySet<number>, row: Uint8Array): boolean {
  const view = new DataView(row.buffer, row.byteOffset, row.byteLength)
  let n = 0
  for (let i = 0; i + 3 < row.byteLength; i += 4) if (own.has(view.getUint32(i, true)) && ++n >= LEAST_KEYS) return true
  return false
}

async function printOf(tx: Writer, telling: Pick<Telling, 'report' | 'furniture'>, make: () => Packed | null) {
  const key = `${telling.report} ${telling.furniture}`
  const known = open.get(key)
  if (known) return known
  const packed = (await printKept(tx, telling.report, telling.furniture)) ?? make()
  if (!packed) return null
  const print = unpacked(packed, FACT)
  open.set(key, print)
  if (open.size > OPEN) open.delete(open.keys().next().value!)
  return print
}

/** Reports near in time that share keys with one: the undated with all. */
async function near(tx: Writer, day: Day | null, keys: Uint32Array, item: number): Promise<Telling[]> {
  const known = dayNumber(day)
  const window = day
    ? sql<boolean>`(known between ${known - WINDOW_DAYS} and ${known + WINDOW_DAYS} or known = ${UNKNOWN})`
    : sql<boolean>`1`
  const rows = await sql<
    Omit<Telling, 'furniture'> & { key: string }
  >`select item, report, credited, keys, key from shelf_tellings where ${window} and item <> ${item} order by item`.execute(
    tx,
  )
  const own = new Set(keys)
  return rows.rows.filter((r) => shares(own, r.keys)).map((r) => ({ ...r, furniture: JSON.parse(r.key)[3] as string }))
}

/** Puts a report among those that it may share an origin with: it is compared with those near it, and never twice. */
export async function shelveOrigins(
  tx: Writer,
  told: Told,
  from: { since: number; until: number | null; behind: number | null },
): Promise<void> {
  const { report, reading, day } = told
  const known = dayNumber(day)
  const key = keyOf(told)
  const held = await tx
    .selectFrom('shelf_tellings')
    .select('item')
    .where('report', '=', report.id)
    .where('key', '=', key)
    .executeTakeFirst()
  const item = held?.item ?? (await link(tx, told, key))
  await tx
    .insertInto('shelf_origins')
    .values({ report: report.id, known, item, ...from })
    .execute()

  async function link(tx: Writer, told: Told, key: string): Promise<number> {
    const furniture = furnitureKey(report, reading)
    const packed = (await printKept(tx, report.id, furniture)) ?? makePrint(report, reading)
    const own = itemOf(told, packed)
    const keys = keysOf(packed)
    const put = await tx
      .insertInto('shelf_tellings')
      .values({ report: report.id, key, known, credited: JSON.stringify(own.credited), keys: bytes(keys) } as never)
      .returning('item')
      .executeTakeFirstOrThrow()
    const links: Omit<Tables['shelf_links'], 'place'>[] = []
    const mine = unpacked(packed, FACT)
    for (const other of await near(tx, day, keys, put.item)) {
      if (other.report === report.id) continue
      const print = await printOf(tx, other, () => null)
      if (!print || !mayBeOne(print, mine)) continue
      const found = linkOf(
        { id: other.report, print, credited: JSON.parse(other.credited) },
        { id: report.id, print: mine, credited: own.credited },
      )
      // What else two reports have in common is told of those that are shown, and nothing rests on it.
      if (!isOneOrigin(found)) continue
      const ends = { report: report.id, other: other.report, a: put.item, b: other.item }
      links.push({ ...ends, body: JSON.stringify(found) })
    }
    for (let i = 0; i < links.length; i += 80)
      await tx
        .insertInto('shelf_links')
        .values(links.slice(i, i + 80) as never)
        .execute()
    return put.item
  }
}
