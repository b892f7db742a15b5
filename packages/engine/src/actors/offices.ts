import { governmentOf, lookup, STATES } from '@parley/world'
import type { Analysis, Name, Token } from '../language/analysis.ts'
import { BODIES, DOMAINS, TITLES } from '../language/names/titles.ts'

/** What a report tells of a person beside the name: "X, the envoy of Y", "Y's army chief X"; its words, states by their names. */
export type Office = { person: Name; at: number; words: ReadonlySet<string> }

const SMALL =
  /^(?:the|an?|of|for|to|on|in|at|and|['’]s?|['’]|,|-|his|her|its|their|who|is|was|new|former|ex|acting|current|senior|top|lead|country|group|armed|rebel|militant|insurgent|paramilitary|powerful|main|joint|regional|ruling|ethnic|minority)$/iu
const HEADS = /(?:man|woman|person|men|ist|or|er|ant)$/i

/** A word of an office: "president", "spokesman", "negotiator". */
export const isOffice = (word: string): boolean =>
  TITLES.has(word.toLowerCase()) || (/^\p{Ll}/u.test(word) && HEADS.test(word))

/** Words by which an office or body is told again: names of states and their adjectives as the state, others in small letters. */
export function wordsOf(tokens: readonly Token[], first: number, last: number, text: string): Set<string> {
  const words = new Set<string>()
  for (let i = first; i < last; i++) {
    let taken = 0
    for (let n = Math.min(3, last - i); n > 0 && !taken; n--) {
      const start = tokens[i]!
      if (!/^\p{Lu}/u.test(start.text)) break
      const entry = lookup(text.slice(start.start, tokens[i + n - 1]!.end))[0]
      if (!entry) continue
      words.add(entry.of ?? entry.name)
      taken = n
    }
    if (taken) i += taken - 1
    else if (!SMALL.test(tokens[i]!.text)) words.add(same(tokens[i]!.text.toLowerCase()))
  }
  return words
}

const SAME: Readonly<Record<string, string>> = {
  defense: 'defence',
  spokeswoman: 'spokesman',
  spokesperson: 'spokesman',
  premier: 'minister',
  prime: 'minister',
  advisor: 'adviser',
  mediator: 'mediator',
  secretary: 'minister',
  chairwoman: 'chairman',
  chairperson: 'chairman',
  chair: 'chairman',
}
const same = (word: string): string => SAME[word] ?? word

const REACH = 9
const known = new WeakMap<Analysis, Office[]>()

/** The offices that a report tells of its persons, in its order. */
export function officesOf(analysis: Analysis): Office[] {
  let offices = known.get(analysis)
  if (!offices) known.set(analysis, (offices = find(analysis)))
  return offices
}

function find({ tokens, names, text, sentences }: Analysis): Office[] {
  return names.flatMap((person): Office[] => {
    if (person.type !== 'person') return []
    const sentence = sentences[tokens[person.first]!.sentence]!
    let first = person.first
    const floor = Math.max(sentence.first, person.first - REACH)
    if (tokens[first - 1]?.text === ',' && first - 1 > floor) first--
    while (first > floor && belongs(tokens[first - 1]!)) first--
    let last = person.last
    if (tokens[last]?.text === ',' || tokens[last]?.text === '(') {
      const to = Math.min(sentence.last, last + REACH + 3)
      let end = last + 1
      while (end < to && (belongs(tokens[end]!) || tokens[end]!.upos === 'NUM')) end++
      if (/^[,)]$|^who$/.test(tokens[end]?.text ?? '')) last = end
    }
    const before = wordsOf(tokens, first, person.first, text)
    const after = wordsOf(tokens, person.last, last, text)
    const told = [before, after].filter((words) => [...words].some(isOffice))
    return told.map((words) => ({ person, at: person.first, words }))
  })
}

const belongs = ({ upos, text }: Token): boolean =>
  /^(?:PROPN|ADJ|NOUN|DET|ADP|PART|CCONJ)$/.test(upos) || /^['’]s?$|^-$/u.test(text)

/** What a body is called at its end, by which it is told again: "the ministry", "the council". */
export const isBodyWord = (word: string): boolean => BODIES.has(word.toLowerCase()) && !DOMAINS.has(word.toLowerCase())

/** "the Santos administration": the government of the state whose head the report says the person is; null where it tells none. */
export function administrationOf(analysis: Analysis, person: Name): string | null {
  const surname = analysis.tokens[person.last - 1]!.text
  for (const { person: one, words } of officesOf(analysis)) {
    if (analysis.tokens[one.last - 1]!.text !== surname) continue
    const state = [...words].find((w) => STATES.has(w))
    if (state && [...words].some((w) => HEAD_OF.test(w))) return governmentOf(state)
  }
  return null
}

const HEAD_OF = /^(?:president|minister|chancellor|king|emir)$/

/** A person's name without a state that was taken for a part of it: "the envoy on Yemen Hans Grundberg". */
export function personText({ text }: Analysis, name: Name): string {
  const words = text.slice(name.start, name.end)
  const [first, ...rest] = words.split(/\s+/)
  return rest.length > 1 && lookup(first!).some((e) => e.kind === 'state' && e.by === 'name') ? rest.join(' ') : words
}
