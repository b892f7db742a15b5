import type { Mention } from '@parley/schema'
import { actorsOf } from '../actors/index.ts'
import type { Analysis } from '../language/analysis.ts'

const OBSERVERS =
  /\b(?:analysts?|experts?|sources?|observers?|consultants?|researchers?|reporters?|journalists?|critics)\b/iu

/** Whether somebody can hold a position in a process: a state, its government, a leader, a body, a group; not an outlet, an expert, or a thing. */
export function holds(analysis: Analysis, mention: Mention): boolean {
  if (mention.anonymous || OBSERVERS.test(mention.name)) return false
  const actor = actorsOf(analysis).find((a) => mention.span && a.start < mention.span[1] && mention.span[0] < a.end)
  return actor !== undefined && actor.kind !== 'outlet'
}
