import type { Actor } from '../../actors/index.ts'
import { doersOf, isLoose, objectsOf, toldOf } from '../../clauses/index.ts'
import type { Rule } from '../../rule.ts'
import { aboutWar } from '../about.ts'
import { classify } from '../learned/classify.ts'
import { voteOf } from '../learned/votes.ts'
import { type EventDraft, type EventValue, make } from '../make.ts'
import { quoted } from './meetings.ts'

/** How sure the classifier must be: it was taught no sentence without an event. */
const SURE = 0.7
/** Verbs that tell no deed between two: being, having, saying, showing. */
const NO_DEED =
  /^(?:be|have|do|say|tell|know|think|believe|become|remain|seem|appear|include|involve|contain|mean|make|take|get|keep|let|lead|face|hope|want|need|expect|consider|regard|describe|note|add|report|show|see|hear|find|use|call|name|know|follow|come|happen|represent|speak|mark|try|begin|start|continue|end|lose|win|set|put|play|hold|share|border|own|control|govern|ask|answer|quote|cite|like|live|stand|turn|bring|concern|relate)$/
const DOES: ReadonlySet<Actor['kind']> = new Set(['state', 'government', 'person', 'body', 'group', 'sides'])
const does = (a: Actor): boolean => DOES.has(a.kind)

/** PLV has one class for what the manual's present version calls CONCEDE and RETREAT: what is given up on the ground is the latter. */
const GROUND =
  /\b(?:withdr\w*|troops|forces|prisoners?|hostages?|captives?|releas\w*|freed|disarm\w*|weapons|surrender\w*|resign\w*|bodies|retreat\w*|pull\w*\s+(?:out|back))\b/iu

/** Deeds between two named whose verb no list knows, by the learned classifier. */
export const learned: Rule<'event'> = {
  id: 'events/learned',
  version: 2,
  read(analysis, found) {
    if (!aboutWar(analysis)) return []
    const cues = found.of('attribution').flatMap((a) => a.value.cue)
    return analysis.tokens.flatMap((verb): EventDraft[] => {
      if (verb.upos !== 'VERB' || NO_DEED.test(verb.lemma) || voteOf(analysis, verb)) return []
      if (cues.some(([s, e]) => s <= verb.start && verb.end <= e)) return []
      if (quoted(analysis, verb) || isLoose(analysis, verb)) return []
      const actors = doersOf(analysis, verb).filter(does)
      const recipients = objectsOf(analysis, verb).filter(
        (a) => does(a) && !actors.some((b) => b.mention.name === a.mention.name),
      )
      const told = toldOf(analysis, verb)
      if (!actors.length || !recipients.length || told.negated || told.modality.includes('hypothetical')) return []
      const [a, b] = [actors[0]!, recipients[0]!]
      const [guess] = classify(analysis, [a.first, a.last], [b.first, b.last])
      if (!guess || guess.probability < SURE) return []
      const yielded = (guess.type as string) === 'YIELD'
      const words = analysis.text.slice(verb.start, analysis.sentences[verb.sentence]!.end)
      const type: EventValue['type'] = yielded ? (GROUND.test(words) ? 'RETREAT' : 'CONCEDE') : guess.type
      return [
        make(analysis, {
          rule: 'events/learned',
          type,
          mode: verb.lemma,
          verb,
          actors: actors.slice(0, 3),
          recipients: recipients.slice(0, 2),
          told,
          confidence: 0.4,
        }),
      ]
    })
  },
}
