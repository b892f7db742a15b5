import { areas as areasFile, countries, places as placesFile } from '../data.ts'
import { bare, plain, sound } from './spelling.ts'

export type PlaceKind = 'state' | 'region' | 'city' | 'sea' | 'area'
/** A place as the data has it; `states` are those it lies in or borders on. */
export type Row = { name: string; kind: PlaceKind; states: readonly string[]; lat: number; lon: number; weight: number }

type Files = {
  places: { towns: Record<string, string>; regions: Record<string, string> }
  areas: { rows: { name: string; kind: PlaceKind; at: [number, number]; of: string[]; aliases?: string[] }[] }
}

/** How much a place of a kind weighs beside a town's people: a name that stands for a state hardly means a village. */
const WEIGHT = { state: 1e6, area: 2e5, region: 4e3, capital: 3e4, seat: 800 } as const

export type Table = {
  byName: ReadonlyMap<string, readonly Row[]>
  /** spellings of the places of one state */
  byState: ReadonlyMap<string, readonly [words: string, row: Row][]>
}

function build(): Table {
  const places = placesFile as unknown as Files['places']
  const areas = areasFile as unknown as Files['areas']
  const byName = new Map<string, Row[]>()
  const byState = new Map<string, [string, Row][]>()
  const put = <T>(map: Map<string, T[]>, key: string, value: T) => {
    const list = map.get(key)
    if (!list) map.set(key, [value])
    else if (!list.includes(value)) list.push(value)
  }
  const add = (spellings: readonly string[], row: Row) => {
    for (const words of spellings) {
      const key = plain(words)
      put(byName, key, row)
      if (bare(key) !== key) put(byName, bare(key), row)
      for (const state of row.states) put(byState, state, [key, row])
    }
  }
  for (const a of areas.rows)
    add([a.name, ...(a.aliases ?? [])], {
      name: a.name,
      kind: a.kind,
      states: a.of,
      lat: a.at[0],
      lon: a.at[1],
      weight: WEIGHT.area,
    })
  for (const c of countries.rows) {
    add([c.name, ...c.aliases], {
      name: c.name,
      kind: 'state',
      states: [c.name],
      lat: c.lat,
      lon: c.lon,
      weight: WEIGHT.state,
    })
    for (const line of places.towns[c.iso2]?.split(';') ?? []) {
      const [names, lat, lon, people] = line.split('|') as [string, string, string, string]
      const spellings = names.split('/')
      const size =
        Number.parseInt(people, 10) + (people.endsWith('C') ? WEIGHT.capital : people.endsWith('A') ? WEIGHT.seat : 0)
      add(spellings, {
        name: spellings[0]!,
        kind: 'city',
        states: [c.name],
        lat: Number(lat),
        lon: Number(lon),
        weight: size,
      })
    }
    for (const line of places.regions[c.iso2]?.split(';') ?? []) {
      const [name, lat, lon] = line.split('|') as [string, string, string]
      add([name], { name, kind: 'region', states: [c.name], lat: Number(lat), lon: Number(lon), weight: WEIGHT.region })
    }
  }
  return { byName, byState }
}

let known: Table | null = null

/** The gazetteer, read and built when first asked for. */
export function table(): Table {
  known ??= build()
  return known
}

const sounds = new Map<string, Map<string, Row[]>>()

/** The places of a state whose names sound like these words. */
export function soundingLike(words: string, state: string): readonly Row[] {
  let own = sounds.get(state)
  if (!own) {
    own = new Map()
    for (const [spelling, row] of table().byState.get(state) ?? []) {
      const key = sound(bare(spelling))
      own.set(key, [...(own.get(key) ?? []), row])
    }
    sounds.set(state, own)
  }
  return own.get(sound(bare(plain(words)))) ?? []
}
