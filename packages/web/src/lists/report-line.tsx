import type { ReportSummary } from '@parley/schema'
import { Link } from '@tanstack/react-router'
import { dayRange, grouped, plural } from '../lib/day.ts'

export const publishedWords = ({ published }: Pick<ReportSummary, 'published'>): string =>
  published ? dayRange(published.from, published.to, true) : 'day unknown'

/** A report as lists show it: its day, title and outlet, and how much was read from it. */
export function ReportLine({ report, heading: Heading = 'h3' }: { report: ReportSummary; heading?: 'h2' | 'h3' }) {
  const { id, name, title, outlet, published, counts, words } = report
  const findings = Object.values(counts).reduce((sum, n) => sum + n, 0)
  return (
    <li className="report-line" data-item="" tabIndex={-1}>
      <p className="report-line-day num">
        {publishedWords(report)}
        {published && !published.stated && <span className="muted"> worked out</span>}
      </p>
      <div>
        <Heading>
          <Link to="/reports/$id" params={{ id }}>
            <bdi dir="auto">{title ?? name}</bdi>
          </Link>
        </Heading>
        <p className="muted">
          <bdi>{outlet ?? 'No outlet told'}</bdi> · {report.type}
        </p>
      </div>
      <p className="report-line-counts num muted">
        {plural(findings, 'finding')} · {grouped(words)} words
      </p>
    </li>
  )
}
