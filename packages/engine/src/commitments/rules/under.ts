import { sidesOf } from '../../actors/sides.ts'
import { extentOf, objectsOf, subjectsOf } from '../../clauses/index.ts'
import { aboutConflict } from '../../conflict.ts'
import type { Draft, Rule } from '../../rule.ts'
import { beneficiary, byWhen, typeOf, undertakes } from '../make.ts'

const UNDER =
  /\b(?:under|as\s+part\s+of|in\s+line\s+with|in\s+return|according\s+to)\s*(?:(?:the|a|an|this|that|its|their)\s+)?(?:terms\s+of\s+(?:the\s+|an?\s+)?)?(?:[\p{L}\d-]+\s+){0,3}(?:agreement|deal|accord|pact|truce|cease-?fire|plan|roadmap|road\s+map|memorandum|arrangement|return)\b|\bin\s+(?:return|exchange),/iu
const LOTH =
  /\b(?:not|never|(?:reluctant|unwilling|unable|refus\w+|declin\w+|fail\w+|hesitant|yet)\s+to)\s+(?:\p{L}+ly\s+)?$/iu
const PLEDGES = /^(?:pledge|promise|agree|undertake|vow|commit|guarantee|swear)$/
const TO_DO = /^\s+(?:not\s+)?to\s+(?!(?:say|meet|talk|discuss|speak|negotiate|continue|resume)\b)\p{Ll}+/u

/** "Under the deal X will release …", "X promised to stop …": what somebody takes upon himself, told by a verb of the report's own. */
export const under: Rule<'commitment'> = {
  id: 'commitments/under',
  version: 2,
  read(analysis, found) {
    if (!aboutConflict(analysis)) return []
    return analysis.tokens.flatMap((verb): Draft<'commitment'>[] => {
      if (verb.upos !== 'VERB') return []
      const sentence = analysis.sentences[verb.sentence]!
      const before = analysis.text.slice(sentence.start, verb.start)
      const rest = analysis.text.slice(verb.end, sentence.end)
      // a promise that somebody is quoted with is read from the attribution, which knows its words
      const quoted = found
        .of('attribution')
        .some(({ value }) => value.cue.some(([a, b]) => a < verb.end && verb.start < b))
      const pledged = PLEDGES.test(verb.lemma) && TO_DO.test(rest) && !quoted
      const bound =
        /\b(?:will|would|must|shall|is\s+to|are\s+to|was\s+to|were\s+to)\s+(?:also\s+)?$/iu.test(before) &&
        UNDER.test(before)
      if (!(pledged || bound) || LOTH.test(before)) return []
      const subjects = subjectsOf(analysis, verb).filter((a) => undertakes(analysis, a.mention))
      if (!subjects.length) return []
      const who = subjects.flatMap((a) => sidesOf(analysis, a.mention))
      const evidence = extentOf(analysis, verb, subjects[0]!.sentence === verb.sentence ? subjects[0]!.first : null)
      const what = analysis.text
        .slice(pledged ? verb.end : verb.start, evidence[1])
        .replace(/\s+/gu, ' ')
        .trim()
      return [
        {
          rule: 'commitments/under',
          confidence: 0.45,
          value: {
            who,
            what: what.replace(/^to\s+/u, ''),
            for:
              beneficiary(analysis, evidence, who) ??
              objectsOf(analysis, verb).find((a) => a.kind === 'state')?.mention ??
              null,
            amount: null,
            currency: null,
            written: null,
            type: typeOf(what),
            stage: 'committed',
            conditions: /\b(?:if|provided|unless)\b[^.;]*/iu.exec(what)?.[0] ?? null,
            by: byWhen(analysis, evidence),
            resists: [],
            status: 'committed',
            evidence: [evidence],
          },
        },
      ]
    })
  },
}
