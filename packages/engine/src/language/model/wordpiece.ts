/**
 * Wordpieces of a word, as BERT's uncased tokeniser makes them, over the model's trimmed vocabulary.
 * A port of training/wordpiece.py: both must agree.
 */
const MAX_PIECES = 12
const MAX_PART = 100
const CJK = '\\u2E80-\\u9FFF\\uF900-\\uFAFF\\uFE30-\\uFE4F\\u{20000}-\\u{2FA1F}'
const PART = new RegExp(`[\\p{P}$+<=>^\`|~]|[${CJK}]|[^\\p{P}$+<=>^\`|~${CJK}\\p{Z}\\p{C}]+`, 'gu')

/** Lower case without accents, with straight apostrophes. */
export const normalise = (word: string): string =>
  word
    .replace(/[\u2018\u2019]/g, "'")
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')

export class WordPiece {
  readonly #ids: Map<string, number>
  readonly #unknown: number
  readonly #cache = new Map<string, number[]>()

  constructor(vocabulary: readonly string[]) {
    this.#ids = new Map(vocabulary.map((piece, i) => [piece, i]))
    this.#unknown = this.#ids.get('[UNK]')!
  }

  /** Ids of the word's pieces, at least one. */
  pieces(word: string): number[] {
    const known = this.#cache.get(word)
    if (known) return known
    const ids = (normalise(word).match(PART) ?? []).flatMap((part) => this.#part(part)).slice(0, MAX_PIECES)
    const result = ids.length ? ids : [this.#unknown]
    // A hostile text has no end of new words: the cache is for the words of ordinary prose.
    if (this.#cache.size < 50_000) this.#cache.set(word, result)
    return result
  }

  #part(part: string): number[] {
    if (part.length > MAX_PART) return [this.#unknown]
    const ids: number[] = []
    let start = 0
    while (start < part.length) {
      let end = part.length
      let piece: number | undefined
      while (end > start) {
        piece = this.#ids.get(start === 0 ? part.slice(0, end) : `##${part.slice(start, end)}`)
        if (piece !== undefined) break
        end -= 1
      }
      if (piece === undefined) return [this.#unknown]
      ids.push(piece)
      start = end
    }
    return ids
  }
}
