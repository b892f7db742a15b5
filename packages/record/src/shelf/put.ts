import { CompiledQuery, type Kysely, type Transaction } from 'kysely'
import type { Tables } from '../store/tables.ts'

/** Rows of one statement: few numbers, so that few statements are kept ready for each table. */
const AT_ONCE = [64, 16, 4, 1] as const

/** How often one row's place holders are written out. */
const values = (columns: number, rows: number): string =>
  Array.from({ length: rows }, () => `(${Array.from({ length: columns }, () => '?').join(', ')})`).join(', ')

/** Texts of statements by what they put where. */
const texts = new Map<string, string>()

/**
 * Puts rows into a table, many in one statement. All rows have the columns of the first one, in its order; their values are texts, numbers,
 * bytes and nulls.
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
  for (let i = 0; i < rows.length; ) {
    const n = AT_ONCE.find((size) => size <= rows.length - i)!
    const key = `${or} ${table} ${names} ${n}`
    const text = texts.get(key) ?? `insert ${or} into ${table} (${names}) values ${values(columns.length, n)}`
    texts.set(key, text)
    const bound: unknown[] = []
    for (const row of rows.slice(i, i + n)) for (const c of columns) bound.push((row as Record<string, unknown>)[c])
    await tx.executeQuery(CompiledQuery.raw(text, bound))
    i += n
  }
}
