import { CompiledQuery, type Kysely, type Transaction } from 'kysely'
import type { Tables } from '../store/tables.ts'

/**
 * Puts rows into a table in one statement, whatever their number: they travel as one JSON text. All rows have the columns of the
 * first one; their values are texts, numbers and nulls.
 */
export async function put<T extends keyof Tables>(
  tx: Transaction<Tables> | Kysely<Tables>,
  table: T,
  rows: readonly object[],
  or: '' | 'or replace' | 'or ignore' = '',
): Promise<void> {
  const [first] = rows
  if (!first) return
  const columns = Object.keys(first)
  const names = columns.map((c) => `"${c}"`).join(', ')
  const values = columns.map((_, i) => `value ->> ${i}`).join(', ')
  const all = JSON.stringify(rows.map((r) => columns.map((c) => (r as Record<string, unknown>)[c])))
  const text = `insert ${or} into ${table} (${names}) select ${values} from json_each(?)`
  await tx.executeQuery(CompiledQuery.raw(text, [all]))
}
