import type { Evidence } from '@parley/schema'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { plural, shortDay } from '../lib/day.ts'
import { usePrinting } from '../lib/printing.ts'

/** Words of a report, isolated so that their marks of direction cannot reach the page around them. */
export function Words({ children }: { children: string }) {
  return (
    <bdi className="words" dir="auto">
      {children}
    </bdi>
  )
}

export const outletName = (from: { outlet: string | null; title: string | null; reportName: string }): string =>
  from.outlet ?? from.title ?? from.reportName

/** The spans of a short quotation, as an address tells them: it may be less than all that its finding stands on. */
const wordsOf = ({ spans, quote }: Evidence): string | undefined =>
  quote.length <= 200 ? spans.map(([start, end]) => `${start}-${end}`).join(',') : undefined

/** Where words stand: outlet and day, leading to them in their report. */
export function SourceLink({ evidence, children }: { evidence: Evidence; children?: string }) {
  return (
    <Link
      className="source-link"
      to="/reports/$id"
      params={{ id: evidence.report }}
      search={{ finding: evidence.finding, words: wordsOf(evidence) }}
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

/** Longer quotations show their beginning; the whole is a click away. */
const LONG = 360
const SHORT = 240

function Quoted({ text }: { text: string }) {
  const [whole, setWhole] = useState(text.length <= LONG)
  if (usePrinting() || whole) return <Words>{text}</Words>
  return (
    <>
      <Words>{`${text.slice(0, text.lastIndexOf(' ', SHORT) > 0 ? text.lastIndexOf(' ', SHORT) : SHORT)} …`}</Words>{' '}
      <button type="button" className="button button-quiet quote-whole" onClick={() => setWhole(true)}>
        the whole quotation
      </button>
    </>
  )
}

/** A quotation with its source, as values cite them. */
export function Quote({ evidence }: { evidence: Evidence }) {
  return (
    <figure className="quote">
      <blockquote>
        <Quoted text={evidence.quote} />
      </blockquote>
      <figcaption>
        <SourceLink evidence={evidence} />
      </figcaption>
    </figure>
  )
}

const SHOWN = 2

/** Several quotations, the same words of the same report only once; beyond the first two, on demand. */
export function Quotes({ evidence }: { evidence: readonly Evidence[] }) {
  const all = [...new Map(evidence.map((e) => [`${e.report}\u0000${e.quote}`, e]))]
  const quotes = (some: typeof all) => some.map(([key, e]) => <Quote key={key} evidence={e} />)
  const more = all.slice(SHOWN)
  return (
    <div className="quotes">
      {quotes(all.slice(0, SHOWN))}
      {more.length > 0 && (
        <details className="quotes-more">
          <summary>{plural(more.length, 'further report')}</summary>
          <div className="quotes">{quotes(more)}</div>
        </details>
      )}
    </div>
  )
}
