import { folded } from '../resolve/words.ts'

/** The words of what somebody typed, as they are compared. */
export const wordsOf = (typed: string | null | undefined): string[] =>
  (typed ?? '').match(/[\p{L}\p{N}\p{M}]+/gu)?.map(folded) ?? []

/** Whether every word begins a word of one of some names, so that "zel" finds Zelensky and "an" not everybody. */
export function named(words: readonly string[], names: readonly string[]): boolean {
  const parts = names.flatMap((name) => wordsOf(name))
  return words.length > 0 && words.every((w) => parts.some((p) => p.startsWith(w)))
}
