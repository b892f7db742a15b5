import '../styles/positions.css'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { positionsQuery } from '../api/queries.ts'
import { longDay, plural } from '../lib/day.ts'
import type { PositionSearch } from '../lib/search.ts'
import { Choice } from '../parts/choice.tsx'
import { Cite } from '../parts/cite.tsx'
import { DaySlider } from '../parts/day-slider.tsx'
import { Export } from '../parts/export.tsx'
import { Empty, Failure, Skeleton } from '../parts/state.tsx'
import { useEscape } from '../shell/keys.ts'
import { useTitle } from '../shell/title.ts'
import { useAsOf, useNarrowView } from '../shell/view.ts'
import { History } from './history.tsx'
import { Matrix } from './matrix.tsx'
import { Pair } from './pair.tsx'
import { SIGNS, STANCES, StanceSign } from './stance.tsx'

const FEW = 6
const COLUMNS = ['actor', 'issue', 'stance', 'condition', 'proposition', 'day', 'by', 'outlet', 'report', 'quote']

/** Who stands where on what, on a day: a matrix, the history of each cell, and two actors side by side. */
export function PositionsPage() {
  const search = useSearch({ from: '/positions' })
  const navigate = useNavigate({ from: '/positions' })
  const { asOf } = useAsOf()
  const { data, error, isPending, refetch } = useQuery(positionsQuery(useNarrowView()))
  useTitle('Positions')
  const set = (change: PositionSearch) =>
    navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false })
  const open = search.actor && search.issue ? { actor: search.actor, issue: search.issue } : null
  useEscape(open ? () => set({ actor: undefined, issue: undefined }) : null)
  const spoken = (name: string) => data?.cells.filter((cell) => cell.actor === name).length ?? 0
  const parties = data?.actors.filter((a) => a.role === 'party' && spoken(a.name) > 0) ?? []
  const others = (data?.actors.filter((a) => a.role !== 'party' && spoken(a.name) > 0) ?? []).sort(
    (x, y) => spoken(y.name) - spoken(x.name) || (x.name < y.name ? -1 : 1),
  )
  const room = Math.max(0, FEW - parties.length)
  const shown = search.who === 'all' ? [...parties, ...others] : [...parties, ...others.slice(0, room)]
  const hidden = parties.length + others.length - shown.length
  const names = data?.actors.filter((a) => spoken(a.name) > 0).map((a) => [a.name, a.name] as const) ?? []
  const pair = search.a && search.b ? { a: search.a, b: search.b } : null
  return (
    <div className="positions">
      <header className="page-head">
        <h1>Positions</h1>
        <p className="muted num" role="status">
          {data ? `${plural(data.cells.length, 'position')}${asOf ? ` as of ${longDay(asOf)}` : ''}` : 'Loading'}
        </p>
        <Cite />
        {data && (
          <Export
            name="positions"
            table={() => ({
              columns: COLUMNS,
              rows: data.cells.map((c) => [
                ...[c.actor, c.issue, c.stance, c.condition, c.proposition, c.day, c.by],
                ...[c.evidence.outlet, c.evidence.report, c.evidence.quote],
              ]),
            })}
            json={() => data}
          />
        )}
      </header>
      <DaySlider />
      {isPending && <Skeleton lines={14} />}
      {error && <Failure error={error} retry={refetch} />}
      {data && data.cells.length === 0 && (
        <Empty title="Nobody took a position by this day">Move the day, or read more reports.</Empty>
      )}
      {data && data.cells.length > 0 && (
        <>
          <div className="positions-tools">
            <Choice label="Side by side" all="—" value={search.a} options={names} onChange={(a) => set({ a })} />
            <Choice label="and" all="—" value={search.b} options={names} onChange={(b) => set({ b })} />
            {pair && (
              <button type="button" className="button button-quiet" onClick={() => set({ a: undefined, b: undefined })}>
                All actors
              </button>
            )}
            <ul className="stance-legend" aria-label="Signs">
              {STANCES.map((stance) => (
                <li key={stance}>
                  <StanceSign stance={stance} /> {SIGNS[stance].means}
                </li>
              ))}
            </ul>
          </div>
          {pair ? (
            <Pair matrix={data} {...pair} />
          ) : (
            <>
              <Matrix
                matrix={data}
                actors={shown}
                open={open}
                onOpen={(cell) => set({ actor: cell?.actor, issue: cell?.issue })}
              />
              {(hidden > 0 || search.who === 'all') && (
                <button
                  type="button"
                  className="button more"
                  onClick={() => set({ who: search.who === 'all' ? undefined : 'all' })}
                >
                  {search.who === 'all' ? 'The parties and who speaks most' : `Show ${plural(hidden, 'more actor')}`}
                </button>
              )}
            </>
          )}
          {open && !pair && (
            <History
              {...open}
              label={data.issues.find((i) => i.id === open.issue)?.label ?? open.issue}
              onClose={() => set({ actor: undefined, issue: undefined })}
            />
          )}
        </>
      )}
    </div>
  )
}
