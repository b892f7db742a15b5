import type { Span } from '@parley/schema'
import { membersOf } from '../../actors/members.ts'
import { sidesOf } from '../../actors/sides.ts'
import { meant } from '../../clauses/speaking.ts'
import { aboutConflict } from '../../conflict.ts'
import type { Draft, Rule } from '../../rule.ts'
import { earlier } from '../earlier.ts'
import { aboutWords, framesOf } from '../frames.ts'
import { holds } from '../holders.ts'
import { issuesHere } from '../issue-words.ts'
import { settlementAt } from '../settlement.ts'
import { conditionOf } from '../stance.ts'

/** What points back to what was told before. */
const IT = /^(?:it|this|that|them|these|those)$/iu

/** Where actors stand, by a clause of which they are the subject: whoever accepts, demands, rules out, backs, or signs. */
export const framed: Rule<'position'> = {
  id: 'positions/framed',
  version: 1,
  read(analysis, found) {
    if (!aboutConflict(analysis)) return []
    return framesOf(analysis).flatMap((f): Draft<'position'>[] => {
      const who = meant(analysis, found, f.head, f.subject, f.actors)
        .flatMap((m) => sidesOf(analysis, m))
        .filter((m) => holds(analysis, m) && !membersOf(analysis, m))
      if (!who.length) return []
      const words = aboutWords(f)
      const at = f.about[0]!.start
      const issues = issuesHere(
        words,
        earlier(analysis, at),
        f.about.length === 1 && IT.test(words),
        settlementAt(found, at),
      )
      const evidence: Span = f.span
      const told = analysis.text.slice(...evidence)
      return issues.flatMap((issue) =>
        who.slice(0, 6).map((actor) => ({
          rule: 'positions/framed',
          confidence: 0.55,
          value: {
            actor: [actor],
            issue,
            stance: f.stance,
            condition: f.stance === 'conditional' ? conditionOf(told) : null,
            proposition: words.replace(/\s+/gu, ' '),
            evidence: [evidence],
          },
        })),
      )
    })
  },
}
