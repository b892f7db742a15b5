import { BE, CLOSED, type Class, DO, HAVE, NOUNS } from './closed.ts'
import { verbForm } from './forms.ts'
import { byEnding } from './shape.ts'

const PUNCTUATION = /^[\p{P}]+$/u
const SYMBOL = /^[\p{S}$%#+]+$/u
const NUMBER = /^[\d][\d.,:/]*(?:st|nd|rd|th|s)?$/
const CAPITAL = /^\p{Lu}/u
const DAYS =
  /^(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/

const punct: Class = { upos: 'PUNCT', xpos: 'PUNCT' }
const noun: Class = { upos: 'NOUN', xpos: 'NN' }
const propn: Class = { upos: 'PROPN', xpos: 'NNP' }
const verb = (xpos: string): Class => ({ upos: 'VERB', xpos })

/** Left neighbours after which a word is a noun or adjective, never a finite verb. */
const nominalBefore = (c: Class | undefined, word: string): boolean =>
  c !== undefined &&
  ((c.upos === 'DET' && !/^(?:this|that|these|those|all|both|some|any|another|each)$/.test(word)) ||
    c.xpos === 'PRP$' || c.xpos === 'POS' || c.upos === 'ADJ' || (c.upos === 'ADP' && word !== 'like') || c.xpos === 'CD') // biome-ignore format: one condition
const SUBJECTS = new Set([
  'i',
  'you',
  'he',
  'she',
  'it',
  'we',
  'they',
  'who',
  'which',
  'that',
  'someone',
  'everyone',
  'nobody',
])
/** What may follow a finite verb but seldom a noun in its place. */
const OBJECT_NEXT =
  /^(?:the|a|an|that|his|her|its|their|our|my|your|to|him|them|us|me|it|they|he|she|we|there|this|these|those|no|whether|how|why|what|“|"|''|``|:)$/i

type State = { words: readonly string[]; tags: Class[] }

/** The last word before `i` that is no adverb, and its place. */
function before({ words, tags }: State, i: number): { word: string; tag: Class | undefined; at: number } {
  let k = i - 1
  while (k >= 0 && i - k < 8 && (tags[k]!.upos === 'ADV' || tags[k]!.xpos === 'RB') && tags[k]!.xpos !== 'WRB') k--
  return { word: k < 0 ? '' : words[k]!.toLowerCase(), tag: tags[k], at: k }
}

/** The auxiliary that governs place `i` over adverbs and, in questions, a subject; '' where none does. */
function auxiliary(state: State, i: number): string {
  const { word, tag, at } = before(state, i)
  if (tag?.upos === 'AUX' || tag?.xpos === 'TO') return word
  // "'s" before a participle is "is" or "has" where a pronoun stands before it.
  if (tag?.xpos === 'POS' && at > 0 && SUBJECTS.has(state.words[at - 1]!.toLowerCase())) return 'is'
  return ''
}

function verbal(state: State, i: number, form: NonNullable<ReturnType<typeof verbForm>>): Class | null {
  const aux = auxiliary(state, i)
  const { word, tag } = before(state, i)
  const next = state.words[i + 1]?.toLowerCase() ?? ''
  const { tags } = form
  const participle = tags.includes('VBN') || tags.includes('VBD')
  if (tags.includes('VBG')) {
    if (BE.has(aux) || aux === 'is') return verb('VBG')
    if (tag?.upos === 'DET' || tag?.xpos === 'PRP$' || tag?.xpos === 'POS' || tag?.upos === 'ADJ') return noun
    return verb('VBG')
  }
  if (tags.includes('VB') && (aux === 'to' || DO.has(aux) || CLOSED.get(aux)?.xpos === 'MD')) return verb('VB')
  if (participle && tags.includes('VBN') && (BE.has(aux) || aux === 'is' || HAVE.has(aux))) return verb('VBN')
  if (participle && !tags.includes('VB')) {
    // "US-based", "state-owned"
    if (/^[-‐]$/.test(state.words[i - 1] ?? '') && tags.includes('VBN')) return verb('VBN')
    if (nominalBefore(tag, word) && tag?.upos !== 'ADP') return tags.includes('VBN') ? verb('VBN') : verb('VBD')
    if (
      tag?.upos === 'ADP' ||
      (tag === undefined && tags.includes('VBN') && !SUBJECTS.has(word) && /^(?:about|by|in|whether|if)$/.test(next))
    )
      return tags.includes('VBN') ? verb('VBN') : verb('VBD')
    if (next === 'by' && tags.includes('VBN') && tag?.xpos !== 'PRP') return verb('VBN')
    return tags.includes('VBD') ? verb('VBD') : verb('VBN')
  }
  if (/^tanks?$/.test(next) && form.lemma === 'think') return noun
  if (nominalBefore(tag, word))
    return form.noun
      ? { upos: 'NOUN', xpos: tags.includes('VBZ') ? 'NNS' : 'NN' }
      : tag?.upos === 'ADP'
        ? noun
        : verb(tags[0]!)
  if (SUBJECTS.has(word) || tag?.xpos === 'WP')
    return verb(tags.includes('VBZ') ? 'VBZ' : tags.includes('VBD') ? 'VBD' : 'VBP')
  if (!form.noun)
    return verb(tags.includes('VBZ') ? 'VBZ' : tag === undefined ? 'VB' : tags.includes('VBD') ? 'VBD' : 'VBP')
  // A noun as often as a verb: what follows decides, and whether the left side can be its subject.
  const subject = tag?.upos === 'NOUN' || tag?.upos === 'PROPN' || tag?.xpos === 'NN'
  if (tags.includes('VBZ')) {
    const singular = tag !== undefined && tag.xpos !== 'NNS'
    if (
      subject &&
      singular &&
      (OBJECT_NEXT.test(next) || (/^(?:for|on|not|of)$/.test(next) === false && CAPITAL.test(state.words[i + 1] ?? '')))
    )
      return verb('VBZ')
    return { upos: 'NOUN', xpos: 'NNS' }
  }
  if (tags.includes('VBD') && subject) return verb('VBD')
  if (subject && tag?.xpos === 'NNS' && OBJECT_NEXT.test(next)) return verb('VBP')
  if (tag?.upos === 'CCONJ' && OBJECT_NEXT.test(next)) return verb('VB')
  if (tag === undefined && OBJECT_NEXT.test(next)) return verb('VB')
  return noun
}

function closed(state: State, i: number, small: string, known: Class): Class {
  const next = state.words[i + 1]?.toLowerCase() ?? ''
  const { tag, word } = before(state, i)
  if (small === 'to') {
    const base =
      verbForm(next)?.tags.includes('VB') || CLOSED.get(next)?.xpos === 'VB' || next === 'have' || next === 'do'
    return base || /(?:ly|ize|ise|ify|ate)$/.test(next) ? known : { upos: 'ADP', xpos: 'IN' }
  }
  if (small === 'that') {
    if (CLOSED.get(next)?.upos === 'AUX' || next === "'s" || next === '’s')
      return { upos: 'PRON', xpos: tag?.upos === 'NOUN' ? 'WDT' : 'DT' }
    if (tag?.upos === 'VERB' || tag?.upos === 'AUX' || tag?.upos === 'ADJ') return { upos: 'SCONJ', xpos: 'IN' }
    const form = verbForm(next)
    if (tag?.upos === 'NOUN' && (form || CLOSED.get(next)?.upos === 'AUX')) return { upos: 'PRON', xpos: 'WDT' }
    return known
  }
  if (
    small === 'her' &&
    (next === '' || PUNCTUATION.test(next) || CLOSED.get(next)?.upos === 'ADP' || CLOSED.get(next)?.upos === 'PART')
  )
    return { upos: 'PRON', xpos: 'PRP' }
  if ((small === "'s" || small === '’s') && (SUBJECTS.has(word) || word === 'there' || word === 'what'))
    return { upos: 'AUX', xpos: 'VBZ' }
  if (known.upos === 'AUX' && known.xpos !== 'MD') {
    // A full verb where no other verb follows soon: "has a plan", "did it".
    if (HAVE.has(small) || DO.has(small)) {
      for (let k = i + 1; k < Math.min(state.words.length, i + 5); k++) {
        const w = state.words[k]!.toLowerCase()
        if (CLOSED.get(w)?.upos === 'AUX' || w === 'to' || verbForm(w)) return known
        if (
          CLOSED.get(w)?.upos !== 'ADV' &&
          CLOSED.get(w)?.xpos !== 'RB' &&
          CLOSED.get(w)?.xpos !== 'PRP' &&
          !/ly$/.test(w)
        )
          break
      }
      return verb(known.xpos)
    }
  }
  return known
}

/**
 * Guesses the tags of the words of one sentence from closed classes, verb forms, endings and neighbours, left to
 * right. `titled` where most words have capitals, so that capitals tell nothing.
 */
export function guessTags(words: readonly string[], titled: boolean): Class[] {
  const state: State = { words, tags: [] }
  let opening = true
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!
    const small = word.toLowerCase()
    const known = CLOSED.get(small)
    const capital = CAPITAL.test(word)
    const one = (): Class => {
      if (known?.xpos === 'POS') return closed(state, i, small, known)
      if (PUNCTUATION.test(word) && !known) return punct
      if (SYMBOL.test(word)) return { upos: 'SYM', xpos: 'SYM' }
      if (NUMBER.test(word)) return { upos: 'NUM', xpos: 'CD' }
      const shout = word.length > 1 && word === word.toUpperCase() && !titled
      if (
        capital &&
        !opening &&
        (!titled || !(known || verbForm(small))) &&
        small !== 'i' &&
        !(known && known.upos !== 'NUM' && known.upos !== 'ADJ' && !shout)
      )
        return propn
      if (capital && shout && /^(?:US|IT|WHO)$/.test(word)) return propn
      if (DAYS.test(word) && !(opening && /^(?:May|March)$/.test(word))) return propn
      if (known) return closed(state, i, small, known)
      if (NOUNS.has(small)) return { upos: 'NOUN', xpos: /s$/.test(small) ? 'NNS' : 'NN' }
      const form = verbForm(small)
      const nextCapital = CAPITAL.test(words[i + 1] ?? '')
      if (opening && capital && !titled) {
        // A sentence's first word has its capital anyway; a capital after it makes a name likely.
        const guess = byEnding(small)
        if (form && !(nextCapital && form.noun)) return verbal(state, i, form) ?? propn
        if (guess.upos === 'ADV') return guess
        if (guess.xpos === 'NNS' && !nextCapital) return guess
        if (guess.upos !== 'NOUN' && !nextCapital && guess.xpos !== 'VBD') return guess
        return propn
      }
      if (form) return verbal(state, i, form) ?? noun
      const guess = byEnding(small)
      if (guess.xpos === 'VBD') {
        const aux = auxiliary(state, i)
        const { tag, word: left } = before(state, i)
        if (BE.has(aux) || HAVE.has(aux)) return verb('VBN')
        if (nominalBefore(tag, left)) return { upos: 'ADJ', xpos: 'JJ' }
        return words[i + 1]?.toLowerCase() === 'by' ? verb('VBN') : guess
      }
      if (guess.xpos === 'VB' && auxiliary(state, i) === '') return noun
      return guess
    }
    const tag = one()
    state.tags.push(tag)
    if (tag.upos !== 'PUNCT') opening = false
    else if (/^(?:[.!?:“"]|``|''|—|–)$/.test(word) || /^[“"]$/.test(word)) opening = true
  }
  return state.tags
}

/** Whether most longer words of a line have capitals, as in headlines. */
export function isTitled(words: readonly string[]): boolean {
  const long = words.filter((w) => /^\p{L}{3,}/u.test(w) && !CLOSED.has(w))
  const share = long.filter((w) => CAPITAL.test(w)).length / long.length
  return /^[.!?]/.test(words.at(-1) ?? '') ? long.length >= 6 && share > 0.9 : long.length >= 3 && share > 0.7
}
