import { type Dossier, sha256 } from '@parley/schema'
import { sql, type Transaction } from 'kysely'
import { type Candidate, candidate } from '../../fold/agreements/item.ts'
import { AGREEMENTS } from '../../fold/agreements/score.ts'
import { tellingOf } from '../../fold/agreements/telling.ts'
import { scoreOf } from '../../fold/identity/likeness.ts'
import { findingsOf, sceneOf, type Told } from '../../fold/told.ts'
import type { Tables } from '../../store/tables.ts'
import { put } from '../put.ts'

type Writer = Transaction<Tables>

/** What two findings of agreements are compared by: those of one likeness differ in nothing. */
export type Likeness = {
  kind: string
  name: string
  duration: string | null
  watched: string | null
  parties: string[]
  named: string[]
  about: string[]
  announced: Candidate['announced']
}

const short = (text: string): string => sha256(text).slice(0, 16)

const likenessOf = (c: Candidate): Likeness => ({
  ...{ kind: c.finding.value.kind, name: c.finding.value.name, duration: c.finding.value.duration },
  ...{ watched: c.watched, announced: c.announced },
  ...{ parties: [...c.parties], named: [...c.named], about: [...c.about] },
})

/** A finding that says no more than its likeness does. */
export const candidateFrom = (b: Likeness, id = '', report = ''): Candidate =>
  ({
    told: { report: { id: report } },
    finding: { id, kind: 'agreement', value: { kind: b.kind, name: b.name, duration: b.duration } },
    ...{ watched: b.watched, announced: b.announced },
    ...{ parties: new Set(b.parties), named: new Set(b.named), about: new Set(b.about) },
  }) as unknown as Candidate

/** Compares a likeness that was not here yet with those that it can be one with; never again. */
async function compare(tx: Writer, hash: string, c: Candidate): Promise<void> {
  const keys = [...new Set(AGREEMENTS.keys(c))]
  const rows = await sql<{ hash: string; body: string }>`
    select b.hash, b.body from (select distinct likeness from shelf_agreed_keys where key in (${sql.join(keys)})) k
    join shelf_agreed_bodies b on b.hash = k.likeness`.execute(tx)
  const pairs = rows.rows.flatMap((row) => {
    const other = candidateFrom(JSON.parse(row.body) as Likeness)
    if (AGREEMENTS.forbids(c, other) !== null) return []
    const score = scoreOf(AGREEMENTS.grounds(c, other))
    return score >= AGREEMENTS.threshold ? [{ a: hash, b: row.hash, score }] : []
  })
  await put(tx, 'shelf_agreed_pairs', pairs)
  await put(
    tx,
    'shelf_agreed_keys',
    keys.map((key) => ({ key, likeness: hash })),
  )
}

/** Puts the agreements that a report tells of on the shelf. */
export async function shelveAgreements(
  tx: Writer,
  told: Told,
  dossier: Dossier | null,
  known: number,
  from: { since: number; until: number | null; behind: number | null },
): Promise<void> {
  const rows: object[] = []
  for (const item of findingsOf(sceneOf([told], dossier), 'agreement')) {
    const c = candidate(item, dossier)
    const likeness = `l${short(AGREEMENTS.signature(c))}`
    const there = await tx
      .selectFrom('shelf_agreed_bodies')
      .select('hash')
      .where('hash', '=', likeness)
      .executeTakeFirst()
    if (!there) {
      await compare(tx, likeness, c)
      await put(tx, 'shelf_agreed_bodies', [{ hash: likeness, body: JSON.stringify(likenessOf(c)) }])
    }
    const body = JSON.stringify(tellingOf(c, dossier))
    const telling = `t${short(body)}`
    await put(tx, 'shelf_agreed_bodies', [{ hash: telling, body }], 'or ignore')
    rows.push({
      ...{ report: told.report.id, id: c.finding.id, known, likeness, telling },
      ...{ start: c.finding.value.evidence[0]?.[0] ?? 0, outlet: told.report.outlet, ...from },
    })
  }
  await put(tx, 'shelf_agreed', rows, 'or replace')
}

/** What the findings of a report are compared by, and what they tell. */
export async function agreedOf(tx: Writer, report: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('shelf_agreed')
    .select(['likeness', 'telling'])
    .where('report', '=', report)
    .execute()
  return [...new Set(rows.flatMap((r) => [r.likeness, r.telling]))]
}

/** What no finding tells any more goes, since it holds words of a report. */
export async function forgetAgreements(tx: Writer, hashes: readonly string[]): Promise<void> {
  for (const hash of hashes) {
    const left = await sql`select 1 from shelf_agreed where likeness = ${hash} or telling = ${hash} limit 1`.execute(tx)
    if (left.rows.length) continue
    await tx.deleteFrom('shelf_agreed_bodies').where('hash', '=', hash).execute()
    await tx.deleteFrom('shelf_agreed_keys').where('likeness', '=', hash).execute()
    await sql`delete from shelf_agreed_pairs where a = ${hash} or b = ${hash}`.execute(tx)
  }
}
