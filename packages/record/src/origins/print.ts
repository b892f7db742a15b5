import type { Span } from '@parley/schema'
import { sentencesOf } from './body.ts'
import { hash32, joined, sortedSet } from './hash.ts'
import { isName, numberOf, quotesIn, stem, type Word, weight, wordsIn } from './words.ts'

/** One sentence of a print: what it tells, without its words. */
export type SentencePrint = {
  span: Span
  /** hashes of its telling words, outside of quotations, sorted */
  terms: Uint32Array
  /** how much each of them tells, in the same order */
  weights: Float32Array
  /** hashes of its names and numbers, sorted; they are among the terms too */
  facts: Uint32Array
  /** hashes of runs of three words within its quotations, sorted */
  quoted: Uint32Array
  /** sum of the weights */
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

const KEYS = { pairs: 48, runs: 24 }

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
  const [runs, quoted, facts, pairs]: [number[], number[], number[], number[]] = [[], [], [], []]
  const prints = sentences.map((words, i): SentencePrint => {
    const terms = new Map<number, number>()
    const own: number[] = []
    for (const word of words) {
      if (word.quoted) continue
      const number = numberOf(word)
      const named = isName(word, names)
      const fact = number !== null || named
      const key = number !== null ? `#${number}` : named ? `@${word.word}` : stem(word.word)
      const w = fact ? (number !== null && number.length < 2 ? 3 : 8) : weight(word.word)
      if (w <= 0) continue
      const h = hash32(key)
      terms.set(h, Math.max(w, terms.get(h) ?? 0))
      if (fact && w > 3) own.push(h)
    }
    const sorted = [...terms].sort((a, b) => a[0] - b[0])
    const ownFacts = sortedSet(own)
    for (let a = 0; a < ownFacts.length; a++)
      for (let b = a + 1; b < ownFacts.length; b++) pairs.push(joined(ownFacts[a]!, ownFacts[b]!))
    const inQuotes = runsOf(words, true)
    runs.push(...runsOf(words, false))
    quoted.push(...inQuotes)
    facts.push(...ownFacts)
    return {
      span: spans[i]!,
      terms: Uint32Array.from(sorted, (t) => t[0]),
      weights: Float32Array.from(sorted, (t) => t[1]),
      facts: ownFacts,
      quoted: sortedSet(inQuotes),
      mass: sorted.reduce((sum, t) => sum + t[1], 0),
    }
  })
  return {
    words: sentences.reduce((sum, words) => sum + words.length, 0),
    runs: sortedSet(runs),
    quoted: sortedSet(quoted),
    facts: sortedSet(facts),
    sentences: prints,
    keys: sortedSet([...least(pairs, KEYS.pairs), ...least(runs, KEYS.runs)]),
  }
}
