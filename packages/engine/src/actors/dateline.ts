import type { Analysis } from '../language/analysis.ts'

const DATELINE =
  /^\p{Lu}[\p{Lu}.'’ -]{2,}(?:,\s+[^\n\-–—]{2,40})?\s*(?:\([^()\n]{2,30}\)\s*)?[-–—]{1,2}\s+|^[^\n\-–—]{0,40}\((?:[\p{Lu}]{2,}|Reuters)\)\s*[-–—]{1,2}\s+/gmu

const known = new WeakMap<Analysis, [number, number][]>()

/** Whether a place of the text lies in the dateline that opens a report: "GENEVA, March 3 (Agency) - ". Its town does nothing in the sentence. */
export function inDateline(analysis: Analysis, at: number): boolean {
  let lines = known.get(analysis)
  if (!lines)
    known.set(
      analysis,
      (lines = [...analysis.text.matchAll(DATELINE)].map((m) => [m.index, m.index + m[0].length] as [number, number])),
    )
  return lines.some(([start, end]) => start <= at && at < end)
}
