import { CompiledQuery, type Transaction } from 'kysely'
import type { Told } from '../../fold/told.ts'
import { itemOf, keyOf } from '../../origins/index.ts'
import { keysOf, type Packed, unpacked } from '../../origins/pack.ts'
import { FACT, type Print } from '../../origins/print.ts'
import { furnitureKey, makePrint } from '../../origins/prints.ts'
import { isOneOrigin, linkOf, mayBeOne } from '../../origins/relation.ts'
import { screen } from '../../origins/screen.ts'
import { printKept } from '../../store/prints.ts'
import type { Tables } from '../../store/tables.ts'
import { put } from '../put.ts'
import { dayNumber } from '../rows.ts'
import { bytesOf, type Finder, nearOnShelf, numbersFrom, type Telling } from './near.ts'

type Writer = Transaction<Tables>
/** Prints unpacked lately: reports of the same days are compared with each other. They depend on text and furniture alone. */
const open = new Map<string, Print>()
const OPEN = 3000

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

/** What a report was found by goes. */
export async function forgetTellings(tx: Writer, report: string): Promise<void> {
  const rows = await tx
    .selectFrom('shelf_tellings')
    .select(['item', 'known', 'keys'])
    .where('report', '=', report)
    .execute()
  for (const { item, known, keys } of rows) {
    const all = [...numbersFrom(keys)]
    const text =
      'delete from shelf_telling_keys where key in (select value from json_each(?)) and known = ? and item = ?'
    await tx.executeQuery(CompiledQuery.raw(text, [JSON.stringify(all), known, item]))
  }
  await tx.deleteFrom('shelf_tellings').where('report', '=', report).execute()
}

/** Puts a report among those that it may share an origin with: it is compared with those near it, and never twice. */
export async function shelveOrigins(
  tx: Writer,
  told: Told,
  from: { since: number; until: number | null; behind: number | null },
  finder: Finder | null = null,
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
    const mine = unpacked(packed, FACT)
    const runs = mine.runs.length
    const credited = JSON.stringify(own.credited)
    const { item } = await tx
      .insertInto('shelf_tellings')
      .values({
        ...{ report: report.id, key, known, credited, keys: bytesOf(keys), runs },
      } as never)
      .returning('item')
      .executeTakeFirstOrThrow()
    await put(
      tx,
      'shelf_telling_keys',
      [...new Set(keys)].map((key) => ({ key, known, item })),
    )
    const links: Omit<Tables['shelf_links'], 'place'>[] = []
    const telling: Telling = { item, report: report.id, furniture, credited, runs, print: packed }
    const near = finder?.add(telling, day, keys) ?? (await nearOnShelf(tx, day, keys, item))
    const may = screen(mine)
    for (const other of near) {
      if (other.report === report.id || (other.print && !may(other.print, other.runs))) continue
      const print = await printOf(tx, other, () => null)
      if (!print || !mayBeOne(print, mine)) continue
      const found = linkOf(
        { id: other.report, print, credited: JSON.parse(other.credited) },
        { id: report.id, print: mine, credited: own.credited },
      )
      // What else two reports have in common is told of those that are shown, and nothing rests on it.
      if (!isOneOrigin(found)) continue
      const ends = { report: report.id, other: other.report, a: item, b: other.item }
      links.push({ ...ends, body: JSON.stringify(found) })
    }
    await put(tx, 'shelf_links', links)
    return item
  }
}
