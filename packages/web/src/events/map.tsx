import { useQuery } from '@tanstack/react-query'
import { type GeoProjection, geoCircle, geoMercator, geoPath } from 'd3-geo'
import type { Feature, FeatureCollection } from 'geojson'
import { type KeyboardEvent, useMemo, useState } from 'react'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import address from 'world-atlas/countries-50m.json?url'
import { plural } from '../lib/day.ts'
import { useWidth } from '../plot/width.ts'
import { type Place, SORTS } from './sort.ts'

/** The world's coasts and boundaries (Natural Earth, public domain), from this server like everything else. */
const worldQuery = {
  queryKey: ['world'],
  staleTime: Number.POSITIVE_INFINITY,
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<Feature[]> => {
    const world: Topology = await (await fetch(address, { signal })).json()
    const all = feature(world, world.objects.countries as GeometryCollection<{ name: string }>)
    return (all as FeatureCollection).features
  },
}

/** How far around its middle something larger than a town is drawn, in degrees of a great circle. */
const REACH: Record<string, number> = { region: 1.1, area: 1.6, sea: 2.4, state: 2 }
const CLOSEST = 14

/** All places within the room with a margin, no closer than a few hundred kilometres; then as close as one zoomed. */
function projected(
  places: readonly Place[],
  width: number,
  height: number,
  zoom: number,
  centre: Place | undefined,
): GeoProjection {
  const coordinates = places.map(({ where }) => [where.lon, where.lat] as [number, number])
  const margin = Math.min(70, width / 6)
  const fitted = geoMercator().fitExtent(
    [
      [margin, margin],
      [width - margin * 1.5, height - margin],
    ],
    { type: 'MultiPoint', coordinates },
  )
  const closest = (width * 180) / (Math.PI * CLOSEST)
  const middle = fitted.invert?.([width / 2, height / 2]) ?? coordinates[0]!
  const scale = Math.min(closest, Math.max(fitted.scale(), width / (2 * Math.PI)))
  return geoMercator()
    .center(centre ? [centre.where.lon, centre.where.lat] : places.length === 1 ? coordinates[0]! : middle)
    .scale(scale * zoom)
    .translate([width / 2, height / 2])
    .clipExtent([
      [-2, -2],
      [width + 2, height + 2],
    ])
}

type Sign = { place: Place; at: [number, number]; r: number; named: boolean }

/** The signs within the room, those with most events first; a name that would run into another is left out, its sign still tells it. */
function named(
  places: readonly Place[],
  project: GeoProjection,
  width: number,
  height: number,
  most: number,
  chosen: string | undefined,
): Sign[] {
  const taken: { left: number; right: number; y: number }[] = []
  const first = [...places].sort(
    (a, b) => Number(b.key === chosen) - Number(a.key === chosen) || b.events.length - a.events.length,
  )
  return first.flatMap((place) => {
    const at = project([place.where.lon, place.where.lat])
    if (!at || at[0] < 0 || at[0] > width || at[1] < 0 || at[1] > height) return []
    const r = 4 + 10 * Math.sqrt(place.events.length / most)
    const box = { left: at[0] - r, right: at[0] + r + 12 + place.where.name.length * 7.5, y: at[1] }
    const free = taken.every((t) => Math.abs(t.y - box.y) > 14 || t.right < box.left || t.left > box.right)
    if (free) taken.push(box)
    return [{ place, at, r, named: free }]
  })
}

type Props = { places: readonly Place[]; chosen: string | undefined; onPlace: (key: string | undefined) => void }

/** Where it happened. Towns are points; regions and seas are areas about their middle, and so is a name that several places bear. */
export function EventMap({ places, chosen, onPlace }: Props) {
  const world = useQuery(worldQuery)
  const [ref, width] = useWidth<HTMLDivElement>(900)
  const [zoom, setZoom] = useState(1)
  const height = Math.round(Math.min(460, Math.max(260, width * 0.46)))
  const centre = places.find((p) => p.key === chosen)
  const { path, project } = useMemo(() => {
    const projection = projected(places, width, height, zoom, zoom > 1 ? centre : undefined)
    return { path: geoPath(projection), project: projection }
  }, [places, width, height, zoom, centre])
  const lands = useMemo(
    () => world.data?.map((land) => ({ name: String(land.properties?.name), d: path(land) })) ?? [],
    [world.data, path],
  )
  const states = new Set(places.filter((p) => p.where.kind === 'state').map((p) => p.where.name))
  const names = new Set(lands.map((land) => land.name))
  const most = Math.max(1, ...places.map((p) => p.events.length))
  const marks = named(places, project, width, height, most, chosen)
  const press = (key: string) => (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return
    event.preventDefault()
    onPlace(key === chosen ? undefined : key)
  }
  return (
    <figure className="map">
      <div className="map-room" ref={ref} style={{ height }}>
        {/* biome-ignore lint/a11y/useSemanticElements: a group of buttons in SVG */}
        <svg width={width} height={height} role="group" aria-label="Map of the events">
          <g className="lands">
            {lands.map(({ name, d }, i) =>
              d ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: some lands of the atlas share a name
                <path key={`${name} ${i}`} className={states.has(name) ? 'land land-told' : 'land'} d={d} />
              ) : null,
            )}
          </g>
          {marks.map(({ place, at, r, named }) => {
            const whole = place.where.kind === 'state' && names.has(place.where.name)
            const reach = place.where.uncertain ? 2.2 : whole ? undefined : REACH[place.where.kind]
            const sort = [...place.sorts].sort((a, b) => b[1] - a[1])[0]![0]
            const label = `${place.where.name}${place.where.uncertain ? ' (one of several places of this name)' : ''}: ${plural(place.events.length, 'event')}`
            return (
              // biome-ignore lint/a11y/useSemanticElements: SVG has no button element
              <g
                key={place.key}
                className={`place place-${sort}${place.key === chosen ? ' place-now' : ''}`}
                role="button"
                tabIndex={0}
                aria-pressed={place.key === chosen}
                aria-label={label}
                onClick={() => onPlace(place.key === chosen ? undefined : place.key)}
                onKeyDown={press(place.key)}
              >
                <title>{label}</title>
                {reach !== undefined && (
                  <path
                    className={place.where.uncertain ? 'place-area place-area-uncertain' : 'place-area'}
                    d={path(geoCircle().center([place.where.lon, place.where.lat]).radius(reach)()) ?? ''}
                  />
                )}
                <circle
                  className={reach === undefined && !whole ? 'place-dot' : 'place-dot place-dot-area'}
                  cx={at[0]}
                  cy={at[1]}
                  r={r}
                />
                {named && (
                  <text className="place-name" x={at[0] + r + 4} y={at[1] + 4}>
                    {place.where.name}
                    {place.where.uncertain && '?'} <tspan className="place-count">{place.events.length}</tspan>
                  </text>
                )}
              </g>
            )
          })}
        </svg>
        <div className="map-tools">
          <button
            type="button"
            className="icon-button"
            aria-label="Zoom in"
            onClick={() => setZoom(Math.min(16, zoom * 1.8))}
          >
            +
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label="Zoom out"
            onClick={() => setZoom(Math.max(0.1, zoom / 1.8))}
          >
            −
          </button>
          {zoom !== 1 && (
            <button type="button" className="button button-quiet" onClick={() => setZoom(1)}>
              Fit
            </button>
          )}
        </div>
      </div>
      <figcaption>
        <ul className="map-legend" aria-label="Signs">
          {SORTS.map(({ sort, label }) => (
            <li key={sort}>
              <span className={`map-key place-${sort}`} aria-hidden="true" /> {label}
            </li>
          ))}
          <li>
            <span className="map-key map-key-area" aria-hidden="true" /> somewhere in this area
          </li>
        </ul>
        <p className="muted">
          Coasts and boundaries as Natural Earth draws them; that is no judgement of whose a place is.
        </p>
      </figcaption>
    </figure>
  )
}
