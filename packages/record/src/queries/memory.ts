import { type Decision, type Dossier, type Finding, type Reading, type Report, sha256 } from '@parley/schema'
import type { Store } from '../api.ts'
import { findingFrom } from '../store/verify.ts'

export type HeldReading = { revision: number; reading: Reading }
export type HeldReport = { report: Report; revision: number; words: number; readings: HeldReading[] }

/** The log as objects. Rows are only ever added, so what was loaded once stays right; `refresh` loads what is new. */
export type Memory = {
  revision: number
  reports: Map<string, HeldReport>
  dossiers: { revision: number; dossier: Dossier }[]
  decisions: { revision: number; decision: Decision }[]
  /** what was taken down */
  tombstones: Map<string, { revision: number; hash: string; reason: string; by: string }>
}

export const emptyMemory = (): Memory => ({
  revision: 0,
  reports: new Map(),
  dossiers: [],
  decisions: [],
  tombstones: new Map(),
})

async function loadReports({ tables }: Store, memory: Memory, from: number, to: number): Promise<void> {
  const rows = await tables
    .selectFrom('reports')
    .innerJoin('texts', 'texts.report', 'reports.id')
    .selectAll()
    .where('revision', '>', from)
    .where('revision', '<=', to)
    .execute()
  for (const row of rows) {
    const { id, name, title, outlet, url, hash, encoding, fingerprint, text, words, revision } = row
    const report: Report = {
      ...{ id, name, text, hash, title, outlet, url, encoding, fingerprint },
      type: row.type as Report['type'],
      published: row.published === null ? null : JSON.parse(row.published),
      furniture: JSON.parse(row.furniture),
      ...(row.more ? JSON.parse(row.more) : {}),
    }
    memory.reports.set(id, { report, revision, words, readings: [] })
  }
}

async function loadReadings({ tables }: Store, memory: Memory, from: number, to: number): Promise<void> {
  const rows = await tables
    .selectFrom('findings')
    .selectAll()
    .where('reading', '>', from)
    .where('reading', '<=', to)
    .orderBy('reading')
    .orderBy('place')
    .execute()
  const findings = new Map<number, Finding[]>()
  for (const row of rows) {
    const finding = findingFrom(row)
    if (finding) findings.set(row.reading, [...(findings.get(row.reading) ?? []), finding])
  }
  const readings = await tables
    .selectFrom('readings')
    .select(['report', 'revision', 'body'])
    .where('revision', '>', from)
    .where('revision', '<=', to)
    .orderBy('revision')
    .execute()
  for (const { report, revision, body } of readings) {
    const held = memory.reports.get(report)
    if (!held) continue
    // No value without words: where the text is not the one that was read, nothing read from it is shown.
    const whole = sha256(held.report.text) === held.report.hash
    const reading: Reading = { ...JSON.parse(body), findings: whole ? (findings.get(revision) ?? []) : [] }
    held.readings.push({ revision, reading })
  }
}

/** Loads what the log holds beyond what is in memory. */
export async function refresh(store: Store, memory: Memory): Promise<void> {
  const latest = await store.revision()
  const from = memory.revision
  if (latest <= from) return
  const { tables } = store
  const gone = await tables.selectFrom('tombstones').selectAll().where('revision', '>', from).execute()
  for (const { report, ...rest } of gone) {
    memory.tombstones.set(report, rest)
    memory.reports.delete(report)
  }
  if (gone.length) memory.decisions = []
  await loadReports(store, memory, from, latest)
  await loadReadings(store, memory, from, latest)
  const fresh = <T extends 'dossiers' | 'decisions'>(table: T, since = from) =>
    tables
      .selectFrom(table as 'dossiers')
      .select(['revision', 'body'])
      .where('revision', '>', since)
      .where('revision', '<=', latest)
      .orderBy('revision')
      .execute()
  for (const row of await fresh('dossiers'))
    memory.dossiers.push({ revision: row.revision, dossier: JSON.parse(row.body) })
  // A takedown strikes words out of rulings, so that all of them are loaded again.
  const since = gone.length ? 0 : from
  for (const row of await fresh('decisions', since))
    memory.decisions.push({ revision: row.revision, decision: JSON.parse(row.body) })
  memory.revision = latest
}
