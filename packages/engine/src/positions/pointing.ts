import type { Span } from '@parley/schema'
import { actorsIn } from '../actors/index.ts'
import type { Analysis } from '../language/analysis.ts'

/** Whether words can mean a thing told before, and are more than somebody's name: whoever backs a government backs no plan by that. */
export function pointsBack(analysis: Analysis, [start, end]: Span): boolean {
  const named = actorsIn(analysis, start, end).filter((a) => a.mention.via !== 'pronoun')
  return named.reduce((sum, a) => sum + a.end - a.start, 0) <= 0.5 * (end - start)
}
