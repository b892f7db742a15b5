import '../styles/timeline.css'
import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useCallback, useMemo } from 'react'
import { agreementsQuery } from '../api/queries.ts'
import { dayNumber, dayOf, dayRange, grouped, plural } from '../lib/day.ts'
import { partyHues } from '../lib/party.ts'
import { Cite } from '../parts/cite.tsx'
import { Export } from '../parts/export.tsx'
import { Picture } from '../parts/picture.tsx'
import { Empty, Failure, Skeleton } from '../parts/state.tsx'
import { useEscape, useKey } from '../shell/keys.ts'
import { useTitle } from '../shell/title.ts'
import { useAsOf, useView } from '../shell/view.ts'
import { byTime, inStretch } from './by-time.ts'
import { type Shown, shownLanes } from './lanes.ts'
import { Legend } from './legend.tsx'
import { TimelineList } from './list.tsx'
import { Overview } from './overview.tsx'
import { TimelinePlot } from './plot.tsx'
import { useSettled } from './settled.ts'
import { type Stretch, zoomed } from './stretch.ts'
import { AxisTools, TimelineFilters } from './tools.tsx'
import { useAxis } from './use-axis.ts'
import { useItems } from './use-items.ts'
import { windowsIn } from './windows.tsx'
import { Within } from './within.tsx'

const COLUMNS = [
  ...['id', 'lane', 'kind', 'from', 'to', 'day is sure', 'label', 'status', 'reports', 'origins'],
  ...['outlet', 'report', 'quote'],
]

/** What happened when: talks, agreements, violence, words and promises over one axis, from years to hours. */
export function TimelinePage() {
  const view = useView()
  const { asOf } = useAsOf()
  const { actor } = useSearch({ from: '/timeline' })
  const { items, lanes, left, isPending, error } = useItems(actor)
  const axis = useAxis('/timeline', items, asOf)
  const { search, set, whole, stretch, move, brush, onBrush } = axis
  const agreements = useQuery(agreementsQuery(view))
  const everything = useQuery(agreementsQuery({ at: view.at }))
  useTitle('Timeline')
  useEscape(search.item ? () => set({ item: undefined }) : brush ? () => onBrush(null) : null)
  useKey('+', () => move(zoomed(stretch, 0.6)))
  useKey('-', () => move(zoomed(stretch, 1.7)))

  const shown = useMemo(() => shownLanes(search.lanes), [search.lanes])
  const toggle = (lane: Shown) => {
    const now = new Set(shown)
    if (!now.delete(lane)) now.add(lane)
    set({ lanes: now.size === 5 ? undefined : [...now].join(',') || 'none' })
  }
  // The drawing follows the hand; the words follow when it rests.
  const rested = useSettled(stretch)
  const period = brush ?? rested
  const index = useMemo(() => byTime(items), [items])
  const within = useCallback(
    (period: Stretch) => inStretch(index, period).filter((item) => shown.has(item.lane)),
    [index, shown],
  )
  const listed = useMemo(() => within(period), [within, period])
  // A file holds what the axis shows now, also where the words have not followed yet.
  const now = () => within(brush ?? stretch)
  const held = useMemo(() => agreements.data?.items ?? [], [agreements.data])
  const hues = useMemo(() => partyHues(everything.data?.items ?? held), [everything.data, held])
  const binding = useMemo(() => windowsIn(held, period).map((group) => group.name), [held, period])
  const onActor = useCallback((actor: string | undefined) => set({ actor, item: undefined }), [set])
  const days = useMemo(
    () => ({ from: dayOf(Math.floor(period.from)), to: lastOf(period), actor: search.actor }),
    [period, search.actor],
  )
  const told = useMemo(() => (shown.has('agreements') ? binding : []), [shown, binding])
  const when = brush ? dayRange(search.from ?? null, search.to ?? null, true) : shownDays(period)
  const centre = brush ? (brush.from + brush.to) / 2 : asOf ? dayNumber(asOf) + 0.5 : null
  return (
    <div className="timeline-page">
      <header className="page-head">
        <h1>Timeline</h1>
        <p className="muted num" role="status">
          {isPending ? 'Loading' : `${plural(listed.length, 'thing')} told of ${when}`}
        </p>
        <Cite frame={{ path: '/embed/timeline', height: 640 }} />
        {items.length > 0 && <Picture name="timeline" of=".timeline" />}
        {items.length > 0 && (
          <Export
            name="timeline"
            table={() => ({
              columns: COLUMNS,
              rows: now().map(({ answer: a }) => [
                ...[a.id, a.lane, a.kind, a.from, a.to, a.known === 'exact' ? 'yes' : 'no', a.label, a.status],
                ...[a.reports, a.origins, a.evidence.outlet, a.evidence.report, a.evidence.quote],
              ]),
            })}
            json={() => now().map((i) => i.answer)}
          />
        )}
      </header>
      {error && <Failure error={error} />}
      {isPending && <Skeleton lines={14} />}
      {!isPending && !error && asOf && items.length === 0 && (
        <Empty title="Nothing has a day yet">
          {search.actor
            ? 'The reports tell nothing of this actor that has a day.'
            : 'No report known by this day tells of anything that has a day.'}
        </Empty>
      )}
      {left > 0 && (
        <p className="notice-line" role="note">
          The earliest {grouped(items.length)} things are drawn; {grouped(left)} later ones are not. Choose an actor, or
          an earlier day to look from.
        </p>
      )}
      {asOf && !isPending && (
        <>
          <div className="tools">
            <AxisTools stretch={stretch} whole={whole} centre={centre} onStretch={move} />
            <TimelineFilters actor={search.actor} from={search.from} to={search.to} onSet={set} />
          </div>
          <Overview items={items} whole={whole} stretch={stretch} onStretch={move} />
          <TimelinePlot
            lanes={lanes}
            agreements={held}
            hues={hues}
            stretch={stretch}
            whole={whole}
            brush={brush}
            asOf={asOf}
            shown={shown}
            picked={search.item}
            onStretch={move}
            onBrush={onBrush}
            onPick={(item) => set({ item })}
            onLane={toggle}
          />
          <Legend />
          <section className="timeline-told" aria-labelledby="timeline-told">
            <h2 id="timeline-told">What is told of {when}</h2>
            <div>
              <TimelineList items={listed} picked={search.item} />
            </div>
            <Within items={listed} agreements={told} search={days} onActor={onActor} />
          </section>
        </>
      )}
    </div>
  )
}

const lastOf = (stretch: Stretch): string => dayOf(Math.max(Math.floor(stretch.from), Math.ceil(stretch.to) - 1))
const shownDays = (stretch: Stretch): string => dayRange(dayOf(Math.floor(stretch.from)), lastOf(stretch), true)
