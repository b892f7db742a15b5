import type { Located, Mention } from '@parley/schema'
import { locate } from '@parley/world'
import { actorsOf } from '../actors/index.ts'
import type { Analysis } from '../language/analysis.ts'

const known = new WeakMap<Analysis, string[]>()

/** The states that a report speaks of, those named most often first; a state named once beside others decides nothing. */
function statesOf(analysis: Analysis): string[] {
  let states = known.get(analysis)
  if (!states) {
    const count = new Map<string, number>()
    for (const a of actorsOf(analysis))
      if (a.state && (a.kind === 'state' || a.kind === 'government')) count.set(a.state, (count.get(a.state) ?? 0) + 1)
    const most = Math.max(0, ...count.values())
    states = [...count].filter(([, n]) => n > 1 || most === 1).map(([state]) => state)
    known.set(analysis, states)
  }
  return states
}

/** Where a place of a report lies, the states and places that the report names deciding between those of one name; null where no gazetteer knows it. */
export function locatedAt(analysis: Analysis, place: Mention | null): Located | null {
  if (!place) return null
  const places = analysis.names.filter((n) => n.type === 'place').map((n) => analysis.text.slice(n.start, n.end))
  const states = statesOf(analysis)
  const found = locate(place.name, states.length ? { states } : { places })
  if (!found) return null
  const { country, lat, lon, kind, uncertain } = found
  return { country, lat, lon, kind, uncertain }
}
