import { useQuery } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { AgreementPlot } from '../agreement/plot.tsx'
import { openWindow, reportDays } from '../agreements/order.ts'
import { agreementQuery, agreementsQuery, reportsQuery } from '../api/queries.ts'
import { dayRange } from '../lib/day.ts'
import { partyHues, partyName } from '../lib/party.ts'
import { Quotes } from '../parts/quote.tsx'
import { Clocks, StatusWord } from '../parts/standing.tsx'
import { Failure, Skeleton } from '../parts/state.tsx'
import { useAsOf, useView } from '../shell/view.ts'
import { Frame } from './frame.tsx'

/** An agreement's windows alone, for the frame of another page. */
export function EmbeddedAgreement() {
  const { id } = useParams({ from: '/embed/agreement/$id' })
  const { window: asked } = useSearch({ from: '/embed/agreement/$id' })
  const view = useView()
  const { asOf, setDay } = useAsOf()
  const navigate = useNavigate()
  const { data, error, isPending } = useQuery(agreementQuery(view, id))
  const all = useQuery(agreementsQuery({ at: view.at }))
  const reports = useQuery(reportsQuery({ at: view.at }))
  const open = openWindow(asked)?.party ?? null
  const shown = data?.windows.find((w) => w.party === open)
  const choose = (window: string | undefined) =>
    navigate({ to: '.', search: (before) => ({ ...before, window }), replace: true, resetScroll: false })
  return (
    <Frame title={data?.name ?? 'Agreement'} page={`/agreements/${encodeURIComponent(id)}`}>
      {error && <Failure error={error} />}
      {isPending && <Skeleton lines={4} />}
      {data && asOf && (
        <>
          <div className="embed-stands">
            <StatusWord status={data.status} />
            <Clocks agreement={data} />
          </div>
          <AgreementPlot
            agreement={data}
            hues={partyHues(all.data?.items ?? [data])}
            asOf={asOf}
            reports={reportDays(reports.data?.items ?? [])}
            open={open}
            onDay={setDay}
            onOpen={(party) => choose(party === open ? undefined : `${data.id}:${party}`)}
          />
          {shown && (
            <section className="embed-picked" aria-label={`The words for ${partyName(shown.party)}`}>
              <p>
                <strong>{partyName(shown.party)}</strong>{' '}
                <span className="num">{dayRange(shown.from, shown.to, true)}</span> {shown.why}
              </p>
              <Quotes evidence={shown.evidence} />
            </section>
          )}
        </>
      )}
    </Frame>
  )
}
