import { evidenceOf, type ReportAnswer } from '@parley/schema'
import { type Excerpt, excerpt, type Span, short, shortSpans } from './short.ts'

/** Words of ours, or of the dossier; they quote nobody. */
const OURS = new Set([...['why', 'statusWhy', 'description', 'title', 'name', 'id', 'url']])

const isSpan = (value: unknown): value is [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((n) => Number.isInteger(n) && n >= 0)

/** A copy of anything in which every member was looked at. */
function mapped(value: unknown, look: (value: unknown, key: string) => unknown, key = ''): unknown {
  const seen = look(value, key)
  if (seen !== value) return seen
  if (Array.isArray(value)) return value.map((each) => mapped(each, look, key))
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, mapped(each, look, name)]))
}

/** What is left of the reports' texts, by report. */
export type Excerpts = ReadonlyMap<string, Excerpt>

/** A report of which only the words are left that its findings stand on, `words` of each at most. */
export function cutReport(report: ReportAnswer, words: number): { report: ReportAnswer; left: Excerpt } {
  const { text, furniture, elsewhere: _, ...rest } = report
  const kept = report.findings.flatMap((f) => shortSpans(text, evidenceOf(f), words))
  const left = excerpt(text, kept)
  // Where a value's words stand in the text is told by pairs of places; a pair of figures never stands under these names.
  const moved = (value: unknown, key: string) =>
    isSpan(value) && key !== 'value' && value[1] <= text.length && value[0] <= value[1] ? left.moved(value) : value
  const findings = report.findings.map((f) => ({ ...f, value: mapped(f.value, moved) as typeof f.value }))
  const cut = { ...rest, text: left.text, furniture: [], findings } as ReportAnswer
  return { report: cutAnswer(cut, words, new Map(), new Set(['text'])) as ReportAnswer, left }
}

/**
 * An answer of which every string that a report may have written is cut to `words` words. Who ruled is no longer named. Spans
 * follow their reports' excerpts. `whole` names members that stay.
 */
export function cutAnswer(
  answer: unknown,
  words: number,
  excerpts: Excerpts,
  whole: ReadonlySet<string> = new Set(),
): unknown {
  return mapped(answer, (value, key) => {
    if (key === 'author' && typeof value === 'string') return 'a reviewer'
    if (typeof value === 'string') return OURS.has(key) || whole.has(key) ? value : short(value, words)
    if (value !== null && typeof value === 'object' && 'spans' in value && 'report' in value && 'quote' in value) {
      const left = excerpts.get(String(value.report))
      const spans = left ? (value.spans as Span[]).map(left.moved) : []
      return { ...value, quote: short(String(value.quote), words), spans: spans.filter(([a, b]) => b > a) }
    }
    return value
  })
}
