import { actorsIn } from '../../actors/index.ts'
import { aboutConflict } from '../../conflict.ts'
import type { Draft, Rule } from '../../rule.ts'
import { beneficiary, sums, typeOf, undertakes } from '../make.ts'

const SHARE = /\b(?:pledges?|contributions?|donations?|offers?|gifts?|loans?|grants?|packages?|shares?)\b/iu

/** What may stand between a sum and who it is from: not "$250 billion worth of goods from". */
const FROM =
  /^\s*(?:in\s+(?:\p{Ll}+\s+){1,2}|(?:package|loan|grant|pledge|gift|donation|contribution|offer)\s+)?(?:pledged\s+)?from\s+(?:the\s+)?$/u

/** "Norway's contribution is $22m", "a pledge of $5m from Kuwait": a sum told by a noun, with whose it is. */
export const owned: Rule<'commitment'> = {
  id: 'commitments/owned',
  version: 2,
  read(analysis) {
    if (!aboutConflict(analysis)) return []
    return sums(analysis).flatMap(({ sum: q, sentence }): Draft<'commitment'>[] => {
      const before = actorsIn(analysis, Math.max(sentence.start, q.start - 70), q.start).findLast(
        (a) => a.as === 'possessive',
      )
      const after = actorsIn(analysis, q.end, Math.min(sentence.end, q.end + 60)).find((a) =>
        FROM.test(analysis.text.slice(q.end, a.start)),
      )
      const giver = before && SHARE.test(analysis.text.slice(before.end, q.start)) ? before : after
      if (!giver || !undertakes(analysis, giver.mention)) return []
      const evidence: [number, number] = [Math.min(giver.start, q.start), Math.max(giver.end, q.end)]
      const words = analysis.text.slice(...evidence)
      return [
        {
          rule: 'commitments/owned',
          confidence: 0.5,
          value: {
            who: [giver.mention],
            what: words.replace(/\s+/gu, ' '),
            for: beneficiary(analysis, [q.end, sentence.end], [giver.mention]),
            amount: q.value,
            currency: q.unit,
            written: q.text,
            type: typeOf(words) === 'political' ? 'financial' : typeOf(words),
            stage: 'committed',
            conditions: null,
            by: null,
            resists: [],
            status: 'committed',
            evidence: [evidence],
          },
        },
      ]
    })
  },
}
