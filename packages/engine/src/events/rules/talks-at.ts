import { type Actor, actorsOf } from '../../actors/index.ts'
import { subjectsOf } from '../../clauses/index.ts'
import { caseOf } from '../../clauses/tree.ts'
import type { Rule } from '../../rule.ts'
import { aboutWar } from '../about.ts'
import { type EventDraft, make } from '../make.ts'
import { between, sidesAsActors } from './war.ts'

const TALKS = /^(?:talks|negotiations?|meeting|summit|consultations|conference|round)$/i
const UNDER = /^(?:during|in|at|after|following)$/
/** A place, a day or who led them, near behind: without any "after talks" is a turn of speech. */
const SOMEWHERE =
  /^\s+(?:(?:that|which)\s+(?:began|started|opened|ended|took\s+place)\s+)?(?:(?:in|at)\s+(?:the\s+)?(?:[\p{Ll}-]+\s+){0,3}(?:of\s+)?\p{Lu}|(?:mediated|brokered|hosted|sponsored|facilitated)\s+by\b)/u

const comes = (a: Actor): boolean =>
  a.kind !== 'other' && a.kind !== 'outlet' && a.as !== 'place' && a.as !== 'adjective'

/** "reached the accord in talks in Nairobi", "during negotiations mediated by Oman": talks told beside what came of them, held by those who made it. */
export const talksAt: Rule<'event'> = {
  id: 'events/talks-at',
  version: 1,
  read: (analysis) => {
    if (!aboutWar(analysis) || !analysis.parsed) return []
    return analysis.tokens.flatMap((noun): EventDraft[] => {
      if (noun.upos !== 'NOUN' || !TALKS.test(noun.text) || !UNDER.test(caseOf(analysis, noun))) return []
      if (/^(?:press|news)$/i.test(analysis.tokens[noun.i - 1]?.text ?? '')) return []
      const sentence = analysis.sentences[noun.sentence]!
      if (!SOMEWHERE.test(analysis.text.slice(noun.end, sentence.end))) return []
      const head = noun.head >= 0 ? analysis.tokens[noun.head]! : undefined
      const pair = between(analysis, noun)
      const own = head?.upos === 'VERB' ? subjectsOf(analysis, head).filter(comes) : []
      const sides = sidesAsActors(analysis)
      const actors = pair.length ? pair : own.length ? own : sides
      if (!actors.length || actorsOf(analysis).length < 2) return []
      return [
        make(analysis, {
          rule: 'events/talks-at',
          type: 'CONSULT',
          mode: 'talks',
          verb: noun,
          actors: actors.slice(0, 3),
          recipients: [],
          contexts: ['diplomatic'],
          told: { status: 'occurred', modality: [], negated: false },
          confidence: 0.4,
        }),
      ]
    })
  },
}
