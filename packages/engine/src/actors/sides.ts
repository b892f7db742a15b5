import type { Mention } from '@parley/schema'
import { sidesOfConflict } from '../clauses/opponents.ts'
import type { Analysis } from '../language/analysis.ts'

const SIDES =
  /^(?:(?:both|the|all|the\s+two|two|the\s+warring|warring|the\s+rival|rival|the\s+opposing)\s+)*(?:sides|parties|factions|belligerents|foes|enemies|neighbou?rs)$/iu

/** Whether words mean the two parties of a conflict without naming them. */
export const meansSides = (words: string): boolean => SIDES.test(words.trim())

/** The parties that "the two sides" are, where the report tells who fights whom; any other mention as it is. */
export function sidesOf(analysis: Analysis, mention: Mention): Mention[] {
  if (!meansSides(mention.text) || !meansSides(mention.name)) return [mention]
  const two = sidesOfConflict(analysis)
  if (two.length !== 2) return [mention]
  const { text, span } = mention
  return two.map((side) => ({ ...side, text, span, via: 'description' as const }))
}
