import type { AgreementAnswer } from '@parley/schema'
import { useQuery } from '@tanstack/react-query'
import { reportsQuery } from '../api/queries.ts'
import { ReportLine } from '../lists/report-line.tsx'
import { useView } from '../shell/view.ts'
import { reportsOf } from './allegations.tsx'
import { Section } from './section.tsx'

/** The reports that the values on this page stand on. */
export function AgreementReports({ agreement }: { agreement: AgreementAnswer }) {
  const { data } = useQuery(reportsQuery(useView()))
  const ids = reportsOf(agreement)
  const items = (data?.items ?? []).filter((r) => ids.has(r.id))
  if (items.length === 0) return null
  return (
    <Section id="reports" title="Reports" note="Those that the values on this page stand on.">
      <ul className="report-list">
        {items.map((report) => (
          <ReportLine key={report.id} report={report} />
        ))}
      </ul>
    </Section>
  )
}
