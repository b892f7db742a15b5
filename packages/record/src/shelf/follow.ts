import { addDays, type Day } from '@parley/schema'
import type { Kysely } from 'kysely'
import type { Tables } from '../store/tables.ts'
import { dayNumber, UNKNOWN } from './rows.ts'
import type { At } from './view.ts'

/** From when until when something stands on the shelf: columns that all tables of the shelf have. */
export type Standing = { report: string; since: number; until: number | null; behind: number | null; known: number }

/** Whether a view holds a row: what `held` is to the database, for rows that are followed in memory. */
export function holds({ at, asOf }: Pick<At, 'at' | 'asOf'>): (s: Standing) => boolean {
  const day = asOf ? dayNumber(asOf) : null
  return (s) =>
    s.since <= at &&
    (s.until === null || s.until > at || (day !== null && s.behind !== null && s.behind > day)) &&
    (day === null || s.known <= day)
}

/** The day that a number of days stands for; null for that of what nobody can date. */
export const dayFrom = (known: number): Day | null => (known >= UNKNOWN ? null : addDays('1970-01-01', known))

/**
 * Which shelf this is: another name after it was made anew, or after rows were changed otherwise than by closing them. Whoever follows it in
 * memory begins anew then.
 */
export async function generation(db: Kysely<Tables>): Promise<string> {
  const state = await db.selectFrom('shelf_state').selectAll().executeTakeFirst()
  return `${state?.dossier} ${state?.version} ${state?.since} ${state?.turns}`
}
