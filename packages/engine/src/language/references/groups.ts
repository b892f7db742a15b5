import type { Name, Sentence, Token } from '../analysis.ts'
import type { Antecedents } from '../model/antecedents.ts'
import { standsFor } from './chain.ts'

/** What a plural pronoun or "the two sides" can stand for: one body, or the names that "and" joins. */
type Unit = readonly number[]

const COUNTED = /^(?:both|two)$/i
/** What two that are set against each other are called. */
const SIDES =
  /^(?:sides?|part(?:y|ies)|countr(?:y|ies)|nations?|states?|governments?|capitals?|neighbou?rs?|adversar(?:y|ies)|enem(?:y|ies)|rivals?|foes?|allies|ally|delegations?|teams?|armies|militaries|powers|leaders?|presidents?|ministers?|men|women|delegates|negotiators)$/i
const PARTIES = /^(?:sides|parties)$/i
const PERSONS = /^(?:leaders?|presidents?|ministers?|men|women|delegates|negotiators)$/i
/** How many sentences back the two sides can be named. */
const NEAR = 3
/** A description is linked where the model gives it at least this probability: it may as well be told of something without a name. */
const SURE = 0.6

/** Links of plural pronouns, "it" and descriptions of bodies and places, from the model's antecedents and, for two sides, from the names before. */
export type Groups = {
  /** what "they" or "it" stands for: names by index, empty where it cannot be told */
  pronoun(word: number, plural: boolean): number[]
  /** what the description whose head is `head` stands for: "the company", "the two sides" */
  description(head: number, first: number, sentence: Sentence): number[]
}

export function groupsOf(
  tokens: readonly Token[],
  names: readonly Name[],
  sentences: readonly Sentence[],
  nameAt: Int32Array,
  antecedents: Antecedents | undefined,
): Groups {
  const units = new Map<string, Unit | null>()
  const same = firstTold(tokens, names)
  /** The names that "and" ties to this one, itself first; by the tree. */
  const joined = (name: Name): number[] => [
    name.i,
    ...names
      .slice(name.i + 1, name.i + 6)
      .filter((n) => tokens[n.head]!.rel.startsWith('conj') && within(name, tokens[n.head]!.head))
      .map((n) => n.i),
  ]
  /** "the ELN rebels": the body that a noun's own name tells. */
  const bodyBefore = (word: number): Name | undefined => {
    const name = tokens[word]!.upos === 'NOUN' ? names[nameAt[word - 1] ?? -1] : undefined
    const tied = name && tokens[name.head]!.head === word && tokens[name.head]!.rel.startsWith('compound')
    return tied && name.type === 'organisation' ? name : undefined
  }
  const unitAt =
    (plural: boolean) =>
    (word: number): Unit | null => {
      const name = names[nameAt[word]!] ?? bodyBefore(word)
      if (!name) return null
      const all = (plural ? joined(name) : [name.i]).map((i) => same[i]!)
      const key = all.join()
      const made = units.get(key)
      if (made !== undefined) return made
      // "they" is more than one person; where the model takes a name for "it", it is no person's, whatever it looks like.
      const person = plural && name.type === 'person' && !/s$/.test(tokens[name.last - 1]!.text)
      const unit = all.length === 1 && person ? null : all
      units.set(key, unit)
      return unit
    }
  const byModel = (word: number, plural: boolean, least?: number): number[] =>
    antecedents ? [...(standsFor(antecedents, word, unitAt(plural), () => true, least) ?? [])] : []
  return {
    pronoun: (word, plural) => byModel(word, plural),
    description(head, first, sentence) {
      const noun = tokens[head]!
      const counted = tokens.slice(first, head).some((t) => COUNTED.test(t.text))
      const plural = noun.xpos === 'NNS' || counted
      const found = byModel(head, plural, SURE)
      if (!plural) return found
      if (found.length > 1 || !SIDES.test(noun.text) || !(counted || PARTIES.test(noun.text))) return found
      return twoBefore(tokens, names, sentences, sentence, first, PERSONS.test(noun.text))
    },
  }
}

/** For each name of a body, place or thing the first name of the report with its words, or with words that end or begin in them. */
function firstTold(tokens: readonly Token[], names: readonly Name[]): Int32Array {
  const first = Int32Array.from(names, (n) => n.i)
  const byWords = new Map<string, number>()
  for (const name of names) {
    if (name.type === 'person') continue
    const words = tokens.slice(name.first, name.last).map((t) => t.text.toLowerCase())
    const whole = words.join(' ')
    const known = byWords.get(whole)
    if (known !== undefined) first[name.i] = known
    else byWords.set(whole, name.i)
    // "Cyclone Phailin" is told again as "Phailin", "the Audubon Society" as "Audubon".
    if (known === undefined && words.length === 2)
      for (const word of words) if (!byWords.has(word)) byWords.set(word, name.i)
  }
  return first
}

const within = (name: Name, word: number): boolean => word >= name.first && word < name.last

/** The two that "both sides" are: the only two names of persons (or of bodies and states) in the sentence so far, else in one just before. */
function twoBefore(
  tokens: readonly Token[],
  names: readonly Name[],
  sentences: readonly Sentence[],
  sentence: Sentence,
  place: number,
  persons: boolean,
): number[] {
  for (let s = sentence.i; s >= Math.max(0, sentence.i - NEAR); s--) {
    const { first, last } = sentences[s]!
    const seen = new Map<string, number>()
    for (const name of names) {
      if (name.first < first || name.last > Math.min(last, place)) continue
      if (persons ? name.type !== 'person' : name.type !== 'organisation' && name.type !== 'place') continue
      // Where something is ("in Geneva") is no side.
      const before = tokens[name.first - 1]
      if (!persons && name.type === 'place' && before && /^(?:in|at|from|near|outside)$/i.test(before.text)) continue
      const words = tokens.slice(name.first, name.last).map((t) => t.text)
      seen.set(persons ? words.at(-1)! : words.join(' '), name.i)
    }
    if (seen.size === 2) return [...seen.values()]
    if (seen.size > 2) return []
  }
  return []
}

/**
 * "the company", "both sides", "the two rebel groups": a definite noun phrase that tells nothing more of what it means. Its
 * head, or null where names or more words stand in it ("the city of X", "the group that …", "the U.S. company").
 */
export function bareDescription(
  tokens: readonly Token[],
  sentence: Sentence,
  at: number,
  nameAt: Int32Array,
): number | null {
  for (let i = at + 1; i < Math.min(sentence.last, at + 5); i++) {
    const { upos, head } = tokens[i]!
    if (nameAt[i]! >= 0) return null
    if (upos === 'ADJ' || upos === 'NUM') continue
    if (upos !== 'NOUN') return null
    if (head >= at && head > i && tokens[i]!.rel.startsWith('compound')) continue
    for (let k = i + 1; k < Math.min(sentence.last, i + 9); k++) {
      const { head: of, rel } = tokens[k]!
      if (of === i && /^(?:nmod|acl|appos|flat|conj|compound)/.test(rel)) return null
    }
    return i
  }
  return null
}
