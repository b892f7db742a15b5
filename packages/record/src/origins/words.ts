import { idf } from './weights.ts'

/** One word of a text, folded, with where it stands. */
export type Word = { word: string; start: number; end: number; capital: boolean; first: boolean; quoted: boolean }

const plain = (word: string): string =>
  word
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[‘’ʼ`]/gu, "'")
    .replace(/'s$|'$/u, '')
    .toLowerCase()

/** The common stem of a word's forms, roughly: enough that "attacked" meets "attacks" and "supplies" "supply". */
export function stem(word: string): string {
  if (word.length < 5 || /\d/.test(word)) return word.length === 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word
  const cut = word
    .replace(/(?:ational|ation|ition|ments?|ness(?:es)?|ingly|edly)$/, '')
    .replace(/(?:ies|ied|ily)$/, 'y')
    .replace(/(?:ings?|ers?|ed|es|s|ly|ions?)$/, '')
  return (cut.length >= 3 ? cut : word).replace(/([bdfglmnprt])\1$/, '$1').replace(/e$/, '')
}

const QUOTE = /[“"„«][^“”"„»«\n]{0,2000}[”"»]/gu

/** The runs of a text that stand within quotation marks. */
export const quotesIn = (text: string): [number, number][] =>
  [...text.matchAll(QUOTE)].map((m) => [m.index, m.index + m[0].length])

/** The words of a stretch of text in order. */
export function wordsIn(text: string, from: number, to: number, quotes: readonly [number, number][]): Word[] {
  const part = text.slice(from, to)
  const found: Word[] = []
  for (const m of part.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*(?:[.,]\d+)*/gu)) {
    const start = from + m.index
    const word = plain(m[0])
    if (!word) continue
    const quoted = quotes.some(([a, b]) => a <= start && start < b)
    found.push({ word, start, end: start + m[0].length, capital: /^\p{Lu}/u.test(m[0]), first: !found.length, quoted })
  }
  return found
}

const NUMBERS: Record<string, string> = {
  ...{ two: '2', three: '3', four: '4', five: '5', six: '6', seven: '7', eight: '8', nine: '9', ten: '10' },
  ...{ eleven: '11', twelve: '12', thirteen: '13', fourteen: '14', fifteen: '15', sixteen: '16', seventeen: '17' },
  ...{ eighteen: '18', nineteen: '19', twenty: '20', thirty: '30', forty: '40', fifty: '50', sixty: '60' },
  ...{ seventy: '70', eighty: '80', ninety: '90', dozen: '12', half: '1/2' },
}

/** A number word in figures, "1,200" without its comma; null for a word that is no number. */
export function numberOf({ word }: Word): string | null {
  if (/^\d/.test(word)) return word.replace(/,/g, '').replace(/(?:st|nd|rd|th)$/, '')
  return NUMBERS[word] ?? null
}

/** Capitalised words that tell nothing of a story. */
const NO_NAME = new Set(
  `i the a an mr mrs ms dr monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december president minister prime foreign defence defense secretary general he she it they we but and in on at for this
  that these those there as if when while after before however also`.split(/\s+/),
)

/** Whether a word names something: capital within a sentence, or seen so elsewhere in the text. */
export const isName = (word: Word, names: ReadonlySet<string>): boolean =>
  word.capital && !NO_NAME.has(word.word) && (!word.first || names.has(word.word)) && word.word.length > 1

/** How much a word tells, by a fixed table of how common words are: 0 for the commonest. */
export const weight = (word: string): number => idf(word)
