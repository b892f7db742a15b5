import { type Decision, type Dossier, type Finding, type Reading, type Report, sha256 } from '@parley/schema'
import type { Kysely, Transaction } from 'kysely'
import { decided } from '../fold/decisions/index.ts'
import { split } from '../fold/process/split.ts'
import { dayOf, type Told } from '../fold/told.ts'
import { resolve } from '../resolve/index.ts'
import { typedName } from '../resolve/typed.ts'
import type { Tables } from '../store/tables.ts'
import { findingFrom } from '../store/verify.ts'

type Db = Kysely<Tables> | Transaction<Tables>

/** One report as a view at `at` holds it, made from its own rows alone; null where it is not held, or was taken down. */
export async function loadTold(
  db: Db,
  id: string,
  at: number,
  dossier: Dossier | null,
  decisions: readonly Decision[],
): Promise<Told | null> {
  const row = await db
    .selectFrom('reports')
    .innerJoin('texts', 'texts.report', 'reports.id')
    .selectAll()
    .where('reports.id', '=', id)
    .where('revision', '<=', at)
    .executeTakeFirst()
  const current = await db
    .selectFrom('readings')
    .select(['revision', 'body'])
    .where('report', '=', id)
    .where('revision', '<=', at)
    .orderBy('revision', 'desc')
    .executeTakeFirst()
  if (!row || !current) return null
  const found = await db
    .selectFrom('findings')
    .selectAll()
    .where('report', '=', id)
    .where('reading', '=', current.revision)
    .orderBy('place')
    .execute()
  const { name, title, outlet, url, hash, encoding, fingerprint, text, words, revision } = row
  const report: Report = {
    ...{ id, name, text, hash, title, outlet, url, encoding, fingerprint },
    type: row.type as Report['type'],
    published: row.published === null ? null : JSON.parse(row.published),
    furniture: JSON.parse(row.furniture),
    ...(row.more ? JSON.parse(row.more) : {}),
  }
  const whole = sha256(text) === hash
  const findings = whole ? found.flatMap((f): Finding[] => [findingFrom(f)].filter((x) => x !== null)) : []
  const reading: Reading = { ...JSON.parse(current.body), findings }
  const resolved = resolve(reading, report, dossier)
  const after = decided(resolved, text, decisions, (typed) => typedName(typed, dossier))
  const { reading: own, elsewhere } = split(after.reading, dossier, after.reviews)
  const base: Told = { report, reading: own, day: dayOf(resolved), revision, words }
  return {
    ...base,
    ...(after.effects.length || after.reviews.size ? { reviews: after.reviews, effects: after.effects } : {}),
    ...(elsewhere.length ? { elsewhere } : {}),
  }
}
