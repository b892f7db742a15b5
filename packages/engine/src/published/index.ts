import type { Published, Span } from '@parley/schema'
import type { Analysis } from '../language/analysis.ts'
import { clues } from './clues/index.ts'
import { solve } from './solve.ts'

export { clues } from './clues/index.ts'
export { solve } from './solve.ts'

/**
 * The day or interval that a report speaks from, worked out from its text's own clues (dateline, weekday against a
 * dated event); null where the text leaves even the year open. See `solve` for the year that a dossier supplies.
 */
export function publishedFrom(analysis: Analysis, furniture: readonly Span[] = []): Published | null {
  return solve(clues(analysis, furniture), null)
}
