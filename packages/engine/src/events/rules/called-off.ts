import { actorsOf } from '../../actors/index.ts'
import type { Rule } from '../../rule.ts'
import { aboutWar } from '../about.ts'
import { type EventDraft, make } from '../make.ts'
import { sidesAsActors } from './war.ts'

const MEETING = /^(?:meetings?|talks|negotiations|visit|trip|summit|session|conference|round)$/i
const OFF =
  /\b(?:was|were|has\s+been|have\s+been|is|are)\s+(?:abruptly\s+|again\s+)?(?:cancell?ed|called\s+off|postponed|delayed|scrapped|put\s+off)\b/iu
const ON = /^[^.;]{0,40}\b(?:are|is|were|was)\s+(?:due|expected|scheduled|set|planned)\s+(?:to\s+)?/iu

/** "a meeting between X and Y was called off", "talks with X are due to resume": a meeting told without a verb of meeting. */
export const calledOff: Rule<'event'> = {
  id: 'events/called-off',
  version: 1,
  read: (analysis) => {
    if (!aboutWar(analysis)) return []
    return analysis.tokens.flatMap((noun): EventDraft[] => {
      if (noun.upos !== 'NOUN' || !MEETING.test(noun.text)) return []
      const sentence = analysis.sentences[noun.sentence]!
      const rest = analysis.text.slice(noun.end, sentence.end)
      const off = OFF.test(rest)
      if (!off && !ON.test(rest)) return []
      const named = actorsOf(analysis).filter(
        (a) =>
          a.sentence === noun.sentence &&
          a.as !== 'place' &&
          a.kind !== 'other' &&
          a.kind !== 'outlet' &&
          Math.abs(a.first - noun.i) < 14,
      )
      // talks called off are those of the two sides, where nobody is named with them
      const actors = named.length || !off ? named : sidesAsActors(analysis)
      if (!actors.length) return []
      return [
        make(analysis, {
          rule: 'events/called-off',
          type: 'CONSULT',
          mode: /^(?:visit|trip)$/i.test(noun.text) ? 'visit' : 'meeting',
          verb: noun,
          actors: actors.slice(0, 2),
          recipients: [],
          contexts: ['diplomatic'],
          told: off
            ? { status: 'cancelled', modality: [], negated: false }
            : { status: 'planned', modality: ['future'], negated: false },
          confidence: 0.45,
        }),
      ]
    })
  },
}
