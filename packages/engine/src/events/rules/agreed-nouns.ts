import { type Actor, actorsOf } from '../../actors/index.ts'
import type { Analysis, Token } from '../../language/analysis.ts'
import type { Rule } from '../../rule.ts'
import { aboutWar } from '../about.ts'
import { type EventDraft, make } from '../make.ts'
import { between, sidesAsActors } from './war.ts'

const PAPER =
  '(?:cease-?fire|truce|deal|agreement|accord|pact|declaration|memorandum|armistice|treaty|roadmap|settlement)'
const OF_PAPER = new RegExp(`^\\s+of\\s+(?:an?\\s+|the\\s+)?(?:[\\p{L}\\d’'-]+\\s+){0,4}?${PAPER}\\b`, 'iu')
const IN_PLACE = new RegExp(`^${PAPER}$`, 'i')
const HAS_HELD =
  /^\s+(?:\([^)]*\)\s+)?(?:has|had|have)\s+(?:largely\s+|mostly\s+|broadly\s+)?been\s+in\s+(?:place|force|effect)\s+since\b/iu
const WITH = /^[^.;]{0,90}?\bwith\s+(?:the\s+)?(?:[\p{Ll}-]+\s+){0,2}$/iu

/** Between whom: "between X and Y"; "with X", then the other is the report's side that is not X; else the report's two sides. */
function parties(analysis: Analysis, noun: Token): Actor[] {
  const pair = between(analysis, noun)
  if (pair.length) return pair
  const sides = sidesAsActors(analysis)
  const other = actorsOf(analysis).find(
    (a) =>
      a.sentence === noun.sentence &&
      a.start > noun.end &&
      a.as !== 'adjective' &&
      a.kind !== 'outlet' &&
      WITH.test(analysis.text.slice(noun.end, a.start)),
  )
  if (!other) return sides.length === 2 ? sides : []
  const rest = sides.filter((s) => s.mention.name !== other.mention.name && s.mention.name !== other.state)
  const state = rest.find((s) => s.kind === 'state' || s.kind === 'government') ?? rest[0]
  return state ? [state, other] : [other]
}

/** "the signing of a peace accord with X", "a ceasefire has been in place since …": an agreement made, told without a verb of agreeing. */
export const agreedNouns: Rule<'event'> = {
  id: 'events/agreed-nouns',
  version: 1,
  read: (analysis) => {
    if (!aboutWar(analysis)) return []
    return analysis.tokens.flatMap((noun): EventDraft[] => {
      if (noun.upos !== 'NOUN') return []
      const rest = analysis.text.slice(noun.end, analysis.sentences[noun.sentence]!.end)
      const signing = /^(?:signing|signature|conclusion)$/i.test(noun.text) && OF_PAPER.test(rest)
      const held = IN_PLACE.test(noun.text) && HAS_HELD.test(rest)
      if (!signing && !held) return []
      const head = noun.head >= 0 ? analysis.tokens[noun.head]! : undefined
      const ahead =
        signing &&
        head !== undefined &&
        /^(?:expect|plan|schedule|delay|postpone|await|attend|before)$/.test(head.lemma)
      const actors = parties(analysis, noun)
      if (!actors.length) return []
      return [
        make(analysis, {
          rule: 'events/agreed-nouns',
          type: 'AGREE',
          mode: signing ? 'signing' : 'agreement',
          verb: noun,
          actors: actors.slice(0, 3),
          recipients: [],
          told: ahead
            ? { status: 'planned', modality: ['future'], negated: false }
            : { status: 'occurred', modality: [], negated: false },
          confidence: 0.45,
        }),
      ]
    })
  },
}
