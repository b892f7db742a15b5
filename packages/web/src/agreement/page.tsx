import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { openWindow, reportDays } from '../agreements/order.ts'
import { agreementQuery, agreementsQuery, reportsQuery } from '../api/queries.ts'
import { accountsTable } from '../lib/accounts-table.ts'
import { countWords } from '../lib/counts.ts'
import { longDay } from '../lib/day.ts'
import { partyHues, partyName } from '../lib/party.ts'
import { Cite } from '../parts/cite.tsx'
import { Export } from '../parts/export.tsx'
import { Picture } from '../parts/picture.tsx'
import { Words } from '../parts/quote.tsx'
import { Clocks, StatusWord } from '../parts/standing.tsx'
import { Failure, Skeleton } from '../parts/state.tsx'
import { useEscape } from '../shell/keys.ts'
import { useTitle } from '../shell/title.ts'
import { useAsOf, useView } from '../shell/view.ts'
import { Accounts } from './accounts.tsx'
import { Allegations } from './allegations.tsx'
import { AgreementPlot } from './plot.tsx'
import { AgreementReports } from './reports.tsx'
import { Monitor, Parties, Statuses, Terms } from './sections.tsx'

/** Everything the record holds of one agreement, each account on its words. */
export function AgreementPage() {
  const { id } = useParams({ from: '/agreements/$id' })
  const view = useView()
  const { asOf, setDay } = useAsOf()
  const { data, error, isPending, refetch } = useQuery(agreementQuery(view, id))
  const all = useQuery(agreementsQuery({ at: view.at }))
  const reports = useQuery(reportsQuery({ at: view.at }))
  const { window } = useSearch({ from: '/agreements/$id' })
  const navigate = useNavigate({ from: '/agreements/$id' })
  const choose = (value: string | undefined) =>
    navigate({ search: (before) => ({ ...before, window: value }), replace: true, resetScroll: false })
  useEscape(window ? () => choose(undefined) : null)
  useTitle(data?.name ?? 'Agreement')

  if (isPending) return <Skeleton page lines={16} />
  if (error) return <Failure page error={error} retry={refetch} />
  const hues = partyHues(all.data?.items ?? [data])
  const open = openWindow(window)?.party ?? null
  return (
    <article className="sheet">
      <header className="sheet-head">
        <p className="crumb">
          <Link to="/">Agreements</Link>
        </p>
        <h1>
          <bdi>{data.name}</bdi>
        </h1>
        <p className="sheet-facts">
          <StatusWord status={data.status} /> · {data.kind} · <span className="num">{countWords(data)}</span>
          {asOf && <> · as of {longDay(asOf)}</>}
        </p>
        {data.scope && (
          <p className="sheet-scope">
            <span className="muted">Scope</span> <Words>{data.scope}</Words>
          </p>
        )}
        <Clocks agreement={data} />
        <span className="sheet-does">
          <Cite frame={{ path: `/embed/agreement/${encodeURIComponent(data.id)}`, height: 320 }} />
          {data.windows.some((w) => w.from || w.to) && <Picture name="windows" of=".sheet-plot" />}
          <Export
            name="agreement"
            table={() =>
              accountsTable([
                ...data.windows.map((w) => ({
                  ...{ part: 'window', who: partyName(w.party), value: `${w.from ?? ''}..${w.to ?? ''}` },
                  evidence: w.evidence,
                })),
                ...data.statuses.map((s) => ({ part: 'status', value: s.value, evidence: s.evidence })),
                ...data.clauses.map((c) => ({ part: `clause: ${c.type}`, value: c.text, evidence: [c.evidence] })),
                { part: 'monitor', value: data.monitor.value, evidence: data.monitor.evidence },
              ])
            }
            json={() => data}
          />
        </span>
      </header>
      {asOf && (
        <AgreementPlot
          agreement={data}
          hues={hues}
          asOf={asOf}
          reports={reportDays(reports.data?.items ?? [])}
          open={open}
          onDay={setDay}
          onOpen={(party) => choose(party === open ? undefined : `${data.id}:${party}`)}
        />
      )}
      <Accounts agreement={data} hues={hues} open={open} />
      <Statuses agreement={data} />
      <Terms agreement={data} />
      <Parties agreement={data} hues={hues} />
      <Monitor agreement={data} />
      <Allegations agreement={data} />
      <AgreementReports agreement={data} />
    </article>
  )
}
