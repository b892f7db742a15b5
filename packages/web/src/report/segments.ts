import type { Finding } from '@parley/schema'

type Span = readonly [number, number]

/** Words that a finding stands on, and what they are in it. */
export type Mark = { finding: string; kind: string; part: string; span: Span }

/** A run of text that the same marks cover all along. */
export type Segment = { start: number; end: number; marks: readonly number[] }

/** The spans of a finding; an attribution's three parts are told apart. */
export function marksOf(finding: Finding): Mark[] {
  const { id, kind, value } = finding
  const part = (name: string, spans: readonly Span[]) => spans.map((span) => ({ finding: id, kind, part: name, span }))
  if ('evidence' in value) return part('evidence', value.evidence)
  return [...part('source', value.source), ...part('cue', value.cue), ...part('content', value.content)]
}

/** Where a finding stands for whoever asks for its sentence: at the word that says that something is said, else at its first. */
export function placeOf(finding: Finding): number {
  const marks = marksOf(finding)
  const cues = marks.filter((m) => m.part === 'cue')
  return Math.min(...(cues.length > 0 ? cues : marks).map((m) => m.span[0]))
}

/**
 * Cuts the stretch `[from, to)` of a text wherever a mark begins or ends, so that every overlap gets a segment of its own.
 * Marks outside of the stretch are left out, those across its edge are cut.
 */
export function segments(marks: readonly Mark[], from: number, to: number): Segment[] {
  if (to <= from) return []
  const inside = marks
    .map(({ span: [start, end] }, i) => ({ i, start: Math.max(from, start), end: Math.min(to, end) }))
    .filter(({ start, end }) => end > start)
  const cuts = [...new Set([from, to, ...inside.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  const opening = Map.groupBy(inside, (m) => m.start)
  let open: typeof inside = []
  return cuts.slice(0, -1).map((start, n) => {
    open = [...open.filter((m) => m.end > start), ...(opening.get(start) ?? [])]
    return { start, end: cuts[n + 1]!, marks: open.map((m) => m.i) }
  })
}

/** A text in turns of article and furniture. Furniture spans may overlap or touch. */
export function stretches(
  length: number,
  furniture: readonly Span[],
): { start: number; end: number; furniture: boolean }[] {
  const out: { start: number; end: number; furniture: boolean }[] = []
  let at = 0
  for (const [start, end] of [...furniture].sort((a, b) => a[0] - b[0])) {
    if (end <= at) continue
    const begin = Math.max(at, start)
    if (begin > at) out.push({ start: at, end: begin, furniture: false })
    const last = out.at(-1)
    if (last?.furniture && last.end === begin) last.end = Math.min(length, end)
    else out.push({ start: begin, end: Math.min(length, end), furniture: true })
    at = end
  }
  if (at < length) out.push({ start: at, end: length, furniture: false })
  return out
}

/** Which finding a click on a segment means: the one with the fewest words; on the chosen one again, the next. */
export function chosenBy(segment: Segment, marks: readonly Mark[], now: string | undefined): string | undefined {
  const size = (id: string) => marks.filter((m) => m.finding === id).reduce((n, m) => n + m.span[1] - m.span[0], 0)
  const ids = [...new Set(segment.marks.map((i) => marks[i]!.finding))].sort((a, b) => size(a) - size(b))
  const at = now === undefined ? -1 : ids.indexOf(now)
  return ids[(at + 1) % ids.length]
}
