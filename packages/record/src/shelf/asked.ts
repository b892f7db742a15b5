import { type Kysely, sql } from 'kysely'
import type { Filter } from '../api.ts'
import { folded } from '../resolve/words.ts'
import { wordsOf } from '../search/words.ts'
import type { Tables } from '../store/tables.ts'
import { dayNumber, UNKNOWN } from './rows.ts'

/** Where rows that are followed in memory are told apart on the shelf: their table, its column beside report and revision, their outlet. */
type Kept<R, N extends keyof R & string> = { table: keyof Tables; nth: N; outletOf: (row: R) => string }

/** Reports of an identifier or a name. */
async function reportsNamed(db: Kysely<Tables>, report: string): Promise<Set<string>> {
  const named = await db
    .selectFrom('reports')
    .select('id')
    .where((e) => e.or([e('id', '=', report), e('name', '=', report)]))
    .execute()
  return new Set(named.map((r) => r.id))
}

/** Whether a row is of the asked report, outlet, days and words; null where all are. `outletOf` gives an outlet as it is compared (`folded`). */
export async function rowsAsked<R extends { report: string; since: number; known: number }, N extends keyof R & string>(
  db: Kysely<Tables>,
  { report, outlet, from, to, q }: Filter,
  { table, nth, outletOf }: Kept<R, N>,
): Promise<((row: R) => boolean) | null> {
  const words = wordsOf(q)
  if (!report && !outlet && !from && !to && !words.length) return null
  const ids = report ? await reportsNamed(db, report) : null
  let said: Set<string> | null = null
  if (words.length) {
    const like = sql.join(
      words.map((w) => sql`instr(words, ${w}) > 0`),
      sql` and `,
    )
    const rows = await sql<{ key: string }>`
      select report || ' ' || since || ' ' || ${sql.ref(nth)} as key from ${sql.table(table)} where ${like}`.execute(db)
    said = new Set(rows.rows.map((r) => r.key))
  }
  const [first, last] = [from ? dayNumber(from) : 0, to ? dayNumber(to) : UNKNOWN - 1]
  const dated = Boolean(from || to)
  const of = outlet ? folded(outlet) : null
  return (row) =>
    (!ids || ids.has(row.report)) &&
    (of === null || outletOf(row) === of) &&
    (!dated || (row.known >= first && row.known <= last)) &&
    (!said || said.has(`${row.report} ${row.since} ${row[nth]}`))
}
