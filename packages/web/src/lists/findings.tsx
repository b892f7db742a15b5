import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { findingsQuery, kindsQuery } from '../api/queries.ts'
import { grouped } from '../lib/day.ts'
import { fieldName, fieldWords, isSpans } from '../lib/fields.ts'
import { SourceLink, Words } from '../parts/quote.tsx'
import { Empty, Failure, Skeleton } from '../parts/state.tsx'
import { useTitle } from '../shell/title.ts'
import { useStatus, useView } from '../shell/view.ts'
import { More } from './more.tsx'

/** The findings of any kind as a table: what the machine read, with the words. */
export function FindingsPage() {
  const { kind } = useParams({ from: '/findings/$kind' })
  const filter = useSearch({ from: '/findings/$kind' })
  const view = useView()
  const status = useStatus()
  const kinds = useQuery(kindsQuery())
  const pages = useInfiniteQuery(findingsQuery(view, kind, filter))
  const about = kinds.data?.items.find((k) => k.plural === kind)
  useTitle(about?.title ?? 'Findings')
  const items = pages.data?.pages.flatMap((p) => p.items) ?? []
  // Fields that are positions alone are told by the words beside them.
  const columns = (about?.columns ?? []).filter((c) => !items.some((f) => isSpans(f.fields[c])))
  return (
    <div className="list-page">
      <header className="page-head">
        <h1>Findings</h1>
        <nav className="kinds" aria-label="Kinds of findings">
          {(kinds.data?.items ?? []).map((k) => (
            <Link key={k.kind} to="/findings/$kind" params={{ kind: k.plural }}>
              {k.plural} <span className="num muted">{grouped(status.data?.counts[k.kind] ?? 0)}</span>
            </Link>
          ))}
        </nav>
        {about && <p className="muted">{about.description}</p>}
      </header>
      {pages.isPending && <Skeleton lines={12} />}
      {pages.error && <Failure error={pages.error} retry={pages.refetch} />}
      {pages.data && items.length === 0 && (
        <Empty title="None by this day">The reports known by this day tell of none.</Empty>
      )}
      {items.length > 0 && (
        <section className="table-scroll" aria-label={about?.title ?? kind}>
          <table className="table">
            <thead>
              <tr>
                {columns.map((c) => (
                  <th key={c} scope="col">
                    {fieldName(c)}
                  </th>
                ))}
                <th scope="col">words</th>
                <th scope="col">report</th>
              </tr>
            </thead>
            <tbody>
              {items.map((f) => (
                <tr key={f.id} data-item="" tabIndex={-1}>
                  {columns.map((c) => (
                    <td key={c}>
                      <bdi>{fieldWords(f.fields[c])}</bdi>
                    </td>
                  ))}
                  <td className="table-words">
                    <Words>{f.evidence.quote}</Words>
                  </td>
                  <td className="table-source">
                    <SourceLink evidence={f.evidence} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      <More {...pages} />
    </div>
  )
}
