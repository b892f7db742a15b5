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
          <section className="table-scroll" aria-labelledby="kinds">
            <h2 id="kinds" className="table-title">
              By kind
            </h2>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">Kind</th>
                  <th scope="col">There is such a thing</th>
                  <th scope="col">Right in every field</th>
                  <th scope="col">Found of what is there</th>
                </tr>
              </thead>
              <tbody>
                {data.kinds.map((k) => (
                  <tr key={k.kind}>
                    <th scope="row">{capital(k.kind)}</th>
                    <td>
                      <Share share={k.precision} />
                    </td>
                    <td>
                      <Share share={k.exact} />
                    </td>
                    <td>
                      <Share share={k.recall} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          <section className="table-scroll" aria-labelledby="rules">
            <h2 id="rules" className="table-title">
              By rule
            </h2>
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">Rule</th>
                  <th scope="col" className="number">
                    Found
                  </th>
                  <th scope="col" className="number">
                    Accepted
                  </th>
                  <th scope="col" className="number">
                    Corrected
                  </th>
                  <th scope="col" className="number">
                    Rejected
                  </th>
                  <th scope="col">There is such a thing</th>
                  <th scope="col">Right in every field</th>
                </tr>
              </thead>
              <tbody>
                {rules.map((r) => (
                  <tr key={r.rule}>
                    <th scope="row">{r.rule}</th>
                    <td className="number num">{grouped(r.found)}</td>
                    <td className="number num">{grouped(r.accepted)}</td>
                    <td className="number num">{grouped(r.corrected)}</td>
                    <td className="number num">{grouped(r.rejected)}</td>
                    <td>
                      <Share share={r.precision} />
                    </td>
                    <td>
                      <Share share={r.exact} />
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </section>
          {data.agreement.length > 0 && (
            <section className="table-scroll" aria-labelledby="agreement">
              <h2 id="agreement" className="table-title">
                Between people, coding blind
              </h2>
              <table className="table">
                <thead>
                  <tr>
                    <th scope="col">Field</th>
                    <th scope="col">Krippendorff's α</th>
                    <th scope="col" className="number">
                      Units
                    </th>
                    <th scope="col">With the engine</th>
                    <th scope="col">What it says</th>
                  </tr>
                </thead>
                <tbody>
                  {data.agreement.map((a) => (
                    <tr key={`${a.kind} ${a.field}`}>
                      <th scope="row">
                        {a.kind}, {a.field}
                      </th>
                      <td className="num">
                        {a.alpha === null ? <span className="muted">too few</span> : a.alpha.toFixed(2)}
                      </td>
                      <td className="number num">{a.units}</td>
                      <td>
                        <Share share={a.withEngine} />
                      </td>
                      <td>{a.note}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          )}
        </>
      )}
    </div>
  )
}
