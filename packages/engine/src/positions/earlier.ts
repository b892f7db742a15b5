import type { Analysis } from '../language/analysis.ts'

/** The sentence that a place lies in up to it, and the two before it, nearest first. */
export function earlier(analysis: Analysis, at: number): string[] {
  const i = analysis.sentences.findIndex((s) => s.start <= at && at < s.end)
  const own = analysis.sentences[i]
  if (!own) return []
  const before = [1, 2].flatMap((n) => analysis.sentences[i - n] ?? []).map((s) => analysis.text.slice(s.start, s.end))
  return [analysis.text.slice(own.start, at), ...before]
}
