import type { Evidence } from '@parley/schema'
import { Link } from '@tanstack/react-router'
import { shortDay } from '../lib/day.ts'

/** Words of a report, isolated so that their marks of direction cannot reach the page around them. */
export function Words({ children }: { children: string }) {
  return (
    <bdi className="words" dir="auto">
      {children}
    </bdi>
  )
}

export const outletName = ({ outlet, reportName }: { outlet: string | null; reportName: string }): string =>
  outlet ?? reportName

/** Where words stand: outlet and day, leading to them in their report. */
export function SourceLink({ evidence, children }: { evidence: Evidence; children?: string }) {
  return (
    <Link
      className="source-link"
      to="/reports/$id"
      params={{ id: evidence.report }}
      search={{ finding: evidence.finding }}
    >
      {children ?? (
        <>
          <bdi>{outletName(evidence)}</bdi>
          {evidence.day && <span className="num"> · {shortDay(evidence.day)}</span>}
        </>
      )}
    </Link>
  )
}

/** A quotation with its source, as values cite them. */
export function Quote({ evidence }: { evidence: Evidence }) {
  return (
    <figure className="quote">
      <blockquote>
        <Words>{evidence.quote}</Words>
      </blockquote>
      <figcaption>
        <SourceLink evidence={evidence} />
      </figcaption>
    </figure>
  )
}

/** Several quotations, the same words of the same finding only once. */
export function Quotes({ evidence }: { evidence: readonly Evidence[] }) {
  const seen = new Map(evidence.map((e) => [`${e.report}\u0000${e.quote}`, e]))
  return (
    <div className="quotes">
      {[...seen].map(([key, e]) => (
        <Quote key={key} evidence={e} />
      ))}
    </div>
  )
}
