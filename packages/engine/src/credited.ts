import type { Mention } from '@parley/schema'
import type { Analysis } from './language/analysis.ts'

/** Outlets and agencies that the text itself names as the origin of its reporting ("told Reuters"; no photo credits). */
export function credited(_analysis: Analysis): Mention[] {
  return []
}
