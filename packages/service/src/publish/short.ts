/** The end of the `n`th word from `start`; the end of the text where it has fewer. */
function endOf(text: string, start: number, end: number, n: number): number {
  const word = /\S+/gu
  word.lastIndex = start
  let last = start
  for (let i = 0; i < n; i++) {
    const match = word.exec(text)
    if (!match || match.index >= end) return end
    last = match.index + match[0].length
  }
  return Math.min(end, last)
}

/** A text cut to its first `n` words. */
export function short(text: string, n: number): string {
  const end = endOf(text, 0, text.length, n)
  return text.slice(end).trim() === '' ? text : `${text.slice(0, end)} …`
}

export type Span = readonly [start: number, end: number]

/** The first `n` words of what some spans hold, as spans. */
export function shortSpans(text: string, spans: readonly Span[], n: number): Span[] {
  const out: Span[] = []
  let left = n
  for (const [start, end] of spans) {
    if (left <= 0) break
    const stop = endOf(text, start, end, left)
    out.push([start, stop])
    left -= text.slice(start, stop).match(/\S+/gu)?.length ?? 0
  }
  return out
}

const GAP = '\n\n[…]\n\n'

export type Excerpt = { text: string; moved: (span: Span) => Span }

/** What is left of a text when only some spans of it are kept, and where a span of the whole lies in it; what was left out has no length there. */
export function excerpt(text: string, spans: readonly Span[]): Excerpt {
  const kept: { start: number; end: number; at: number }[] = []
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = kept.at(-1)
    // What only blanks part stays together.
    if (last && text.slice(last.end, start).trim() === '') last.end = Math.max(last.end, end)
    else kept.push({ start, end, at: 0 })
  }
  let made = kept.length > 0 && text.slice(0, kept[0]!.start).trim() !== '' ? GAP.trimStart() : ''
  for (const [i, piece] of kept.entries()) {
    if (i > 0) made += GAP
    piece.at = made.length
    made += text.slice(piece.start, piece.end)
  }
  if (kept.length > 0 && text.slice(kept.at(-1)!.end).trim() !== '') made += GAP.trimEnd()
  const place = (offset: number): number => {
    const piece = kept.findLast((p) => p.start <= offset)
    return piece ? piece.at + Math.min(offset, piece.end) - piece.start : (kept[0]?.at ?? 0)
  }
  return { text: made, moved: ([start, end]) => [place(start), Math.max(place(start), place(end))] }
}
