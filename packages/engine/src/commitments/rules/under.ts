import { sidesOf } from '../../actors/sides.ts'
import { extentOf, objectsOf, subjectsOf } from '../../clauses/index.ts'
import { supposed } from '../../clauses/supposed.ts'
import { unreal } from '../../clauses/unreal.ts'
import { aboutConflict } from '../../conflict.ts'
import type { Draft, Rule } from '../../rule.ts'
import { beneficiary, byWhen, typeOf, undertakes } from '../make.ts'

const UNDER =
  /\b(?:under|as\s+part\s+of|in\s+line\s+with|in\s+return|according\s+to)\s*(?:(?:the|a|an|this|that|its|their)\s+)?(?:terms\s+of\s+(?:the\s+|an?\s+)?)?(?:[\p{L}\d-]+\s+){0,3}(?:agreement|deal|accord|pact|truce|cease-?fire|plan|proposal|blueprint|framework|declaration|protocol|roadmap|road\s+map|memorandum|arrangement|return)\b|\bin\s+(?:return|exchange),/iu
/** The paper itself as the one that binds: "The agreement requires X to …". */
const REQUIRES =
  /\b(?:agreement|deal|accord|pact|truce|cease-?fire|plan|roadmap|memorandum|arrangement|declaration|document|protocol|proposal)\s+(?:also\s+)?(?:requires?|obliges?|stipulates?|provides?|envisages?|calls?\s+(?:for|on)|says|states|foresees)\b/iu
/** Papers that nobody has signed yet. */
const DRAFT = /\b(?:plan|proposal|draft|blueprint)\b/iu
const LOTH =
  /\b(?:not|never|no\s+longer(?:\s+\p{L}+)?|(?:reluctant|unwilling|unable|refus\w+|declin\w+|fail\w+|hesitant|yet)\s+to)\s+(?:\p{L}+ly\s+)?$/iu
const PLEDGES = /^(?:pledge|promise|agree|undertake|vow|commit|guarantee|swear)$/
const SUPPOSED = /\b(?:supposed|obliged|required|due)\s+to\s+$|\b(?:must|shall)\s+$/iu
const TO_DO_AFTER = /^[^,;.]{2,50}?\s+to\s+\p{Ll}+/u
const TO_DO = /^\s+(?:not\s+)?to\s+(?!(?:say|meet|talk|discuss|speak|negotiate|continue|resume)\b)\p{Ll}+/u

/** "Under the deal X will release …", "X promised to stop …": what somebody takes upon himself, told by a verb of the report's own. */
export const under: Rule<'commitment'> = {
  id: 'commitments/under',
  version: 3,
  read(analysis, found) {
    if (!aboutConflict(analysis)) return []
    return analysis.tokens.flatMap((verb): Draft<'commitment'>[] => {
      if (verb.upos !== 'VERB' && verb.text !== 'committed') return []
      const sentence = analysis.sentences[verb.sentence]!
      const before = analysis.text.slice(sentence.start, verb.start)
      const rest = analysis.text.slice(verb.end, sentence.end)
      // a promise that somebody is quoted with is read from the attribution, which knows its words
      const quoted = found
        .of('attribution')
        .some(({ value }) => value.cue.some(([a, b]) => a < verb.end && verb.start < b))
      const pledged =
        (PLEDGES.test(verb.lemma) || verb.text === 'committed') &&
        (TO_DO.test(rest) || (verb.text === 'committed' && /^\s+to\s+\p{Ll}+ing\b/u.test(rest))) &&
        !quoted
      const previous = analysis.sentences[verb.sentence - 1]
      const lead =
        previous && previous.paragraph === sentence.paragraph ? analysis.text.slice(previous.start, previous.end) : ''
      const paper = UNDER.exec(before) ?? REQUIRES.exec(before) ?? (SUPPOSED.test(before) ? REQUIRES.exec(lead) : null)
      const bound =
        /\b(?:will|would|must|shall|(?:is|are|was|were)\s+(?:supposed\s+|obliged\s+|required\s+|due\s+)?to)\s+(?:also\s+)?$/iu.test(
          before,
        ) && paper !== null
      const required =
        /^(?:require|oblige|commit|bind)$/.test(verb.lemma) &&
        REQUIRES.test(`${before}${verb.text} `) &&
        TO_DO_AFTER.test(rest)
      if (!(pledged || bound || required) || LOTH.test(before)) return []
      if (pledged && analysis.parsed && unreal(analysis, verb)) return []
      const told = required ? objectsOf(analysis, verb) : subjectsOf(analysis, verb)
      const subjects = told.filter((a) => undertakes(analysis, a.mention))
      if (!subjects.length || supposed(analysis.text, subjects[0]!.start)) return []
      const who = subjects.flatMap((a) => sidesOf(analysis, a.mention))
      const first = subjects[0]!.sentence === verb.sentence && subjects[0]!.first < verb.i ? subjects[0]!.first : null
      const evidence = extentOf(analysis, verb, first)
      const what = analysis.text
        .slice(pledged || required ? verb.end : verb.start, evidence[1])
        .replace(/\s+/gu, ' ')
        .trim()
      return [
        {
          rule: 'commitments/under',
          confidence: 0.45,
          value: {
            who,
            what: what.replace(/^(?:[^,;.]{2,50}?\s+)?to\s+/u, ''),
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
            status: !pledged && DRAFT.test(paper?.[0] ?? '') ? 'proposed' : 'committed',
            evidence: [evidence],
          },
        },
      ]
    })
  },
}
