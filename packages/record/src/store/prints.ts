import type { Reading, Report } from '@parley/schema'
import type { Kysely, Transaction } from 'kysely'
import { type Packed, PRINT_VERSION } from '../origins/pack.ts'
import { furnitureKey, makePrint, type Prints } from '../origins/prints.ts'
import type { Tables } from './tables.ts'

type Db = Kysely<Tables> | Transaction<Tables>

const LITTLE = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1

/** Numbers as bytes, the lowest first on every machine, so that a record can be carried from one to another. */
function bytesOf(print: Packed): Uint8Array {
  const bytes = Buffer.from(print.slice().buffer)
  return LITTLE ? bytes : bytes.swap32()
}

function printFrom(body: Uint8Array): Packed {
  const bytes = Buffer.from(Uint8Array.from(body).buffer)
  if (!LITTLE) bytes.swap32()
  return new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4)
}

/** Keeps the print of a report as one reading leaves it; nothing where it is kept already. */
export async function keepPrint(db: Db, report: Report, reading: Reading, since: number): Promise<void> {
  const furniture = furnitureKey(report, reading)
  const known = await db
    .selectFrom('prints')
    .select('version')
    .where('report', '=', report.id)
    .where('furniture', '=', furniture)
    .executeTakeFirst()
  if (known?.version === PRINT_VERSION) return
  const row = { since, version: PRINT_VERSION, body: bytesOf(makePrint(report, reading)) }
  if (known) {
    const old = db.updateTable('prints').set(row).where('report', '=', report.id)
    await old.where('furniture', '=', furniture).execute()
  } else
    await db
      .insertInto('prints')
      .values({ report: report.id, furniture, ...row })
      .execute()
}

/** The print that is kept of a report with its furniture; null where there is none of this version. */
export async function printKept(db: Db, report: string, furniture: string): Promise<Packed | null> {
  const row = await db
    .selectFrom('prints')
    .select('body')
    .where('report', '=', report)
    .where('furniture', '=', furniture)
    .where('version', '=', PRINT_VERSION)
    .executeTakeFirst()
  return row ? printFrom(row.body) : null
}

/** Puts the prints at hand that were kept after one revision, up to another. Those of other versions are left where they lie. */
export async function loadPrints(db: Db, prints: Prints, after: number, until: number): Promise<void> {
  const rows = await db
    .selectFrom('prints')
    .select(['report', 'furniture', 'body'])
    .where('version', '=', PRINT_VERSION)
    .where('since', '>', after)
    .where('since', '<=', until)
    .execute()
  for (const { report, furniture, body } of rows) prints.put(report, furniture, printFrom(body))
}

const AT_ONCE = 200

/**
 * Makes the prints that a record lacks: of an older layout, or of another version. Whether there was anything to make.
 * `tell` hears of how many.
 */
export async function reprint(
  db: Kysely<Tables>,
  tell: (done: number, of: number) => void = () => {},
): Promise<boolean> {
  const bare = await db
    .selectFrom('texts')
    .innerJoin('reports', 'reports.id', 'texts.report')
    .select(['reports.id', 'reports.furniture'])
    .where((e) =>
      e.not(
        e.exists(
          e
            .selectFrom('prints')
            .select('prints.report')
            .whereRef('prints.report', '=', 'texts.report')
            .where('prints.version', '=', PRINT_VERSION),
        ),
      ),
    )
    .orderBy('reports.id')
    .execute()
  for (let i = 0; i < bare.length; i += AT_ONCE) {
    await db.transaction().execute(async (tx) => {
      for (const { id, furniture } of bare.slice(i, i + AT_ONCE)) {
        const kept = await tx.selectFrom('texts').select('text').where('report', '=', id).executeTakeFirst()
        const readings = await tx.selectFrom('readings').select(['revision', 'body']).where('report', '=', id).execute()
        if (!kept) continue
        await tx.deleteFrom('prints').where('report', '=', id).execute()
        for (const { revision, body } of readings) {
          const report = { id, text: kept.text, furniture: JSON.parse(furniture) } as Report
          await keepPrint(tx, report, JSON.parse(body) as Reading, revision)
        }
      }
    })
    tell(Math.min(i + AT_ONCE, bare.length), bare.length)
  }
  return bare.length > 0
}

/**
 * Why the prints that are kept of a report are not those of its text and readings; nothing where they are. One that is lacking, or
 * of another version, is made when it is needed, and so is no fault.
 */
export async function brokenPrints(db: Db, report: Report, readings: readonly Reading[]): Promise<string[]> {
  const rows = await db.selectFrom('prints').selectAll().where('report', '=', report.id).execute()
  const wanted = new Map(readings.map((reading) => [furnitureKey(report, reading), reading]))
  return rows.flatMap(({ furniture, version, body }) => {
    if (version !== PRINT_VERSION) return []
    const reading = wanted.get(furniture)
    if (!reading) return ['a print is kept that belongs to none of its readings']
    const same = Buffer.compare(bytesOf(makePrint(report, reading)), Uint8Array.from(body)) === 0
    return same ? [] : ['the print by which its origin is found is not that of its text']
  })
}
