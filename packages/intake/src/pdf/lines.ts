/** A run of text as the PDF places it: its left edge and baseline, width and height, in points; y grows upwards. */
export type Run = { text: string; x: number; y: number; width: number; height: number }

/** Runs on one baseline without a wide gap between them. */
export type PdfLine = { text: string; x: number; right: number; y: number; height: number }

/** A gap wider than so many letter heights parts columns, or the cells of a table. */
const GAP = 1.6

/** Runs as lines from the top down, left to right; runs on one baseline are one line where no wide gap parts them. */
export function linesOfRuns(runs: readonly Run[]): PdfLine[] {
  const held = runs.filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x)
  const rows: Run[][] = []
  for (const run of held) {
    const row = rows.at(-1)
    if (row && Math.abs(row[0]!.y - run.y) <= 0.4 * Math.max(row[0]!.height, run.height)) row.push(run)
    else rows.push([run])
  }
  const lines: PdfLine[] = []
  for (const row of rows) {
    row.sort((a, b) => a.x - b.x)
    let line: PdfLine | null = null
    for (const { text, x, y, width, height } of row) {
      const gap: number = line ? x - line.right : 0
      if (!line || gap > GAP * Math.max(height, line.height)) {
        line = { text, x, right: x + width, y, height }
        lines.push(line)
      } else {
        const space = gap > 0.15 * height && !/\s$/.test(line.text) && !/^\s/.test(text)
        line.text += (space ? ' ' : '') + text
        line.right = Math.max(line.right, x + width)
        line.height = Math.max(line.height, height)
      }
    }
  }
  for (const line of lines) line.text = line.text.replace(/\s+/g, ' ').trim()
  return lines
}
