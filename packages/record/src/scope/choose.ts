import { byText } from '../fold/order.ts'

/** A deed is tested against so many of the agreements that may bind those who acted. */
export const TESTED = 8

/** What choosing among agreements looks at. */
export type Choosable = { id: string; name: string; reports: number }

/** The agreements that most reports tell of come first. */
export const mostTold = (a: Choosable, b: Choosable): number => b.reports - a.reports || byText(a.id, b.id)

/**
 * The agreements that a deed is tested against, of those that may bind who acted (`all`, in the order of `mostTold`): those that it
 * names, then those that most reports tell of; and whether some are left.
 */
export function chosen<T extends Choosable>(
  all: readonly T[],
  named: string | null,
): { some: readonly T[]; untested?: true } {
  if (all.length <= TESTED) return { some: all }
  const own = all.filter((a) => a.name === named)
  return { some: [...own, ...all.filter((a) => a.name !== named)].slice(0, TESTED), untested: true }
}
