import '../styles/events.css'
import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import { eventsQuery } from '../api/queries.ts'
import { dateWords, plural } from '../lib/day.ts'
import type { EventSearch } from '../lib/search.ts'
import { ActorField } from '../parts/actor-field.tsx'
import { Cite } from '../parts/cite.tsx'
import { DayField } from '../parts/day-field.tsx'
import { Export } from '../parts/export.tsx'
import { LongList } from '../parts/long-list.tsx'
import { Picture } from '../parts/picture.tsx'
import { Empty, Failure, Skeleton } from '../parts/state.tsx'
import { useEscape } from '../shell/keys.ts'
import { useTitle } from '../shell/title.ts'
import { useView } from '../shell/view.ts'
import { EventItem } from './item.tsx'
import { placesOf, SORTS, sortOf } from './sort.ts'

const EventMap = lazy(() => import('./map.tsx').then((m) => ({ default: m.EventMap })))

const COLUMNS = [
  'id',
  'type',
  'mode',
  'label',
  'date',
  'status',
  'place',
  'lat',
  'lon',
  'reports',
  'outlets',
  'origins',
  'quote',
]

/** What happened, once however many reports tell it, on a map and in a list. */
export function EventsPage() {
  const search = useSearch({ from: '/events' })
  const navigate = useNavigate({ from: '/events' })
  const view = useView()
  const { actor, issue, from, to } = search
  const { data, error, isPending, refetch } = useQuery(eventsQuery(view, { actor, issue, from, to, q: search.q }))
  useTitle('Events')
  const set = (change: EventSearch) =>
    navigate({ search: (before) => ({ ...before, ...change }), replace: true, resetScroll: false })
  useEscape(search.place ? () => set({ place: undefined }) : null)
  const sorted = useMemo(
    () => (data ?? []).filter((e) => !search.sort || sortOf(e) === search.sort),
    [data, search.sort],
  )
  const places = useMemo(() => placesOf(sorted), [sorted])
  const place = places.find((p) => p.key === search.place)
  const shown = place ? place.events : sorted
  return (
    <div className="events">
      <header className="page-head">
        <h1>Events</h1>
        <p className="muted num" role="status">
          {isPending ? 'Loading' : plural(shown.length, 'event')}
          {place && ` in ${place.where.name}`}
        </p>
        <Cite />
        {places.length > 0 && <Picture name="map" of=".map-room" />}
        {data && (
          <Export
            name="events"
            table={() => ({
              columns: COLUMNS,
              rows: shown.map((e) => [
                ...[e.id, e.type, e.mode, e.label, e.date && dateWords(e.date), e.statuses[0]?.value, e.place],
                ...[e.where?.lat, e.where?.lon, e.reports, e.outlets, e.origins, e.evidence[0]?.quote],
              ]),
            })}
            json={() => shown}
          />
        )}
      </header>
      <form className="tools" aria-label="Filters" onSubmit={(event) => event.preventDefault()}>
        <fieldset className="pill-row">
          <legend className="hidden">Sort of events</legend>
          <button
            type="button"
            className="pill"
            aria-pressed={!search.sort}
            onClick={() => set({ sort: undefined, place: undefined })}
          >
            All
          </button>
          {SORTS.map(({ sort, label }) => (
            <button
              key={sort}
              type="button"
              className="pill"
              aria-pressed={search.sort === sort}
              onClick={() => set({ sort: search.sort === sort ? undefined : sort, place: undefined })}
            >
              {label}
            </button>
          ))}
        </fieldset>
        <ActorField label="Actor" value={actor} onChange={(next) => set({ actor: next, place: undefined })} />
        <div className="field-pair">
          <DayField label="Told from" value={from} onChange={(next) => set({ from: next })} />
          <DayField label="Told until" value={to} onChange={(next) => set({ to: next })} />
        </div>
      </form>
      {isPending && <Skeleton lines={16} />}
      {error && <Failure error={error} retry={refetch} />}
      {data && sorted.length === 0 && (
        <Empty title="No event fits">Take away a filter, or move the day you look from.</Empty>
      )}
      {places.length > 0 && (
        <Suspense fallback={<div className="map-room map-waiting" />}>
          <EventMap places={places} chosen={search.place} onPlace={(key) => set({ place: key })} />
        </Suspense>
      )}
      {data && sorted.length > 0 && (
        <p className="events-where muted num">
          {places.length > 0
            ? `${plural(sorted.filter((e) => e.where).length, 'event has', 'events have')} a place that the gazetteer knows; ${sorted.filter((e) => !e.where).length} have none and stand in the list alone.`
            : 'No report tells where these happened.'}
          {place && (
            <button type="button" className="button button-quiet" onClick={() => set({ place: undefined })}>
              All places
            </button>
          )}
        </p>
      )}
      <LongList items={shown} step={40} className="event-list">
        {(event) => <EventItem event={event} />}
      </LongList>
    </div>
  )
}
