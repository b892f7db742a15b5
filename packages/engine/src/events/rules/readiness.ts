import { type Actor, actorsOf } from '../../actors/index.ts'
import { subjectsOf } from '../../clauses/index.ts'
import { otherOf } from '../../clauses/other.ts'
import type { Rule } from '../../rule.ts'
import { aboutWar } from '../about.ts'
import { type EventDraft, make } from '../make.ts'
import { quoted } from './meetings.ts'

const READY = /^(?:ready|willing|prepared|open)$/i
const FOR =
  /^\s+(?:(?:to|for)\s+(?:an?\s+|the\s+|any\s+)?(?:[\p{L}-]+\s+){0,2}(?:talks|dialogue|negotiations?|cease-?fire|truce|peace|mediation|compromise)\b|to\s+(?:[\p{L}-]+ly\s+)?(?:withdraw|pull\s+(?:out|back)|release|free|negotiate|talk|meet|discuss|sit\s+down|stop|halt|cease|sign|accept|join|resum\w*|reopen|hand\s+over|disarm|lay\s+down|abide|observe|extend\w*|contribute|provide|send|consider|enter|begin|start|hold)\b)/iu

const does = (a: Actor): boolean => a.kind !== 'other' && a.kind !== 'outlet'

/** "X is ready for talks", "X is willing to withdraw its troops": consent to what others ask, before anything is done. */
export const readiness: Rule<'event'> = {
  id: 'events/readiness',
  version: 1,
  read: (analysis) => {
    if (!aboutWar(analysis) || !analysis.parsed) return []
    return analysis.tokens.flatMap((word): EventDraft[] => {
      if (!/^(?:ADJ|VERB)$/.test(word.upos) || !READY.test(word.text) || quoted(analysis, word)) return []
      const sentence = analysis.sentences[word.sentence]!
      if (!FOR.test(analysis.text.slice(word.end, sentence.end))) return []
      const before = analysis.text.slice(Math.max(sentence.start, word.start - 40), word.start)
      if (!/\b(?:is|are|was|were|be|been|remains?|stands?)\s+(?:now\s+|always\s+|also\s+|still\s+)?$/iu.test(before))
        return []
      if (/\b(?:not|never|if|unless|until|whether|once|when)\b[^,;]*$/iu.test(before)) return []
      const actors = subjectsOf(analysis, word).filter(does)
      if (!actors.length || actorsOf(analysis).length < 2) return []
      return [
        make(analysis, {
          rule: 'events/readiness',
          type: 'AGREE',
          mode: 'readiness',
          verb: word,
          actors: actors.slice(0, 2),
          recipients: actors.length === 1 ? otherOf(analysis, actors[0]!) : [],
          told: { status: 'occurred', modality: [], negated: false },
          confidence: 0.45,
        }),
      ]
    })
  },
}
