import type { Reading, Report, Span } from '@parley/schema'

/** The parts of a text that are the report, in order: furniture is left out. */
export function bodyOf(text: string, furniture: readonly Span[]): Span[] {
  const parts: Span[] = []
  let at = 0
  for (const [start, end] of [...furniture].sort((a, b) => a[0] - b[0])) {
    if (start > at) parts.push([at, start])
    at = Math.max(at, end)
  }
  if (at < text.length) parts.push([at, text.length])
  return parts
}

/** Furniture as the page marked it and as the engine found it. */
export const furnitureOf = (report: Report, reading: Reading): Span[] => [...report.furniture, ...reading.furniture]

/** Words whose full stop ends no sentence. */
const SHORT =
  /(?:^|[^\p{L}])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Capt|Sgt|Adm|Sen|Rep|Gov|Pres|St|No|vs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Corp|Co|Ltd|approx|\p{L}\.\p{L})$/u

/**
 * The sentences of a text as spans, by their marks: enough to lay two texts side by side, where a slip costs little.
 * A line break ends a sentence, so headings stand alone.
 */
export function sentencesOf(text: string, parts: readonly Span[]): Span[] {
  const found: Span[] = []
  const add = (start: number, end: number) => {
    const words = text.slice(start, end)
    const lead = words.length - words.trimStart().length
    const own = words.trim()
    if (/[\p{L}\p{N}]/u.test(own)) found.push([start + lead, start + lead + own.length])
  }
  for (const [from, to] of parts) {
    const part = text.slice(from, to)
    let start = 0
    for (const mark of part.matchAll(/[.!?…]+["'”’)\]]*(?=\s|$)|\n+/gu)) {
      const end = mark.index + mark[0].length
      if (!mark[0].startsWith('\n')) {
        if (mark[0] === '.' && SHORT.test(part.slice(Math.max(0, mark.index - 12), mark.index))) continue
        if (/^\s+\p{Ll}/u.test(part.slice(end, end + 4))) continue
      }
      add(from + start, from + end)
      start = end
    }
    add(from + start, to)
  }
  return found
}
