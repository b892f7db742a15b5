import { sql } from 'kysely'
import type { Store } from '../api.ts'

/**
 * What a person typed as an FTS5 query: every word must be there, "quoted words" in that order, and the last word may be
 * unfinished. Only letters and digits get through, each word as a quoted string, so that nothing typed is syntax.
 * Null where no word is left.
 */
export function ftsQuery(typed: string): string | null {
  const parts: string[] = []
  for (const [, phrase, bare] of typed.matchAll(/["“„]([^"“”„]*)["”“]|([^"“”„]+)/gu)) {
    const words = (phrase ?? bare ?? '').match(/[\p{L}\p{N}\p{M}]+/gu) ?? []
    if (phrase !== undefined && words.length) parts.push(`"${words.join(' ')}"`)
    else parts.push(...words.map((w) => `"${w}"`))
  }
  if (!parts.length) return null
  return /[\p{L}\p{N}\p{M}]$/u.test(typed) ? `${parts.join(' ')}*` : parts.join(' ')
}

/** Identifiers of the reports with these words in title or text; null where nothing was asked for. */
export async function searchReports(store: Store, typed: string | null | undefined): Promise<Set<string> | null> {
  const query = typed ? ftsQuery(typed) : null
  if (!typed?.trim()) return null
  if (!query) return new Set()
  const rows = await sql<{
    report: string
  }>`select id as report from reports where revision in (select rowid from report_words where report_words match ${query})`.execute(
    store.tables,
  )
  return new Set(rows.rows.map((r) => r.report))
}
