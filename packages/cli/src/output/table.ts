import { plain, width, wrap } from './plain.ts'

export type Column<T> = {
  title: string
  cell: (row: T) => string | number | null
  /** the least width it is squeezed to; 6 where not said, and its title's width at least */
  least?: number
  /** most lines in a cell; 3 where not said */
  lines?: number
  /** numbers stand at the right */
  right?: boolean
}

const GAP = 2

/**
 * Widths that fit into `columns`: those that are wide lose first, down to their least. What still does not fit keeps its
 * least, and the table is wider than the terminal.
 */
function fit(natural: readonly number[], least: readonly number[], columns: number): number[] {
  const widths = [...natural]
  const room = columns - GAP * (natural.length - 1)
  for (let over = widths.reduce((a, b) => a + b, 0) - room; over > 0; ) {
    const loose = widths.map((_, i) => i).filter((i) => widths[i]! > least[i]!)
    if (!loose.length) break
    const widest = Math.max(...loose.map((i) => widths[i]!))
    const at = loose.filter((i) => widths[i] === widest)
    const next = Math.max(...loose.map((i) => (widths[i] === widest ? least[i]! : widths[i]!)))
    const cut = Math.max(1, Math.min(Math.ceil(over / at.length), widest - next))
    for (const i of at) {
      if (over <= 0) break
      const by = Math.min(cut, widths[i]! - least[i]!, over)
      widths[i]! -= by
      over -= by
    }
  }
  return widths
}

/** The width to lay tables out for: the terminal's, or $COLUMNS, between 80 and 200; 120 where nothing tells. */
export function tableWidth(
  columns: number | undefined,
  env: Readonly<Record<string, string | undefined>> = {},
): number {
  const told = columns ?? (env.COLUMNS ? Number.parseInt(env.COLUMNS, 10) : 120)
  return Math.min(200, Math.max(80, Number.isFinite(told) ? told : 120))
}

/** A word of up to so many letters is not broken while there is room. */
const WORD = 16
const longestWord = (text: string): number => Math.max(...text.slice(0, 400).split(' ').map(width))

/** Rows as a table with a heading, cells wrapped at words. Columns that hold nothing in any row are left out. */
export function table<T>(rows: readonly T[], columns: readonly Column<T>[], total: number): string {
  const texts = rows.map((row) => columns.map(({ cell }) => plain(String(cell(row) ?? ''))))
  const held = columns.map((_, i) => i).filter((i) => texts.some((cells) => cells[i] !== ''))
  if (!held.length) return ''
  const shown = held.map((i) => columns[i]!)
  const natural = held.map((i) =>
    Math.max(width(columns[i]!.title), ...texts.map((cells) => Math.min(200, width(cells[i]!)))),
  )
  const longest = held.map((i) => Math.max(...texts.map((cells) => longestWord(cells[i]!))))
  const least = shown.map(({ title, least: own }, i) =>
    Math.min(natural[i]!, Math.max(width(title), own ?? 6, Math.min(WORD, longest[i]!))),
  )
  // Words are kept whole while there is room for it, then broken: a table wider than the terminal is worse.
  const widths = fit(
    fit(natural, least, total),
    natural.map((n) => Math.min(n, 6)),
    total,
  )
  const pad = (text: string, i: number): string => {
    const space = ' '.repeat(Math.max(0, widths[i]! - width(text)))
    return shown[i]!.right ? space + text : text + space
  }
  const line = (cells: readonly string[]): string => cells.map(pad).join(' '.repeat(GAP)).trimEnd()
  const lines = [line(shown.map(({ title }) => title)), line(widths.map((w) => '─'.repeat(w)))]
  const tall = texts.some((cells) => held.some((i, at) => width(cells[i]!) > widths[at]!))
  for (const cells of texts) {
    const wrapped = held.map((i, at) => wrap(cells[i]!, widths[at]!, shown[at]!.lines ?? 3))
    const height = Math.max(...wrapped.map((each) => each.length))
    for (let at = 0; at < height; at++) lines.push(line(wrapped.map((each) => each[at] ?? '')))
    if (tall) lines.push('')
  }
  return `${lines.join('\n').trimEnd()}\n`
}
