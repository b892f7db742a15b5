import '../styles/timeline.css'
import type { Status } from '@parley/schema'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useEffect, useMemo, useRef, useState } from 'react'
import { actorsQuery, agreementsQuery, allFindingsQuery } from '../api/queries.ts'
import { dayNumber, dayOf, dayRange, plural } from '../lib/day.ts'
import { partyHues } from '../lib/party.ts'
import type { TimelineSearch } from '../lib/search.ts'
import { Choice } from '../parts/choice.tsx'
import { Cite } from '../parts/cite.tsx'
import { DayField } from '../parts/day-field.tsx'
import { Export } from '../parts/export.tsx'
import { Picture } from '../parts/picture.tsx'
import { Empty, Failure, Skeleton } from '../parts/state.tsx'
import { useEscape, useKey } from '../shell/keys.ts'
import { useTitle } from '../shell/title.ts'
import { useAsOf, useStatus, useView } from '../shell/view.ts'
import { type Item, itemOf, touches } from './items.ts'
import { type Shown, shownLanes } from './lanes.ts'
import { TimelineList } from './list.tsx'
import { Overview } from './overview.tsx'
import { TimelinePlot } from './plot.tsx'
import { held, lengthOf, moved, parseStretch, type Stretch, writeStretch, zoomed } from './stretch.ts'

const KINDS = ['events', 'violations', 'commitments', 'attributions'] as const
const PRESETS: readonly [label: string, days: number][] = [
  ['Year', 365],
  ['Quarter', 91],
  ['Month', 31],
  ['Week', 7],
  ['Day', 1],
]

/** Every finding of the kinds that the lanes show, as things with a day. */
function useItems(actor: string | undefined) {
  const view = useView()
  const [events, violations, commitments, attributions] = KINDS.map((kind) =>
    // biome-ignore lint/correctness/useHookAtTopLevel: the kinds are always the same four
    useQuery(allFindingsQuery(view, kind, { actor })),
  ) as [ReturnType<typeof one>, ReturnType<typeof one>, ReturnType<typeof one>, ReturnType<typeof one>]
  const all = [events, violations, commitments, attributions]
  const data = all.map((query) => query.data)
  const items = useMemo(
    () =>
      data
        .flatMap((found) => found ?? [])
        .map(itemOf)
        .filter((item) => item !== null)
        .sort((a, b) => a.from - b.from || (a.id < b.id ? -1 : 1)),
    // biome-ignore lint/correctness/useExhaustiveDependencies: the answers themselves, and not the list of them
    data,
  )
  return { items, isPending: all.some((q) => q.isPending), error: all.find((q) => q.error)?.error ?? null }
}
const one = () => useQuery(allFindingsQuery({}, 'events', {}))

/** All that the record holds and a little more, so that nothing touches the edge. */
function wholeOf(items: readonly Item[], asOf: string): Stretch {
  let [from, to] = [dayNumber(asOf), dayNumber(asOf) + 1]
  for (const item of items) {
    if (item.from < from) from = item.from
    if (item.to > to) to = item.to
  }
  const pad = Math.max(2, (to - from) * 0.03)
  return { from: Math.floor(from - pad), to: Math.ceil(to + pad) }
}

/** Where one begins: the days of the reports with the windows that lie in them; what is told of long ago is a turn of the wheel away. */
function usualOf(status: Status | undefined, whole: Stretch): Stretch {
  if (!status?.firstDay || !status.lastDay) return whole
  const from = dayNumber(status.firstDay)
  const to = dayNumber(status.lastDay) + 1
  const pad = Math.max(4, (to - from) * 0.05)
  return { from: Math.floor(from - pad), to: Math.ceil(to + pad) }
}

/** What happened when: talks, agreements, violence, words and promises over one axis, from years to a day. */
export function TimelinePage() {
  const search = useSearch({ from: '/timeline' })
  const navigate = useNavigate({ from: '/timeline' })
  const view = useView()
  const { asOf } = useAsOf()
  const { items, isPending, error } = useItems(search.actor)
  const agreements = useQuery(agreementsQuery(view))
  const everything = useQuery(agreementsQuery({ at: view.at }))
  const actors = useQuery(actorsQuery(view))
  useTitle('Timeline')
  const set = (change: TimelineSearch) =>
    navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false })

  const whole = useMemo(() => wholeOf(items, asOf ?? '1970-01-01'), [items, asOf])
  const [own, setOwn] = useState<Stretch | null>(null)
  const status = useStatus()
  const usual = usualOf(status.data, whole)
  const stretch = own ?? parseStretch(search.span) ?? usual
  const later = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(later.current), [])
  // The address follows a moment after the axis, so that turning the wheel does not write it a hundred times.
  const move = (next: Stretch) => {
    const kept = held(next, whole)
    setOwn(kept)
    clearTimeout(later.current)
    later.current = setTimeout(() => set({ span: writeStretch(kept) }), 250)
  }
  const brush =
    search.from || search.to
      ? {
          from: search.from ? dayNumber(search.from) : whole.from,
          to: search.to ? dayNumber(search.to) + 1 : whole.to,
        }
      : null
  const onBrush = (next: Stretch | null) =>
    set(next ? { from: dayOf(next.from), to: dayOf(next.to - 1), item: undefined } : { from: undefined, to: undefined })
  useEscape(search.item ? () => set({ item: undefined }) : brush ? () => onBrush(null) : null)
  useKey('+', () => move(zoomed(stretch, 0.6)))
  useKey('-', () => move(zoomed(stretch, 1.7)))

  const shown = shownLanes(search.lanes)
  const toggle = (lane: Shown) => {
    const now = new Set(shown)
    if (!now.delete(lane)) now.add(lane)
    set({ lanes: now.size === 5 ? undefined : [...now].join(',') || 'none' })
  }
  const around = (days: number) => {
    const centre = brush ? (brush.from + brush.to) / 2 : asOf ? dayNumber(asOf) + 0.5 : (stretch.from + stretch.to) / 2
    move({ from: Math.floor(centre - days / 2), to: Math.floor(centre - days / 2) + days })
  }
  const listed = items.filter((item) => shown.has(item.lane) && touches(item, brush ?? stretch))
  const period = brush ? dayRange(search.from ?? null, search.to ?? null, true) : shownDays(stretch)
  const speakers = (actors.data?.items ?? []).slice().sort((a, b) => b.findings - a.findings)
  return (
    <div className="timeline-page">
      <header className="page-head">
        <h1>Timeline</h1>
        <p className="muted num" role="status">
          {isPending ? 'Loading' : `${plural(listed.length, 'thing')} told of ${period}`}
        </p>
        <Cite />
        {items.length > 0 && <Picture name="timeline" of=".timeline" />}
        {items.length > 0 && (
          <Export
            name="timeline"
            table={() => ({
              columns: ['id', 'lane', 'kind', 'from', 'to', 'day is sure', 'label', 'outlet', 'report', 'quote'],
              rows: listed.map((i) => [
                ...[i.id, i.lane, i.kind, dayOf(i.from), dayOf(i.to - 1), i.sure && !i.told ? 'yes' : 'no', i.label],
                ...[i.finding.evidence.outlet, i.finding.evidence.report, i.finding.evidence.quote],
              ]),
            })}
            json={() => listed.map((i) => i.finding)}
          />
        )}
      </header>
      {error && <Failure error={error} />}
      {isPending && <Skeleton lines={14} />}
      {!isPending && asOf && items.length === 0 && (
        <Empty title="Nothing has a day yet">
          {search.actor
            ? 'The reports tell nothing of this actor that has a day.'
            : 'No report known by this day tells of anything that has a day.'}
        </Empty>
      )}
      {asOf && !isPending && (
        <>
          <div className="tools">
            <fieldset className="pill-row">
              <legend className="hidden">How much of the axis</legend>
              <button
                type="button"
                className="pill"
                aria-pressed={Math.abs(lengthOf(stretch) - lengthOf(whole)) < 2}
                onClick={() => move(whole)}
              >
                All
              </button>
              {PRESETS.map(([label, days]) => (
                <button
                  key={label}
                  type="button"
                  className="pill"
                  aria-pressed={Math.abs(lengthOf(stretch) - days) < 0.5}
                  onClick={() => around(days)}
                >
                  {label}
                </button>
              ))}
            </fieldset>
            <fieldset className="pill-row">
              <legend className="hidden">Move the axis</legend>
              <button type="button" className="pill" aria-label="Earlier" onClick={() => move(moved(stretch, -0.5))}>
                ←
              </button>
              <button type="button" className="pill" aria-label="Later" onClick={() => move(moved(stretch, 0.5))}>
                →
              </button>
              <button type="button" className="pill" aria-label="Zoom in" onClick={() => move(zoomed(stretch, 0.5))}>
                +
              </button>
              <button type="button" className="pill" aria-label="Zoom out" onClick={() => move(zoomed(stretch, 2))}>
                −
              </button>
            </fieldset>
            <Choice
              label="Actor"
              value={search.actor}
              options={speakers.map((a) => [a.name, a.name])}
              onChange={(actor) => set({ actor, item: undefined })}
            />
            <DayField label="From" value={search.from} onChange={(from) => set({ from })} />
            <DayField label="Until" value={search.to} onChange={(to) => set({ to })} />
            {brush && (
              <button type="button" className="button button-quiet" onClick={() => onBrush(null)}>
                All days
              </button>
            )}
          </div>
          <Overview items={items} whole={whole} stretch={stretch} onStretch={move} />
          <TimelinePlot
            items={items}
            agreements={agreements.data?.items ?? []}
            hues={partyHues(everything.data?.items ?? agreements.data?.items ?? [])}
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
            <div className="timeline-told-head">
              <h2 id="timeline-told">What is told of {period}</h2>
              <Link
                className="source-link"
                to="/statements"
                search={{ from: search.from, to: search.to, actor: search.actor }}
              >
                All statements of these days
              </Link>
            </div>
            <TimelineList items={listed} picked={search.item} />
          </section>
        </>
      )}
    </div>
  )
}

const shownDays = (stretch: Stretch): string =>
  dayRange(dayOf(Math.floor(stretch.from)), dayOf(Math.max(Math.floor(stretch.from), Math.ceil(stretch.to) - 1)), true)

/** The four ways in which a day is known. */
function Legend() {
  return (
    <ul className="timeline-legend" aria-label="Signs">
      <li>
        <svg width="18" height="14" aria-hidden="true">
          <rect className="sign-body" x="2" y="1" width="14" height="12" rx="2" />
        </svg>
        on this day
      </li>
      <li className="sign-unsure">
        <svg width="34" height="14" aria-hidden="true">
          <rect className="sign-body" x="1" y="1" width="32" height="12" />
        </svg>
        on one of these days
      </li>
      <li>
        <svg width="24" height="14" aria-hidden="true">
          <rect className="sign-tail" x="0" y="5.500" width="14" height="3" />
          <circle className="sign-told" cx="18" cy="7" r="4" />
        </svg>
        told on this day, its own day not told
      </li>
      <li className="sign-open">
        <svg width="18" height="14" aria-hidden="true">
          <rect className="sign-body" x="2" y="1" width="14" height="12" rx="2" />
        </svg>
        planned, threatened or cancelled
      </li>
    </ul>
  )
}
