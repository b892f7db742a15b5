import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { agreementsQuery, reportsQuery } from '../api/queries.ts'
import { longDay } from '../lib/day.ts'
import { lede } from '../lib/lede.ts'
import { partyHues, partyName } from '../lib/party.ts'
import { Cite } from '../parts/cite.tsx'
import { Export } from '../parts/export.tsx'
import { Empty, Failure, Skeleton } from '../parts/state.tsx'
import { useEscape } from '../shell/keys.ts'
import { useTitle } from '../shell/title.ts'
import { useAsOf, useNarrowView, useView, useWhole } from '../shell/view.ts'
import { Today } from '../today/aside.tsx'
import { Board } from './board.tsx'
import { Developments } from './developments.tsx'
import { dated, openWindow, reportDays, undated } from './order.ts'
import { Undated } from './undated.tsx'

// Seen once in a record's life: nobody else waits for it.
const FirstStart = lazy(() => import('./first-start.tsx').then(({ FirstStart }) => ({ default: FirstStart })))

/** The front page: where the talks stand on a day, in a sentence and on one time axis. */
export function AgreementsPage() {
  const view = useView()
  const { asOf, setDay, first, last } = useAsOf()
  const whole = useWhole()
  const { data, error, isPending, refetch } = useQuery(agreementsQuery(useNarrowView()))
  const all = useQuery(agreementsQuery({ at: view.at }))
  const reports = useQuery(reportsQuery({ at: view.at }))
  const { window, zoom, since } = useSearch({ from: '/' })
  const navigate = useNavigate({ from: '/' })
  const choose = (value: string | undefined) =>
    navigate({ search: (before) => ({ ...before, window: value }), replace: true, resetScroll: false })
  useEscape(window ? () => choose(undefined) : null)
  useTitle('Today', whole.data?.dossier?.title)

  if (whole.data?.reports === 0)
    return (
      <Suspense fallback={<Skeleton page lines={9} />}>
        <FirstStart />
      </Suspense>
    )
  const items = data?.items ?? []
  const everything = all.data?.items ?? items
  const phrases = data ? lede(items) : []
  return (
    <div className="front">
      <header className="front-head">
        <h1>{asOf ? `Where the talks stand on ${longDay(asOf)}` : 'Where the talks stand'}</h1>
        <p className={isPending ? 'lede lede-pending' : 'lede'}>
          {phrases.map((phrase) =>
            phrase.id ? (
              <Link key={phrase.id} to="/agreements/$id" params={{ id: phrase.id }}>
                <bdi>{phrase.text}</bdi>
              </Link>
            ) : (
              phrase.text
            ),
          )}
          {isPending && '\u00a0'}
        </p>
        <span className="front-does">
          <Cite />
          {items.length > 0 && (
            <Export
              name="agreements"
              table={() => ({
                columns: ['id', 'agreement', 'kind', 'status', 'party', 'from', 'to', 'stands', 'days left', 'quote'],
                rows: items.flatMap((a) =>
                  (a.windows.length ? a.windows : [null]).map((w) => {
                    const clock = a.clock.find((c) => c.party === w?.party)
                    return [
                      ...[a.id, a.name, a.kind, a.status, w && partyName(w.party), w?.from, w?.to],
                      ...[clock?.state, clock?.daysLeft, w?.evidence[0]?.quote],
                    ]
                  }),
                ),
              })}
              json={() => items}
            />
          )}
        </span>
      </header>
      <div className="front-main">
        {error && <Failure error={error} retry={refetch} />}
        {(isPending || !asOf) && !error && <Skeleton lines={14} />}
        {data && asOf && items.length === 0 && (
          <Empty title="No agreement yet">
            The reports known by this day tell of none. Move the day, or read more reports.
          </Empty>
        )}
        {data && asOf && (
          <Board
            agreements={dated(items)}
            everything={everything}
            hues={partyHues(everything)}
            reports={reportDays(reports.data?.items ?? [])}
            reach={{ from: first, to: last }}
            asOf={asOf}
            zoom={zoom}
            open={openWindow(window)}
            onDay={setDay}
            onOpen={(id, party) => choose(party === null ? undefined : `${id}:${party}`)}
            onZoom={(next) =>
              navigate({ search: (before) => ({ ...before, zoom: next }), replace: true, resetScroll: false })
            }
          />
        )}
        {data && <Undated agreements={undated(items)} />}
        {!error && <Developments />}
      </div>
      {!error && (
        <Today
          asked={since}
          onSince={(value) =>
            navigate({ search: (before) => ({ ...before, since: value }), replace: true, resetScroll: false })
          }
        />
      )}
    </div>
  )
}
