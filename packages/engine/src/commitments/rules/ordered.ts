import type { Span } from '@parley/schema'
import { sidesOf } from '../../actors/sides.ts'
import { extentOf, isPassive, subjectsOf, toldOf } from '../../clauses/index.ts'
import { meant } from '../../clauses/speaking.ts'
import { supposed } from '../../clauses/supposed.ts'
import { childOf, childrenOf, subjectToken } from '../../clauses/tree.ts'
import { unreal } from '../../clauses/unreal.ts'
import { aboutConflict } from '../../conflict.ts'
import type { Analysis, Token } from '../../language/analysis.ts'
import type { Draft, Rule } from '../../rule.ts'
import { DEED_NOUN, SETTLEMENT_DEEDS } from '../deeds.ts'
import { beneficiary, binding, byWhen, type CommitmentValue, typeOf, undertakes } from '../make.ts'

/** Verbs by which somebody in charge sets a deed of his own side going, with what they may govern. */
const ORDERS = /^(?:order|decree|begin|start)$/
const DECLARES = /^(?:declare|announce)$/
const EXTENDS = /^(?:extend|renew|prolong)$/
const EXTENDED = /^(?:mission|mandate|cease-?fires?|truce|pause|moratorium|deployment)$/i
const OFFERS = /^(?:propose|offer)$/
/** "suspended the decommissioning": what one had bound oneself to and now holds back. */
const WITHHOLDS = /^(?:suspend|halt|freeze|cancel)$/
const BOUND =
  /^(?:decommissioning|disarmament|withdrawal|pull-?out|demobili[sz]ation|participation|implementation|phase|release)$/i

type Status = CommitmentValue['status']

/** What a verb and its object tell of a deed: ordered, offered or held back; null where it is none of these. */
function told(analysis: Analysis, verb: Token): Status | null {
  if (verb.upos !== 'VERB' || isPassive(analysis, verb) || unreal(analysis, verb)) return null
  const object = childOf(analysis, verb, /^obj$/)
  const deed = childrenOf(analysis, verb).find((c) => c.rel === 'xcomp' && SETTLEMENT_DEEDS.has(c.lemma))
  const whole = object ? [object, ...childrenOf(analysis, object)] : []
  if (OFFERS.test(verb.lemma))
    return (object && DEED_NOUN.test(object.text)) || deed || sends(analysis, verb) ? 'proposed' : null
  if (!object) return null
  if ((ORDERS.test(verb.lemma) || DECLARES.test(verb.lemma)) && DEED_NOUN.test(object.text)) return 'committed'
  if (EXTENDS.test(verb.lemma) && EXTENDED.test(object.text)) return 'committed'
  return WITHHOLDS.test(verb.lemma) && whole.some((t) => BOUND.test(t.text)) ? 'refused' : null
}

const sends = (analysis: Analysis, verb: Token): boolean =>
  childrenOf(analysis, verb).some((c) => c.rel === 'xcomp' && /^(?:send|provide|contribute)$/.test(c.lemma))

/** "ordered a phased release", "is proposing to send troops", "suspended the disarmament": a deed of one's own side, set going, offered or held back. */
export const ordered: Rule<'commitment'> = {
  id: 'commitments/ordered',
  version: 1,
  read(analysis, found) {
    if (!analysis.parsed || !aboutConflict(analysis)) return []
    return analysis.tokens.flatMap((verb): Draft<'commitment'>[] => {
      const status = told(analysis, verb)
      if (!status) return []
      const { modality } = toldOf(analysis, verb)
      if (modality.includes('negated') || modality.includes('hypothetical')) return []
      const subjects = subjectsOf(analysis, verb)
      const who = meant(analysis, found, verb, subjectToken(analysis, verb), subjects).filter((m) =>
        undertakes(analysis, m),
      )
      if (!who.length || supposed(analysis.text, who[0]!.span?.[0] ?? verb.start)) return []
      const first = subjects[0]
      const evidence: Span = extentOf(
        analysis,
        verb,
        first && first.sentence === verb.sentence && first.first < verb.i && verb.i - first.first < 14
          ? first.first
          : null,
      )
      const what = analysis.text.slice(verb.end, evidence[1]).replace(/\s+/gu, ' ').trim()
      const bound = who.flatMap((m) => sidesOf(analysis, m)).map((m) => binding(analysis, m, ''))
      return [
        {
          rule: 'commitments/ordered',
          confidence: 0.4,
          value: {
            who: bound,
            what: what.replace(/^to\s+/u, ''),
            for: beneficiary(analysis, evidence, bound),
            amount: null,
            currency: null,
            written: null,
            type: typeOf(what),
            stage: status === 'refused' ? 'refused' : status === 'proposed' ? 'announced' : 'committed',
            conditions: /\b(?:if|provided|unless|until)\b[^.;]*/iu.exec(what)?.[0] ?? null,
            by: byWhen(analysis, evidence),
            resists: [],
            status,
            evidence: [evidence],
          },
        },
      ]
    })
  },
}
