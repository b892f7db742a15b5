import {
  canonical,
  type EngineInfo,
  evidenceOf,
  quote,
  type Reading,
  type Report,
  type Revision,
  sha256,
} from '@parley/schema'
import type { Kysely, Transaction } from 'kysely'
import type { Added } from '../api.ts'
import { put } from '../shelf/put.ts'
import { isOpen, shelve } from '../shelf/write.ts'
import { ordinals } from './check.ts'
import { keepPrint } from './prints.ts'
import { spansOfFinding, spansOfReading } from './spans.ts'
import type { Tables } from './tables.ts'
import { checkStanding } from './takedown.ts'
import { compareVersions, titleKey } from './versions.ts'

type Writer = Transaction<Tables>

/** Appends to the log and gives the new revision. */
export async function append(db: Writer, what: Revision['what'], subject: string, at: string): Promise<number> {
  const row = await db.insertInto('log').values({ what, subject, at }).returning('revision').executeTakeFirstOrThrow()
  return row.revision
}

async function writeReport(db: Writer, report: Report, revision: number): Promise<void> {
  const { id, name, title, outlet, url, type, hash, encoding, fingerprint, text, published, furniture, ...more } =
    report
  await db
    .insertInto('reports')
    .values({
      ...{ id, revision, name, title, outlet, url, type, hash, encoding, fingerprint },
      words: text.match(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*/gu)?.length ?? 0,
      published: published && JSON.stringify(published),
      furniture: JSON.stringify(furniture),
      more: Object.keys(more).length ? JSON.stringify(more) : null,
      title_key: titleKey(report),
    })
    .execute()
  await db.insertInto('texts').values({ report: id, text }).execute()
  await db
    .insertInto('report_words')
    .values({ rowid: revision, title: title ?? '', text })
    .execute()
}

async function writeReading(db: Writer, report: Report, reading: Reading, revision: number): Promise<void> {
  const { findings, ...body } = reading
  const key = { report: report.id, reading: revision }
  const words = (spans: [number, number][]) => quote(report.text, spans)
  await db
    .insertInto('readings')
    .values({
      report: report.id,
      revision,
      engine: canonical(reading.engine),
      version: reading.engine.version,
      published_from: reading.published?.from ?? null,
      published_to: reading.published?.to ?? null,
      hash: sha256(canonical(reading)),
      body: JSON.stringify(body),
    })
    .execute()
  const numbers = ordinals(report.id, findings)
  const rows = findings.map((f, place) => ({
    ...key,
    id: f.id,
    place,
    ordinal: numbers[place]!,
    kind: f.kind,
    rule: f.rule,
    confidence: f.confidence,
    parents: JSON.stringify(f.parents),
    value: JSON.stringify(f.value),
    quote: words(evidenceOf(f)),
  }))
  await put(db, 'findings', rows)
  const spans = [...findings.flatMap(spansOfFinding), ...spansOfReading(reading)].map(({ finding, slot, span }) => ({
    ...{ ...key, finding, slot, start: span[0], end: span[1] },
    quote: words([span]),
  }))
  await put(db, 'spans', spans)
}

/** Whether an engine is the one that was here last. On another machine the same engine reads the same. */
function sameEngine(last: string, now: EngineInfo): boolean {
  const { runtime: _, ...before } = JSON.parse(last) as EngineInfo
  const { runtime: __, ...after } = now
  return canonical(before) === canonical(after)
}

/** Whether a reading of a report by an engine would change anything: nobody read it yet, or an older or other engine did. */
export async function wouldAdd(db: Kysely<Tables>, report: string, engine: EngineInfo): Promise<boolean> {
  await checkStanding(db, { id: report, hash: '', name: report })
  const last = await lastReading(db, report)
  return !last || !(sameEngine(last.engine, engine) || compareVersions(engine.version, last.version) < 0)
}

const lastReading = (db: Kysely<Tables> | Writer, report: string) =>
  db
    .selectFrom('readings')
    .select(['revision', 'engine', 'version'])
    .where('report', '=', report)
    .orderBy('revision', 'desc')
    .executeTakeFirst()

/** A report with its furniture as it was first stored: a page read again may mark other parts, and these are not kept. */
async function asKept(tx: Writer, report: Report): Promise<Report> {
  const kept = await tx.selectFrom('reports').select('furniture').where('id', '=', report.id).executeTakeFirstOrThrow()
  return { ...report, furniture: JSON.parse(kept.furniture) }
}

async function write(tx: Writer, report: Report, reading: Reading, at: string): Promise<Added> {
  await checkStanding(tx, report)
  const last = await lastReading(tx, report.id)
  if (last && (sameEngine(last.engine, reading.engine) || compareVersions(reading.engine.version, last.version) < 0)) {
    return { revision: last.revision, added: 'same' }
  }
  const revision = await append(tx, last ? 'reading' : 'report', report.id, at)
  if (!last) await writeReport(tx, report, revision)
  await writeReading(tx, report, reading, revision)
  await keepPrint(tx, await asKept(tx, report), reading, revision)
  if (await isOpen(tx)) await shelve(tx, report.id, revision)
  return { revision, added: last ? 'newer reading' : 'new' }
}

/**
 * Writes reports with their readings, all or nothing, each with a revision of its own. A reading by the engine that was here
 * last, or by an older one, adds nothing; a newer engine's stands beside those before it and is read from then on.
 */
export function writeAll(
  db: Kysely<Tables>,
  all: readonly { report: Report; reading: Reading }[],
  at: string,
): Promise<Added[]> {
  return db.transaction().execute(async (tx) => {
    const added: Added[] = []
    for (const { report, reading } of all) added.push(await write(tx, report, reading, at))
    return added
  })
}
