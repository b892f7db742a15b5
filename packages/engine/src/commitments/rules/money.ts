import type { Span } from '@parley/schema'
import { type Actor, actorsIn } from '../../actors/index.ts'
import { extentOf, subjectsOf, toldOf } from '../../clauses/index.ts'
import { aboutConflict } from '../../conflict.ts'
import type { Analysis, Quantity, Token } from '../../language/analysis.ts'
import type { Draft, Rule } from '../../rule.ts'
import { beneficiary, byWhen, type CommitmentValue, sums, typeOf, undertakes } from '../make.ts'

type Rung = { stage: NonNullable<CommitmentValue['stage']>; status: CommitmentValue['status'] }

/** Verbs of giving with their rung on Kiel's ladder. */
const VERBS: Readonly<Record<string, Rung>> = {
  pledge: { stage: 'announced', status: 'committed' },
  promise: { stage: 'announced', status: 'committed' },
  announce: { stage: 'announced', status: 'committed' },
  commit: { stage: 'committed', status: 'committed' },
  approve: { stage: 'committed', status: 'committed' },
  grant: { stage: 'committed', status: 'committed' },
  allocate: { stage: 'allocated', status: 'committed' },
  provide: { stage: 'committed', status: 'committed' },
  donate: { stage: 'committed', status: 'committed' },
  contribute: { stage: 'committed', status: 'committed' },
  deliver: { stage: 'delivered', status: 'delivered' },
  disburse: { stage: 'delivered', status: 'delivered' },
  send: { stage: 'delivered', status: 'delivered' },
  propose: { stage: 'announced', status: 'proposed' },
  offer: { stage: 'announced', status: 'proposed' },
  raise: { stage: 'announced', status: 'proposed' },
  add: { stage: 'announced', status: 'committed' },
  give: { stage: 'committed', status: 'committed' },
  earmark: { stage: 'allocated', status: 'committed' },
  set: { stage: 'allocated', status: 'committed' },
  finance: { stage: 'committed', status: 'committed' },
  fund: { stage: 'committed', status: 'committed' },
  lend: { stage: 'committed', status: 'committed' },
  cover: { stage: 'committed', status: 'committed' },
  pay: { stage: 'delivered', status: 'delivered' },
  transfer: { stage: 'delivered', status: 'delivered' },
  unveil: { stage: 'announced', status: 'committed' },
  undertake: { stage: 'announced', status: 'committed' },
}

/** A sum of money that somebody gives, promises or proposes. */
export const money: Rule<'commitment'> = {
  id: 'commitments/money',
  version: 2,
  read(analysis) {
    if (!aboutConflict(analysis)) return []
    return sums(analysis).flatMap(({ sum: q, sentence }): Draft<'commitment'>[] => {
      const verbs = analysis.tokens
        .slice(sentence.first, sentence.last)
        .filter((t) => t.upos === 'VERB' && VERBS[t.lemma] && t.end <= q.start)
      const verb = verbs.find((t) => /^(?:propose|offer)$/.test(t.lemma)) ?? verbs.at(-1)
      // "she adds, “What …”": what is quoted is no object of the verb
      if (!verb || q.start - verb.end > 110 || /[“"]/u.test(analysis.text.slice(verb.end, q.start))) return []
      const listed = inList(analysis, q, verb)
      const givers = listed ? [listed] : subjectsOf(analysis, verb)
      const who = givers.map((a) => a.mention).filter((m) => undertakes(analysis, m))
      if (!who.length) return []
      const told = toldOf(analysis, verb)
      const rung = VERBS[verb.lemma]!
      const evidence: Span = listed
        ? [listed.start, q.end]
        : extentOf(
            analysis,
            verb,
            analysis.tokens.findIndex((t) => t.start === who[0]!.span?.[0]),
          )
      const words = analysis.text.slice(...evidence)
      return [
        {
          rule: 'commitments/money',
          confidence: 0.6,
          value: {
            who,
            what: analysis.text
              .slice(listed ? q.start : verb.end, evidence[1])
              .replace(/\s+/gu, ' ')
              .trim(),
            for: beneficiary(analysis, [q.start, sentence.end], who),
            amount: q.value,
            currency: q.unit,
            written: q.text,
            type: typeOf(words) === 'political' ? 'financial' : typeOf(words),
            stage: told.negated ? 'refused' : rung.stage,
            conditions: /\b(?:if|provided|unless|on\s+condition)\b[^.;]*/iu.exec(words)?.[0] ?? null,
            by: byWhen(analysis, evidence),
            resists: [],
            status: told.negated ? 'refused' : rung.status,
            evidence: [evidence],
          },
        },
      ]
    })
  },
}

/** The giver of a sum in a list that leaves the verb out: "X pledged $5m, Y $3m and Z $2m"; null for the first, whose verb is told. */
function inList(analysis: Analysis, q: Quantity, verb: Token): Actor | null {
  const before = analysis.quantities.findLast(
    (p) => p.end <= q.start && p.start >= verb.end && p.unit && /^[A-Z]{3}$/.test(p.unit),
  )
  if (!before) return null
  const actor = actorsIn(analysis, before.end, q.start).findLast((a) => a.kind !== 'other')
  return actor &&
    /(?:[,;]|\band|\bwhile|\bwith)\s+(?:the\s+)?$/iu.test(analysis.text.slice(before.end, actor.start)) &&
    /^\s*(?:[A-Z]{1,2}[$€£]?\s*|with\s+|another\s+|gave\s+|pledged\s+|offered\s+|promised\s+)?$/u.test(
      analysis.text.slice(actor.end, q.start),
    )
    ? actor
    : null
}
