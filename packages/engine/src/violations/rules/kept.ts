import type { Mention, Span } from '@parley/schema'
import { actorsIn } from '../../actors/index.ts'
import { sidesOf } from '../../actors/sides.ts'
import { extentOf, subjectsOf } from '../../clauses/index.ts'
import { sidesOfConflict } from '../../clauses/opponents.ts'
import { isPassiveTree } from '../../clauses/tree.ts'
import { aboutConflict } from '../../conflict.ts'
import { aboutWar } from '../../events/about.ts'
import type { Analysis, Token } from '../../language/analysis.ts'
import type { Draft, Found, Rule } from '../../rule.ts'
import { agreementAt, draft, truceHere } from './accused.ts'
import { BOUND, MUTUAL, NOT_OWN, UNREAL_BREACH } from './words.ts'

const BREAKS = /^(?:violate|breach|break|flout|infringe|ignore|renege|disregard)$/
const KEEPS = /^(?:implement|enforce|honou?r|respect|observe|comply|fulfil|fulfill|abide|apply|carry)$/
/** "live up to", "stick to", "adhere to" */
const KEEPS_BY = /^(?:live|lived|living)\s+up\s+to\b|^(?:stick|sticks|sticking|adher\w+|conform\w*|commit\w*)\s+to\b/iu
const FAILS = /\bfail(?:s|ed|ing)?\s+to\s+(?:\p{L}+ly\s+)?$/iu
/** What a paper or a deadline asks. */
const OWED =
  /\b(?:agreement|deal|truce|cease-?fire|accord|pact)\s+(?:requires?|required|demands?|foresees|obliges?)\b|\b(?:under|required\s+by|as\s+agreed\s+in)\s+(?:the\s+)?(?:terms|agreement|deal|truce|cease-?fire|accord|pact)\b|\bby\s+the\s+(?:agreed\s+)?deadline\b/iu
const NOT = /\b(?:not|never|n['’]t|without|fail(?:s|ed|ing)?\s+to|yet\s+to|unable\s+to|refus(?:es|ed|ing)\s+to)\b/iu
/** Nobody has broken anything yet. */
const UNREAL = /\b(?:would|could|might|may|will|if|should|must|to\s+(?:prevent|avoid)|not\s+to|any|whoever)\b/iu

/** What is done with words tells nothing of who reports what came of it. */
const DEEDS: ReadonlySet<string> = new Set(['accept', 'promise', 'offer', 'propose', 'reject'])

/** Those who say it, where it is somebody's word: his accusation, unless he speaks of himself; null for the report's own voice. */
function teller(found: Found, at: number): { said: boolean; accuser: Mention | null } {
  const told = found
    .of('attribution')
    .filter(({ value }) => !(value.act && DEEDS.has(value.act)) && value.content.some(([a, b]) => a <= at && at < b))
    .sort((a, b) => b.value.depth - a.value.depth)[0]
  return { said: told !== undefined, accuser: told?.value.actor.length === 1 ? told.value.actor[0]! : null }
}

/** Who is told to break it: the verb's subject; both sides where it is they. */
function culprits(analysis: Analysis, verb: Token): Mention[] {
  const sentence = analysis.sentences[verb.sentence]!
  const both = /\b(?:both|all|the\s+two|the\s+warring)\s+(?:sides|parties|factions)\s+(?:\p{L}+\s+){0,2}$/iu.test(
    analysis.text.slice(sentence.start, verb.start),
  )
  const sides = both ? sidesOfConflict(analysis) : []
  if (sides.length === 2) return sides
  const by = isPassiveTree(analysis, verb)
    ? actorsIn(analysis, verb.end, sentence.end).filter((a) =>
        /^[^,;.]{0,30}\bby\s+(?:the\s+)?$/iu.test(analysis.text.slice(verb.end, a.start)),
      )
    : subjectsOf(analysis, verb)
  // "X: Y violated the truce": who speaks breaks nothing
  const colon = analysis.text.slice(sentence.start, verb.start).lastIndexOf(': ')
  return by
    .filter((a) => colon < 0 || a.start > sentence.start + colon)
    .filter((a) => a.kind !== 'outlet' && a.kind !== 'other' && a.as !== 'place')
    .flatMap((a) => sidesOf(analysis, a.mention))
    .slice(0, 2)
}

/** "both sides violated it", "the government has not fully implemented the deal": a breach told by a verb, in the report's voice or a witness's. */
export const kept: Rule<'violation'> = {
  id: 'violations/kept',
  version: 1,
  read: (analysis, found) =>
    !(aboutConflict(analysis) || (aboutWar(analysis) && truceHere(found)))
      ? []
      : analysis.tokens.flatMap((verb): Draft<'violation'>[] => {
          if (
            verb.upos !== 'VERB' ||
            !(
              BREAKS.test(verb.lemma) ||
              KEEPS.test(verb.lemma) ||
              KEEPS_BY.test(analysis.text.slice(verb.start, verb.end + 20)) ||
              (OWED.test(
                analysis.text.slice(analysis.sentences[verb.sentence]!.start, analysis.sentences[verb.sentence]!.end),
              ) &&
                FAILS.test(analysis.text.slice(Math.max(0, verb.start - 16), verb.start)))
            )
          )
            return []
          const sentence = analysis.sentences[verb.sentence]!
          const words = analysis.text.slice(sentence.start, sentence.end)
          const before = analysis.text.slice(sentence.start, verb.start)
          const near = before.slice(-48)
          if (
            MUTUAL.test(words) ||
            /\b(?:accus|blam|alleg)\p{L}*/iu.test(words) ||
            /\bden(?:y|ies|ied|ying)\b/iu.test(near) ||
            UNREAL.test(near) ||
            UNREAL_BREACH.test(near) ||
            NOT_OWN.test(words)
          )
            return []
          if (BREAKS.test(verb.lemma) === NOT.test(near)) return []
          const after = analysis.text.slice(verb.end, Math.min(sentence.end, verb.end + 60))
          const object = BOUND.exec(after)
          const back = /^\s+(?:it|them|both|each|that|those)\b/iu.test(after) && BOUND.test(before)
          const passive = isPassiveTree(analysis, verb) && BOUND.test(before.slice(-70))
          const owed = FAILS.test(before) && OWED.test(words)
          if (!owed && !(object && /^[^,;:.]*$/u.test(after.slice(0, object.index))) && !back && !passive) return []
          const agreement = agreementAt(found, verb.start)
          if (!agreement) return []
          const { said, accuser } = teller(found, verb.start)
          if (said && !accuser) return []
          return culprits(analysis, verb).flatMap((accused): Draft<'violation'>[] => {
            if (accuser?.name === accused.name) return []
            const start = Math.min(
              accused.span && accused.span[1] <= verb.start ? accused.span[0] : verb.start,
              verb.start,
            )
            const own = extentOf(analysis, verb, null)
            const evidence: Span = back ? [sentence.start, own[1]] : [Math.max(sentence.start, start), own[1]]
            return [
              draft(analysis, 'violations/kept', {
                accuser,
                accused,
                act: analysis.text.slice(verb.start, own[1]).replace(/\s+/gu, ' '),
                agreement,
                evidence,
                at: verb.start,
              }),
            ]
          })
        }),
}
