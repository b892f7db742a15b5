import type { Mention } from '@parley/schema'
import { lookup } from '@parley/world'
import { type Actor, actorsOf } from '../../actors/index.ts'
import { sidesOfConflict } from '../../clauses/opponents.ts'
import type { Analysis, Token } from '../../language/analysis.ts'
import type { Rule } from '../../rule.ts'
import { aboutWar } from '../about.ts'
import { type EventDraft, type Given, make } from '../make.ts'

/** Of a war inside one state, that state; null where two states fight or the words name a place themselves. */
function land(actors: readonly Actor[]): Mention | null {
  const states = [
    ...new Set(actors.flatMap((a) => lookup(a.state ?? a.mention.name).find((e) => e.kind === 'state')?.of ?? [])),
  ]
  const [only] = states
  return only && states.length === 1 && actors.length === 2
    ? { ...actors[0]!.mention, name: only, known: 'world', via: 'description' }
    : null
}

const FIGHTING = /^(?:fighting|clash(?:es)?|battles?|skirmish(?:es)?|hostilities|gunbattles?|firefights?)$/i
const WAR = /^(?:wars?|conflict|insurgency)$/i
const BROKE_OUT = '(?:re-?)?(?:ignited|erupted|flared|started|began|begun|resumed)|broke(?:n)?\\s+out|restarted'
const GOES_ON = new RegExp(
  `^[^.;]{0,80}?\\b(?:ongoing|continu\\w+|raged?|rages|intensified|killed|left|uprooted|displaced|(?:did|does|has|have)\\s+not\\s+(?:stop|cease|abate)(?:p?ed)?|took\\s+place|occurred|were\\s+reported|escalated|persists?|${BROKE_OUT})\\b`,
  'iu',
)
/** Of a war only its beginning, or a war with its years, is a happening; that it goes on is what the whole report is about. */
const BEGAN = new RegExp(
  `^(?:\\s+\\p{L}+){0,3}?\\s+(?:was\\s+|were\\s+|had\\s+|has\\s+|first\\s+)*(?:${BROKE_OUT})\\b`,
  'iu',
)
const YEARS = /\b\d{4}(?:\s*[-–]\s*\d{2,4})?\s+(?:\p{L}+\s+)?$/u

/** "as long as the fighting continues": a condition, and no news. */
const SUPPOSED = /\b(?:as\s+long\s+as|if|unless|until|should|in\s+case|whether)\s+(?:[\p{L}-]+\s+){0,3}$/iu

/** A draft whose place, where its words name none, is the land of the war. */
const inLand =
  (analysis: Analysis) =>
  (actors: readonly Actor[], given: Given): EventDraft => {
    const draft = make(analysis, given)
    return draft.value.place ? draft : { ...draft, value: { ...draft.value, place: land(actors) } }
  }

/** By what fighting told without a verb of its own is a happening: between whom, with whom, over or near what. */
const ANCHORED =
  /^\s+(?:(?:that|which)\s+)?(?:between\b|with\s+(?:the\s+)?(?:[\p{Ll}-]+\s+){0,2}(?:\p{Lu}|army|forces|troops|rebels|militants)|(?:over|in|near|around|along)\s+(?:the\s+)?(?:[\p{Ll}-]+\s+){0,4}\p{Lu})/u
/** What is only feared, wanted or stopped. */
const UNTOLD =
  /\b(?:end|stop|halt|prevent|avoid|resolve|cease|quell|contain|avert|pause|suspend|cessation|fears?|risk|threat|possibility|return|slide|relapse|escalation)\s+(?:(?:of|to|in|the|a|all|any|into|further|more|new)\s+)*(?:[\p{Ll}-]+\s+){0,2}$/iu
/** "exchanges of fire", "gun battles", "cross-border shelling". */
const DATED = /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day['’]s|\d{1,2})\s+(?:\p{Ll}+\s+)?$/iu

const one = (all: readonly Actor[]): Actor[] =>
  all.filter((a, i) => all.findIndex((b) => b.mention.name === a.mention.name) === i)

/** The two sides of the report's conflict, as actors of no sentence. */
export function sidesAsActors(analysis: Analysis): Actor[] {
  const all = actorsOf(analysis)
  return sidesOfConflict(analysis).flatMap((side) => {
    const actor = all.find((a) => a.state === side.name || a.mention.name === side.name)
    const shown = actor ?? all[0]
    if (!shown) return []
    return [{ ...shown, mention: { ...side }, state: actor?.state ?? null, sentence: -1 }]
  })
}

/** Who stands side by side after "between"; empty where nobody does. */
export function between(analysis: Analysis, noun: Token): Actor[] {
  const rest = analysis.text.slice(noun.end, analysis.sentences[noun.sentence]!.end)
  const m = /^[^.;]{0,40}?\bbetween\b/iu.exec(rest)
  if (!m) return []
  const from = noun.end + m[0].length
  const named = actorsOf(analysis).filter(
    (a) => a.sentence === noun.sentence && a.start >= from && a.start - from < 120 && a.kind !== 'outlet',
  )
  const plain = named.filter((a) => a.as !== 'adjective')
  const two = (plain.length >= 2 ? plain : named).slice(0, 2)
  return two.length === 2 ? two : []
}

/** Told as a happening by whom, where or when, and not as what is feared or to stop. */
function anchored(analysis: Analysis, noun: Token, before: string, rest: string): boolean {
  if (UNTOLD.test(before)) return false
  const timed = analysis.times.some(
    (t) =>
      /^(?:date|weekday|offset)$/.test(t.timex.type) &&
      t.start >= noun.end &&
      /^\s+(?:on\s+|in\s+|since\s+)?$/iu.test(analysis.text.slice(noun.end, t.start)),
  )
  return timed || ANCHORED.test(rest) || DATED.test(before)
}

/** "fighting in Tabit is ongoing", "since the conflict erupted on …", "the 1998-2000 border war": both sides fight, whoever began. */
export const fighting: Rule<'event'> = {
  id: 'events/fighting',
  version: 2,
  read: (analysis) => {
    if (!aboutWar(analysis)) return []
    const within = inLand(analysis)
    return analysis.tokens.flatMap((noun): EventDraft[] => {
      if (!/^(?:NOUN|VERB)$/.test(noun.upos)) return []
      const sentence = analysis.sentences[noun.sentence]!
      const rest = analysis.text.slice(noun.end, sentence.end)
      const before = analysis.text.slice(sentence.start, noun.start)
      const head = noun.head >= 0 ? analysis.tokens[noun.head]! : undefined
      const far =
        head && noun.rel.startsWith('nsubj')
          ? GOES_ON.exec(` ${head.text} ${analysis.text.slice(head.end, head.end + 6)}`)
          : null
      const told =
        head?.upos === 'VERB' &&
        /^(?:report|cause|see)$/.test(head.lemma) &&
        noun.rel === 'obj' &&
        /^clashes$/i.test(noun.text)
      const m = FIGHTING.test(noun.text)
        ? (GOES_ON.exec(rest) ??
          far ??
          (told || (noun.upos === 'NOUN' && anchored(analysis, noun, before, rest)) ? /^/u.exec('') : null))
        : WAR.test(noun.text)
          ? BEGAN.exec(rest)
          : null
      if (!m && !(WAR.test(noun.text) && YEARS.test(before))) return []
      if (SUPPOSED.test(before)) return []
      const named = between(analysis, noun)
      const actors = named.length ? named : one(sidesAsActors(analysis))
      if (!actors.length) return []
      const ongoing = m !== null && /ongoing|continu|rages|persist/iu.test(m[0])
      return [
        within(actors, {
          rule: 'events/fighting',
          type: 'ASSAULT',
          mode: 'fighting',
          verb: noun,
          actors: actors.slice(0, 2),
          recipients: [],
          contexts: ['military'],
          told: { status: ongoing ? 'ongoing' : 'occurred', modality: [], negated: false },
          confidence: 0.5,
        }),
      ]
    })
  },
}

const KILLED = /^(?:kill|displace|wound|injure|massacre)$/
const IN_WAR =
  /^[^.;]{0,60}?\b(?:in|during|by|since)\s+(?:the\s+)?(?:\p{L}+\s+){0,3}?(?:war|conflict|fighting|clashes|hostilities|violence)\b/iu

/** "Thousands have been killed in the civil war": force without its author, between the two sides. */
export const killedInWar: Rule<'event'> = {
  id: 'events/killed-in-war',
  version: 1,
  read: (analysis) =>
    !aboutWar(analysis)
      ? []
      : analysis.tokens.flatMap((verb): EventDraft[] => {
          if (verb.upos !== 'VERB' || !KILLED.test(verb.lemma) || verb.xpos !== 'VBN') return []
          const rest = analysis.text.slice(verb.end, analysis.sentences[verb.sentence]!.end)
          if (verb.lemma !== 'kill' || !IN_WAR.test(rest)) return []
          const actors = one(sidesAsActors(analysis))
          if (actors.length < 2) return []
          return [
            inLand(analysis)(actors, {
              rule: 'events/killed-in-war',
              type: 'ASSAULT',
              mode: 'killing',
              verb,
              actors,
              recipients: [],
              contexts: ['military'],
              told: { status: 'occurred', modality: [], negated: false },
              confidence: 0.4,
            }),
          ]
        }),
}
