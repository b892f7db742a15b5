import { type Actor, actorsOf } from '../../actors/index.ts'
import { isPassive, patientOf, subjectsOf, toldOf } from '../../clauses/index.ts'
import type { Analysis, Token } from '../../language/analysis.ts'
import type { Rule } from '../../rule.ts'
import { aboutWar } from '../about.ts'
import { type EventDraft, make } from '../make.ts'
import { quoted } from './meetings.ts'
import { between, sidesAsActors } from './war.ts'

const PAPER =
  /^(?:cease-?fire|truce|deal|agreement|accord|pact|declaration|memorandum|armistice|treaty|roadmap|settlement|cessation|extension)$/i
const MADE: Readonly<Record<string, string>> = {
  agree: 'agreement',
  reach: 'agreement',
  sign: 'signing',
  strike: 'agreement',
  conclude: 'agreement',
  extend: 'extension',
  renew: 'extension',
  prolong: 'extension',
  finalise: 'agreement',
  finalize: 'agreement',
  seal: 'agreement',
  initial: 'signing',
}
const TALKS = /^(?:talks|negotiations?|meetings?|consultations|discussions|dialogue|summit|rounds?)$/i
const GO_ON =
  /^(?:hold|take|begin|start|resume|continue|open|conclude|end|stall|collapse|break|fail|remain|convene|occur|happen|go|last)$/
const STUCK = /^\s+(?:\p{L}+ly\s+)?(?:stalled|deadlocked|suspended|ongoing|under\s?way|frozen|on\b)/iu
const STALLED = /^(?:stall|remain|continue|go)$/

/** The two whom a stretch of text sets side by side after "between", else the two sides of the report's conflict. */
function pairAt(analysis: Analysis, noun: Token): Actor[] {
  const all = actorsOf(analysis).filter((a) => a.as !== 'adjective' || a.state !== null)
  const rest = analysis.text.slice(noun.end, analysis.sentences[noun.sentence]!.end)
  const m = /^[^.;]{0,60}?\bbetween\b/iu.exec(rest)
  if (m) {
    const named = all.filter((a) => a.sentence === noun.sentence && a.start >= noun.end + m[0].length)
    return named.slice(0, 2)
  }
  const sides = sidesAsActors(analysis)
  return sides.length === 2 ? sides : []
}

/** Whether a time stands in a verb's own words. */
const dated = (analysis: Analysis, verb: Token): boolean =>
  analysis.times.some(
    (t) =>
      t.start >= verb.end &&
      /^(?:date|weekday|offset|holiday)$/.test(t.timex.type) &&
      /^\s*(?:[\p{L}’'.-]+\s+){0,6}$/u.test(analysis.text.slice(verb.end, t.start)),
  )

const subjectOf = (analysis: Analysis, verb: Token): Token | undefined =>
  analysis.tokens.find((t) => t.head === verb.i && /^nsubj/.test(t.rel))

/** "a truce had been agreed", "the deal was signed in …", where nobody is named as who did it: the two sides did. */
export const agreedPassive: Rule<'event'> = {
  id: 'events/agreed-passive',
  version: 2,
  read: (analysis) =>
    !aboutWar(analysis)
      ? []
      : analysis.tokens.flatMap((verb): EventDraft[] => {
          const mode = verb.upos === 'VERB' ? MADE[verb.lemma] : undefined
          if (!mode || !isPassive(analysis, verb) || quoted(analysis, verb)) return []
          const noun = patientOf(analysis, verb)
          if (!noun || !PAPER.test(noun.text)) return []
          // "a deal reached last month", "the pact signed between X and Y": dated or with its parties it is a happening, else only a name
          if (
            verb.rel === 'acl' &&
            !subjectsOf(analysis, verb).length &&
            !dated(analysis, verb) &&
            !between(analysis, verb).length
          )
            return []
          const told = toldOf(analysis, verb)
          if (told.negated || told.modality.includes('hypothetical')) return []
          // "no deal was reached", "before a deal is signed": none yet
          const none = analysis.tokens.some(
            (t) =>
              (t.head === noun.i && /^(?:no|any)$/i.test(t.text)) ||
              (t.head === verb.i && t.rel === 'mark' && /^(?:before|until|unless|if|once|whether)$/i.test(t.text)),
          )
          if (none) return []
          const agents = subjectsOf(analysis, verb)
          const pair = verb.rel === 'acl' ? between(analysis, verb) : []
          const actors = agents.length ? agents : pair.length ? pair : pairAt(analysis, noun)
          if (!actors.length) return []
          return [
            make(analysis, {
              rule: 'events/agreed-passive',
              type: 'AGREE',
              mode,
              verb,
              actors: actors.slice(0, 4),
              recipients: [],
              told,
              confidence: 0.5,
            }),
          ]
        }),
}

/** "the talks were held in …", "negotiations have stalled": talks without their parties are those of the two sides. */
export const talks: Rule<'event'> = {
  id: 'events/talks',
  version: 2,
  read: (analysis) =>
    !aboutWar(analysis)
      ? []
      : analysis.tokens.flatMap((verb): EventDraft[] => {
          if (verb.upos !== 'VERB' || !GO_ON.test(verb.lemma) || quoted(analysis, verb)) return []
          const rest = analysis.text.slice(verb.end, analysis.sentences[verb.sentence]!.end)
          if (/^(?:remain|go)$/.test(verb.lemma) && !STUCK.test(rest)) return []
          const noun = subjectOf(analysis, verb)
          if (!noun || !TALKS.test(noun.text)) return []
          const named = subjectsOf(analysis, verb)
          const actors = named.length > 1 ? named : pairAt(analysis, noun)
          if (actors.length < 2) return []
          const told = toldOf(analysis, verb)
          if (told.negated || told.modality.includes('hypothetical')) return []
          // "before talks start": a condition of theirs
          if (
            analysis.tokens.some(
              (t) => t.head === verb.i && t.rel === 'mark' && /^(?:before|until|unless|if|once)$/i.test(t.text),
            )
          )
            return []
          return [
            make(analysis, {
              rule: 'events/talks',
              type: 'CONSULT',
              mode: 'talks',
              verb,
              actors: actors.slice(0, 3),
              recipients: [],
              contexts: ['diplomatic'],
              told: STALLED.test(verb.lemma) && told.status === 'occurred' ? { ...told, status: 'ongoing' } : told,
              confidence: 0.45,
            }),
          ]
        }),
}
