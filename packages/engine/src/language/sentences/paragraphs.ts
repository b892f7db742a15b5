import type { Span } from '@parley/schema'

/**
 * Whether the single line break at text[start, end) lies inside a sentence (a hard-wrapped line): nothing closes
 * before it and a small letter follows.
 */
export function runsOn(text: string, start: number, end: number): boolean {
  let before = start
  while (before > 0 && /\s/u.test(text[before - 1]!)) before--
  return before > 0 && !/[.!?:;…"”’')\]]/.test(text[before - 1]!) && /^\p{Ll}/u.test(text.slice(end, end + 2))
}

const BREAKS = /\r\n|[\n\r\u2028\u2029]/g

/** What the white space text[start, end) between two words is; a 'line' ends a paragraph. */
export function gapKind(text: string, start: number, end: number): 'none' | 'space' | 'line' {
  if (start === end) return 'none'
  const breaks = text.slice(start, end).match(BREAKS)?.length ?? 0
  if (breaks === 0) return 'space'
  return breaks === 1 && runsOn(text, start, end) ? 'space' : 'line'
}

/** What is left of the text when furniture is taken out: [start, end) in order, none empty. */
export function readable(length: number, furniture: readonly Span[]): Span[] {
  const parts: Span[] = []
  let at = 0
  for (const [start, end] of [...furniture].sort((a, b) => a[0] - b[0])) {
    if (start > at) parts.push([at, Math.min(start, length)])
    at = Math.max(at, end)
  }
  if (at < length) parts.push([at, length])
  return parts
}
