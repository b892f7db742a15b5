import type { PdfLine } from './lines.ts'

const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** Joins a line to what stands before it; a word that was cut at the line's end is made whole. */
export const joined = (before: string, line: string): string =>
  /\p{Ll}-$/u.test(before) && /^\p{Ll}/u.test(line)
    ? before.slice(0, -1) + line
    : /\u00ad$/.test(before)
      ? before.slice(0, -1) + line
      : `${before} ${line}`

/** The lines of one column as paragraphs: parted by a gap, an indent, another size of letters, or a last line that stops short. */
export function paragraphsOf(lines: readonly PdfLine[]): PdfLine[] {
  const gaps = lines
    .slice(1)
    .map((line, at) => lines[at]!.y - line.y)
    .filter((gap) => gap > 0)
  const gap = median(gaps)
  const left = median(lines.map(({ x }) => x))
  const right = Math.max(...lines.map((line) => line.right), left + 1)
  const found: PdfLine[] = []
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    const open = found.at(-1)
    const apart = before ? before.y - line.y : 0
    const starts =
      !before ||
      !open ||
      apart <= 0 ||
      apart > 1.45 * Math.max(gap, 0.9 * line.height) ||
      Math.abs(before.height - line.height) > 0.15 * before.height ||
      (line.x > left + 0.8 * line.height && before.x <= left + 0.3 * line.height && line.x < left + 4 * line.height) ||
      (/[.!?:]["”’)]?$/u.test(before.text) && before.right < left + 0.8 * (right - left)) ||
      /^([•●▪◦–—]|\(?\d{1,2}[.)]|\(?[a-z]\))\s/u.test(line.text)
    if (starts) found.push({ ...line })
    else {
      open.text = joined(open.text, line.text)
      open.right = Math.max(open.right, line.right)
      open.y = line.y
    }
  }
  return found
}
