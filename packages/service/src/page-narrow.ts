type Item = Record<string, unknown>

/** Which types of events the pages of the application take together, by the word in the address. */
export const EVENT_SORTS: Readonly<Record<string, readonly string[]>> = {
  talks: ['AGREE', 'CONSULT', 'CONCEDE', 'COOPERATE', 'RETREAT', 'SUPPORT'],
  violence: ['ASSAULT', 'COERCE', 'MOBILIZE', 'PROTEST'],
  words: ['REQUEST', 'REJECT', 'ACCUSE', 'THREATEN'],
  aid: ['AID', 'SANCTION'],
}

const lies = (item: Item, place: string): boolean => {
  const where = item.where as { lat: number; lon: number } | null
  return where !== null && where !== undefined && `${where.lat.toFixed(2)},${where.lon.toFixed(2)}` === place
}

/** What the pages narrow their lists to by parameters that the API does not have; each says whether a thing is shown. */
const SHOWN: Readonly<Record<string, Readonly<Record<string, (item: Item, value: string) => boolean>>>> = {
  '/events': {
    sort: (item, sort) => !(sort in EVENT_SORTS) || EVENT_SORTS[sort]!.includes(String(item.type)),
    place: lies,
  },
  '/commitments': { stage: (item, stage) => item.stage === stage },
  '/figures': { quantity: (item, quantity) => item.quantity === quantity },
  '/timeline': { lanes: (item, lanes) => lanes.split(',').includes(String(item.lane)) },
}

/** What a page shows where its address is silent, and the words for "all" that the API does not know. */
export function asPageAsks(page: string, asked: URLSearchParams): void {
  if (page !== '/contradictions') return
  if (asked.get('verdict') === 'all') asked.delete('verdict')
  else if (!asked.has('verdict')) asked.set('verdict', 'conflict')
}

/** Whether a page shows a thing of its list, by what its address says beyond what the API knows; null where it says nothing of the kind. */
export function shownOn(page: string, asked: URLSearchParams): ((item: Item) => boolean) | null {
  const tests = Object.entries(SHOWN[page] ?? {}).flatMap(([name, fits]) => {
    const value = asked.get(name)
    return value ? [(item: Item) => fits(item, value)] : []
  })
  return tests.length === 0 ? null : (item) => tests.every((fits) => fits(item))
}
