import type { Mention, Span } from '@parley/schema'
import { sidesOf } from '../../actors/sides.ts'
import { extentOf, isPassive, subjectsOf } from '../../clauses/index.ts'
import { supposed } from '../../clauses/supposed.ts'
import { childrenOf } from '../../clauses/tree.ts'
import { aboutConflict } from '../../conflict.ts'
import type { Analysis, Token } from '../../language/analysis.ts'
import type { Draft, Found, Rule } from '../../rule.ts'
import { SETTLEMENT_DEEDS } from '../deeds.ts'
import { beneficiary, binding, byWhen, typeOf, undertakes } from '../make.ts'

/** How a deed is owed: "must leave", "is to leave", "is due to leave", "has been given 60 days to leave"; null where it is not. */
function owed(analysis: Analysis, verb: Token): 'must' | 'will' | 'due' | null {
  const kids = childrenOf(analysis, verb)
  const aux = kids.find((c) => c.rel === 'aux' && /^(?:must|shall|should|will|would|’ll|'ll)$/i.test(c.text))
  if (aux) return /^(?:must|shall|should)$/i.test(aux.text) ? 'must' : 'will'
  if (!kids.some((c) => c.rel === 'mark' && c.text === 'to') && !/\bto\s+(?:be\s+)?$/u.test(before(analysis, verb)))
    return null
  const lead = before(analysis, verb)
  if (/\b(?:has|have|had)\s+to\s+(?:be\s+)?$/iu.test(lead)) return 'must'
  if (/\b(?:is|are|was|were)\s+(?:\p{L}+ly\s+)?to\s+(?:be\s+)?$/iu.test(lead)) return 'due'
  if (/\b(?:due|supposed|required|obliged|bound|expected|scheduled|set)\s+to\s+(?:be\s+)?$/iu.test(lead)) return 'due'
  return /\bgiven\s+(?:until\s+)?[^,;.]{2,40}\s+to\s+$/iu.test(lead) ? 'due' : null
}

const before = (analysis: Analysis, verb: Token): string =>
  analysis.text.slice(Math.max(analysis.sentences[verb.sentence]!.start, verb.start - 70), verb.start)

const PAPER =
  /\b(?:agreements?|deal|accord|pact|truce|cease-?fire|declaration|memorandum|protocol|treaty|terms|communiqu[eé]|roadmap)\b/iu
const NOT = /^(?:not|n['’]t|never)$/i

const LATER = 1

/** Whether an agreement that was made is spoken of in the verb's sentence or the one before. */
const underPaper = (analysis: Analysis, found: Found, verb: Token): boolean => {
  const near = [verb.sentence, verb.sentence - LATER].flatMap((i) => analysis.sentences[i] ?? [])
  return (
    near.some((s) => PAPER.test(analysis.text.slice(s.start, s.end))) &&
    found.of('agreement').some(({ value }) => /^(?:agreed|in force|disputed)$/.test(value.status))
  )
}

/** What a speaker asks of others is no obligation yet. */
const asked = (found: Found, at: number): boolean =>
  found
    .of('attribution')
    .some(
      ({ value }) =>
        value.content.some(([a, b]) => a <= at && at < b) &&
        (value.act === 'demand' ||
          /\b(?:demand|urg|call|insist|want|warn|threaten|hope|expect|think|believe)/iu.test(cueOf(value))),
    )
const cueOf = (value: { act: string | null }): string => value.act ?? ''

/** "Israeli forces must withdraw", "the zone is to be patrolled by X": what a side owes by an agreement that the report tells of. */
export const obliged: Rule<'commitment'> = {
  id: 'commitments/obliged',
  version: 1,
  read(analysis, found) {
    if (!analysis.parsed || !aboutConflict(analysis)) return []
    return analysis.tokens.flatMap((verb): Draft<'commitment'>[] => {
      if (verb.upos !== 'VERB' || !SETTLEMENT_DEEDS.has(verb.lemma)) return []
      const how = owed(analysis, verb)
      if (!how || !underPaper(analysis, found, verb) || asked(found, verb.start)) return []
      if (
        childrenOf(analysis, verb).some(
          (c) => c.rel === 'mark' && /^(?:if|unless|whether|once|before|after)$/i.test(c.text),
        )
      )
        return []
      // "would reopen it if the deal holds" is what might come
      const hangs = childrenOf(analysis, verb).some(
        (c) => c.rel === 'advcl' && childrenOf(analysis, c).some((m) => /^(?:if|unless|once)$/i.test(m.text)),
      )
      if (how === 'will' && hangs) return []
      const subjects = subjectsOf(analysis, verb).filter(
        (a) => undertakes(analysis, a.mention) && !(a.kind === 'sides' && sidesOf(analysis, a.mention).length < 2),
      )
      const first = subjects[0]
      if (!first || supposed(analysis.text, first.start)) return []
      const no = childrenOf(analysis, verb).some((c) => NOT.test(c.text))
      if (no && how !== 'must') return []
      const evidence: Span = extentOf(
        analysis,
        verb,
        !isPassive(analysis, verb) && first.sentence === verb.sentence && first.first < verb.i ? first.first : null,
      )
      const what = analysis.text.slice(verb.start, evidence[1]).replace(/\s+/gu, ' ')
      const who: Mention[] = subjects
        .flatMap((a) => sidesOf(analysis, a.mention))
        .map((m) => binding(analysis, m, what))
      return [
        {
          rule: 'commitments/obliged',
          confidence: 0.4,
          value: {
            who,
            what: no ? `not ${what}` : what,
            for: beneficiary(analysis, evidence, who),
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
