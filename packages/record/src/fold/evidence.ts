import { type Evidence, evidenceOf, type Finding, quote, type Span } from '@parley/schema'
import { byText, distinct, latestFirst } from './order.ts'
import type { Told } from './told.ts'

/** The words that a value stands on: the given spans, or all that its finding stands on. */
export function evidence(told: Told, finding: Finding, spans: readonly Span[] = evidenceOf(finding)): Evidence {
  const { report, day } = told
  const sorted = distinct(spans.map((s) => s.join('-')))
    .map((s) => s.split('-').map(Number) as [number, number])
    .sort((a, b) => a[0] - b[0] || a[1] - b[1])
  return {
    ...{ report: report.id, reportName: report.name, title: report.title, outlet: report.outlet, finding: finding.id },
    ...{ spans: sorted, quote: quote(report.text, sorted), day },
  }
}

/** Latest report first, ties by identifier. */
export const byLatest = (a: Evidence, b: Evidence): number => latestFirst(a.day, b.day) || byText(a.finding, b.finding)
