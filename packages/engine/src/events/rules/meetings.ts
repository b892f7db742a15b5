import { type Actor, actorsOf } from '../../actors/index.ts'
import { doersOf, isLoose, objectsOf, subjectsOf, together, toldOf } from '../../clauses/index.ts'
import { subjectToken } from '../../clauses/tree.ts'
import type { Analysis, Token } from '../../language/analysis.ts'
import type { Rule } from '../../rule.ts'
import { type EventDraft, make } from '../make.ts'
import { denied } from './attacks.ts'
import { wanted } from './wanted.ts'

const MEETING =
  /^(?:meetings?|talks?|discussions?|negotiations?|arguments?|calls?|dialogues?|summits?|consultations?|conference|session|gathering|visit|trip|conversation|dialog|engagement)$/i
const TALKING =
  /^\s+(?:[\p{L}-]+\s+){0,4}(?:talks|talking|negotiating|meetings?|negotiations|discussions|consultations|dialogue|round|summit|visit|trip|tour)\b/iu
/** Verbs of coming together, with what must follow them for it. */
export const VERBS: Readonly<Record<string, { mode: string; needs?: RegExp; both: boolean }>> = {
  meet: { mode: 'meeting', both: true },
  negotiate: { mode: 'negotiations', needs: /^\s+(?:with|an?|the|over|on|for)\b/iu, both: true },
  convene: { mode: 'meeting', both: false },
  gather: { mode: 'meeting', both: false },
  have: {
    mode: 'meeting',
    needs:
      /^\s+(?:an?\s+|another\s+)?(?:[\p{L}-]+\s+){0,3}(?:talks|meeting|discussion|call|conversation|round|summit)\b/iu,
    both: true,
  },
  reconvene: { mode: 'meeting', both: false },
  send: {
    mode: 'visit',
    needs:
      /^\s+(?:[\p{L}’'-]+\s+){0,4}(?:envoys?|delegation|mediators?|negotiators?|representatives?|emissar(?:y|ies)|diplomats?)\b/iu,
    both: false,
  },
  receive: {
    mode: 'visit',
    needs: /^\s+(?:[\p{L}-]+\s+){0,3}(?:delegation|envoys?|ambassador|minister|president|negotiators)\b/iu,
    both: true,
  },
  visit: { mode: 'visit', both: true },
  travel: { mode: 'visit', needs: /^\s+(?:back\s+)?to\b/iu, both: false },
  arrive: { mode: 'visit', needs: /^\s+in\b/iu, both: false },
  return: { mode: 'visit', needs: /^\s+to\s+(?:the\s+)?\p{Lu}/u, both: false },
  fly: { mode: 'visit', needs: /^\s+(?:in)?to\b/iu, both: false },
  speak: {
    mode: 'conversation',
    needs:
      /^\s+(?:by\s+(?:phone|telephone)\s+)?(?:to|with)\s+(?:(?:\p{Ll}+\s+){0,2}\p{Lu}|(?:his\s+|her\s+|their\s+|the\s+)?(?:\p{Ll}+\s+)?(?:counterparts?|leaders|presidents|ministers)\b)/u,
    both: true,
  },
  talk: { mode: 'conversation', needs: /^\s+(?:by\s+(?:phone|telephone)\s+)?(?:to|with)\s+\p{Lu}/u, both: true },
  call: {
    mode: 'phone',
    needs: /^\s+(?:\p{Lu}[\p{L}’'-]+\s*)+(?:on|by|to|after|,|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)/u,
    both: true,
  },
  hold: {
    mode: 'meeting',
    needs:
      /^\s+(?:[\p{L}-]+\s+){0,4}(?:talks|meetings?|negotiations|discussions|consultations|call|summit|dialogue|round|session)\b/iu,
    both: true,
  },
  go: { mode: 'visit', needs: /^\s+(?:to\s*(?:[.;]|$)|to\s+(?:the\s+)?\p{Lu})/u, both: false },
  join: { mode: 'meeting', needs: /^\s+(?:[\p{L}-]+\s+){0,3}(?:talks|meeting|negotiations|summit)\b/iu, both: false },
  discuss: {
    mode: 'conversation',
    needs: /^[^.;]{2,110}\bwith\s+(?:the\s+)?(?:\p{Lu}|leaders|presidents?|ministers?|mediators)/u,
    both: false,
  },
  sit: { mode: 'meeting', needs: /^\s+down\b/iu, both: true },
  chair: { mode: 'meeting', needs: /^\s+(?:[\p{L}-]+\s+){0,4}(?:talks|meeting|session|summit)\b/iu, both: false },
  host: {
    mode: 'meeting',
    needs:
      /^\s+(?:[\p{L}-]+\s+){0,5}(?:talks|meetings?|session|summit|delegations?|conference|negotiations|round|dinner|lunch|ceremony|dialogue|mediators?|envoys?)\b/iu,
    both: false,
  },
  resume: { mode: 'talks', needs: TALKING, both: true },
  begin: { mode: 'talks', needs: TALKING, both: true },
  start: { mode: 'talks', needs: TALKING, both: true },
  open: { mode: 'talks', needs: TALKING, both: true },
  continue: { mode: 'talks', needs: TALKING, both: true },
  conclude: { mode: 'talks', needs: TALKING, both: true },
  attend: {
    mode: 'meeting',
    needs: /^\s+(?:[\p{L}-]+\s+){0,4}(?:talks|meeting|session|summit|conference|ceremony|round|negotiations)\b/iu,
    both: false,
  },
}
const PEOPLE_TO_MEET: ReadonlySet<Actor['kind']> = new Set(['person', 'government', 'state', 'body', 'group', 'sides'])

const comes = (a: Actor): boolean => PEOPLE_TO_MEET.has(a.kind)

/** "met", "will travel to", "spoke to", "hold talks with": who came together, told by a verb. */
export const meetings: Rule<'event'> = {
  id: 'events/meetings',
  version: 2,
  read: (analysis, found) =>
    analysis.tokens.flatMap((verb): EventDraft[] => {
      const entry =
        verb.upos === 'VERB' || (verb.upos === 'NOUN' && verb.xpos === 'NN' && /^meet$/i.test(verb.text))
          ? VERBS[verb.lemma]
          : undefined
      const arranged = entry !== undefined && isArranged(analysis, verb)
      if (!entry || quoted(analysis, verb) || (isLoose(analysis, verb) && !arranged)) return []
      const rest = analysis.text.slice(verb.end, analysis.sentences[verb.sentence]!.end)
      if (entry.needs && !entry.needs.test(rest)) return []
      if (
        /^\s+(?:the\s+)?(?:needs?|demands?|(?:\p{L}+\s+)?criteria|(?:\p{L}+\s+){0,2}conditions|expectations|conditions|goal|requirements|deadline|targets?)\b/iu.test(
          rest,
        )
      )
        return []
      const actors = doersOf(analysis, verb).filter(comes)
      if (!actors.length) return []
      const told = arranged
        ? { status: 'planned' as const, modality: ['future' as const], negated: false }
        : toldOf(analysis, verb)
      if ((told.negated && told.status !== 'cancelled') || denied(found, verb)) return []
      const recipients = entry.both
        ? objectsOf(analysis, verb, entry.mode === 'meeting' ? 16 : 12).filter((a) => comes(a) && a.as !== 'place')
        : withWhom(analysis, verb)
      const mode = entry.mode === 'conversation' && /\bphone\b/iu.test(rest.slice(0, 60)) ? 'phone' : entry.mode
      return [
        make(analysis, {
          rule: 'events/meetings',
          type: told.negated ? 'REJECT' : 'CONSULT',
          mode: told.negated ? `refusal: ${mode}` : mode,
          verb,
          actors,
          recipients,
          contexts: ['diplomatic'],
          told: told.negated ? { ...told, status: 'occurred' } : told,
        }),
      ]
    }),
}

/** "agreed to hold talks", "decided to meet": a meeting to come, beside the consent. */
const isArranged = (analysis: Analysis, verb: Token): boolean => {
  const head = verb.head >= 0 ? analysis.tokens[verb.head] : undefined
  return verb.rel === 'xcomp' && head !== undefined && /^(?:agree|decide|arrange|undertake)$/.test(head.lemma)
}

const withWhom = (analysis: Analysis, verb: Token): Actor[] => {
  const all = actorsOf(analysis).filter(
    (a) => a.sentence === verb.sentence && a.first > verb.i && comes(a) && a.as !== 'place',
  )
  const first = all.find((a) => {
    const words = analysis.text.slice(Math.max(verb.end, a.start - 50), a.start)
    if (!/\bwith\s+(?:[\p{L}.’'-]+\s+){0,5}$/iu.test(words)) return false
    // "with Kenya's president X": the person
    return a.kind === 'person' || !all.some((b) => b.kind === 'person' && b.first >= a.last && b.first - a.last <= 3)
  })
  return first
    ? together(analysis, first, all)
        .filter((a) => a.as !== 'adjective')
        .slice(0, 3)
    : []
}

/** What somebody tells of others in his own words is told like any other; only "we", "I" and "you" in it leave open who did it. */
const ofOthers = (analysis: Analysis, token: Token): boolean => {
  if (!analysis.parsed || token.upos !== 'VERB') return false
  const subject = subjectToken(analysis, token)
  return subject !== null && subject.upos !== 'PRON' && !/^(?:our|my|your)\b/iu.test(phraseOf(analysis, subject))
}

const phraseOf = (analysis: Analysis, noun: Token): string =>
  analysis.tokens
    .filter((t) => t.head === noun.i && t.i < noun.i)
    .concat(noun)
    .map((t) => t.text)
    .join(' ')

export const quoted = (analysis: Analysis, token: Token): boolean =>
  analysis.quotations.some((q) => q.start <= token.start && token.end <= q.end && q.end - q.start > 60) &&
  !ofOthers(analysis, token)

const BETWEEN =
  /^\W{0,3}(?:(?:occurred|took\s+place|was\s+held|were\s+held)\s+)?(?:(?:on|in|at)\s+[^.,;]{3,40}\s+)?(?:between|with|of)\b/iu

/** "a call between X and Y", "their meeting with Z", "talks on the war": who came together, told by a noun. */
export const meetingNouns: Rule<'event'> = {
  id: 'events/meeting-nouns',
  version: 1,
  read: (analysis) =>
    analysis.tokens.flatMap((noun): EventDraft[] => {
      if (noun.upos !== 'NOUN' || !MEETING.test(noun.text) || quoted(analysis, noun)) return []
      const sentence = analysis.sentences[noun.sentence]!
      const rest = analysis.text.slice(noun.end, sentence.end)
      const all = actorsOf(analysis).filter((a) => a.sentence === noun.sentence && comes(a))
      const m = BETWEEN.exec(rest)
      const after = m
        ? all.filter(
            (a) => a.start >= noun.end + m[0].length - 1 && a.as !== 'place' && a.start - noun.end - m[0].length < 70,
          )
        : []
      // "with the president of Kenya, William Ruto": the person
      const apposed =
        after[0]?.kind === 'state' &&
        after[1]?.kind === 'person' &&
        /^,\s+$/u.test(analysis.text.slice(after[0].end, after[1].start))
      if (apposed) after.shift()
      // "with the Israeli prime minister, A": the person
      const titled = after.filter(
        (a, i) => !(a.as === 'adjective' && after[i + 1]?.kind === 'person' && after[i + 1]!.first - a.last <= 4),
      )
      after.splice(0, after.length, ...titled)
      // "between the X negotiator A and his Y counterpart B": the people, not their states
      const people = after.filter((a) => a.kind === 'person')
      if (people.length >= 2 && after.some((a) => a.as === 'adjective')) after.splice(0, after.length, ...people)
      const owner = all.findLast(
        (a) =>
          a.last <= noun.i &&
          noun.i - a.last <= 7 &&
          a.as === 'possessive' &&
          analysis.tokens.slice(a.last, noun.i).every((t) => /^(?:ADJ|NUM|NOUN|PART|PUNCT|ADV)$/.test(t.upos)),
      )
      // "said in a phone call with X", "after talks with X": the one of whom the verb is told
      const head = noun.head >= 0 ? analysis.tokens[noun.head] : undefined
      const caller =
        !owner && m && /with/iu.test(m[0]) && head?.upos === 'VERB' && /^obl/.test(noun.rel)
          ? subjectsOf(analysis, head).filter((a) => comes(a) && !after.some((b) => b.mention.name === a.mention.name))
          : []
      // "X has been in talks with Y"
      const copular =
        !owner && !caller.length && m && /with/iu.test(m[0]) && noun.rel === 'root'
          ? subjectsOf(analysis, noun).filter((a) => comes(a) && !after.some((b) => b.mention.name === a.mention.name))
          : []
      if (copular.length) caller.push(copular[0]!)
      const pair =
        m && /between/iu.test(m[0])
          ? after.slice(0, 2)
          : m && /with/iu.test(m[0]) && owner
            ? [owner, ...after.slice(0, 1)]
            : caller.length && after.length
              ? [caller[0]!, after[0]!]
              : []
      if (pair.length < 2 || wanted(analysis, noun)) return []
      const stalled = /\b(?:stalled|deadlocked|suspended)\b/iu.test(analysis.text.slice(sentence.start, sentence.end))
      const ahead = /\b(?:subsequent|future|upcoming|forthcoming|planned|possible|next)\s+(?:\p{L}+\s+)?$/iu.test(
        analysis.text.slice(sentence.start, noun.start),
      )
      const told = toldOf(analysis, noun.rel.startsWith('nsubj') && head?.upos === 'VERB' ? head : noun)
      return [
        make(analysis, {
          rule: 'events/meeting-nouns',
          type: 'CONSULT',
          mode: /^call/i.test(noun.text) ? 'phone' : /^(?:visit|trip)/i.test(noun.text) ? 'visit' : 'meeting',
          verb: noun,
          // two parties talk with each other; of two people the first named comes to the other
          actors: pair.every((a) => a.kind !== 'person') ? pair : pair.slice(0, 1),
          recipients: pair.every((a) => a.kind !== 'person') ? [] : pair.slice(1),
          contexts: ['diplomatic'],
          told: stalled ? { ...told, status: 'ongoing' } : ahead ? { ...told, status: 'planned' } : told,
          confidence: 0.5,
        }),
      ]
    }),
}
