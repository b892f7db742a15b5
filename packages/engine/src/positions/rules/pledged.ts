import { sidesOf } from '../../actors/sides.ts'
import type { Draft, Rule } from '../../rule.ts'
import { earlier } from '../earlier.ts'
import { holds } from '../holders.ts'
import { issuesHere } from '../issue-words.ts'
import { settlementAt } from '../settlement.ts'

/** What is paid for, or exchanged, tells where its giver stands; of other obligations the paper tells what it asks, and the attributions who agreed. */
const GIVING: ReadonlySet<string> = new Set(['commitments/money', 'commitments/owned', 'commitments/exchange'])

/** Where actors stand by what they undertake: who pays for arms supports military aid, who refuses to send troops opposes the force. */
export const pledged: Rule<'position'> = {
  id: 'positions/pledged',
  version: 2,
  read: (analysis, found) =>
    found.of('commitment').flatMap(({ value, rule }): Draft<'position'>[] => {
      const [evidence] = value.evidence
      if (!evidence || rule === 'commitments/under' || rule === 'commitments/nouns' || rule === 'commitments/papers')
        return []
      const [issue] = issuesHere(
        analysis.text.slice(...evidence),
        earlier(analysis, evidence[0]),
        false,
        settlementAt(found, evidence[0]),
      )
      if (!issue) return []
      const own =
        /\b(?:participat\w+|contribut\w+|send|deploy|host|provide)\b/iu.test(value.what) &&
        issue === 'peacekeeping-force'
      if (!own && !GIVING.has(rule) && value.status === 'committed') return []
      const stance = value.status === 'refused' ? 'opposes' : value.status === 'proposed' || own ? 'offers' : 'supports'
      return value.who
        .flatMap((m) => sidesOf(analysis, m))
        .filter((m) => holds(analysis, m))
        .slice(0, 8)
        .map((actor) => ({
          rule: 'positions/pledged',
          confidence: 0.45,
          value: {
            actor: [actor],
            issue,
            stance,
            condition: value.conditions,
            proposition: value.what,
            evidence: value.evidence,
          },
        }))
    }),
}
