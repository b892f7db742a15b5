import type { KindName } from '@parley/schema'

/** Kinds of lists: those of findings; statements, whose days are those on which they were said; and reports. */
export type RowKind = KindName | 'statement' | 'report'

/** The numbers that stand for kinds in rows; a change of them is a change of the shelf's version. */
export const KIND_NUMBERS: Readonly<Record<RowKind, number>> = {
  ...{ attribution: 1, event: 2, agreement: 3, violation: 4, commitment: 5, position: 6, measurement: 7 },
  ...{ statement: 8, report: 9 },
}
