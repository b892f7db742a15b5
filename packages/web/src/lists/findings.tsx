import type { FindingAnswer } from '@parley/schema'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { findingsQuery, kindsQuery } from '../api/queries.ts'
import { capital, grouped, plural } from '../lib/day.ts'
import { fieldName, fieldWords, isSpans } from '../lib/fields.ts'
import { Cite } from '../parts/cite.tsx'
import { Export } from '../parts/export.tsx'
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
  // Fields that are positions alone are told by the words beside them; what no report tells needs no room.
  const columns = (about?.columns ?? []).filter(
    (c) => !items.some((f) => isSpans(f.fields[c])) && items.some((f) => fieldWords(f.fields[c]) !== ''),
  )
  return (
    <div className="list-page">
      <header className="page-head">
        <h1>Findings</h1>
        <p className="muted num" role="status">
          {pages.data
            ? plural(pages.data.pages[0]!.total, about?.kind ?? 'finding', about?.plural ?? 'findings')
            : 'Loading'}
        </p>
        <Cite />
        {items.length > 0 && (
          <Export
            name={kind}
            table={() => ({
              columns: ['id', ...columns, 'quote', 'outlet', 'day', 'report'],
              rows: items.map(({ id, fields, evidence: e }) => [
                ...[id, ...columns.map((c) => fieldWords(fields[c])), e.quote, e.outlet, e.day, e.report],
              ]),
            })}
            json={() => items}
          />
        )}
      </header>
      <nav className="kinds" aria-label="Kinds of findings">
        {(kinds.data?.items ?? []).map((k) => (
          <Link key={k.kind} to="/findings/$kind" params={{ kind: k.plural }}>
            {k.plural} <span className="num muted">{grouped(status.data?.counts[k.kind] ?? 0)}</span>
          </Link>
        ))}
      </nav>
      {about && <p className="kinds-about muted">{about.description}</p>}
      {pages.isPending && <Skeleton lines={12} />}
      {pages.error && <Failure error={pages.error} retry={pages.refetch} />}
      {pages.data && items.length === 0 && (
        <Empty title="None by this day">The reports known by this day tell of none.</Empty>
      )}
      {items.length > 0 && <FindingTable title={about?.title ?? kind} findings={items} columns={columns} />}
      <More {...pages} />
    </div>
  )
}

/** Every column in its words; the words themselves, and where they stand. */
function FindingTable({ title, findings, columns }: { title: string; findings: FindingAnswer[]; columns: string[] }) {
  return (
    <section className="table-scroll" aria-label={title}>
      <table className="table">
        <thead>
          <tr>
            {[...columns.map(fieldName), 'words', 'report'].map((head) => (
              <th key={head} scope="col">
                {capital(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {findings.map((f) => (
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
  )
}
