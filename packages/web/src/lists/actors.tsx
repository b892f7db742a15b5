import type { ActorAnswer } from '@parley/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { actorsQuery } from '../api/queries.ts'
import { grouped, plural } from '../lib/day.ts'
import { ActorLink } from '../parts/actor-link.tsx'
import { Cite } from '../parts/cite.tsx'
import { Export } from '../parts/export.tsx'
import { Empty, Failure, Skeleton } from '../parts/state.tsx'
import { Table } from '../parts/table.tsx'
import { useTitle } from '../shell/title.ts'
import { useNarrowView } from '../shell/view.ts'

const KNOWN = { dossier: 'dossier', world: 'world data', report: 'reports alone' } as const

/** Who the reports speak of, with every spelling they use. */
export function ActorsPage() {
  const { data, error, isPending, refetch } = useQuery(actorsQuery(useNarrowView()))
  useTitle('Actors')
  return (
    <div className="list-page">
      <header className="page-head">
        <h1>Actors</h1>
        {data && <p className="muted num">{plural(data.total, 'actor')}, with the spellings that reports use</p>}
        <Cite />
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
        <Table
          title="Actors"
          rows={data.items}
          keyOf={(a) => a.id}
          step={150}
          columns={[
            { head: 'Name', cell: (a) => <ActorLink name={a.name} /> },
            { head: 'Kind', cell: (a) => a.kind },
            { head: 'Role', cell: (a) => (a.role === 'other' ? '' : a.role) },
            { head: 'Speaks for', cell: (a) => <bdi>{a.of}</bdi> },
            { head: 'As reports write it', className: 'spellings', cell: (a) => <Spellings of={a.spellings} /> },
            { head: 'Known from', className: 'muted', cell: (a) => KNOWN[a.known] },
            { head: 'Statements', number: true, cell: (a) => <Statements of={a} /> },
            { head: 'Reports', number: true, cell: (a) => grouped(a.reports) },
          ]}
        />
      )}
    </div>
  )
}

function Spellings({ of: all }: { of: readonly string[] }) {
  return (
    <>
      {all.slice(0, 6).map((s) => (
        <bdi key={s} className="spelling">
          {s}
        </bdi>
      ))}
      {all.length > 6 && <span className="muted">and {all.length - 6} more</span>}
    </>
  )
}

function Statements({ of: { name, statements } }: { of: ActorAnswer }) {
  if (statements === 0) return 0
  return (
    <Link to="/statements" search={{ actor: name }} aria-label={`${plural(statements, 'statement')} of ${name}`}>
      {grouped(statements)}
    </Link>
  )
}
