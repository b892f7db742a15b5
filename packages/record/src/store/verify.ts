import {
  canonical,
  type Decision,
  type Finding,
  findingId,
  kindNamed,
  quote,
  type Reading,
  type Report,
  reportId,
  sha256,
} from '@parley/schema'
import type { Kysely } from 'kysely'
import type { Broken, Verified } from '../api.ts'
import { brokenPages } from './pages.ts'
import { brokenPrints } from './prints.ts'
import { spansOfFinding, spansOfReading } from './spans.ts'
import type { Tables } from './tables.ts'

type Row<T extends keyof Tables> = { [K in keyof Tables[T]]: Tables[T][K] extends infer V ? V : never }

/** Rebuilds a finding from its row; null where its JSON is broken. */
export function findingFrom(row: Omit<Row<'findings'>, 'report' | 'reading'>): Finding | null {
  try {
    const { id, kind, rule, confidence } = row
    return { id, kind, rule, confidence, parents: JSON.parse(row.parents), value: JSON.parse(row.value) } as Finding
  } catch {
    return null
  }
}

async function checkReport(db: Kysely<Tables>, id: string): Promise<Verified> {
  const broken: Broken[] = []
  let checked = 0
  const say = (finding: string, why: string) => broken.push({ report: id, finding, why })
  const report = await db
    .selectFrom('reports')
    .select(['hash', 'outlet', 'furniture', 'revision'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const stored = await db.selectFrom('texts').select('text').where('report', '=', id).executeTakeFirst()
  if (!stored) return { checked: 1, broken: [{ report: id, finding: '', why: 'the text is gone' }] }
  const { text } = stored
  if (sha256(text) !== report.hash) say('', 'the text is not the one that was read: its hash differs')
  else if (reportId(text, report.outlet) !== id) say('', 'the identifier is not that of text and outlet')
  const indexed = await db.selectFrom('report_words').select('rowid').where('rowid', '=', report.revision).execute()
  if (indexed.length !== 1) say('', 'the full-text index does not hold the text')

  const readings = await db.selectFrom('readings').selectAll().where('report', '=', id).execute()
  const bodies: Reading[] = []
  for (const reading of readings) {
    const here = { report: id, reading: reading.revision }
    const rows = await db
      .selectFrom('findings')
      .selectAll()
      .where('report', '=', id)
      .where('reading', '=', here.reading)
      .orderBy('place')
      .execute()
    const spans = await db
      .selectFrom('spans')
      .selectAll()
      .where('report', '=', id)
      .where('reading', '=', here.reading)
      .execute()
    const held = new Map(spans.map((s) => [`${s.finding} ${s.slot}`, s]))
    const findings: Finding[] = []
    for (const row of rows) {
      const finding = findingFrom(row)
      if (!finding) {
        say(row.id, 'its value is broken')
        continue
      }
      findings.push(finding)
      if (findingId(id, finding.kind, finding.value as never, row.ordinal) !== row.id)
        say(row.id, 'the identifier is not its own')
    }
    let body: Reading
    try {
      body = { ...(JSON.parse(reading.body) as Omit<Reading, 'findings'>), findings }
    } catch {
      say('', `reading ${here.reading} is broken`)
      continue
    }
    bodies.push(body)
    if (sha256(canonical(body)) !== reading.hash)
      say('', `reading ${here.reading} is not the one that was written: its hash differs`)
    for (const { finding, slot, span } of [...findings.flatMap(spansOfFinding), ...spansOfReading(body)]) {
      const kept = held.get(`${finding} ${slot}`)
      if (!kept) say(finding, `no words are kept for ${slot}`)
      else if (kept.start !== span[0] || kept.end !== span[1]) say(finding, `${slot} is kept for another place`)
    }
    for (const span of spans) {
      checked++
      if (span.start > span.end || span.end > text.length) say(span.finding, `${span.slot} lies outside the text`)
      else if (text.slice(span.start, span.end) !== span.quote)
        say(span.finding, `the words of ${span.slot} have changed`)
    }
  }
  try {
    const printed = { id, text, furniture: JSON.parse(report.furniture) } as Report
    for (const why of await brokenPrints(db, printed, bodies)) say('', why)
  } catch {
    say('', 'its furniture or its prints are broken')
  }
  return { checked, broken }
}

/** Rulings hold on to words: those must stand where they are said to. */
async function checkDecisions(db: Kysely<Tables>, gone: ReadonlySet<string>): Promise<Verified> {
  const all: Verified = { checked: 0, broken: [] }
  const texts = new Map<string, string | undefined>()
  for (const { id, body } of await db.selectFrom('decisions').select(['id', 'body']).orderBy('revision').execute()) {
    for (const anchor of (JSON.parse(body) as Decision).on) {
      if (!kindNamed(anchor.kind) || gone.has(anchor.report)) continue
      if (!texts.has(anchor.report)) {
        const row = await db.selectFrom('texts').select('text').where('report', '=', anchor.report).executeTakeFirst()
        texts.set(anchor.report, row?.text)
      }
      all.checked++
      if (quote(texts.get(anchor.report) ?? '', anchor.spans) !== anchor.quote)
        all.broken.push({
          report: anchor.report,
          finding: id,
          why: 'the words that this decision is about have changed',
        })
    }
  }
  return all
}

/** Re-checks every stored span against its report's text, and every hash and identifier. Reads only. */
export async function verify(db: Kysely<Tables>): Promise<Verified> {
  const all: Verified = { checked: 0, broken: [] }
  const gone = new Set((await db.selectFrom('tombstones').select('report').execute()).map((t) => t.report))
  for (const { id } of await db.selectFrom('reports').select('id').orderBy('id').execute()) {
    if (gone.has(id)) continue
    const one = await checkReport(db, id)
    all.checked += one.checked
    all.broken.push(...one.broken)
  }
  const ruled = await checkDecisions(db, gone)
  all.checked += ruled.checked
  all.broken.push(...ruled.broken)
  const kept = await brokenPages(db)
  all.checked += kept.checked
  all.broken.push(...kept.broken)
  return all
}
