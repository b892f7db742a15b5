import type { Analysis, Token } from '../../language/analysis.ts'
import { DEEDS } from '../lexicon.ts'
import type { EventValue } from '../make.ts'
import { VERBS as ATTACKS } from '../rules/attacks.ts'
import { VERBS as MEETINGS } from '../rules/meetings.ts'

/** What the lists of verbs make of one, by it and the words after it; null where they are silent. */
export function voteOf(analysis: Analysis, verb: Token): EventValue['type'] | null {
  const rest = analysis.text.slice(verb.end, analysis.sentences[verb.sentence]!.end)
  const deed = DEEDS[verb.lemma]?.find((d) => !d.needs || d.needs.test(rest))
  // the classifier was taught when a release still stood with the withdrawals
  if (deed) return /^(?:release|prisoner exchange)$/.test(deed.mode) ? 'RETREAT' : deed.type
  const attack = ATTACKS[verb.lemma]
  if (attack && (!attack.needs || attack.needs.test(rest))) return 'ASSAULT'
  const meeting = MEETINGS[verb.lemma]
  return meeting && (!meeting.needs || meeting.needs.test(rest)) ? 'CONSULT' : null
}
