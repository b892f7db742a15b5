import { type Kysely, sql } from 'kysely'
import type { Part } from '../../search/query.ts'
import { stemOf } from '../../search/stem.ts'
import type { Tables } from '../../store/tables.ts'

/** Words that an unfinished one may be, each looked for by itself: an index merges all that begin alike before it gives the first. */
const MOST = 400

/** Words of the index that begin so. */
async function beginning(db: Kysely<Tables>, start: string, most: number): Promise<string[]> {
  const { rows } = await sql<{ term: string }>`
    select term from shelf_terms where term >= ${start} and term < ${`${start}\u{10ffff}`} order by term limit ${most}`.execute(
    db,
  )
  return rows.map((r) => r.term)
}

/**
 * What somebody typed as the index is asked for it, under some keys. Only letters and digits get through, each word as a quoted string, so that
 * nothing typed is syntax. Null where a word is none of the index.
 */
export async function matchOf(
  db: Kysely<Tables>,
  query: readonly Part[],
  keys: readonly number[],
): Promise<string | null> {
  const parts: string[] = []
  for (const { words, open, quoted } of query) {
    const phrase = `"${words.join(' ')}"`
    const last = words.at(-1)!
    const stem = stemOf(last)
    const forms = !quoted && last.length > 2
    if (!open && !forms) {
      parts.push(`words : ${phrase}`)
      continue
    }
    const begun = open ? await beginning(db, last, MOST + 1) : []
    if (begun.length > MOST) {
      parts.push(`words : ${phrase}*`)
      continue
    }
    const same = forms ? (await beginning(db, stem.replace(/y$/, ''), -1)).filter((t) => stemOf(t) === stem) : []
    const terms = [...new Set([...begun, ...same])]
    if (!terms.length) return null
    const before = words.slice(0, -1)
    parts.push(`words : (${terms.map((t) => `"${[...before, t].join(' ')}"`).join(' OR ')})`)
  }
  return [...parts, ...keys.map((k) => `keys : "k${k}"`)].join(' AND ')
}
