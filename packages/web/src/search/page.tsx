import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { kindsQuery, searchQuery } from '../api/queries.ts'
import { capital, plural } from '../lib/day.ts'
import type { SearchSearch } from '../lib/search.ts'
import { Cite } from '../parts/cite.tsx'
import { Export } from '../parts/export.tsx'
import { Empty, Failure, Skeleton } from '../parts/state.tsx'
import { useTitle } from '../shell/title.ts'
import { useView } from '../shell/view.ts'
import { Facets } from './facets.tsx'
import { Groups } from './groups.tsx'
import { SavedSearches } from './saved.tsx'

const COLUMNS = ['kind', 'id', 'fields', 'quote', 'report', 'outlet', 'day'] as const

/** One question to the whole record. */
export function SearchPage() {
  const asked = useSearch({ from: '/search' })
  const navigate = useNavigate({ from: '/search' })
  const { data, error, isPending, refetch } = useQuery(searchQuery(useView(), asked))
  const kinds = useQuery(kindsQuery())
  const titles = new Map((kinds.data?.items ?? []).map((k) => [k.kind as string, capital(k.plural)]))
  const total = data
    ? data.actors.total +
      data.agreements.total +
      data.reports.total +
      data.findings.reduce((sum, g) => sum + g.total, 0)
    : 0
  useTitle(asked.q ? `${asked.q} – search` : 'Search')
  const table = () => ({
    columns: COLUMNS,
    rows: (data?.findings ?? []).flatMap((g) =>
      g.items.map(({ kind, id, fields, evidence: e }) => [kind, id, fields, e.quote, e.reportName, e.outlet, e.day]),
    ),
  })
  return (
    <div className="search-page">
      <header className="page-head">
        <h1>Search</h1>
        <p className="muted num" role="status">
          {data ? plural(total, 'hit') : 'Looking'}
          {asked.q && (
            <>
              {' '}
              for <bdi className="words">{asked.q}</bdi>
            </>
          )}
        </p>
        <Cite />
        {data && total > 0 && <Export name="search" table={table} json={() => data} />}
      </header>
      <div className="search-side">
        {data && <Facets facets={data.facets} />}
        {data && !data.complete && (
          <p className="muted facet-note">Counted over the first thousand hits of each kind.</p>
        )}
        <SavedSearches />
      </div>
      <div className="search-main">
        {isPending && <Skeleton lines={18} />}
        {error && <Failure error={error} retry={refetch} />}
        {data && total === 0 && (
          <Empty title="Nothing fits">Try fewer words, take a filter away, or move the day you look from.</Empty>
        )}
        {data && (
          <Groups
            answer={data}
            q={asked.q}
            titles={titles}
            openKind={(kind) => navigate({ search: (b) => ({ ...b, kind: kind as SearchSearch['kind'] }) })}
          />
        )}
      </div>
    </div>
  )
}
