import type { Mention } from '@parley/schema'
import { opponents, sidesOfConflict } from '../clauses/opponents.ts'
import { namedTogether } from '../clauses/pair-before.ts'
import type { Analysis } from '../language/analysis.ts'

const SIDES =
  /^(?:(?:both|the|all|the\s+two|two|the\s+warring|warring|the\s+rival|rival|the\s+opposing)\s+(?:of\s+(?:the|these|those)\s+)?)*(?:sides|parties|factions|belligerents|foes|enemies|neighbou?rs)$/iu
const COUNTED =
  /^(?:the\s+|all\s+|both\s+(?:the\s+)?)?(both|two|three|four|five)?\s*(?:of\s+(?:the|these|those)\s+)?(?:rival\s+|warring\s+|neighbou?ring\s+|arch-?|former\s+|regional\s+|international\s+|\p{L}+\s+(?=leaders|presidents|ministers))?(sides|parties|countries|nations|states|neighbou?rs|governments|foes|enemies|rivals|factions|camps|armies|capitals|groups|movements|bodies|organi[sz]ations|blocs|institutions|leaders|presidents|men|women|ministers|officials|diplomats|generals|envoys|negotiators|premiers|politicians)$/iu
const PEOPLE =
  /^(?:leaders|presidents|men|women|ministers|officials|diplomats|generals|envoys|negotiators|premiers|politicians)$/iu
const BODIES = /^(?:bodies|organi[sz]ations|blocs|institutions)$/iu
const NUMBER: Readonly<Record<string, number>> = { both: 2, two: 2, three: 3, four: 4, five: 5 }

/** Whether words mean the two parties of a conflict without naming them. */
export const meansSides = (words: string): boolean => SIDES.test(words.trim())

/**
 * Whom "both sides", "the two countries", "the three bodies" or "the two leaders" are, by who was named together just before; else, for sides, the
 * two who fight each other in the report. Empty where the words mean no such number, or the report doesn't tell. `at`: where the words begin.
 */
export function countedBefore(analysis: Analysis, words: string, at: number): Mention[] {
  const m = COUNTED.exec(words.trim())
  if (!m) return []
  const noun = m[2]!
  const given = m[1] ?? (/^both\b/iu.test(words) ? 'both' : undefined)
  const plain = /^(?:sides|parties)$/iu.test(noun)
  if (!given && !(plain && /^the\b/iu.test(words))) return []
  const kind = PEOPLE.test(noun) ? 'person' : BODIES.test(noun) ? 'body' : 'party'
  const near = namedTogether(analysis, at, NUMBER[given?.toLowerCase() ?? 'two']!, kind)
  if (near.length || kind !== 'party' || NUMBER[given?.toLowerCase() ?? 'two'] !== 2) return near
  const two = opponents(analysis).length === 2 || meansSides(words) ? sidesOfConflict(analysis) : []
  return two.length === 2 ? two : []
}

/** The parties that "the two sides" are, where the report tells who fights whom; any other mention as it is. */
export function sidesOf(analysis: Analysis, mention: Mention): Mention[] {
  const { text, span } = mention
  if (!span || !COUNTED.test(mention.name.trim())) return [mention]
  const found = countedBefore(analysis, text, span[0])
  return found.length ? found.map((side) => ({ ...side, text, span, via: 'description' as const })) : [mention]
}
