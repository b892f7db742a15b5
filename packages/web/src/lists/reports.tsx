import { useInfiniteQuery } from '@tanstack/react-query'
import { reportPagesQuery } from '../api/queries.ts'
import { plural } from '../lib/day.ts'
import { Cite } from '../parts/cite.tsx'
import { Export } from '../parts/export.tsx'
import { Empty, Failure, Skeleton } from '../parts/state.tsx'
import { useTitle } from '../shell/title.ts'
import { useNarrowView } from '../shell/view.ts'
import { More } from './more.tsx'
import { ReportLine } from './report-line.tsx'

/** All reports of the record, the latest first. */
export function ReportsPage() {
  const pages = useInfiniteQuery(reportPagesQuery(useNarrowView()))
  useTitle('Reports')
  const items = pages.data?.pages.flatMap((p) => p.items) ?? []
  return (
    <div className="list-page">
      <header className="page-head">
        <h1>Reports</h1>
        {pages.data && <p className="muted num">{plural(pages.data.pages[0]!.total, 'report')}, the latest first</p>}
        <Cite />
        {items.length > 0 && (
          <Export
            name="reports"
            table={() => ({
              columns: ['id', 'name', 'title', 'outlet', 'day', 'language', 'words', 'address'],
              rows: items.map((r) => [r.id, r.name, r.title, r.outlet, r.day, r.language, r.words, r.url]),
            })}
            json={() => items}
          />
        )}
      </header>
      {pages.isPending && <Skeleton lines={12} />}
      {pages.error && <Failure error={pages.error} retry={pages.refetch} />}
      {pages.data && items.length === 0 && (
        <Empty title="No reports by this day">Move the day, or read some: parley read PATH.</Empty>
      )}
      <ul className="report-list">
        {items.map((report) => (
          <ReportLine key={report.id} report={report} heading="h2" />
        ))}
      </ul>
      <More {...pages} />
    </div>
  )
}
