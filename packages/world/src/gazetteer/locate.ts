import { lookup } from '../lookup.ts'
import { bare, plain } from './spelling.ts'
import { type PlaceKind, type Row, soundingLike, table } from './table.ts'

/** Where a name lies. `country` is a state's canonical name, null where it lies in none or in several; degrees north and east. */
export type Located = {
  name: string
  country: string | null
  lat: number
  lon: number
  kind: PlaceKind
  /** several places bear the name, and nothing decides between them */
  uncertain: boolean
}

/** What else a report names: states by canonical name (as those it speaks of), other places in their own words. */
export type Context = { states?: readonly string[]; places?: readonly string[] }

/** How many times more people the likeliest place must have to be meant without more words. */
const CLEARLY = 6

const statesIn = (context: Context): ReadonlySet<string> => {
  const told = new Set(context.states ?? [])
  for (const words of context.places ?? []) {
    const rows = table().byName.get(plain(words)) ?? []
    const states = new Set(rows.flatMap((r) => r.states))
    if (states.size === 1) told.add([...states][0]!)
  }
  return told
}

const inside = (row: Row, states: ReadonlySet<string>): boolean => row.states.some((s) => states.has(s))

function best(rows: readonly Row[], states: ReadonlySet<string>, town: boolean): Located | null {
  const near = rows.filter((r) => inside(r, states))
  const among = near.length ? near : rows
  const sorted = [...among].sort((a, b) => b.weight - a.weight)
  // a region and the town that it is named after are one place on a map; the bare name is the town's
  const close = (r: Row) => Math.hypot(r.lat - sorted[0]!.lat, r.lon - sorted[0]!.lon) <= 2
  const first = (town && sorted[0]?.kind === 'region' && sorted.find((r) => r.kind === 'city' && close(r))) || sorted[0]
  if (!first) return null
  const rival = sorted.find((r) => !close(r))
  return {
    name: first.name,
    country: first.states.length === 1 ? first.states[0]! : null,
    lat: first.lat,
    lon: first.lon,
    kind: first.kind,
    uncertain: rival !== undefined && sorted[0]!.weight < rival.weight * CLEARLY,
  }
}

/**
 * Where a name lies, by the gazetteer: states, regions and towns of GeoNames, and seas and areas that the press names. `context` decides between
 * places of one name; another spelling ("Hodeida") is found only in a state of the context. "Geneva, Switzerland" is read by both of its parts.
 * Null where no place of the name is known.
 */
export function locate(name: string, context: Context = {}): Located | null {
  const [head, ...rest] = name.split(/,\s+/u)
  const key = plain(head!)
  if (!key) return null
  const { byName } = table()
  const tail = rest.flatMap((words) => {
    const of = lookup(words).find((e) => e.kind === 'state')?.name ?? byName.get(plain(words))?.[0]?.states[0]
    return of ? [of] : []
  })
  const states = tail.length ? new Set(tail) : statesIn(context)
  const state = lookup(head!).find((e) => e.kind === 'state' && e.by !== 'adjective')
  const own = byName.get(key) ?? byName.get(bare(key)) ?? (state ? byName.get(plain(state.name)) : undefined) ?? []
  const town = bare(key) === key
  const found = best(own, states, town)
  if (found && (states.size === 0 || own.some((r) => inside(r, states)))) return found
  const alike = [...states].flatMap((s) => soundingLike(key, s))
  return best(alike, states, town) ?? found
}
