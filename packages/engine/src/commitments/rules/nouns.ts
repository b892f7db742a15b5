import type { Mention, Span } from '@parley/schema'
import { actorsIn } from '../../actors/index.ts'
import { sidesOf } from '../../actors/sides.ts'
import { extentOf } from '../../clauses/index.ts'
import { aboutConflict } from '../../conflict.ts'
import type { Analysis, Token } from '../../language/analysis.ts'
import type { Draft, Found, Rule } from '../../rule.ts'
import { beneficiary, byWhen, typeOf, undertakes } from '../make.ts'

const NOUN = /^(?:commitment|pledge|promise|undertaking|obligation|vow)s?$/iu
const TO_DO =
  /^\s+(?:of\s+(?:their|its|his|her|both)\s+\p{Ll}+\s+)?(?:not\s+)?to\s+(?:not\s+)?(?!(?:the|an?|its|their|his|her|this|that|peace|talks|dialogue|democracy|continuing|remaining|being|such|any|all)\b)\p{Ll}+/u
const PAPER =
  /\b(?:agreement|deal|accord|pact|declaration|document|memorandum|communiqu[eé]|text|statement|protocol)\b[^;]{0,40}\b(?:outlines?|contains?|includes?|sets\s+out|records?|spells\s+out|holds?)\s+(?:an?|the|mutual|joint|\p{L}+)?\s*$/iu
const WEAK = /\b(?:broke\p{L}*|reneg\p{L}*|no|without|lack\s+of|despite)\s+(?:its|his|their|an?|the)?\s*$/iu

/** Whose it is: the possessor right before; of what a paper holds, the parties of the agreement last named before it. */
function owners(analysis: Analysis, found: Found, noun: Token, start: number): Mention[] {
  const possessor = actorsIn(analysis, Math.max(start, noun.start - 60), noun.start).findLast(
    (a) =>
      a.as === 'possessive' && /^(?:['’]s?)?\s*(?:[\p{Ll}-]+\s+){0,2}$/u.test(analysis.text.slice(a.end, noun.start)),
  )
  if (possessor) return sidesOf(analysis, possessor.mention).filter((m) => undertakes(analysis, m))
  if (!PAPER.test(analysis.text.slice(start, noun.start))) return []
  const [last] = found
    .of('agreement')
    .filter(({ value }) => value.parties.length > 1 && value.status !== 'proposed' && value.status !== 'rejected')
    .flatMap(({ value }) => value.evidence.flatMap(([s]) => (s <= noun.start ? [{ value, away: noun.start - s }] : [])))
    .sort((a, b) => a.away - b.away)
  return last?.value.parties ?? []
}

/** "the army's pledge to open the road", "the document outlines a commitment to conclude …": a promise told by a noun. */
export const nouns: Rule<'commitment'> = {
  id: 'commitments/nouns',
  version: 1,
  read: (analysis, found) =>
    !aboutConflict(analysis)
      ? []
      : analysis.tokens.flatMap((noun): Draft<'commitment'>[] => {
          if (!NOUN.test(noun.text) || noun.upos === 'VERB') return []
          const sentence = analysis.sentences[noun.sentence]!
          if (!TO_DO.test(analysis.text.slice(noun.end, sentence.end))) return []
          if (WEAK.test(analysis.text.slice(sentence.start, noun.start))) return []
          const who = owners(analysis, found, noun, sentence.start)
          if (!who.length) return []
          const evidence: Span = extentOf(analysis, noun, null)
          const what = analysis.text.slice(noun.end, evidence[1]).replace(/\s+/gu, ' ').trim()
          return [
            {
              rule: 'commitments/nouns',
              confidence: 0.45,
              value: {
                who,
                what: what.replace(/^to\s+/u, ''),
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
        }),
}
