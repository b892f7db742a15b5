import { type Day, type EventScope, ParleyError } from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import type { Filter, PageAsk, Paged } from '../../api.ts'
import type { Item } from '../../fold/told.ts'
import { folded } from '../../resolve/words.ts'
import { deedOfEvent, eventScope } from '../../scope/index.ts'
import type { Tables } from '../../store/tables.ts'
import { itemReader, type Place } from '../items.ts'
import { Lately } from '../lately.ts'
import type { Shelf } from '../read.ts'
import { dayNumber, UNKNOWN } from '../rows.ts'
import { type At, held } from '../view.ts'
import type { ShelfTester } from './tester.ts'

type Row = Place & { turn: number }

/** Reads uses of force from the shelf, and tests those that are asked for against the agreements of those who acted. */
export function scopeOnShelf(db: Kysely<Tables>, shelf: Shelf, tester: ShelfTester) {
  const read = itemReader(db, shelf)
  const totals = new Lately<number>(200)
  /** One page of uses of force, the latest first; words (`q`) are not looked for. */
  return async (v: At, filter: Filter, ask: PageAsk, day: Day | null): Promise<Paged<EventScope>> => {
    const size = Math.min(1000, Math.max(1, Math.floor(ask.limit ?? 50) || 50))
    const { report, outlet, from, to } = filter
    const parts = [
      held(v),
      ...(report ? [sql`report in (select id from reports where id = ${report} or name = ${report})`] : []),
      ...(outlet ? [sql`outlet = ${folded(outlet)}`] : []),
      ...(from || to ? [sql`known between ${from ? dayNumber(from) : 0} and ${to ? dayNumber(to) : UNKNOWN - 1}`] : []),
    ]
    const where = sql.join(parts, sql` and `)
    let after = sql``
    if (ask.cursor) {
      const id = Buffer.from(ask.cursor, 'base64url').toString('utf8')
      const { rows } = await sql<Row>`
        select turn, id from shelf_deeds where report in (select report from findings where id = ${id}) and id = ${id} and ${where}`.execute(
        db,
      )
      if (!rows[0]) throw new ParleyError('usage', 'this cursor is of another list', 'ask for the first page again')
      after = sql`and (turn, id) > (${rows[0].turn}, ${id})`
    }
    const { rows } = await sql<Row>`
      select report, since, id, turn from shelf_deeds where ${where} ${after} order by turn, id limit ${size + 1}`.execute(
      db,
    )
    const shown = rows.slice(0, size)
    const found = new Map<string, Item<'event'>>()
    for (const told of await read(v, shown)) {
      const named = await shelf.named(v, told)
      for (const finding of named.reading.findings) found.set(finding.id, { told: named, finding } as Item<'event'>)
    }
    const items = shown.flatMap((r) => found.get(r.id) ?? [])
    const test = await tester(v, items.map(deedOfEvent), day)
    const total = await totals.get(`${v.key} ${JSON.stringify([report, outlet, from, to])}`, async () => {
      const count = await sql<{ n: number }>`select count(*) as n from shelf_deeds where ${where}`.execute(db)
      return count.rows[0]!.n
    })
    const next = rows.length > size ? Buffer.from(shown.at(-1)!.id, 'utf8').toString('base64url') : null
    return { items: items.map((item) => eventScope(item, test)), total, next }
  }
}
