import { CompiledQuery, type Transaction } from 'kysely'
import type { Tables } from '../store/tables.ts'
import { put } from './put.ts'

/** From which known day on something stands until before which other: in views as of these days. */
export type Span = { opens: number; closes: number | null }

/** What stands on the shelf of things that are worked out of several reports. */
export type Step = Span & { since: number; until: number | null; comp: string }

/** The days on which what is known of some rows changes. */
export const cutsOf = (rows: readonly { known: number; closes: number | null }[]): number[] =>
  [...new Set(rows.flatMap((r) => (r.closes === null ? [r.known] : [r.known, r.closes])))].sort((a, b) => a - b)

/** Whether a row is known on a day. */
export const knownOn =
  (day: number) =>
  (r: { known: number; closes: number | null }): boolean =>
    r.known <= day && (r.closes === null || r.closes > day)

/** What a row says, the days apart on which it stands. */
const keyOf = (one: object): string =>
  JSON.stringify(one, (name, value) => (name === 'opens' || name === 'closes' ? undefined : value))

/**
 * What there is from one day until another, from what there is on each day on which something changes; `before` is what stood on the
 * last day before the first of them. Pure.
 */
export function spansOf<T extends object>(
  days: readonly number[],
  on: (day: number) => readonly T[],
  before: readonly (T & Span)[] = [],
): (T & Span)[] {
  const made = [...before]
  const open = new Map(made.map((s) => [keyOf(s), s] as const))
  for (const day of days) {
    const now = new Map(on(day).map((one) => [keyOf(one), one] as const))
    for (const [key, span] of open) {
      if (now.has(key)) continue
      span.closes = day
      open.delete(key)
    }
    for (const [key, one] of now) {
      if (open.has(key)) continue
      const span: T & Span = { ...one, opens: day, closes: null }
      open.set(key, span)
      made.push(span)
    }
  }
  return made
}

/** Rows of a component that hold from a revision on take the place of those that held until then: of all, or of those that stand on known days from `from` on. Gives which went and came. */
export async function settled<R extends Step>(
  tx: Transaction<Tables>,
  table: keyof Tables,
  keys: readonly (keyof R & string)[],
  comp: string,
  at: number,
  made: readonly R[],
  from: number | null = null,
): Promise<{ gone: R[]; came: R[] }> {
  const found = await tx.executeQuery<R>(
    CompiledQuery.raw(
      `select * from ${table} where comp = ? and until is null${from === null ? '' : ' and (closes is null or closes >= ?)'}`,
      from === null ? [comp] : [comp, from],
    ),
  )
  const plain = ({ since: _since, until: _until, ...rest }: R): string =>
    JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)))
  const [now, before] = [new Set(made.map(plain)), new Set(found.rows.map(plain))]
  const gone = found.rows.filter((r) => !now.has(plain(r)))
  const came = made.filter((r) => !before.has(plain(r)))
  const chosen = `(${keys.join(', ')}) in (select ${keys.map((_, i) => `value ->> ${i}`).join(', ')} from json_each(?))`
  const json = (rows: readonly R[]) => JSON.stringify(rows.map((r) => keys.map((k) => r[k])))
  const [fresh, old] = [gone.filter((r) => r.since === at), gone.filter((r) => r.since !== at)]
  if (fresh.length) await tx.executeQuery(CompiledQuery.raw(`delete from ${table} where ${chosen}`, [json(fresh)]))
  if (old.length)
    await tx.executeQuery(CompiledQuery.raw(`update ${table} set until = ? where ${chosen}`, [at, json(old)]))
  await put(tx, table, came)
  return { gone, came }
}
