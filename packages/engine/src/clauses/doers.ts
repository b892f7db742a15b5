import { type Actor, mention } from '../actors/actor.ts'
import { actorsOf } from '../actors/index.ts'
import type { Analysis, Token } from '../language/analysis.ts'
import { subjectsOf } from './subject.ts'
import { caseOf, childrenOf, isPassiveTree, subjectToken } from './tree.ts'

/** Nouns for people who act together, by which a report may call those who did something without any name. */
const ACTING =
  /^(?:police|policemen|court|judges?|prosecutors?|authorities|officers?|officials?|soldiers?|troops|forces?|army|navy|gunmen|attackers?|bombers?|assailants?|fighters?|militants?|rebels?|insurgents?|guerrillas?|separatists?|militia(?:s|men)?|mercenaries|paramilitar(?:y|ies)|commandos?|warplanes|jets|helicopters?|gunships?|factions?|groups?|units?|elements|members|leaders?|commanders?|chiefs?|elders|clans?|tribes?|tribesmen|clerics|bishops|church|activists|protesters|demonstrators|students|workers|employees|teachers|women|lawmakers|parliament|senate|assembly|council|commission|committee|party|parties|opposition|government|governments|ministers?|cabinet|coalition|alliance|bloc|mission|monitors?|observers?|peacekeepers?|mediators?|negotiators?|delegations?|delegates|envoys?|diplomats?|donors?|neighbou?rs|states|nations|countries|powers|residents|villagers|refugees|families|veterans|combatants|ex-combatants|pirates|gangs?|junta|generals)$/i
const WORD = /^(?:amod|compound|nmod:poss|flat|nummod|nmod:desc)/
const COUNTED = /^(?:some|several|many|most|few|dozens?|hundreds|thousands|scores|more|other|another|\d[\d,.]*)$/i

/** Whoever a noun phrase names by no name at all, called by its own words without article and number; null where the noun means nobody who acts. */
export function phraseActor(analysis: Analysis, head: Token): Actor | null {
  if (head.upos !== 'NOUN' || !ACTING.test(head.text)) return null
  const words = childrenOf(analysis, head).filter((t) => t.i < head.i && WORD.test(t.rel))
  let first = head.i
  while (first - 1 >= 0 && analysis.tokens[first - 1]!.sentence === head.sentence) {
    const before = analysis.tokens[first - 1]!
    const own =
      words.includes(before) || /^(?:ADJ|NOUN|PROPN)$/.test(before.upos) || /^(?:-|['’]s?)$/u.test(before.text)
    if (!own || COUNTED.test(before.text)) break
    first--
  }
  const start = analysis.tokens[first]!
  return {
    start: start.start,
    end: head.end,
    first,
    last: head.i + 1,
    sentence: head.sentence,
    kind: 'group',
    state: null,
    as: 'itself',
    mention: mention(analysis, start.start, head.end, { group: true }),
  }
}

/** "Thai and Cambodian troops": the forces of both. */
function besides(analysis: Analysis, actor: Actor): Actor[] {
  if (actor.kind !== 'state') return [actor]
  const other = actorsOf(analysis).findLast(
    (a) => a.end < actor.start && a.sentence === actor.sentence && a.as === 'adjective' && a.state !== actor.state,
  )
  const joined = other && /^(?:,|\s+and)\s+$/u.test(analysis.text.slice(other.end, actor.start))
  return joined ? [{ ...other, as: 'itself' }, actor] : [actor]
}

/** What a passive verb is told of: its subject, or the noun that it or its "which" hangs on. */
export function patientOf(analysis: Analysis, verb: Token): Token | undefined {
  const own = childrenOf(analysis, verb).find((t) => t.rel === 'nsubj:pass')
  if (own && !/^(?:which|that|who)$/i.test(own.text)) return own
  return /^acl/.test(verb.rel) && verb.head >= 0 ? analysis.tokens[verb.head] : own
}

/** What the words after a verb tell of its object; of a passive verb those of its subject, as if they stood after it. */
export function objectWords(analysis: Analysis, verb: Token): string {
  const rest = analysis.text.slice(verb.end, analysis.sentences[verb.sentence]!.end)
  if (!analysis.parsed || !isPassiveTree(analysis, verb)) return rest
  const patient = patientOf(analysis, verb)
  if (!patient) return rest
  const from = Math.min(
    patient.i,
    ...childrenOf(analysis, patient)
      .filter((t) => t.i < patient.i)
      .map((t) => t.i),
  )
  return ` ${analysis.text.slice(analysis.tokens[from]!.start, patient.end)}${rest}`
}

/** Who does what a verb tells: those whom the report names, else whoever its subject (in the passive, its agent) calls without a name. */
export function doersOf(analysis: Analysis, verb: Token): Actor[] {
  const named = subjectsOf(analysis, verb)
  if (named.length || !analysis.parsed) return named.length === 1 ? besides(analysis, named[0]!) : named
  const agent = isPassiveTree(analysis, verb)
    ? childrenOf(analysis, verb).find((t) => t.rel.startsWith('obl') && caseOf(analysis, t) === 'by')
    : subjectToken(analysis, verb)
  const actor = agent ? phraseActor(analysis, agent) : null
  return actor ? [actor] : []
}
