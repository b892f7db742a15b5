/**
 * Text as a terminal may show it: a report's line breaks and control characters become spaces, so that no text can move the
 * cursor or change colours.
 */
export const plain = (text: string): string =>
  text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()

const WIDE =
  /\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u
const NONE = /^[\p{M}\p{Cf}]+$/u
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Columns that a text takes in a terminal. */
export function width(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length
  let columns = 0
  for (const { segment } of graphemes.segment(text)) columns += NONE.test(segment) ? 0 : WIDE.test(segment) ? 2 : 1
  return columns
}

/** The beginning of a text that fits into `columns`, and what is left of it. */
function split(text: string, columns: number): [string, string] {
  let used = 0
  let end = 0
  for (const { segment, index } of graphemes.segment(text)) {
    used += width(segment)
    if (used > columns && end > 0) return [text.slice(0, end), text.slice(end)]
    end = index + segment.length
  }
  return [text, '']
}

/** Wraps a text at words into lines of at most `columns`; a longer word is broken. At most `most` lines, the last with "…". */
export function wrap(text: string, columns: number, most: number): string[] {
  const lines: string[] = []
  let here = ''
  let rest = text.length > columns * (most + 2) * 4 ? text.slice(0, columns * (most + 2) * 4) : text
  for (const word of rest.split(' ')) {
    const longer = here ? `${here} ${word}` : word
    if (width(longer) <= columns) {
      here = longer
      continue
    }
    if (here) lines.push(here)
    rest = word
    while (width(rest) > columns) {
      const [head, tail] = split(rest, columns)
      lines.push(head)
      rest = tail
    }
    here = rest
    if (lines.length > most) break
  }
  lines.push(here)
  if (lines.length <= most) return lines
  const last = lines[most - 1]!
  return [...lines.slice(0, most - 1), `${split(last, columns - 1)[0]}…`]
}
