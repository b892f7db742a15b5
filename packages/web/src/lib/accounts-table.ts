import type { Evidence } from '@parley/schema'
import type { Rows } from './csv.ts'

/** A value of a thing, and the words that it stands on. */
export type Account = { part: string; who?: string | null; value: string | null; evidence: readonly Evidence[] }

/** A thing's values as a table: each with the words that it stands on, a row for each report that tells it. */
export const accountsTable = (accounts: readonly Account[]): Rows => ({
  columns: ['part', 'who', 'value', 'quote', 'outlet', 'day', 'report'],
  rows: accounts.flatMap(({ part, who, value, evidence }) =>
    (evidence.length ? evidence : [null]).map((e) => [part, who, value, e?.quote, e?.outlet, e?.day, e?.report]),
  ),
})
