import type { Evidence } from '@parley/schema'
import { useQuery } from '@tanstack/react-query'
import { reportQuery } from '../api/queries.ts'
import { useView } from '../shell/view.ts'

const AROUND = 360

export type Run = { text: string; lit: boolean }

/** The words with what stands around them, from the paragraph's or sentence's beginning, cut where runs of light begin and end. */
export function around(text: string, spans: readonly (readonly [number, number])[], reach = AROUND): Run[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0])
  const first = sorted[0]
  const last = sorted.reduce((end, span) => Math.max(end, span[1]), 0)
  if (!first) return [{ text: text.slice(0, reach * 2), lit: false }]
  let from = Math.max(0, first[0] - reach)
  if (from > 0) from = text.indexOf(' ', from) + 1 || from
  let to = Math.min(text.length, last + reach)
  if (to < text.length) to = Math.max(last, text.lastIndexOf(' ', to))
  const runs: Run[] = from > 0 ? [{ text: '… ', lit: false }] : []
  let at = from
  for (const [start, end] of sorted) {
    if (start > at) runs.push({ text: text.slice(at, start), lit: false })
    if (end > at) runs.push({ text: text.slice(Math.max(at, start), end), lit: true })
    at = Math.max(at, end)
  }
  if (to > at) runs.push({ text: text.slice(at, to), lit: false })
  if (to < text.length) runs.push({ text: ' …', lit: false })
  return runs
}

/** The words that a finding stands on, always in view, with what the report says before and after. */
export function Context({ evidence, kind }: { evidence: Evidence; kind: string }) {
  const { data } = useQuery({ ...reportQuery(useView(), evidence.report), placeholderData: undefined })
  const runs = data ? around(data.text, evidence.spans) : [{ text: evidence.quote, lit: true }]
  return (
    <blockquote className={`context kind-${kind}`}>
      <bdi className="words" dir="auto">
        {runs.map((run, i) =>
          // biome-ignore lint/suspicious/noArrayIndexKey: the runs of a text have no other name
          run.lit ? <mark key={i}>{run.text}</mark> : run.text,
        )}
      </bdi>
    </blockquote>
  )
}
