/** One line of a text with what the rules ask about it. `start`/`end` leave out white space at its edges. */
export type Line = {
  i: number
  start: number
  end: number
  text: string
  blank: boolean
  /** words (runs of letters and digits), counted up to 200 */
  words: number
  /** ends as a sentence does, closing quotation marks and brackets aside */
  closed: boolean
  /** reads as prose: long enough and closed, or so long that nothing else would be */
  prose: boolean
  /** few words and no end of a sentence: a heading, a button, a name */
  short: boolean
}

/** Longer lines are prose whatever they hold; rules look at this much of them, so that no line can slow them. */
const LOOK = 400

const countWords = (text: string): number => {
  let count = 0
  for (const _ of text.matchAll(/[\p{L}\p{N}]+(?:['’][\p{L}]+)?/gu)) if (++count >= 200) break
  return count
}

function describe(i: number, whole: string, from: number, to: number): Line {
  let start = from
  let end = to
  while (start < end && whole[start]!.trim() === '') start++
  while (end > start && whole[end - 1]!.trim() === '') end--
  const long = end - start > LOOK
  const text = long ? whole.slice(start, start + LOOK) : whole.slice(start, end)
  const words = countWords(long ? whole.slice(start, start + 4 * LOOK) : text)
  const closed = /[.!?…。！？]["'”’»)\]]{0,3}$/u.test(whole.slice(Math.max(start, end - 8), end))
  const prose = long || words >= 30 || (words >= 9 && closed)
  return { i, start, end, text, blank: start === end, words, closed, prose, short: words <= 8 && !closed }
}

/** The line runs on into the next one: prose that was wrapped at a column. */
const runsOn = (line: Line | undefined, next: Line | undefined): boolean =>
  line !== undefined &&
  next !== undefined &&
  line.words >= 5 &&
  !line.closed &&
  /^\p{Ll}/u.test(next.text) &&
  next.words > 3

const inWrapped = (lines: readonly Line[], at: number): boolean =>
  runsOn(lines[at], lines[at + 1]) || (runsOn(lines[at - 1], lines[at]) && lines[at]!.words > 3)

/** Lines of a text, blank ones among them. Breaks are LF, CR LF, CR and the two Unicode separators. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let from = 0
  for (const match of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g)) {
    lines.push(describe(lines.length, text, from, match.index))
    from = match.index + match[0].length
  }
  lines.push(describe(lines.length, text, from, text.length))
  return lines.map((line, at) => (inWrapped(lines, at) ? { ...line, prose: true, short: false } : line))
}
