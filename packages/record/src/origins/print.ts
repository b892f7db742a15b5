import type { Span } from '@parley/schema'
import { sentencesOf } from './body.ts'
import { hash32, joined, sortedSet } from './hash.ts'
import { isName, numberOf, quotesIn, stem, type Word, weight, wordsIn } from './words.ts'

/** One sentence of a print: what it tells, without its words. */
export type SentencePrint = {
  span: Span
  /** hashes of its telling words other than facts, outside of quotations, sorted */
  terms: Uint32Array
  /** how much each of them tells, in the same order */
  weights: Float32Array
  /** hashes of its names and numbers, sorted */
  facts: Uint32Array
  /** hashes of its runs of three words outside of quotations, and within, sorted */
  runs: Uint32Array
  quoted: Uint32Array
  /** sum of the weights of its terms */
  said: number
  /** and with its facts */
  mass: number
}

/**
 * What comparing needs of a text, without the text: hashes of its word runs, of its names and numbers, and of each
 * sentence's telling words. A print depends on its text alone.
 */
export type Print = {
  words: number
  /** runs of three words outside of quotations */
  runs: Uint32Array
  /** runs of three words within quotations */
  quoted: Uint32Array
  facts: Uint32Array
  sentences: SentencePrint[]
  /** by what like texts are looked up: see candidates.ts */
  keys: Uint32Array
}

const KEYS = { pairs: 40, runs: 24, rare: 32 }

/** A word this rare, beside a name or a number of its sentence, is a key too: of texts with few names there is else nothing to look up. */
const RARE = 5.5

/** How much a name or a number tells, beside words of at most 9. */
export const FACT = 6
/** A number below ten tells little: it is taken as a word. */
const SMALL = 3

function runsOf(words: readonly Word[], quoted: boolean): number[] {
  const found: number[] = []
  for (let i = 0; i + 2 < words.length; i++) {
    const [a, b, c] = [words[i]!, words[i + 1]!, words[i + 2]!]
    if (a.quoted === quoted && b.quoted === quoted && c.quoted === quoted)
      found.push(hash32(`${a.word} ${b.word} ${c.word}`))
  }
  return found
}

/** The least of the hashes: two texts that share most hashes share most of the least ones too. */
const least = (values: Iterable<number>, n: number): number[] => [...sortedSet(values)].slice(0, n)

/** The print of a text whose `body` alone counts. */
export function printOf(text: string, body: readonly Span[]): Print {
  const quotes = quotesIn(text)
  const spans = sentencesOf(text, body)
  const sentences = spans.map(([from, to]) => wordsIn(text, from, to, quotes))
  // A name at the head of a sentence is known by its capital elsewhere.
  const names = new Set(sentences.flatMap((words) => words.filter((w) => w.capital && !w.first).map((w) => w.word)))
  const [runs, quoted, facts, pairs, rare]: [number[], number[], number[], number[], number[]] = [[], [], [], [], []]
  const prints = sentences.map((words, i): SentencePrint => {
    const terms = new Map<number, number>()
    const own: number[] = []
    for (const word of words) {
      if (word.quoted) continue
      const number = numberOf(word)
      if (number !== null && number.length > 1) own.push(hash32(`#${number}`))
      else if (number !== null) terms.set(hash32(`#${number}`), SMALL)
      else if (isName(word, names)) own.push(hash32(`@${word.word}`))
      else if (weight(word.word) > 0) terms.set(hash32(stem(word.word)), weight(word.word))
    }
    const sorted = [...terms].sort((a, b) => a[0] - b[0])
    const said = sorted.reduce((sum, t) => sum + t[1], 0)
    const ownFacts = sortedSet(own)
    for (let a = 0; a < ownFacts.length; a++)
      for (let b = a + 1; b < ownFacts.length; b++) pairs.push(joined(ownFacts[a]!, ownFacts[b]!))
    for (const fact of ownFacts) for (const [term, w] of sorted) if (w >= RARE) rare.push(joined(fact, term))
    const inQuotes = runsOf(words, true)
    const outside = runsOf(words, false)
    runs.push(...outside)
    quoted.push(...inQuotes)
    facts.push(...ownFacts)
    return {
      span: spans[i]!,
      terms: Uint32Array.from(sorted, (t) => t[0]),
      weights: Float32Array.from(sorted, (t) => t[1]),
      facts: ownFacts,
      ...{ runs: sortedSet(outside), quoted: sortedSet(inQuotes) },
      ...{ said, mass: said + FACT * ownFacts.length },
    }
  })
  return {
    words: sentences.reduce((sum, words) => sum + words.length, 0),
    runs: sortedSet(runs),
    quoted: sortedSet(quoted),
    facts: sortedSet(facts),
    sentences: prints,
    keys: sortedSet([...least(pairs, KEYS.pairs), ...least(runs, KEYS.runs), ...least(rare, KEYS.rare)]),
  }
}
