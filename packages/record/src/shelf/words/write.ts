import { CompiledQuery, sql, type Transaction } from 'kysely'
import { tokensOf } from '../../search/query.ts'
import type { Tables } from '../../store/tables.ts'
import { PLACES, ROW } from './row.ts'

type Writer = Transaction<Tables>

/** The words of a row of a list: kind, turn, place in its reading, numbers of its keys, and its words. */
export type Worded = { kind: number; turn: number; nth: number; keys: readonly number[]; words: string }

const number = ROW.made('value ->> 0', 'value ->> 1', 'value ->> 2', 'value ->> 3')

/** Puts the words of one state of a report into the index. */
export async function shelveWords(tx: Writer, state: number, rows: readonly Worded[]): Promise<void> {
  const terms = new Set<string>()
  const all = rows.flatMap(({ kind, turn, nth, keys, words }) => {
    if (nth >= PLACES) return []
    const tokens = tokensOf(words)
    for (const token of tokens) terms.add(token)
    return [[kind, turn, state, nth, tokens.join(' '), keys.map((k) => `k${k}`).join(' ')]]
  })
  const text = `insert into shelf_words (rowid, words, keys) select ${number}, value ->> 4, value ->> 5 from json_each(?)`
  await tx.executeQuery(CompiledQuery.raw(text, [JSON.stringify(all)]))
  const known = 'insert or ignore into shelf_terms (term) select value from json_each(?)'
  await tx.executeQuery(CompiledQuery.raw(known, [JSON.stringify([...terms].sort())]))
}

/** Takes rows out of the index, each by kind, turn, state and place. */
export async function dropWords(tx: Writer, rows: readonly (readonly number[])[]): Promise<void> {
  const text = `delete from shelf_words where rowid in (select ${number} from json_each(?))`
  await tx.executeQuery(CompiledQuery.raw(text, [JSON.stringify(rows.filter((r) => r[3]! < PLACES))]))
}

/** What was taken down leaves no word behind: the index is written anew without it, and words that only it had go. */
export async function forgetWords(tx: Writer, words: string): Promise<void> {
  await sql`insert into shelf_words (shelf_words) values ('optimize')`.execute(tx)
  for (const term of new Set(tokensOf(words))) {
    const { rows } =
      await sql`select 1 from shelf_words where shelf_words match ${`words : "${term}"`} limit 1`.execute(tx)
    if (!rows.length) await sql`delete from shelf_terms where term = ${term}`.execute(tx)
  }
}
