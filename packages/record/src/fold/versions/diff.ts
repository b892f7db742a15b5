import type { Edit, Span } from '@parley/schema'

type Piece = { text: string; start: number; end: number }

/** Words with the marks and spaces after them: the pieces that a comparison keeps whole. */
const pieces = (text: string): Piece[] =>
  [...text.matchAll(/\s*[\p{L}\p{N}'’-]+|\s*[^\s\p{L}\p{N}]+|\s+$/gu)].map((m) => ({
    text: m[0].trim(),
    start: m.index,
    end: m.index + m[0].length,
  }))

/** Cells of a table of common runs that are worth their memory; beyond it, what lies between is told as one edit. */
const MOST = 4_000_000

/** Indices of a longest common run of pieces, as pairs. */
function common(a: readonly Piece[], b: readonly Piece[]): [number, number][] {
  let start = 0
  while (start < a.length && start < b.length && a[start]!.text === b[start]!.text) start++
  let end = 0
  while (end < a.length - start && end < b.length - start && a.at(-1 - end)!.text === b.at(-1 - end)!.text) end++
  const [n, m] = [a.length - start - end, b.length - start - end]
  const pairs: [number, number][] = Array.from({ length: start }, (_, i) => [i, i])
  if (n > 0 && m > 0 && n * m <= MOST) {
    const width = m + 1
    const table = new Uint16Array((n + 1) * width)
    for (let i = n - 1; i >= 0; i--) {
      for (let j = m - 1; j >= 0; j--) {
        const same = a[start + i]!.text === b[start + j]!.text
        table[i * width + j] = same
          ? table[(i + 1) * width + j + 1]! + 1
          : Math.max(table[(i + 1) * width + j]!, table[i * width + j + 1]!)
      }
    }
    for (let i = 0, j = 0; i < n && j < m; ) {
      if (a[start + i]!.text === b[start + j]!.text) pairs.push([start + i++, start + j++])
      else if (table[(i + 1) * width + j]! >= table[i * width + j + 1]!) i++
      else j++
    }
  }
  for (let k = end; k > 0; k--) pairs.push([a.length - k, b.length - k])
  return pairs
}

/** Words that stand alike between two edits are too few to part them. */
const BRIDGE = 2

/** What differs between two texts, word by word, in order; edits that only a word or two part are one. */
export function edits(before: string, after: string): Edit[] {
  const [a, b] = [pieces(before), pieces(after)]
  const found: { a: [number, number]; b: [number, number] }[] = []
  let [i, j] = [0, 0]
  for (const [x, y] of [...common(a, b), [a.length, b.length] as [number, number]]) {
    if (x > i || y > j) {
      const last = found.at(-1)
      if (last && i - last.a[1] <= BRIDGE && j - last.b[1] <= BRIDGE) {
        last.a[1] = x
        last.b[1] = y
      } else found.push({ a: [i, x], b: [j, y] })
    }
    ;[i, j] = [x + 1, y + 1]
  }
  const span = (all: readonly Piece[], [from, to]: [number, number], text: string): Span => {
    if (from >= to) return [all[from]?.start ?? text.length, all[from]?.start ?? text.length]
    const lead = /^\s*/.exec(text.slice(all[from]!.start))![0].length
    return [all[from]!.start + lead, all[to - 1]!.end]
  }
  return found.map(({ a: x, b: y }) => {
    const [beforeSpan, afterSpan] = [span(a, x, before), span(b, y, after)]
    return { before: before.slice(...beforeSpan), beforeSpan, after: after.slice(...afterSpan), afterSpan }
  })
}
