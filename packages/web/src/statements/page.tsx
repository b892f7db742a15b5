import { useInfiniteQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { statementsQuery } from '../api/queries.ts'
import { listed, plural } from '../lib/day.ts'
import { Cite } from '../parts/cite.tsx'
import { Export } from '../parts/export.tsx'
import { Empty, Failure, Skeleton } from '../parts/state.tsx'
import { useTitle } from '../shell/title.ts'
import { useView } from '../shell/view.ts'
import { Filters } from './filters.tsx'
import { StatementList } from './list.tsx'

/** Who said what: filtered, searched, and as long as the record is. */
export function StatementsPage() {
  const view = useView()
  const filter = useSearch({ from: '/statements' })
  const pages = useInfiniteQuery(statementsQuery(view, filter))
  useTitle(filter.actor ?? 'Statements')
  const items = pages.data?.pages.flatMap((p) => p.items) ?? []
  const total = pages.data?.pages[0]?.total ?? 0
  return (
    <div className="statements">
      <header className="page-head">
        <h1>Statements</h1>
        <p className="muted num" role="status">
          {pages.data ? plural(total, 'statement') : 'Loading'}
          {filter.q && (
            <>
              {' '}
              with the words <bdi className="words">{filter.q}</bdi>
            </>
          )}
        </p>
        <Cite />
        {items.length > 0 && (
          <Export
            name="statements"
            table={() => ({
              columns: ['id', 'day', 'who', 'source', 'cue', 'content', 'form', 'act', 'issues', 'outlet', 'report'],
              rows: items.map((s) => [
                ...[s.id, s.day, listed(s.actors), s.source, s.cue, s.content, s.form, s.act, s.issues.join('; ')],
                ...[s.evidence.outlet, s.evidence.reportName],
              ]),
            })}
            json={() => items}
          />
        )}
      </header>
      <Filters />
      <div className="statements-main">
        {pages.isPending && <Skeleton lines={18} />}
        {pages.error && <Failure error={pages.error} retry={pages.refetch} />}
        {pages.data && items.length === 0 && (
          <Empty title="No statement fits">Take away a filter, or move the day you look from.</Empty>
        )}
        {items.length > 0 && <StatementList items={items} total={total} q={filter.q} pages={pages} />}
      </div>
    </div>
  )
}
