import type { Sentence, Token } from '../../language/analysis.ts'

/** Tokens [first, last). */
export type Range = { first: number; last: number }

const DAY =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december|today|yesterday|tomorrow)$/i
export const isDay = (t: Token | undefined): boolean => t !== undefined && DAY.test(t.text)
const HYPHEN = /^[-‐/&]$/
const nominal = (t: Token): boolean =>
  t.upos === 'NOUN' ||
  t.upos === 'PROPN' ||
  t.upos === 'NUM' ||
  t.upos === 'SYM' ||
  t.xpos === 'NN' ||
  t.xpos === 'PRP' ||
  t.xpos === 'DT' ||
  t.xpos === 'WP' ||
  t.xpos === 'WDT'
const modifier = (t: Token): boolean =>
  t.upos === 'ADJ' || t.upos === 'DET' || t.xpos === 'PRP$' || t.xpos === 'POS' || t.xpos === 'WP$'
/** Participles that stand before an office: "the UN acting envoy". */
const SERVING = /^(?:acting|outgoing|incoming|visiting|ruling|governing|serving|sitting|retired|ousted|elected)$/i
const ATTACHING =
  /^(?:of|for|in|from|at|with|to|on|within|inside|across|like|near|behind|between|among|against|under)$/i
const boundary = (t: Token | undefined): boolean =>
  t === undefined ||
  (t.upos === 'PUNCT' && !HYPHEN.test(t.text)) ||
  t.upos === 'SCONJ' ||
  t.upos === 'CCONJ' ||
  t.xpos === 'WRB' ||
  t.xpos === 'WDT'

/** The simple noun phrase that ends with token `end`, or null where that token ends none. */
function simpleBack(tokens: readonly Token[], end: number, from: number): Range | null {
  const tail = tokens[end]
  if (!tail || isDay(tail)) return null
  if (tail.xpos === 'PRP' || tail.xpos === 'WP' || tail.xpos === 'WDT' || tail.xpos === 'EX')
    return { first: end, last: end + 1 }
  if (!nominal(tail) && tail.upos !== 'ADJ' && tail.xpos !== 'POS') return null
  let i = end
  while (i > from) {
    const t = tokens[i]!
    const left = tokens[i - 1]!
    if ((t.upos === 'DET' && !/^(?:both|all|half)$/i.test(left.text)) || t.xpos === 'PRP$') break
    if (HYPHEN.test(left.text) && left.end === t.start) {
      i = Math.max(from, i - 2)
      continue
    }
    if (isDay(left) || left.xpos === 'PRP' || left.xpos === 'WP' || left.xpos === 'WDT' || left.xpos === 'EX') break
    if (nominal(left) || modifier(left)) {
      i--
      continue
    }
    // "the outgoing minister", "a proposed law": a participle inside.
    const inside =
      left.upos === 'VERB' && (left.xpos === 'VBG' || left.xpos === 'VBN' || left.xpos === 'VBD') && i - 2 >= from
    if (inside && (tokens[i - 2]!.upos === 'DET' || tokens[i - 2]!.upos === 'ADJ' || tokens[i - 2]!.xpos === 'PRP$')) {
      i--
      continue
    }
    // "foreign-backed rebels"
    if (
      /^VB[ND]$/.test(left.xpos) &&
      i - 3 >= from &&
      HYPHEN.test(tokens[i - 2]!.text) &&
      tokens[i - 2]!.end === left.start
    ) {
      i -= 3
      continue
    }
    if (inside && SERVING.test(left.text) && /^(?:PROPN|NOUN|PART)$/.test(tokens[i - 2]!.upos)) {
      i--
      continue
    }
    if (left.upos === 'ADV' && t.upos === 'ADJ' && i - 2 >= from && tokens[i - 2]!.upos === 'DET') {
      i--
      continue
    }
    break
  }
  return tokens[i]!.xpos === 'POS' ? null : { first: i, last: end + 1 }
}

/**
 * The noun phrase that ends with token `end`, with what hangs on it: "officials from the government", "Kyiv and its
 * allies". Null where none ends there.
 */
export function nounPhraseBack(tokens: readonly Token[], end: number, from: number): Range | null {
  const simple = simpleBack(tokens, end, from)
  if (!simple || tokens[simple.first]!.xpos === 'PRP') return simple
  let first = simple.first
  for (let turns = 0; turns < 6; turns++) {
    const left = tokens[first - 1]
    if (first - 1 < from || !left) break
    const before = tokens[first - 2]
    if (first - 2 < from || !before) break
    if (ATTACHING.test(left.text) && left.upos !== 'PUNCT' && !(left.xpos === 'TO')) {
      const more = before.xpos === 'PRP' ? null : simpleBack(tokens, first - 2, from)
      if (!more) break
      // "In a speech in Geneva he said" never comes here: the pronoun stops it.
      first = more.first
      continue
    }
    if (/^(?:and|or|&)$/i.test(left.text) || (left.text === ',' && joined(tokens, first, end))) {
      const at = tokens[first - 2]!.text === ',' && left.text !== ',' ? first - 3 : first - 2
      const more = at >= from ? simpleBack(tokens, at, from) : null
      if (!more) break
      // "said he and the envoy had agreed": a pronoun begins its clause
      if (tokens[more.first]!.xpos === 'PRP') return { first: more.first, last: end + 1 }
      const whole = widen(tokens, more.first, from)
      if (!boundary(tokens[whole - 1]) && whole > from) break
      first = whole
      continue
    }
    break
  }
  return { first, last: end + 1 }
}

/** Takes in the phrases on which a noun phrase hangs: "the leaders of [France …]". */
function widen(tokens: readonly Token[], first: number, from: number): number {
  let at = first
  for (let turns = 0; turns < 4 && at - 2 >= from && ATTACHING.test(tokens[at - 1]!.text); turns++) {
    const more = simpleBack(tokens, at - 2, from)
    if (!more) break
    at = more.first
  }
  return at
}

/** Whether the words from `first` to `end` hold an "and", so that a comma before them can be a list's. */
function joined(tokens: readonly Token[], first: number, end: number): boolean {
  for (let i = first; i <= end; i++) if (/^(?:and|or)$/i.test(tokens[i]!.text)) return true
  return false
}

/** "Libya's [internationally recognised] government", "the UN [acting] envoy": what describes the noun that follows. */
function described(tokens: readonly Token[], i: number, start: number): boolean {
  const [before, t, next] = [tokens[i - 1], tokens[i]!, tokens[i + 1]]
  if (i === start || !next) return false
  const participle = (one: Token | undefined) => one?.xpos === 'VBN' || one?.xpos === 'JJ'
  if (t.upos === 'ADV') return before?.xpos === 'POS' && participle(next)
  if (t.upos !== 'VERB') return false
  const noun = /^(?:NOUN|PROPN|ADJ)$/.test(next.upos)
  return noun && ((before?.upos === 'ADV' && tokens[i - 2]?.xpos === 'POS') || SERVING.test(t.text))
}

/** The noun phrase that begins with token `start`, with prepositional phrases; null where none begins there. */
export function nounPhraseOn(tokens: readonly Token[], start: number, to: number, attach = true): Range | null {
  let i = start
  let head = -1
  const first = tokens[start]
  if (!first || start >= to) return null
  if (first.xpos === 'PRP' || first.xpos === 'WP') return { first: start, last: start + 1 }
  for (; i < to; i++) {
    const t = tokens[i]!
    if (isDay(t)) break
    if (t.xpos === 'PRP') break
    if (nominal(t) && t.xpos !== 'WP' && t.xpos !== 'WDT') head = i
    else if (modifier(t)) {
      if (t.upos === 'DET' && head >= 0) break
      if (t.xpos === 'PRP$' && head >= 0) break
    } else if (HYPHEN.test(t.text) && head >= 0 && tokens[i - 1]!.end === t.start) continue
    else if (
      /^VB[ND]$/.test(t.xpos) &&
      i - 2 >= start &&
      HYPHEN.test(tokens[i - 1]!.text) &&
      tokens[i - 1]!.end === t.start
    )
      continue
    else if (described(tokens, i, start)) continue
    else if (head < 0 && t.upos === 'ADV' && (tokens[i + 1]?.upos === 'ADJ' || tokens[i + 1]?.upos === 'NUM')) continue
    else if (t.upos === 'VERB' && (t.xpos === 'VBG' || t.xpos === 'VBN') && head < 0 && i > start) continue
    else break
  }
  if (head < 0) return null
  let last = head + 1
  if (!attach) return { first: start, last }
  for (let turns = 0; turns < 5 && last < to; turns++) {
    const t = tokens[last]!
    if (ATTACHING.test(t.text) || /^(?:and|or)$/i.test(t.text)) {
      if (
        /^(?:in|on)$/i.test(t.text) &&
        (isDay(tokens[last + 1]) || /^(?:an?|the)$/i.test(tokens[last + 1]?.text ?? ''))
      )
        break
      const more = nounPhraseOn(tokens, last + 1, to, false)
      if (!more || tokens[more.first]!.xpos === 'PRP') break
      // "X and Y said": another clause begins at the second name where a verb follows it.
      if (/^(?:and|or)$/i.test(t.text) && (tokens[more.last]?.upos === 'VERB' || tokens[more.last]?.upos === 'AUX'))
        break
      last = more.last
      continue
    }
    break
  }
  return { first: start, last }
}

/** The end of an apposition or relative clause that opens with the comma at `comma`, its closing comma left out; -1 where none is. */
export function appositionOn(tokens: readonly Token[], comma: number, sentence: Sentence, to: number): number {
  if (tokens[comma]?.text !== ',') return -1
  const next = tokens[comma + 1]
  if (!next || comma + 1 >= to) return -1
  const relative = /^(?:who|which|whose|whom|where)$/i.test(next.text)
  const opens =
    relative ||
    next.upos === 'DET' ||
    next.upos === 'NOUN' ||
    next.upos === 'ADJ' ||
    next.upos === 'NUM' ||
    next.xpos === 'PRP$' ||
    next.upos === 'PROPN'
  if (!opens) return -1
  for (let i = comma + 1; i < Math.min(to, comma + 40, sentence.last); i++) {
    const t = tokens[i]!
    if (t.text === ',' || /^(?:[.;:!?]|—|–|"|“|''|``)$/.test(t.text)) return i
    if (!relative && (t.upos === 'AUX' || (t.upos === 'VERB' && t.xpos !== 'VBG' && t.xpos !== 'VBN'))) {
      if (!/^(?:who|which|that|whose)$/i.test(tokens[i - 1]!.text)) return -1
    }
  }
  return Math.min(to, sentence.last)
}
