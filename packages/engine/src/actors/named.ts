import { governmentOf, lookup, type WorldEntry } from '@parley/world'
import { expanded } from '../abbreviations.ts'
import type { Analysis, Name, Token } from '../language/analysis.ts'
import { type Actor, asOf, mention } from './actor.ts'
import { armyName, isArmyWords, namedArmy } from './army.ts'
import { called } from './described.ts'
import { modifying } from './modifying.ts'
import { movementOf } from './movement.ts'
import { administrationOf, isOffice, personText } from './offices.ts'
import { peopleOfTwo } from './peoples.ts'
import { BODY_ENDINGS, BODY_NOUNS, CALENDAR, FORCES, GOVERNMENT, ORGANS, PEOPLE } from './words.ts'

/** "Sudan's army chief" is a person. */
const PEOPLE_AFTER = /^(?:chiefs?|commanders?|spokes\w+|officers?|leaders?|officials?)$/i

/**
 * Words that the world knows and that are no names of their own in the analysis: "Sudanese", "French", or a state that it overlooked. Shaped like
 * names, so that they are read the same way.
 */
export function unnamed(analysis: Analysis): Name[] {
  const { tokens, text } = analysis
  const taken = new Set(analysis.names.flatMap((n) => Array.from({ length: n.last - n.first }, (_, k) => n.first + k)))
  const out: Name[] = []
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i]!
    if (taken.has(i) || !/^\p{Lu}/u.test(first.text)) continue
    for (let length = Math.min(4, tokens.length - i); length > 0; length--) {
      const last = tokens[i + length - 1]!
      if (last.sentence !== first.sentence || taken.has(last.i)) continue
      const entry = lookup(text.slice(first.start, last.end))[0]
      if (!entry || entry.kind === 'platform') continue
      const type =
        entry.by === 'adjective' ? 'other' : entry.kind === 'state' || entry.by === 'capital' ? 'place' : 'organisation'
      out.push({ i: -1, start: first.start, end: last.end, first: i, last: i + length, type, head: last.i })
      i += length - 1
      break
    }
  }
  return out
}

/** Whom a name stands for, with the words that belong to it; none where it is only a place. */
export function fromName(analysis: Analysis, part: Name): Actor[] {
  const { tokens, text } = analysis
  const name = whole(analysis, part)
  const words = text.slice(name.start, name.end)
  if (CALENDAR.test(words) || titleAlone(tokens, name, words) || rulesOf(tokens, name, words)) return []
  const people = peopleOfTwo(analysis, name)
  if (people) return people.actor ? [people.actor] : []
  const bearer = bearerOf(analysis, name)
  if (bearer) return [bearer]
  const entries = lookup(words)
  const entry: WorldEntry | undefined = entries.find((e) => e.by !== 'adjective') ?? entries[0]
  const base = {
    start: name.start,
    end: name.end,
    first: name.first,
    last: name.last,
    sentence: tokens[name.first]!.sentence,
  }
  const next = tokens[name.last]
  const joined =
    next && next.sentence === base.sentence && /^(?:NOUN|ADJ|PROPN|NUM)$/.test(next.upos) && next.text.length > 1
  const state = entry?.kind === 'state'
  if (entry && (entry.by === 'adjective' || ((state || entry.kind === 'body') && joined))) {
    const modified = modifying(analysis, name, entry)
    if (modified) return [modified]
    if (entry.by === 'adjective' && entries.every((e) => e.by === 'adjective')) {
      return /^(?:ADP|PUNCT|VERB|AUX|CCONJ)$/.test(next?.upos ?? '') &&
        /^the$/i.test(tokens[name.first - 1]?.text ?? '')
        ? [
            {
              ...base,
              kind: 'state',
              state: entry.of,
              as: 'itself',
              mention: mention(analysis, name.start, name.end, { name: entry.of ?? words, known: 'world' }),
            },
          ]
        : [
            {
              ...base,
              kind: 'state',
              state: entry.of,
              as: 'adjective',
              mention: mention(analysis, name.start, name.end, { name: entry.of ?? words, known: 'world' }),
            },
          ]
    }
  }
  const as = asOf(tokens, name.first, name.last)
  const army = entries.length ? null : namedArmy(analysis, words)
  if (army)
    return [
      {
        ...base,
        ...{ kind: 'state', state: army, as },
        mention: mention(analysis, name.start, name.end, { name: armyName(analysis, army), known: 'world' }),
      },
    ]
  const forces =
    as === 'possessive' && state ? tokens.slice(name.last + 1, name.last + 3).findIndex((t) => FORCES.test(t.text)) : -1
  const troops = tokens[name.last + 1 + forces]
  if (
    entry &&
    forces >= 0 &&
    troops &&
    !ORGANS.test(tokens[troops.i + 1]?.text ?? '') &&
    !PEOPLE_AFTER.test(tokens[troops.i + 1]?.text ?? '')
  ) {
    const called = entry.of && isArmyWords(troops.text) ? armyName(analysis, entry.of) : entry.name
    const of = { name: called, known: 'world' as const }
    return [
      {
        ...base,
        end: troops.end,
        last: troops.i + 1,
        kind: 'state',
        state: entry.of,
        as: 'itself',
        mention: mention(analysis, name.start, troops.end, of),
      },
    ]
  }
  const owned = as === 'possessive' && state ? ownBody(analysis, name, entry) : null
  if (owned) return [owned]
  if (entry) {
    if (entry.kind === 'platform') return []
    const kind = entry.kind === 'government' && as === 'place' ? 'other' : entry.kind
    return [
      {
        ...base,
        kind,
        state: entry.of ?? (entry.kind === 'body' ? entry.name : null),
        as,
        mention: mention(analysis, name.start, name.end, { name: entry.name, known: 'world' }),
      },
    ]
  }
  if (next && GOVERNMENT.test(next.text) && next.sentence === base.sentence) {
    return [
      {
        ...base,
        end: next.end,
        last: name.last + 1,
        kind: 'government',
        state: null,
        as: asOf(tokens, name.first, name.last + 1),
        mention: mention(analysis, name.start, next.end, governs(analysis, name)),
      },
    ]
  }
  if (name.type === 'person') {
    return [
      {
        ...base,
        kind: 'person',
        state: null,
        as,
        mention: mention(analysis, name.start, name.end, { name: fullName(analysis, name) }),
      },
    ]
  }
  const many = tokens
    .slice(name.last, name.last + 3)
    .findIndex((t) => t.upos === 'NOUN' && PEOPLE.test(t.text) && /s$/i.test(t.text))
  const group = tokens[name.last + many]
  if (group && many >= 0 && tokens.slice(name.last, name.last + many).every((t) => /^(?:ADJ|NOUN)$/.test(t.upos))) {
    const movement = movementOf(analysis, name.first, group.i + 1)
    return [
      {
        ...base,
        end: group.end,
        last: group.i + 1,
        kind: movement ? 'body' : 'group',
        state: null,
        as: 'itself',
        mention: mention(analysis, name.start, group.end, movement ? { name: movement } : { group: true }),
      },
    ]
  }
  if (
    name.type === 'place' ||
    (as === 'place' && /^(?:in|at|into|near|from|inside|across|outside)$/i.test(tokens[name.first - 1]?.text ?? ''))
  )
    return []
  if (name.last - name.first === 1 && (FORCES.test(words) || PEOPLE.test(words))) return []
  const long = longForm(analysis, name)
  const following = tokens.slice(name.last, name.last + 3).filter((t) => t.sentence === base.sentence)
  const noun = following.findIndex((t) => BODY_NOUNS.test(t.text) || FORCES.test(t.text))
  if (noun >= 0 && following.slice(0, noun).every((t) => /^(?:ADJ|NOUN)$/.test(t.upos)) && as !== 'possessive') {
    const last = following[noun]!
    // "Tigrayan forces" are called so; of "the Houthi movement" the name is enough
    const forces = FORCES.test(last.text)
    const named = forces ? {} : { name: long ?? called(text, words) }
    return [
      {
        ...base,
        end: last.end,
        last: last.i + 1,
        kind: 'body',
        state: null,
        as: asOf(tokens, name.first, last.i + 1),
        mention: mention(analysis, name.start, last.end, named),
      },
    ]
  }
  return [
    {
      ...base,
      kind: name.type === 'organisation' || long || acts(analysis, name) ? 'body' : 'other',
      state: null,
      as,
      mention: mention(analysis, name.start, name.end, long ? { name: long } : {}),
    },
  ]
}

const governs = (analysis: Analysis, name: Name) => {
  const government = administrationOf(analysis, name)
  return government ? { name: government, known: 'world' as const } : {}
}

/** "President [Putin]", "the President of …": a title that was taken for a name. */
const titleAlone = (tokens: readonly Token[], { first, last }: Name, words: string): boolean =>
  last - first === 1 && isOffice(words) && (tokens[last]?.upos === 'PROPN' || tokens[last]?.text === 'of')

/** "the Government of Kenya": told by the state's name, which follows. */
const rulesOf = (tokens: readonly Token[], { last }: Name, words: string): boolean =>
  GOVERNMENT.test(words) && tokens[last]?.text === 'of'

/** "The United Nations Special Envoy for Yemen, X, said": an office that was taken for a body is whoever is named behind it. */
function bearerOf(analysis: Analysis, name: Name): Actor | null {
  const { tokens, names, text } = analysis
  if (name.type !== 'organisation') return null
  let last = name.last
  while (last < name.last + 4 && /^(?:PROPN|ADJ|NOUN)$/.test(tokens[last]?.upos ?? '')) last++
  const end = tokens[last - 1]!
  if (last - name.first < 2 || !isOffice(end.text)) return null
  const person = names.find((n) => n.type === 'person' && n.first >= last && n.first - last < 9)
  if (!person || tokens[person.first]!.sentence !== end.sentence) return null
  if (!/^(?:\s+(?:for|to|on)\s+[^,;.]{2,40})?,\s+$/u.test(text.slice(end.end, person.start))) return null
  return {
    ...{ start: name.start, end: end.end, first: name.first, last, sentence: end.sentence },
    ...{ kind: 'person', state: null, as: asOf(tokens, name.first, last) },
    mention: mention(analysis, name.start, end.end, { name: fullName(analysis, person), via: 'description' }),
  }
}

const OF_PEOPLE =
  /(?:\p{Lu}[\p{L}-]+\s+)*(?:People|Workers?|Women|Farmers?|Children|Doctors?|Peasants?|Citizens?|Ombudsman|Veterans|Students?|Lord)['’]s?\s+$/u

/** "Tigray People's Liberation Front": a name with a possessive in it, whose parts were taken for two names. */
function whole(analysis: Analysis, name: Name): Name {
  const before = OF_PEOPLE.exec(analysis.text.slice(Math.max(0, name.start - 60), name.start))
  if (!before) return name
  const start = name.start - before[0].length
  const first = analysis.tokens.findIndex((t) => t.start >= start)
  return analysis.tokens[first]?.sentence === analysis.tokens[name.first]?.sentence ? { ...name, start, first } : name
}

/** "Colombia's government", "Thailand's foreign ministry": a body by whose it is. */
function ownBody(analysis: Analysis, name: Name, entry: WorldEntry): Actor | null {
  const { tokens } = analysis
  const sentence = tokens[name.first]!.sentence
  // the mark of the possessive may be a token of its own after the name
  const from = /^['’]s?$/u.test(tokens[name.last]?.text ?? '') ? name.last + 1 : name.last
  for (let i = from; i < from + 4; i++) {
    const token = tokens[i]
    if (!token || token.sentence !== sentence || !/^(?:NOUN|ADJ|PROPN|VERB)$/.test(token.upos)) return null
    const next = tokens[i + 1]
    if (next && next.sentence === sentence && /^(?:NOUN|PROPN)$/.test(next.upos)) continue
    const rules = GOVERNMENT.test(token.text)
    if (!rules && !ORGANS.test(token.text)) return null
    const called = rules && entry.of ? governmentOf(entry.of) : null
    return {
      start: name.start,
      end: token.end,
      first: name.first,
      last: i + 1,
      sentence,
      kind: rules ? 'government' : 'body',
      state: entry.of,
      as: asOf(tokens, name.first, i + 1),
      mention: mention(analysis, name.start, token.end, called ? { name: called, known: 'world' } : {}),
    }
  }
  return null
}

const DOES = /^(?:VERB|AUX)$/

/** Whether the report shows a name as one who acts: its last word says so, or it is named twice and once right before a verb. */
function acts(analysis: Analysis, name: Name): boolean {
  const words = analysis.text.slice(name.start, name.end).replace(/['’]s$/u, '')
  if (BODY_ENDINGS.test(words)) return true
  const alike = analysis.names.filter((n) => analysis.text.slice(n.start, n.end).replace(/['’]s$/u, '') === words)
  return (
    alike.length > 1 &&
    alike.some((n) => {
      const next = analysis.tokens[n.last]
      return next !== undefined && DOES.test(next.upos) && next.sentence === analysis.tokens[n.first]!.sentence
    })
  )
}

/** The words that an acronym stands for, where the report spells them out: "RSF" for the Rapid Support Forces. */
function longForm(analysis: Analysis, name: Name): string | null {
  const letters = analysis.text.slice(name.start, name.end)
  if (!/^\p{Lu}{2,6}$/u.test(letters)) return null
  return expanded(analysis.text, letters)
}

/** The fullest name of the same person, by the references of the analysis. */
function fullName(analysis: Analysis, name: Name): string {
  const reference = analysis.references.find((r) => r.kind === 'name' && r.first === name.first)
  const index = reference?.names[0]
  const full = index === undefined ? name : analysis.names[index]!
  return personText(analysis, full)
}
