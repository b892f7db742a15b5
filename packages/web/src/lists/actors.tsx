import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { actorsQuery } from '../api/queries.ts'
import { grouped, plural } from '../lib/day.ts'
import { Export } from '../parts/export.tsx'
import { Empty, Failure, Skeleton } from '../parts/state.tsx'
import { useTitle } from '../shell/title.ts'
import { useView } from '../shell/view.ts'

const KNOWN = { dossier: 'dossier', world: 'world data', report: 'reports alone' } as const

/** Who the reports speak of, with every spelling they use. */
export function ActorsPage() {
  const { data, error, isPending, refetch } = useQuery(actorsQuery(useView()))
  useTitle('Actors')
  return (
    <div className="list-page">
      <header className="page-head">
        <h1>Actors</h1>
        {data && <p className="muted num">{plural(data.total, 'actor')}, with the spellings that reports use</p>}
        {data && data.items.length > 0 && (
          <Export
            name="actors"
            table={() => ({
              columns: ['name', 'kind', 'role', 'speaks for', 'spellings', 'known from', 'statements', 'reports'],
              rows: data.items.map((a) => [
                ...[a.name, a.kind, a.role, a.of, a.spellings.join('; '), KNOWN[a.known], a.statements, a.reports],
              ]),
            })}
            json={() => data.items}
          />
        )}
      </header>
      {isPending && <Skeleton lines={12} />}
      {error && <Failure error={error} retry={refetch} />}
      {data?.items.length === 0 && <Empty title="Nobody is named by this day" />}
      {data && data.items.length > 0 && (
        <section className="table-scroll" aria-label="Actors">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Name</th>
                <th scope="col">Kind</th>
                <th scope="col">Role</th>
                <th scope="col">Speaks for</th>
                <th scope="col">As reports write it</th>
                <th scope="col">Known from</th>
                <th scope="col" className="number">
                  Statements
                </th>
                <th scope="col" className="number">
                  Reports
                </th>
              </tr>
            </thead>
            <tbody>
              {data.items.map((a) => (
                <tr key={a.id} data-item="" tabIndex={-1}>
                  <th scope="row">
                    <Link to="/actors/$id" params={{ id: a.name }}>
                      <bdi>{a.name}</bdi>
                    </Link>
                  </th>
                  <td>{a.kind}</td>
                  <td>{a.role === 'other' ? '' : a.role}</td>
                  <td>
                    <bdi>{a.of}</bdi>
                  </td>
                  <td className="spellings">
                    {a.spellings.slice(0, 6).map((s) => (
                      <bdi key={s} className="spelling">
                        {s}
                      </bdi>
                    ))}
                    {a.spellings.length > 6 && <span className="muted">and {a.spellings.length - 6} more</span>}
                  </td>
                  <td className="muted">{KNOWN[a.known]}</td>
                  <td className="number num">
                    {a.statements > 0 ? (
                      <Link
                        to="/statements"
                        search={{ actor: a.name }}
                        aria-label={`${plural(a.statements, 'statement')} of ${a.name}`}
                      >
                        {grouped(a.statements)}
                      </Link>
                    ) : (
                      0
                    )}
                  </td>
                  <td className="number num">{grouped(a.reports)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  )
}
