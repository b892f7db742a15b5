import '../styles/review.css'
import type { ReliabilityAnswer } from '@parley/schema'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { CSSProperties } from 'react'
import { reliabilityQuery } from '../api/queries.ts'
import { capital, grouped, plural } from '../lib/day.ts'
import { Cite } from '../parts/cite.tsx'
import { Export } from '../parts/export.tsx'
import { Empty, Failure, Skeleton } from '../parts/state.tsx'
import { type Column, Table } from '../parts/table.tsx'
import { useTitle } from '../shell/title.ts'
import { useView } from '../shell/view.ts'

type Part = ReliabilityAnswer['kinds'][number]['precision']

const percent = (n: number): string => `${Math.round(n * 100)} %`

/** A part of a whole with its interval: three of three is no certainty, and does not look like one. */
function Share({ share }: { share: Part }) {
  if (!share) return <span className="muted">not tried</span>
  const style = {
    '--low': percent(share.low).replace(' ', ''),
    '--high': percent(share.high).replace(' ', ''),
    '--value': percent(share.value).replace(' ', ''),
  }
  return (
    <span
      className="share num"
      title={`${share.right} of ${share.of}; 95 % interval ${percent(share.low)} to ${percent(share.high)}`}
    >
      {percent(share.value)}
      <span className="share-bar" style={style as CSSProperties} aria-hidden="true">
        <span className="share-range" />
        <span className="share-value" />
      </span>
      <span className="hidden">{`${share.right} of ${share.of}, between ${percent(share.low)} and ${percent(share.high)}`}</span>
    </span>
  )
}

/** How often there is such a thing where the machine saw one, and how often it was right in all of it. */
const RATES: Column<{ precision: Part; exact: Part }>[] = [
  { head: 'There is such a thing', cell: (r) => <Share share={r.precision} /> },
  { head: 'Right in every field', cell: (r) => <Share share={r.exact} /> },
]

/** How far the machine's reading can be trusted, from what people ruled and coded. */
export function ReliabilityPage() {
  const { data, error, isPending, refetch } = useQuery(reliabilityQuery(useView()))
  useTitle('Reliability')
  const rules = data?.rules.filter((r) => r.precision) ?? []
  return (
    <div className="list-page">
      <header className="page-head">
        <h1>Reliability</h1>
        <p className="muted num" role="status">
          {data
            ? `${plural(data.ruledOn, 'finding')} of ${grouped(data.findings)} ruled on by ${plural(data.people, 'person', 'people')}`
            : 'Loading'}
        </p>
        <Cite />
        {data && (
          <Export
            name="reliability"
            table={() => ({
              columns: ['rule', 'kind', 'found', 'accepted', 'corrected', 'rejected', 'precision', 'exact', 'recall'],
              rows: data.rules.map((r) => [
                r.rule,
                r.kind,
                r.found,
                r.accepted,
                r.corrected,
                r.rejected,
                r.precision?.value,
                r.exact?.value,
                r.recall?.value,
              ]),
            })}
            json={() => data}
          />
        )}
      </header>
      {isPending && <Skeleton lines={12} />}
      {error && <Failure error={error} retry={refetch} />}
      {data && data.ruledOn === 0 && (
        <Empty title="Nobody has ruled on this record yet">
          Until people accept, correct or reject what the machine read, nobody can say how often it is right here.{' '}
          <Link to="/review">Begin with what matters most</Link>.
        </Empty>
      )}
      {data && data.ruledOn > 0 && (
        <>
          <Table
            title="By kind"
            heading="kinds"
            rows={data.kinds}
            keyOf={(k) => k.kind}
            columns={[
              { head: 'Kind', cell: (k) => capital(k.kind) },
              ...RATES,
              { head: 'Found of what is there', cell: (k) => <Share share={k.recall} /> },
            ]}
          />
          <Table
            title="By rule"
            heading="rules"
            rows={rules}
            keyOf={(r) => r.rule}
            columns={[
              { head: 'Rule', cell: (r) => r.rule },
              { head: 'Found', number: true, cell: (r) => grouped(r.found) },
              { head: 'Accepted', number: true, cell: (r) => grouped(r.accepted) },
              { head: 'Corrected', number: true, cell: (r) => grouped(r.corrected) },
              { head: 'Rejected', number: true, cell: (r) => grouped(r.rejected) },
              ...RATES,
            ]}
          />
          {data.agreement.length > 0 && (
            <Table
              title="Between people, coding blind"
              heading="agreement"
              rows={data.agreement}
              keyOf={(a) => `${a.kind} ${a.field}`}
              columns={[
                { head: 'Field', cell: (a) => `${a.kind}, ${a.field}` },
                {
                  head: "Krippendorff's α",
                  cell: (a) => (a.alpha === null ? <span className="muted">too few</span> : a.alpha.toFixed(2)),
                },
                { head: 'Units', number: true, cell: (a) => a.units },
                { head: 'With the engine', cell: (a) => <Share share={a.withEngine} /> },
                { head: 'What it says', cell: (a) => a.note },
              ]}
            />
          )}
        </>
      )}
    </div>
  )
}
