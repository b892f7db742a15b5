import type { Decision } from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import type { Store } from '../api.ts'
import { undoneBy } from '../fold/decisions/standing.ts'
import type { Tables } from '../store/tables.ts'

const parsed = (rows: readonly { body: string }[]): Decision[] => rows.map((r) => JSON.parse(r.body) as Decision)

/** A decision as it was stored; null where the log holds none of this name at a revision. */
export async function storedDecision({ tables }: Store, id: string, at: number | null) {
  const row = await tables.selectFrom('decisions').select(['revision', 'body']).where('id', '=', id).executeTakeFirst()
  if (!row || (at !== null && row.revision > at)) return null
  return { revision: row.revision, decision: JSON.parse(row.body) as Decision }
}

/** Whether a decision is there, and by which one it was undone. */
export async function decisionFate(store: Store, id: string): Promise<{ undoneBy: string | null } | null> {
  if (!(await storedDecision(store, id, null))) return null
  const undoings = await store.tables
    .selectFrom('decisions')
    .select('body')
    .where('verdict', '=', 'undo')
    .orderBy('revision')
    .execute()
  return { undoneBy: undoneBy(parsed(undoings)).get(id) ?? null }
}

/** What somebody decided, with every undoing, earliest first. */
export async function decisionsBy({ tables }: Store, author: string, at: number | null): Promise<Decision[]> {
  const rows = await sql<{ body: string }>`
    select body from decisions where (verdict = 'undo' or json_extract(body, '$.author') = ${author})
    and revision <= ${at ?? Number.MAX_SAFE_INTEGER} order by revision`.execute(tables)
  return parsed(rows.rows)
}

/** What somebody coded, undone or not. */
export async function codesBy(db: Kysely<Tables>, coder: string, at: number | null): Promise<Decision[]> {
  const rows = await sql<{ body: string }>`
    select body from decisions where verdict = 'code' and json_extract(body, '$.author') = ${coder}
    and revision <= ${at ?? Number.MAX_SAFE_INTEGER} order by revision`.execute(db)
  return parsed(rows.rows)
}
