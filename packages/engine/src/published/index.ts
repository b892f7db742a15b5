import type { Published } from '@parley/schema'
import type { Analysis } from '../language/analysis.ts'

/**
 * The day or interval that a report speaks from, worked out from its text's own clues (dateline, weekday against a
 * dated event); null where the text leaves even the year open. See `solve` for the year that a dossier supplies.
 */
export function publishedFrom(_analysis: Analysis): Published | null {
  return null
}
