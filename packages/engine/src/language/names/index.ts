import { LONGEST_NAME, lookup } from '@parley/world'
import type { Name, Sentence, Token } from '../analysis.ts'
import { FEMALE, MALE } from './given.ts'
import { type Draft, type Hint, merge } from './merge.ts'
import { isKnownPlace } from './places.ts'
import { tidy } from './tidy.ts'
import { BODIES, DOMAINS, INNER, NOT_NAMES, PLACES, TITLES } from './titles.ts'

const CAPITAL = /^\p{Lu}/u
/** An abbreviation: "HTS", "U.S." */
const SHORT = /^\p{Lu}[\p{Lu}.&\d]+$/u
const HYPHEN = /^[-‐–]$/
const adjacent = (tokens: readonly Token[], i: number) => tokens[i]!.end === tokens[i + 1]?.start
const small = (token: Token) => token.text.toLowerCase()

/**
 * Which tokens can be part of a name: proper nouns, and inside a sentence capitalised adjectives and nouns that the
 * world knows or that stand beside a proper noun ("Ethiopian", "Foreign Affairs", "White Home").
 */
function partsOf(tokens: readonly Token[], sentences: readonly Sentence[]): Uint8Array {
  const parts = new Uint8Array(tokens.length)
  tokens.forEach((t, i) => {
    if (t.upos === 'PROPN' && !NOT_NAMES.has(small(t)) && /\p{L}/u.test(t.text)) parts[i] = 1
  })
  for (const { first, last } of sentences) {
    for (let i = first + 1; i < last; i++) {
      const token = tokens[i]!
      if (parts[i] || (token.upos !== 'ADJ' && token.upos !== 'NOUN') || !CAPITAL.test(token.text)) continue
      if (NOT_NAMES.has(small(token)) || /^["“:.!?]/.test(tokens[i - 1]!.text)) continue
      const beside =
        parts[i - 1] === 1 || (i + 1 < last && parts[i + 1] === 1) || BODIES.has(small(tokens[i - 2] ?? token))
      if (beside || lookup(token.text).length > 0) parts[i] = 1
    }
  }
  return parts
}

/** Where a run of capitalised words that began at `first` ends; it may hold "von der", "of the" and hyphens. */
function runEnd(tokens: readonly Token[], parts: Uint8Array, first: number, last: number): number {
  const isPart = (token: Token) => parts[token.i] === 1
  let end = first + 1
  for (let i = end; i < last; i++) {
    const token = tokens[i]!
    if (isPart(token)) {
      end = i + 1
      continue
    }
    const next = tokens[i + 1]
    if (!next || i + 1 >= last) break
    if (HYPHEN.test(token.text) && adjacent(tokens, i - 1) && adjacent(tokens, i) && isPart(next)) continue
    if (INNER.has(small(token)) && HYPHEN.test(next.text) && i + 2 < last && isPart(tokens[i + 2]!)) {
      i++
      continue
    }
    if (INNER.has(small(token)) && (isPart(next) || INNER.has(small(next)))) continue
    // "Ministry of Foreign Affairs", "Institute for the Study of War"
    if (/^(?:of|for)$/.test(token.text) && BODIES.has(small(tokens[end - 1]!))) {
      const k = tokens[i + 1]!.text === 'the' ? i + 2 : i + 1
      if (k < last && isPart(tokens[k]!)) {
        i = k - 1
        continue
      }
    }
    break
  }
  return end
}

const words = (tokens: readonly Token[], first: number, last: number, text: string): string =>
  first < last ? text.slice(tokens[first]!.start, tokens[last - 1]!.end) : ''

/** The type of a name by its own words and by what the world knows; null where only its neighbours could tell. */
function ownType(tokens: readonly Token[], first: number, last: number, text: string): Name['type'] | null {
  const known = lookup(words(tokens, first, last, text))
  if (known.length > 0) {
    const entry = known[0]!
    if (entry.by === 'adjective' && known.every((e) => e.by === 'adjective')) return 'other'
    return entry.kind === 'body' || entry.kind === 'outlet' || entry.kind === 'platform' || entry.by === 'seat'
      ? 'organisation'
      : 'place'
  }
  const final = small(tokens[last - 1]!)
  if (last - first > 1 && PLACES.has(final)) return 'place'
  for (let i = first; i < last; i++)
    if (BODIES.has(small(tokens[i]!)) && (last - first > 1 || /^[A-Z]/.test(tokens[i]!.text))) return 'organisation'
  const given = small(tokens[first]!)
  if (last - first > 1 && (MALE.has(given) || FEMALE.has(given))) return 'person'
  if (last - first === 1 && SHORT.test(tokens[first]!.text)) return 'organisation'
  return null
}

/** The type of a name by the words around it. */
function contextType(tokens: readonly Token[], first: number, last: number, sentence: Sentence): Name['type'] {
  const next = tokens[last]
  const before = first > sentence.first ? small(tokens[first - 1]!) : ''
  const length = last - first
  if (length === 1 && /^(?:in|at|near|into|from|across|outside|inside)$/.test(before)) return 'place'
  if (before === 'the') return 'organisation'
  if (length > 1 && length <= 4) return 'person'
  if (next && last < sentence.last && (next.upos === 'VERB' || next.upos === 'AUX')) return 'person'
  return 'other'
}

/**
 * The names of a text in order: runs of capitalised words, titles and adjectives of states left off, typed by the
 * world's names, their own words and their neighbours. A single surname takes the type of the full name that bears it.
 */
export function namesOf(
  text: string,
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  hints: readonly Hint[] = [],
): Name[] {
  const parts = partsOf(tokens, sentences)
  const drafts: Draft[] = []
  const push = (first: number, last: number, sentence: Sentence, titled: boolean) => {
    const own = titled ? 'person' : ownType(tokens, first, last, text)
    const sure = titled || lookup(words(tokens, first, last, text)).length > 0
    // An abbreviation says little by itself: with the model, its context does.
    const told = own !== null && !(hints.length && last - first === 1 && !sure && SHORT.test(tokens[first]!.text))
    drafts.push({ first, last, type: own ?? contextType(tokens, first, last, sentence), sure, own: told })
  }
  for (const sentence of sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      const known =
        CAPITAL.test(tokens[i]!.text) && tokens[i]!.upos !== 'DET' ? knownEnd(tokens, i, sentence.last, text) : i
      if (!parts[i] && known <= i) continue
      const end = Math.max(known, runEnd(tokens, parts, Math.max(i, known - 1), sentence.last))
      split(tokens, i, end, text, (first, last, titled) => push(first, last, sentence, titled))
      i = end - 1
    }
  }
  const merged = tidy(tokens, merge(tokens, drafts, hints))
  const isLong = ({ first, last }: Draft) =>
    last - first > 1 && !tokens.slice(first, last).some((t) => HYPHEN.test(t.text))
  const surnames = new Set(
    merged.flatMap((d) => (d.type === 'person' && (d.sure || isLong(d)) ? [tokens[d.last - 1]!.text] : [])),
  )
  return merged.map((draft, i) => {
    const { first, last, sure, own } = draft
    const same = !sure && !own && last - first <= 3 && surnames.has(tokens[last - 1]!.text)
    const place = isKnownPlace(tokens, draft, text, surnames)
    const type = same ? 'person' : place ? 'place' : draft.type
    return { i, start: tokens[first]!.start, end: tokens[last - 1]!.end, first, last, type, head: last - 1 }
  })
}

const STAFF = /^(?:Staff|Assembly|Secretariat|Command|Council|Directorate|Prosecutor)$/

/** A title, or what one is of where it follows: "[Foreign] Minister". */
function isTitle(tokens: readonly Token[], i: number, last: number): boolean {
  // "the General Staff" is a body
  if (small(tokens[i]!) === 'general' && i + 1 < last && STAFF.test(tokens[i + 1]!.text)) return false
  if (TITLES.has(small(tokens[i]!))) return true
  for (let k = i; k < last; k++) {
    if (TITLES.has(small(tokens[k]!))) return true
    if (!DOMAINS.has(small(tokens[k]!)) && tokens[k]!.text !== 'and') return false
  }
  return false
}

/** Where the longest name that the world knows ends which begins at `first`; `first` where none of two words does. */
function knownEnd(tokens: readonly Token[], first: number, last: number, text: string): number {
  for (let end = Math.min(last, first + LONGEST_NAME); end > first + 1; end--)
    if (lookup(words(tokens, first, end, text)).length > 0) return end
  return first
}

/** Cuts a run of capitalised words into its names: "European Commission President Ursula von der Leyen" holds two. */
function split(
  tokens: readonly Token[],
  first: number,
  last: number,
  text: string,
  push: (first: number, last: number, titled: boolean) => void,
): void {
  let from = first
  let titled = false
  // "Secretary of [State] Marco Rubio"
  if (first > 1 && small(tokens[first - 1]!) === 'of' && TITLES.has(small(tokens[first - 2]!))) {
    while (from < last - 1 && DOMAINS.has(small(tokens[from]!))) from++
    titled = from > first
  }
  for (let i = from; i < last; i++) {
    const end = i === from ? knownEnd(tokens, i, last, text) : i
    if (end > i + 1) {
      push(i, end, false)
      from = end
      i = end - 1
      continue
    }
    const bodied = i > from && /^(?:of|for)$/.test(tokens[i - 1]!.text)
    // "President Hassan Sheikh Mohamud": a title that is a part of the name
    const inner =
      i > from &&
      i < last - 1 &&
      /^(?:sheikh|shah|mullah)$/.test(small(tokens[i]!)) &&
      lookup(words(tokens, from, i, text)).length === 0
    if (isTitle(tokens, i, last) && !bodied && !inner) {
      // The words before a title are another name: whose minister it is.
      const body = ownType(tokens, i, last, text) === 'organisation' && !titled && BODIES.has(small(tokens[last - 1]!))
      if (body) break
      if (i > from) push(from, i, false)
      from = i + 1
      titled = true
    } else if (from === i && last - i > 1 && i + 1 < last) {
      const adjective = lookup(tokens[i]!.text)
      const whole = lookup(words(tokens, i, last, text)).length > 0
      if (
        !whole &&
        adjective.length > 0 &&
        adjective.some((e) => e.by === 'adjective' || e.by === 'short') &&
        !BODIES.has(small(tokens[last - 1]!))
      ) {
        push(i, i + 1, false)
        from = i + 1
      }
    }
  }
  if (from < last) push(from, last, titled && CAPITAL.test(tokens[from]!.text))
}
