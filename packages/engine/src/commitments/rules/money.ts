import { extentOf, subjectsOf, toldOf } from '../../clauses/index.ts'
import { aboutConflict } from '../../conflict.ts'
import type { Draft, Rule } from '../../rule.ts'
import { beneficiary, byWhen, type CommitmentValue, typeOf, undertakes } from '../make.ts'

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
}

/** A sum of money that somebody gives, promises or proposes. */
export const money: Rule<'commitment'> = {
  id: 'commitments/money',
  version: 1,
  read(analysis) {
    if (!aboutConflict(analysis)) return []
    return analysis.quantities.flatMap((q): Draft<'commitment'>[] => {
      if (!q.unit || !/^[A-Z]{3}$/.test(q.unit) || q.value === null || q.value < 10_000) return []
      const sentence = analysis.sentences.find((s) => s.start <= q.start && q.end <= s.end)
      if (!sentence) return []
      const verbs = analysis.tokens
        .slice(sentence.first, sentence.last)
        .filter((t) => t.upos === 'VERB' && VERBS[t.lemma] && t.end <= q.start)
      const verb = verbs.find((t) => /^(?:propose|offer)$/.test(t.lemma)) ?? verbs.at(-1)
      if (!verb || q.start - verb.end > 110) return []
      const who = subjectsOf(analysis, verb)
        .map((a) => a.mention)
        .filter((m) => undertakes(analysis, m))
      if (!who.length) return []
      const told = toldOf(analysis, verb)
      const rung = VERBS[verb.lemma]!
      const evidence = extentOf(
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
            what: analysis.text.slice(verb.end, evidence[1]).replace(/\s+/gu, ' ').trim(),
            for: beneficiary(analysis, [q.start, sentence.end], who),
            amount: q.value,
            currency: q.unit,
            written: q.text,
            type: typeOf(words) === 'political' ? 'financial' : typeOf(words),
            stage: told.negated ? 'refused' : rung.stage,
            conditions: null,
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
