import { ParleyError } from '@parley/schema'

/** Which column of a table, or field of a line of JSON, holds what. Keys are those of JSON Lines; what is not named is looked for by name. */
export type Columns = Readonly<Partial<Record<ColumnKey, string>>>
export const COLUMN_KEYS = ['id', 'text', 'title', 'date', 'publisher', 'url', 'author', 'language'] as const
export type ColumnKey = (typeof COLUMN_KEYS)[number]

/** Headings that say plainly what they head; compared without case, spaces and hyphens. */
const KNOWN: Readonly<Record<ColumnKey, readonly string[]>> = {
  id: ['id', 'reportid', 'articleid', 'docid', 'documentid', 'guid', 'uri'],
  text: [
    'text',
    'body',
    'content',
    'fulltext',
    'article',
    'articlebody',
    'maintext',
    'notes',
    'description',
    'plaintext',
  ],
  title: ['title', 'headline', 'heading', 'subject', 'name'],
  date: [
    'date',
    'published',
    'publicationdate',
    'publishdate',
    'pubdate',
    'publishedat',
    'datepublished',
    'eventdate',
    'day',
  ],
  publisher: ['publisher', 'outlet', 'source', 'sourcename', 'newspaper', 'site', 'domain'],
  url: ['url', 'link', 'address', 'sourceurl', 'permalink'],
  author: ['author', 'authors', 'byline', 'creator'],
  language: ['language', 'lang'],
}

const bare = (name: string): string => name.toLowerCase().replace(/[\s_.-]+/g, '')

/** Reads a column map as people write it: "text=Body,date=Published". Throws ParleyError 'usage'. */
export function parseColumns(text: string): Columns {
  const columns: Partial<Record<ColumnKey, string>> = {}
  for (const pair of text.split(',')) {
    const at = pair.indexOf('=')
    const [key, name] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()]
    if (at < 1 || !name || !(COLUMN_KEYS as readonly string[]).includes(key)) {
      throw new ParleyError(
        'usage',
        `"${pair.trim()}" maps no column`,
        `write KEY=COLUMN; KEY is one of ${COLUMN_KEYS.join(', ')}`,
      )
    }
    columns[key as ColumnKey] = name
  }
  return columns
}

/** The key of each column of a heading; `false` for those that nothing asks for. Throws ParleyError 'bad-json' where the text's is not there. */
export function mapped(heading: readonly string[], columns: Columns, file: string): (ColumnKey | false)[] {
  const keys: (ColumnKey | false)[] = heading.map(() => false)
  for (const key of COLUMN_KEYS) {
    const named = columns[key]
    const names = named === undefined ? KNOWN[key] : [bare(named)]
    const at = names
      .map((name) => heading.findIndex((each, i) => keys[i] === false && bare(each) === name))
      .find((i) => i >= 0)
    if (at !== undefined) keys[at] = key
    else if (named !== undefined || key === 'text') {
      const remedy = `its columns are ${heading
        .slice(0, 12)
        .map((each) => `"${each}"`)
        .join(', ')}; name them with --columns text=COLUMN`
      throw new ParleyError(
        'bad-json',
        `the table has no column ${named === undefined ? 'for the text' : `"${named}"`}`,
        remedy,
        { file, line: 1 },
      )
    }
  }
  return keys
}

/** A line of JSON under the keys that the map says; keys that it does not name stay. */
export function renamed(record: Record<string, unknown>, columns: Columns): Record<string, unknown> {
  const found: Record<string, unknown> = { ...record }
  for (const key of COLUMN_KEYS) {
    const name = columns[key]
    // "meta.published" is the field of a field.
    if (name !== undefined)
      found[key] = name
        .split('.')
        .reduce<unknown>((value, step) => (value as Record<string, unknown> | null)?.[step], record)
  }
  return found
}
