import { folded } from '../resolve/words.ts'

/** Words that must follow each other; `open`: the last of them may be unfinished. */
export type Part = { words: readonly string[]; open: boolean }

/** The words of a text as they are compared: case and accents aside. */
export const tokensOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * What somebody typed: every word must be there, "quoted words" in that order, and the last word may be unfinished. Null where no word is left.
 */
export function queryOf(typed: string | null | undefined): Part[] | null {
  const parts: Part[] = []
  for (const [, phrase, bare] of (typed ?? '').matchAll(/["“„]([^"“”„]*)["”“]|([^"“”„]+)/gu)) {
    const words = tokensOf(phrase ?? bare ?? '')
    if (phrase !== undefined && words.length) parts.push({ words, open: false })
    else parts.push(...words.map((w) => ({ words: [w], open: false })))
  }
  const last = parts.at(-1)
  if (last && /[\p{L}\p{N}\p{M}]$/u.test(typed ?? '')) parts[parts.length - 1] = { ...last, open: true }
  return parts.length ? parts : null
}

/** Whether some words have all that was asked for. */
export function matches(query: readonly Part[], tokens: readonly string[]): boolean {
  const there = new Set(tokens)
  return query.every(({ words, open }) => {
    const [first] = words as [string]
    if (words.length === 1) return there.has(first) || (open && tokens.some((t) => t.startsWith(first)))
    return tokens.some((_, at) =>
      words.every((w, i) => {
        const token = tokens[at + i]
        return token === w || (open && i === words.length - 1 && Boolean(token?.startsWith(w)))
      }),
    )
  })
}
