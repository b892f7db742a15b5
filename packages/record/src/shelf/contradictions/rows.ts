import type { ContradictionAnswer } from '@parley/schema'
import { CompiledQuery, sql, type Transaction } from 'kysely'
import { VERDICTS } from '../../contradictions/index.ts'
import type { Tables } from '../../store/tables.ts'
import { turnOf } from '../rows.ts'
import { type Span, settled } from '../steps.ts'

type Writer = Transaction<Tables>
type Row = Tables['shelf_contradictions']

/** A contradiction as lists go by it. */
export type Light = Pick<Row, 'verdict' | 'turn' | 'id' | 'type'>

export const lightOf = ({
  verdict,
  day,
  id,
  type,
}: Pick<ContradictionAnswer, 'verdict' | 'day' | 'id' | 'type'>): Light => ({
  ...{ verdict: VERDICTS.indexOf(verdict), turn: turnOf(day), id, type },
})

const KEY = ['verdict', 'turn', 'id', 'opens', 'since', 'comp'] as const

/** Counts how many contradictions each day adds, so that nobody need count them. */
async function count(tx: Writer, rows: readonly Row[], by: 1 | -1): Promise<void> {
  const sums = new Map<string, [verdict: number, type: string, day: number, n: number]>()
  const add = ({ verdict, type }: Row, day: number, n: number) => {
    const key = `${verdict} ${type} ${day}`
    const one = sums.get(key) ?? [verdict, type, day, 0]
    one[3] += n
    sums.set(key, one)
  }
  for (const row of rows) {
    add(row, row.opens, by)
    if (row.closes !== null) add(row, row.closes, -by)
  }
  const all = [...sums.values()].filter(([, , , n]) => n !== 0)
  if (!all.length) return
  const text = `insert into shelf_contradiction_days (verdict, type, day, n)
    select value ->> 0, value ->> 1, value ->> 2, value ->> 3 from json_each(?) where true
    on conflict (verdict, type, day) do update set n = n + excluded.n`
  await tx.executeQuery(CompiledQuery.raw(text, [JSON.stringify(all)]))
}

/** What differs in a component from a revision on; where one is given, only what holds on known days from it on is new. */
export async function settleContradictions(
  tx: Writer,
  comp: string,
  at: number,
  spans: readonly (Light & Span)[],
  from: number | null = null,
): Promise<void> {
  const rows = spans.map((s) => ({ ...s, since: at, until: null, comp }))
  const { gone, came } = await settled<Row>(tx, 'shelf_contradictions', KEY, comp, at, rows, from)
  await count(tx, gone, -1)
  await count(tx, came, 1)
}

/** What stands in a component on the last day before one, as far as it does not end sooner. */
export async function standingBefore(tx: Writer, comp: string, day: number): Promise<(Light & Span)[]> {
  const { rows } = await sql<Light & Span>`
    select verdict, turn, id, type, opens from shelf_contradictions
    where comp = ${comp} and until is null and opens < ${day} and (closes is null or closes >= ${day})`.execute(tx)
  return rows.map(({ verdict, turn, id, type, opens }) => ({ verdict, turn, id, type, opens, closes: null }))
}

/** Two components became one. */
export async function moveContradictions(tx: Writer, from: string, to: string): Promise<void> {
  await tx.updateTable('shelf_contradictions').set({ comp: to }).where('comp', '=', from).execute()
}

/** A component is worked out anew for every revision. */
export async function dropContradictions(tx: Writer, comp: string): Promise<void> {
  const own = tx.selectFrom('shelf_contradictions').selectAll().where('comp', '=', comp)
  await count(tx, await own.where('until', 'is', null).execute(), -1)
  await tx.deleteFrom('shelf_contradictions').where('comp', '=', comp).execute()
}
