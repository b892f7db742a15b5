import type { Draft, Rule } from '../../rule.ts'
import { byWhen } from '../make.ts'

/** A ban that is decided to begin on a date binds whoever decided it. */
export const bans: Rule<'commitment'> = {
  id: 'commitments/bans',
  version: 1,
  read: (analysis, found) =>
    found.of('event').flatMap(({ value, rule }): Draft<'commitment'>[] => {
      const [evidence] = value.evidence
      if (rule !== 'events/bans' || !evidence || !value.actors.length) return []
      return [
        {
          rule: 'commitments/bans',
          confidence: 0.5,
          value: {
            who: value.actors,
            what: analysis.text.slice(...evidence).replace(/\s+/gu, ' '),
            for: null,
            amount: null,
            currency: null,
            written: null,
            type: 'political',
            stage: 'committed',
            conditions: null,
            by: value.date ?? byWhen(analysis, evidence),
            resists: [],
            status: 'committed',
            evidence: [evidence],
          },
        },
      ]
    }),
}
