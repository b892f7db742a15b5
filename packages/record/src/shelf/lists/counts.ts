import { KIND_NAMES } from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import { byText } from '../../fold/order.ts'
import type { Tables } from '../../store/tables.ts'
import { dayNumber, UNKNOWN } from '../rows.ts'
import { type At, held } from '../view.ts'
import { KIND_NUMBERS } from './kinds.ts'

/** The reports of a view: how many, of which outlets and days (as numbers), with how many findings of each kind. */
export type Counts = {
  reports: number
  first: number | null
  last: number | null
  kinds: Record<string, number>
  outlets: string[]
}

type Sums = Record<string, number>

/** Sums over the reports themselves, which any revision can be asked for. */
async function summed(db: Kysely<Tables>, v: At): Promise<Sums> {
  const sums = sql.join(KIND_NAMES.map((k) => sql`coalesce(sum(${sql.ref(k)}), 0) as ${sql.ref(k)}`))
  const { rows } = await sql<Sums>`
    select count(*) as report, ${sums} from shelf_reports where ${held(v)}`.execute(db)
  return rows[0]!
}

/** The same at the latest revision: sums over days, however many reports there are. */
async function added(db: Kysely<Tables>, { asOf }: At): Promise<Sums> {
  const day = asOf ? sql` and known <= ${dayNumber(asOf)}` : sql``
  const { rows } = await sql<{ kind: number; n: number }>`
    select kind, sum(n) as n from shelf_row_days where key = (select number from shelf_keys where key = '')${day} group by kind`.execute(
    db,
  )
  const found = new Map(rows.map((r) => [r.kind, r.n]))
  return Object.fromEntries((['report', ...KIND_NAMES] as const).map((k) => [k, found.get(KIND_NUMBERS[k]) ?? 0]))
}

/** The known day of the earliest or the latest dated report; null where none is dated. */
async function edge(db: Kysely<Tables>, v: At, order: 'asc' | 'desc'): Promise<number | null> {
  const { rows } = await sql<{ known: number }>`
    select known from shelf_reports where ${held(v)} and turn <= 0 order by turn ${sql.raw(order)} limit 1`.execute(db)
  return rows[0]?.known ?? null
}

/** What a record holds in a view, at a glance. */
export async function countsOf(db: Kysely<Tables>, v: At): Promise<Counts> {
  const { report, ...kinds } = await (v.latest ? added(db, v) : summed(db, v))
  const { rows } = await sql<{ outlet: string }>`
    with recursive o (outlet) as (
      select min(called) from shelf_reports union all
      select (select min(called) from shelf_reports where called > o.outlet) from o where o.outlet is not null
    ) select outlet from o where outlet is not null
    and exists (select 1 from shelf_reports where called = o.outlet and ${held(v)})`.execute(db)
  const last = await edge(db, v, 'asc')
  const undated = report! > 0 && last === null
  return {
    reports: report!,
    first: undated ? UNKNOWN : await edge(db, v, 'desc'),
    last,
    kinds,
    outlets: rows.map((r) => r.outlet).sort(byText),
  }
}
