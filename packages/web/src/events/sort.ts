import type { EventAnswer } from '@parley/schema'

export type Sort = 'talks' | 'violence' | 'words' | 'aid'

export const SORTS: readonly { sort: Sort; label: string; types: readonly string[] }[] = [
  { sort: 'talks', label: 'Talks', types: ['AGREE', 'CONSULT', 'CONCEDE', 'COOPERATE', 'RETREAT', 'SUPPORT'] },
  { sort: 'violence', label: 'Violence and force', types: ['ASSAULT', 'COERCE', 'MOBILIZE', 'PROTEST'] },
  { sort: 'words', label: 'Demands and refusals', types: ['REQUEST', 'REJECT', 'ACCUSE', 'THREATEN'] },
  { sort: 'aid', label: 'Aid and sanctions', types: ['AID', 'SANCTION'] },
]

export const sortOf = ({ type }: Pick<EventAnswer, 'type'>): Sort =>
  SORTS.find(({ types }) => types.includes(type))?.sort ?? 'words'

export type Where = NonNullable<EventAnswer['where']>
export type Place = { key: string; where: Where; events: EventAnswer[]; sorts: Map<Sort, number> }

/** Events by where they lie; two spellings of one point are one place. Those that no gazetteer knows are left to the list. */
export function placesOf(events: readonly EventAnswer[]): Place[] {
  const places = new Map<string, Place>()
  for (const event of events) {
    const { where } = event
    if (!where) continue
    const key = `${where.lat.toFixed(2)},${where.lon.toFixed(2)}`
    const place: Place = places.get(key) ?? { key, where, events: [], sorts: new Map() }
    place.events.push(event)
    place.sorts.set(sortOf(event), (place.sorts.get(sortOf(event)) ?? 0) + 1)
    places.set(key, place)
  }
  return [...places.values()].sort((a, b) => b.events.length - a.events.length || (a.key < b.key ? -1 : 1))
}
