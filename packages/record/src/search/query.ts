import { folded } from '../resolve/words.ts'
import { stemOf } from './stem.ts'

/** Words that must follow each other; `open`: the last of them may be unfinished; `quoted`: in no other form. */
export type Part = { words: readonly string[]; open: boolean; quoted: boolean }

/** The words of a text as they are compared: case and accents aside. */
export const tokensOf = (text: string): string[] => folded(text).match(/[\p{L}\p{N}]+/gu) ?? []

/**
 * What somebody typed: every word must be there, in any of its forms, "quoted words" as they are and in that order, and the last word may be
 * unfinished. Null where no word is left.
 */
export function queryOf(typed: string | null | undefined): Part[] | null {
  const parts: Part[] = []
  for (const [, phrase, bare] of (typed ?? '').matchAll(/["“„]([^"“”„]*)["”“]|([^"“”„]+)/gu)) {
    const words = tokensOf(phrase ?? bare ?? '')
    if (phrase !== undefined && words.length) parts.push({ words, open: false, quoted: true })
    else parts.push(...words.map((w) => ({ words: [w], open: false, quoted: false })))
  }
  const last = parts.at(-1)
  if (last && /[\p{L}\p{N}\p{M}]$/u.test(typed ?? '')) parts[parts.length - 1] = { ...last, open: true }
  return parts.length ? parts : null
}

/** Whether some words have all that was asked for. */
export function matches(query: readonly Part[], tokens: readonly string[]): boolean {
  const there = new Set(tokens)
  return query.every(({ words, open, quoted }) => {
    const [first] = words as [string]
    if (there.has(first) && words.length === 1) return true
    if (words.length === 1 && open && tokens.some((t) => t.startsWith(first))) return true
    if (words.length === 1) return !quoted && tokens.some((t) => stemOf(t) === stemOf(first))
    return tokens.some((_, at) =>
      words.every((w, i) => {
        const token = tokens[at + i]
        return token === w || (open && i === words.length - 1 && Boolean(token?.startsWith(w)))
      }),
    )
  })
}
