import { armyOf, governmentOf, lookup, STATES, stateOfArmy, statesOfMovement } from '@parley/world'
import { expanded } from '../abbreviations.ts'
import type { Analysis, Name, Token } from '../language/analysis.ts'

const ARMY = /^(?:army|military)$/i
const RULES = /^(?:government|administration|authorities|cabinet|presidency)$/i
/** "Malian Armed Forces": a state's army as a name. */
const OWN = /^(.+?)\s+(?:National\s+)?(?:Army|Military|Armed\s+Forces|Defen[cs]e\s+Forces?)$/u
const PEOPLE = /^(?:chiefs?|commanders?|spokes\w+|officers?|leaders?|representatives?)$/i
const BETWEEN = /^(?:ADJ|NOUN|PART|PROPN|ADV|DET|PUNCT)$/

/** What a report says of one state: whether it tells of its army, of its government, and whether the state itself acts in it. */
type Told = { army: boolean; named: boolean; against: boolean; government: boolean; acts: boolean }

const known = new WeakMap<Analysis, ReadonlySet<string>>()

/**
 * States whose armed forces are a party of their own in a report: it names the army beside a movement of that state, and the state doesn't act by its own
 * name, nor its government beside an army that has none. Between states, and beside a government, an army acts for its state.
 */
export function armiesAlone(analysis: Analysis): ReadonlySet<string> {
  let alone = known.get(analysis)
  if (!alone) known.set(analysis, (alone = find(analysis)))
  return alone
}

/** The canonical name of what an army's words stand for: the army where it is a party of its own in the report, else its state. */
export const armyName = (analysis: Analysis, state: string): string =>
  armiesAlone(analysis).has(state) ? armyOf(state) : state

/** "the army", "the military", without saying whose: of the one state whose army is a party of its own. */
export const theArmy = (analysis: Analysis): string | null => {
  const alone = armiesAlone(analysis)
  return alone.size === 1 ? [...alone][0]! : null
}

/** Whether words name a state's armed forces by their own name, as this engine gives them. */
export const isArmyName = (name: string): boolean => {
  const state = stateOfArmy(name)
  return state !== null && armyOf(state) === name
}

/** The state whose armed forces words name in full or by an abbreviation that the report doesn't spell out otherwise. */
export function namedArmy({ text }: Analysis, words: string): string | null {
  const long = expanded(text, words)
  const named = stateOfArmy(long ?? words, long === null)
  if (named) return named
  const of = OWN.exec(long ?? words)?.[1]
  return (of && lookup(of).find((e) => e.kind === 'state')?.of) ?? null
}

/** Whether words are those of an army: "the Sudanese army", "its military", "armed forces". */
export const isArmyWords = (words: string): boolean => /\b(?:army|military|armed\s+forces)$/iu.test(words.trim())

function find(analysis: Analysis): Set<string> {
  const { names, tokens, text } = analysis
  const fought = movements(analysis)
  if (!fought.size) return new Set()
  const told = new Map<string, Told>()
  const of = (state: string): Told => {
    const entry = told.get(state) ?? { army: false, named: false, against: false, government: false, acts: false }
    told.set(state, entry)
    return entry
  }
  for (const name of names) {
    const words = text.slice(name.start, name.end)
    const entries = lookup(words)
    const army = entries.length ? null : namedArmy(analysis, words)
    if (army) of(army).named = true
    if (army && fought.get(army)?.has(tokens[name.first]!.sentence)) of(army).against = true
    const seat = entries.find((e) => e.kind === 'government' && e.of)
    if (seat?.of && actsItself(tokens, name)) of(seat.of).government = true
    const entry = entries.find((e) => e.kind === 'state' && e.of)
    if (!entry?.of) continue
    const owned = follows(tokens, name)
    if (owned && (ARMY.test(owned.text) || isArmedForces(tokens, owned))) {
      of(entry.of).army = true
      if (fought.get(entry.of)?.has(owned.sentence)) of(entry.of).against = true
    } else if (owned && RULES.test(owned.text)) of(entry.of).government = true
    else if (!owned && entry.by !== 'adjective' && actsItself(tokens, name)) of(entry.of).acts = true
  }
  // "the government" is that of the state whose army the report tells of
  const plain = tokens.some((t, i) => RULES.test(t.text) && /^the$/i.test(tokens[i - 1]?.text ?? ''))
  const bare = (state: string) =>
    tokens.some(
      (t, i) => ARMY.test(t.text) && /^the$/i.test(tokens[i - 1]?.text ?? '') && fought.get(state)?.has(t.sentence),
    )
  return new Set(
    [...told].flatMap(([state, { army, named, against, government, acts }]) => {
      if (acts || !(against || (army && bare(state))) || !STATES.has(state)) return []
      return named || (army && !government && !plain && !text.includes(governmentOf(state))) ? [state] : []
    }),
  )
}

/** In which sentences a report names a movement of each state, by a name that the world knows. */
function movements({ names, text, tokens }: Analysis): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>()
  for (const n of names)
    for (const e of lookup(text.slice(n.start, n.end)))
      for (const state of e.sector === 'REB' ? statesOfMovement(e.name) : [])
        found.set(state, (found.get(state) ?? new Set()).add(tokens[n.first]!.sentence))
  return found
}

/** The noun that a state's name or adjective belongs to: "Sudan's [army]", "the Yemeni [government]"; null where it stands by itself. */
function follows(tokens: readonly Token[], name: Name): Token | null {
  const sentence = tokens[name.first]!.sentence
  let last: Token | null = null
  for (let i = name.last; i < Math.min(tokens.length, name.last + 6); i++) {
    const token = tokens[i]!
    const mark = /^['’]s?$|^-$/u.test(token.text)
    if (token.sentence !== sentence || !(mark || BETWEEN.test(token.upos)) || /^[,;:(—–]$/.test(token.text)) break
    if (!mark) last = token
    // "the Sudanese army" and its chief, not "Sudanese army positions"
    const next = tokens[i + 1]
    if ((ARMY.test(token.text) || RULES.test(token.text)) && (next?.upos !== 'NOUN' || PEOPLE.test(next.text))) break
  }
  return last
}

const isArmedForces = (tokens: readonly Token[], noun: Token): boolean =>
  /^forces$/i.test(noun.text) && /^armed$/i.test(tokens[noun.i - 1]?.text ?? '')

const actsItself = (tokens: readonly Token[], name: Name): boolean => {
  const head = tokens[name.head]!
  if (/^(?:nsubj|nsubj:pass)$/.test(head.rel)) return true
  return head.rel === 'dep' && /^(?:VERB|AUX)$/.test(tokens[name.last]?.upos ?? '')
}
