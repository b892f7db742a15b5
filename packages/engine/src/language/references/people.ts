import { lookup } from '@parley/world'
import type { Name, Token } from '../analysis.ts'
import { FEMALE, MALE } from '../names/given.ts'
import { FEMALE_TITLES, MALE_TITLES, TITLES } from '../names/titles.ts'

export type Gender = 'male' | 'female' | null

/** One person of a report: the fullest name, and all the names that tell of the same person. */
export type Person = { full: number; names: number[]; gender: Gender; titles: Set<string>; states: Set<string> }

function genderOf(tokens: readonly Token[], name: Name): Gender {
  for (
    let i = name.first - 1;
    i >= Math.max(0, name.first - 3) && tokens[i]!.sentence === tokens[name.first]!.sentence;
    i--
  ) {
    const word = tokens[i]!.text.toLowerCase()
    if (MALE_TITLES.has(word)) return 'male'
    if (FEMALE_TITLES.has(word)) return 'female'
    if (!TITLES.has(word)) break
  }
  const given = tokens[name.first]!.text.toLowerCase()
  if (name.last - name.first > 1) return MALE.has(given) ? 'male' : FEMALE.has(given) ? 'female' : null
  return null
}

/** Title words right before a name, and right after a comma: "Peskov, the spokesman". */
function titlesOf(tokens: readonly Token[], name: Name): string[] {
  const found: string[] = []
  const sentence = tokens[name.first]!.sentence
  for (let i = name.first - 1; i >= 0 && tokens[i]!.sentence === sentence && name.first - i < 6; i--) {
    const word = tokens[i]!.text.toLowerCase()
    if (TITLES.has(word)) found.push(word)
    else if (tokens[i]!.upos !== 'PROPN' && tokens[i]!.upos !== 'ADJ' && tokens[i]!.upos !== 'ADP') break
  }
  if (tokens[name.last]?.text === ',') {
    for (let i = name.last + 1; i < Math.min(tokens.length, name.last + 8) && tokens[i]!.sentence === sentence; i++) {
      if (tokens[i]!.upos === 'PUNCT' || tokens[i]!.upos === 'VERB') break
      if (TITLES.has(tokens[i]!.text.toLowerCase())) found.push(tokens[i]!.text.toLowerCase())
    }
  }
  return found
}

/** The states whose the report calls a person: "Turkey's Hakan Fidan", "the Colombian president, Gustavo Petro". */
function statesOf(tokens: readonly Token[], name: Name): string[] {
  const found: string[] = []
  const sentence = tokens[name.first]!.sentence
  // "President Gustavo Petro of Colombia"
  if (tokens[name.last]?.text === 'of') {
    const after = tokens
      .slice(name.last + 1, name.last + 4)
      .filter((t) => t.upos === 'PROPN' && t.sentence === sentence)
    found.push(...statesIn(after.map((t) => t.text).join(' ')), ...statesIn(after[0]?.text ?? ''))
  }
  for (let i = name.first - 1; i >= 0 && tokens[i]!.sentence === sentence && name.first - i < 7; i--) {
    const { text, upos } = tokens[i]!
    if (/^(?:ADJ|PROPN)$/.test(upos)) found.push(...statesIn(text))
    else if (!TITLES.has(text.toLowerCase()) && !/^(?:'s|’s|,|-|of|the|foreign|prime)$/i.test(text) && upos !== 'NOUN')
      break
  }
  return found
}

/** The states that a name or an adjective is of. */
export const statesIn = (words: string): string[] =>
  lookup(words).flatMap((e) => (e.of && (e.by === 'adjective' || e.kind === 'state') ? [e.of] : []))

/** Endings by which the press spells one surname in several ways do not matter: Zelensky, Zelenskyy, Zelenskiy. */
const spelled = (surname: string): string =>
  surname
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/(?:iy|yy|ij|i|y)$/, 'y')

const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i

/** The token of a person's surname: the last one, but for "Jr." and the like. */
function surnameAt(tokens: readonly Token[], { first, last }: Name): number {
  let at = last - 1
  while (at > first && (SUFFIX.test(tokens[at]!.text) || tokens[at]!.text === '.')) at--
  return at
}

/** The one person told in full before whose first name a lone word is: "Isaias" of "Isaias Afwerki", "Mao" of "Mao Ning". */
function byGiven(tokens: readonly Token[], names: readonly Name[], people: readonly Person[], word: string) {
  const bearers = people.filter((p) => {
    const full = names[p.full]!
    return full.last - full.first > 1 && tokens[full.first]!.text === word
  })
  return bearers.length === 1 ? bearers[0] : undefined
}

/** The persons of a report: names that share a surname (and no other given name) are one, and so is a first name alone. */
export function peopleOf(
  tokens: readonly Token[],
  names: readonly Name[],
): { people: Person[]; of: Map<number, Person> } {
  const people: Person[] = []
  const of = new Map<number, Person>()
  const bySurname = new Map<string, Person[]>()
  for (const name of names) {
    if (name.type !== 'person') continue
    const surname = spelled(tokens[surnameAt(tokens, name)]!.text)
    const given = surnameAt(tokens, name) > name.first ? tokens[name.first]!.text : null
    const same = (bySurname.get(surname) ?? []).filter((p) => {
      const full = names[p.full]!
      return given === null || full.last - full.first === 1 || tokens[full.first]!.text === given
    })
    let person = same.at(-1) ?? (given === null ? byGiven(tokens, names, people, tokens[name.first]!.text) : undefined)
    if (!person) {
      person = { full: name.i, names: [], gender: null, titles: new Set(), states: new Set() }
      people.push(person)
      bySurname.set(surname, [...(bySurname.get(surname) ?? []), person])
    }
    const full = names[person.full]!
    if (name.last - name.first > full.last - full.first) person.full = name.i
    person.names.push(name.i)
    person.gender ??= genderOf(tokens, name)
    for (const title of titlesOf(tokens, name)) person.titles.add(title)
    for (const state of statesOf(tokens, name)) person.states.add(state)
    of.set(name.i, person)
  }
  return { people, of }
}
