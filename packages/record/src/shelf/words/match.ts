import { type Kysely, sql } from 'kysely'
import type { Part } from '../../search/query.ts'
import type { Tables } from '../../store/tables.ts'

/** Words that an unfinished one may be, each looked for by itself: an index merges all that begin alike before it gives the first. */
const MOST = 400

/**
 * What somebody typed as the index is asked for it, under some keys. Only letters and digits get through, each word as a quoted string, so that
 * nothing typed is syntax. Null where an unfinished word is the beginning of none.
 */
export async function matchOf(
  db: Kysely<Tables>,
  query: readonly Part[],
  keys: readonly number[],
): Promise<string | null> {
  const parts: string[] = []
  for (const { words, open } of query) {
    const phrase = `"${words.join(' ')}"`
    if (!open) {
      parts.push(`words : ${phrase}`)
      continue
    }
    const last = words.at(-1)!
    const { rows } = await sql<{ term: string }>`
      select term from shelf_terms where term >= ${last} and term < ${`${last}\u{10ffff}`} order by term limit ${MOST + 1}`.execute(
      db,
    )
    if (!rows.length) return null
    const before = words.slice(0, -1)
    const each = rows.map((r) => `"${[...before, r.term].join(' ')}"`)
    parts.push(rows.length > MOST ? `words : ${phrase}*` : `words : (${each.join(' OR ')})`)
  }
  return [...parts, ...keys.map((k) => `keys : "k${k}"`)].join(' AND ')
}
