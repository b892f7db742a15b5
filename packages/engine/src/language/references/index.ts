import type { Name, Quotation, Reference, Sentence, Token } from '../analysis.ts'
import type { Antecedents } from '../model/antecedents.ts'
import { TITLES } from '../names/titles.ts'
import { standsFor } from './chain.ts'
import { bareDescription, groupsOf } from './groups.ts'
import { metonymsOf } from './metonyms.ts'
import { type Gender, type Person, peopleOf, statesIn } from './people.ts'

const GENDER: Readonly<Record<string, Gender>> = {
  he: 'male', him: 'male', his: 'male', himself: 'male', she: 'female', her: 'female', hers: 'female', herself: 'female',
} // biome-ignore format: two genders
const SUBJECTS = new Set(['he', 'she', 'they'])
const PLURAL = new Set(['they', 'them', 'their', 'theirs', 'themselves'])
const THING = new Set(['it', 'its', 'itself'])
const DEFINITE = new Set(['the', 'both', 'these', 'those', 'this'])
/** How many sentences back a pronoun can reach. */
const REACH = 4

/** How many words back a pair of names can stand. */
const FAR = 120
/** How many mentions of persons one sentence is taken to hold; a longer one is no sentence. */
const MOST = 80

type Seen = { person: Person; name: Name; subject: boolean; quoted: boolean }

/** Whether a name stands as the subject of a verb: no preposition before it, a verb soon after. */
function isSubject(tokens: readonly Token[], name: Name, sentence: Sentence): boolean {
  // "the movement's negotiator, X, said"
  const head = tokens[name.head]!.rel === 'flat' ? tokens[tokens[name.head]!.head]! : tokens[name.head]!
  if (head.rel === 'appos' && tokens[head.head]?.rel === 'nsubj') return true
  let before = name.first - 1
  while (
    before >= sentence.first &&
    (TITLES.has(tokens[before]!.text.toLowerCase()) || /^(?:ADJ|DET|PROPN)$/.test(tokens[before]!.upos))
  )
    before--
  if (before >= sentence.first && (tokens[before]!.upos === 'ADP' || tokens[before]!.xpos === 'TO')) return false
  // "…, retired general X, …"
  if (before > sentence.first && tokens[before]!.upos === 'VERB' && tokens[before - 1]!.text === ',') before--
  if (before >= sentence.first && tokens[before]!.upos === 'VERB' && tokens[before]!.lemma !== 'say') return false
  for (let i = name.last, apposed = false; i < Math.min(sentence.last, name.last + 30); i++) {
    const { upos, text, xpos } = tokens[i]!
    if (text === ',') apposed = !apposed
    else if (!apposed && (upos === 'VERB' || upos === 'AUX')) return xpos !== 'VBG' || upos === 'AUX'
    else if (!apposed && upos !== 'ADV' && upos !== 'PART' && upos !== 'CCONJ' && upos !== 'PROPN')
      return upos === 'ADP' && i === name.last
  }
  return false
}

/**
 * Pronouns, descriptions ("the minister") and names told again, each linked to the fullest name of whom it means in
 * the report. A pronoun takes the nearest person of its gender, subjects before others and the sentence's own
 * speaker first; where nobody fits, its `names` stay empty.
 */
export function referencesOf(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  names: readonly Name[],
  quotations: readonly Quotation[],
  antecedents?: Antecedents,
): Reference[] {
  const { of } = peopleOf(tokens, names)
  const nameAt = new Int32Array(tokens.length).fill(-1)
  for (const name of names) {
    nameAt.fill(name.i, name.first, name.last)
    // "Foreign Minister X": a title before a name is the same person.
    for (let i = name.first - 1; name.type === 'person' && i >= 0 && TITLES.has(tokens[i]!.text.toLowerCase()); i--)
      nameAt[i] = name.i
  }
  /** Whom rules already linked, so that a chain can stop there. */
  const linked = new Map<number, Person>()
  const personAt = (word: number): Person | null => of.get(nameAt[word]!) ?? linked.get(word) ?? null
  const byModel = (word: number, gender: Gender, also: (p: Person) => boolean = () => true): Person | null =>
    antecedents
      ? standsFor(antecedents, word, personAt, (p) => also(p) && (!gender || !p.gender || p.gender === gender))
      : null
  const groups = groupsOf(tokens, names, sentences, nameAt, antecedents)
  const references: Reference[] = []
  const byFirst = new Map(names.map((name) => [name.first, name]))
  const seen: Seen[][] = []
  let q = 0
  const quoted = (at: number): boolean => {
    while (q < quotations.length && quotations[q]!.end <= at) q++
    return q < quotations.length && quotations[q]!.start <= at
  }
  const find = (
    gender: Gender,
    sentence: Sentence,
    place: number,
    subject: boolean,
    inside: boolean,
  ): Person | null => {
    let best: { person: Person; score: number } | null = null
    for (let s = sentence.i; s >= Math.max(0, sentence.i - REACH); s--) {
      for (const [order, one] of (seen[s] ?? []).entries()) {
        if (one.name.last > place) continue
        if (gender && one.person.gender && one.person.gender !== gender) continue
        let score = 100 - 14 * (sentence.i - s) - order
        if (one.subject) score += 12
        if (one.quoted && !inside) score -= 15
        if (gender && one.person.gender === gender) score += 2
        // "Putin told Trump he …": the subject itself, not its object.
        if (s === sentence.i && subject && !one.subject) score -= 10
        if (!best || score > best.score) best = { person: one.person, score }
      }
    }
    return best?.person ?? null
  }
  for (const sentence of sentences) {
    const here: Seen[] = []
    seen[sentence.i] = here
    for (let i = sentence.first; i < sentence.last; i++) {
      const token = tokens[i]!
      const inside = quoted(token.start)
      const name = byFirst.get(i)
      if (name) {
        const person = of.get(name.i)
        if (person) {
          if (here.length < MOST)
            here.push({ person, name, subject: isSubject(tokens, name, sentence), quoted: inside })
          if (person.full !== name.i)
            references.push({
              start: name.start,
              end: name.end,
              first: name.first,
              last: name.last,
              kind: 'name',
              names: [person.full],
            })
        }
        i = name.last - 1
        continue
      }
      const small = token.text.toLowerCase()
      if (token.upos === 'PRON' && (small in GENDER || PLURAL.has(small) || THING.has(small))) {
        const gender = GENDER[small] ?? null
        let found: number[] = []
        if (small in GENDER) {
          const person =
            goesOn(tokens, sentences, sentence, i, seen, gender) ??
            byModel(i, gender) ??
            find(gender, sentence, i, SUBJECTS.has(small), inside)
          if (person) {
            found = [person.full]
            linked.set(i, person)
            person.gender ??= gender
            here.push({
              person,
              name: { ...names[person.full]!, first: i, last: i + 1 },
              subject: SUBJECTS.has(small),
              quoted: inside,
            })
          }
        } else {
          found = groups.pronoun(i, PLURAL.has(small))
          if (!found.length && PLURAL.has(small)) found = pairBefore(tokens, names, sentences, sentence, i)
          found = found.map((n) => of.get(n)?.full ?? n)
          if (!found.length && THING.has(small)) continue
        }
        references.push({ start: token.start, end: token.end, first: i, last: i + 1, kind: 'pronoun', names: found })
      } else if (DEFINITE.has(small) && !inside) {
        const description = small === 'the' ? describe(tokens, sentence, i) : null
        if (!description) {
          const head = bareDescription(tokens, sentence, i, nameAt)
          const found = head === null ? [] : groups.description(head, i, sentence)
          if (head === null || !found.length) continue
          references.push({
            start: token.start,
            end: tokens[head]!.end,
            first: i,
            last: head + 1,
            kind: 'description',
            names: found.map((n) => of.get(n)?.full ?? n),
          })
          continue
        }
        const { states } = description
        const theirs = (p: Person): boolean => !states.length || !p.states.size || states.some((s) => p.states.has(s))
        const person = byModel(description.last - 1, null, theirs) ?? titled(description, sentence, seen, theirs)
        if (!person) continue
        references.push({
          start: token.start,
          end: tokens[description.last - 1]!.end,
          first: i,
          last: description.last,
          kind: 'description',
          names: [person.full],
        })
        here.push({
          person,
          name: { ...names[person.full]!, first: i, last: description.last },
          subject: true,
          quoted: inside,
        })
      }
    }
  }
  references.push(...metonymsOf(tokens, names))
  return references.sort((a, b) => a.start - b.start)
}

const GOES_ON = /^(?:add|continue|conclude)$/

/** "“…,” he added": whoever alone was the subject, outside quotations, of the sentence before in the same paragraph. */
function goesOn(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  sentence: Sentence,
  at: number,
  seen: readonly Seen[][],
  gender: Gender,
): Person | null {
  const verb = tokens[at + 1]
  const before = sentences[sentence.i - 1]
  if (!verb || !GOES_ON.test(verb.lemma) || before?.paragraph !== sentence.paragraph) return null
  const spoke = new Set((seen[before.i] ?? []).filter((s) => s.subject && !s.quoted).map((s) => s.person))
  const [person] = spoke
  return spoke.size === 1 && person && (!gender || !person.gender || person.gender === gender) ? person : null
}

type Description = { title: string; last: number; states: string[] }

/** Titles of those who lead a state: "the Colombian leader" is its president. */
const CHIEFS = ['president', 'premier', 'chancellor', 'prime', 'king', 'emir', 'sultan', 'leader']

/** "the minister", "the U.S. president": a title that stands for a person; not "the president of …" or "the president Joe". */
function describe(tokens: readonly Token[], sentence: Sentence, at: number): Description | null {
  for (let i = at + 1; i < Math.min(sentence.last, at + 5); i++) {
    const { text, upos } = tokens[i]!
    if (upos === 'NOUN' && TITLES.has(text.toLowerCase())) {
      const next = tokens[i + 1]
      if (
        next &&
        i + 1 < sentence.last &&
        (/^(?:of|to|for|'s|’s)$/.test(next.text) || next.upos === 'PROPN' || next.upos === 'NOUN')
      ) {
        if (next.upos === 'NOUN' && TITLES.has(next.text.toLowerCase())) continue
        return null
      }
      const states = tokens.slice(at + 1, i).flatMap((t) => statesIn(t.text))
      return { title: text.toLowerCase(), last: i + 1, states }
    }
    if (upos !== 'ADJ' && upos !== 'PROPN' && upos !== 'NOUN' && text !== "'s" && text !== '’s') return null
  }
  return null
}

function titled(
  { title, states }: Description,
  sentence: Sentence,
  seen: readonly Seen[][],
  fits: (person: Person) => boolean,
): Person | null {
  const bears = (p: Person): boolean =>
    p.titles.has(title) ||
    (title === 'leader' && states.some((s) => p.states.has(s)) && CHIEFS.some((t) => p.titles.has(t)))
  for (let s = sentence.i; s >= 0 && s > sentence.i - 12; s--)
    for (const one of [...(seen[s] ?? [])].reverse()) if (bears(one.person) && fits(one.person)) return one.person
  return null
}

/** Two names joined by "and" that were the subject, in the sentence before or earlier in this one: whom "they" can mean. */
function pairBefore(
  tokens: readonly Token[],
  names: readonly Name[],
  sentences: readonly Sentence[],
  sentence: Sentence,
  place: number,
): number[] {
  const from = Math.max(place - FAR, sentences[Math.max(0, sentence.i - 1)]!.first)
  const near = nearNames(names, from, place)
  for (let k = near.length - 1; k > 0; k--) {
    const between = tokens.slice(near[k - 1]!.last, near[k]!.first).map((t) => t.text.toLowerCase())
    const subject = isActor(tokens, near[k - 1]!.head)
    if (subject && between.length <= 4 && between.includes('and') && near[k]!.type !== 'other')
      return [near[k - 1]!.i, near[k]!.i]
  }
  return []
}

/** Whether a word heads the subject of a verb, itself or as a part of its name ("Prime Minister [Nikol Pashinyan]"). */
function isActor(tokens: readonly Token[], word: number): boolean {
  let at = word
  for (let k = 0; k < 4 && /^(?:flat|compound|appos|nmod:desc)/.test(tokens[at]!.rel); k++) at = tokens[at]!.head
  return /^(?:nsubj|root)/.test(tokens[at]!.rel) || tokens[at]!.head < 0
}

function nearNames(names: readonly Name[], from: number, to: number): Name[] {
  let low = 0
  let high = names.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (names[middle]!.first < from) low = middle + 1
    else high = middle
  }
  const near: Name[] = []
  for (let k = low; k < names.length && names[k]!.last <= to; k++) near.push(names[k]!)
  return near
}
