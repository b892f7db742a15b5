import type { ValueOf } from '@parley/schema'
import { membersOf } from '../../actors/members.ts'
import { sidesOf } from '../../actors/sides.ts'
import type { Draft, Rule } from '../../rule.ts'
import { earlier } from '../earlier.ts'
import { holds } from '../holders.ts'
import { issuesHere, parted } from '../issue-words.ts'
import { ownWords } from '../passages.ts'
import { settlementAt } from '../settlement.ts'

/** What deeds tell of a stance. Signatures are told in agreements, and who agreed to what in attributions; speech acts are left to the attributions, which know their words better. */
const STANCES: Partial<Record<ValueOf<'event'>['type'], ValueOf<'position'>['stance']>> = {
  REJECT: 'opposes',
  REQUEST: 'demands',
  SUPPORT: 'supports',
  COOPERATE: 'supports',
  THREATEN: 'conditional',
}

/** Refusing to talk, denying a report, and threats of violence tell of no plan. */
const IDLE =
  /\b(?:den(?:y|ied|ies|ying)\s+(?:the\s+|any\s+|media\s+)?(?:reports?|that|claims?|allegations?|involvement|responsibility)|(?:refus|declin)\w+\s+to\s+(?:\p{L}+\s+)?(?:comment|say|answer|give\s+(?:\p{L}+\s+)?details|elaborate)|threaten\w*\s+to\s+(?:kill|throw|plunge|derail))\b/iu

/** Where actors stand, by what they did: refused, signed, asked for. */
export const done: Rule<'position'> = {
  id: 'positions/done',
  version: 3,
  read: (analysis, found) =>
    found.of('event').flatMap(({ value, rule }): Draft<'position'>[] => {
      const stance = STANCES[value.type]
      const [evidence] = value.evidence
      if (!stance || !evidence || rule === 'events/speech' || value.status === 'planned') return []
      if (value.modality.includes('hypothetical') || value.modality.includes('negated')) return []
      const words = analysis.text.slice(...evidence)
      if (IDLE.test(words)) return []
      const told = ownWords(words)
      const { main, rest } = parted(told)
      const own = rest ? issuesHere(main, [], false) : []
      const [issue] = own.length
        ? own
        : issuesHere(told, earlier(analysis, evidence[0]), false, settlementAt(found, evidence[0]))
      if (!issue) return []
      return value.actors
        .flatMap((m) => sidesOf(analysis, m))
        .filter((m) => holds(analysis, m) && !membersOf(analysis, m))
        .slice(0, 6)
        .map((actor) => ({
          rule: 'positions/done',
          confidence: 0.5,
          value: {
            actor: [actor],
            issue,
            stance,
            condition: null,
            proposition: words.replace(/\s+/gu, ' '),
            evidence: [evidence],
          },
        }))
    }),
}
