import type { PdfLine } from './lines.ts'

/** Two columns have at least so many lines each; a table's cells beside each other are fewer or shorter. */
const LEAST = 5

/** Where a gutter runs down a page, if one does: few lines cross it and many stand on either side. */
function gutterOf(lines: readonly PdfLine[]): number | null {
  if (lines.length < 2 * LEAST) return null
  const left = Math.min(...lines.map(({ x }) => x))
  const right = Math.max(...lines.map(({ right }) => right))
  const width = right - left
  let best: { at: number; crossing: number } | null = null
  // A gutter begins where some line of the right column begins.
  const starts = [...new Set(lines.map(({ x }) => Math.round(x)))].filter(
    (x) => x > left + 0.2 * width && x < left + 0.8 * width,
  )
  for (const start of starts.slice(0, 200)) {
    const at = start - 2
    const before = lines.filter((line) => line.right <= at + 1)
    const after = lines.filter(({ x }) => x >= at)
    const crossing = lines.length - before.length - after.length
    if (before.length < LEAST || after.length < LEAST || crossing > 0.3 * lines.length) continue
    const prose = (side: readonly PdfLine[]) =>
      side.filter((line) => line.right - line.x > 0.25 * width).length >= 0.5 * side.length
    if (!prose(before) || !prose(after)) continue
    if (!best || crossing < best.crossing) best = { at, crossing }
  }
  return best?.at ?? null
}

/**
 * Lines in the order in which a reader takes them, as stretches that each lie in one column: what stands across both columns first, then
 * the left one down, then the right one, and so on.
 */
export function inOrder(lines: readonly PdfLine[], depth = 0): PdfLine[][] {
  const gutter = depth < 3 ? gutterOf(lines) : null
  if (gutter === null) return lines.length ? [[...lines]] : []
  const stretches: PdfLine[][] = []
  let [before, after]: [PdfLine[], PdfLine[]] = [[], []]
  const flush = () => {
    stretches.push(...inOrder(before, depth + 1), ...inOrder(after, depth + 1))
    ;[before, after] = [[], []]
  }
  for (const line of lines) {
    if (line.right <= gutter + 1) before.push(line)
    else if (line.x >= gutter) after.push(line)
    else {
      flush()
      stretches.push([line])
    }
  }
  flush()
  return stretches
}
