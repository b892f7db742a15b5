import type { Clue, Span } from '@parley/schema'
import type { Analysis, TimeExpression } from '../../language/analysis.ts'

/** Looks for one kind of clue to the day that a report speaks from. */
export type ClueRule = (analysis: Analysis, furniture: readonly Span[]) => Clue[]

export const clue = (kind: Clue['kind'], time: TimeExpression, detail: string | null = null): Clue => ({
  kind,
  timex: time.timex,
  span: [time.start, time.end],
  detail,
})

/** True inside quotation marks: there, "today" and weekdays are reckoned from the day of the speech. */
export const quoted = (analysis: Analysis, time: TimeExpression): boolean =>
  analysis.quotations.some((q) => q.start < time.start && time.end < q.end)

/** The sentence that a time stands in; null for furniture. */
export const sentenceOf = (analysis: Analysis, time: { start: number }) =>
  analysis.sentences.find((s) => s.start <= time.start && time.start < s.end) ?? null
