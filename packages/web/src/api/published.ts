import { ApiError, type Params } from './client.ts'
import { narrowed } from './narrow.ts'

type List = { items: Record<string, unknown>[]; total: number; next: string | null }

const missing = (what: string) =>
  new ApiError(
    404,
    'not-published',
    `This copy of the record holds no ${what}`,
    'ask the full record, where it is served',
  )

const kept = new Map<string, Promise<unknown>>()

/** A file of the site, asked for once. @throws ApiError */
function file(path: string): Promise<unknown> {
  const name = path.split('/').map(encodeURIComponent).join('/')
  const found = kept.get(name) ?? get(`./data/${name}.json`)
  kept.set(name, found)
  return found
}

async function get(address: string): Promise<unknown> {
  const response = await fetch(address)
  if (response.ok) return response.json()
  throw missing('such answer')
}

/** Lists whose things are asked for one by one, too. */
const THINGS = new Set(['agreements', 'events', 'actors', 'commitments', 'allegations'])

const is = (thing: Record<string, unknown>, id: string): boolean =>
  thing.id === id || thing.name === id || (Array.isArray(thing.findings) && thing.findings.includes(id))

/** The actors of what happens, is said or promised in some days. */
async function namedIn(actors: Record<string, unknown>[], { from, to }: Params): Promise<Record<string, unknown>[]> {
  const { items } = (await file('timeline')) as List
  const who = new Set(narrowed('timeline', items, { from, to }).flatMap((item) => item.actors))
  return actors.filter((actor) => who.has(actor.name))
}

/** A matrix of positions without those that were last told on other days. */
function positionsOf<T extends { cells: { day: string | null }[] }>(matrix: T, { from, to }: Params): T {
  const fits = (day: string | null) => day !== null && (!from || day >= String(from)) && (!to || day <= String(to))
  return { ...matrix, cells: matrix.cells.filter((cell) => fits(cell.day)) }
}

/** Nobody is signed in, and nothing can be changed. */
const NOBODY = {
  ...{ accounts: false, signedIn: false, name: null, role: null, may: ['read'], tlp: 'CLEAR', embargoed: false },
  ...{ csrf: null, ends: null },
}

/**
 * What the server would have answered, from the files of a published site: of its one day and revision, lists whole and
 * narrowed here.
 *
 * @throws ApiError for what was not published
 */
export async function fromFiles(path: string, params: Params): Promise<unknown> {
  const decoded = path.split('/').map(decodeURIComponent)
  const [first = '', second, third] = decoded
  if (first === 'session') return NOBODY
  if (first === 'search') return (await import('./published-search.ts')).searchFiles(params, file)
  if (third !== undefined || first === 'review' || first === 'dossier') throw missing('such answer')
  if (first === 'changes')
    return file(`changes/${params.since ?? ''}`).catch(() => {
      throw missing(`comparison with ${params.since ?? 'an earlier visit'}`)
    })
  if (second !== undefined && THINGS.has(first)) {
    const { items } = (await file(first)) as List
    const found = items.find((thing) => is(thing, second))
    if (!found) throw missing(`such thing as ${second}`)
    return found
  }
  const answer = (await file(decoded.join('/'))) as List
  if (first === 'positions' && second === undefined && (params.from || params.to))
    return positionsOf(answer as never, params)
  if (!Array.isArray(answer.items)) return answer
  const items =
    first === 'actors' && (params.from || params.to)
      ? await namedIn(answer.items, params)
      : narrowed(decoded.join('/'), answer.items, params)
  return { ...answer, items, total: items.length, next: null }
}
