import { addDays, ParleyError, type ReportAnswer, type Status, type Tlp, type View } from '@parley/schema'
import { createApp } from '../app.ts'
import type { RecordQueries } from '../record.ts'
import { cutAnswer, cutReport, type Excerpts } from './cut.ts'
import { pageOf } from './page.ts'

export type Publication = {
  record: RecordQueries
  version: string
  /** files of the built web application, by their path within it */
  web: ReadonlyMap<string, Uint8Array>
  asOf: string | null
  at: number | null
  /** the most words of a quotation */
  words: number
  /** what is marked higher is left out; what nobody marked counts as GREEN */
  upTo: Tlp
  /** the day of publication, for embargoes */
  day: string
}

export type PublishedFile = { path: string; body: Uint8Array | string }

/** Answers that are one thing, not a list. */
const SINGLE = ['status', 'codebook', 'kinds', 'positions', 'sources', 'silence', 'reliability']
const LISTS = [
  ...['reports', 'agreements', 'actors', 'statements', 'events', 'commitments', 'contradictions', 'figures'],
  ...['allegations', 'timeline', 'origins', 'positions/history', 'corrections'],
]
const KINDS = ['attributions', 'events', 'agreements', 'violations', 'commitments', 'positions', 'measurements']
/** With what the front page compares: the day, the week and the month before. */
const BEFORE = [1, 7, 30]

/** The record as a stranger with no account may see it, up to a level. */
function sightOf(record: RecordQueries, upTo: Tlp, day: string): RecordQueries {
  const isView = (value: unknown): value is View => value !== null && typeof value === 'object' && 'asOf' in value
  return new Proxy(record, {
    get(target, name) {
      const method = Reflect.get(target, name)
      if (typeof method !== 'function') return method
      return (...given: unknown[]) =>
        method.apply(
          target,
          given.map((each) => (isView(each) ? { ...each, sees: { tlp: upTo, embargoed: false, day } } : each)),
        )
    },
  })
}

/**
 * A dossier as a site of files for any web server that serves files: the application, and every answer that it asks for, as of one day and
 * revision, with quotations cut to some words and without the texts of reports.
 *
 * @throws ParleyError 'not-found' where nothing may be published at that level
 */
export async function* publish(given: Publication): AsyncGenerator<PublishedFile> {
  const { version, words, upTo, web } = given
  const app = createApp({ record: sightOf(given.record, upTo, given.day), version })
  const ask = async (path: string, params: Record<string, string> = {}): Promise<unknown> => {
    const query = new URLSearchParams({
      ...params,
      ...(given.asOf ? { 'as-of': given.asOf } : {}),
      ...(given.at === null ? {} : { at: String(given.at) }),
    })
    const response = await app.request(`http://localhost/api/${path}?${query}`)
    const body = await response.json()
    if (response.ok) return body
    const { detail, remedy } = body as { detail?: string; remedy?: string }
    throw new ParleyError('internal', `/api/${path} answers ${response.status}: ${detail ?? ''}`, remedy ?? 'report it')
  }
  type Page = { items: unknown[]; total: number; next: string | null }
  const list = async (path: string, params: Record<string, string> = {}): Promise<Page> => {
    let page = (await ask(path, { ...params, limit: '500' })) as Page
    const items = [...page.items]
    while (page.next) {
      page = (await ask(path, { ...params, limit: '500', cursor: page.next })) as Page
      items.push(...page.items)
    }
    return { ...page, items, next: null }
  }
  const status = (await ask('status')) as Status
  if (status.reports === 0)
    throw new ParleyError(
      'not-found',
      `nothing is here that may be published up to TLP:${upTo}`,
      'mark reports as CLEAR, or publish up to GREEN what nobody marked and you may give to everybody',
    )
  const asOf = given.asOf ?? status.lastDay
  const revision = given.at ?? status.revision

  const reports = (await list('reports')) as unknown as { items: { id: string }[] }
  const excerpts = new Map<string, ReturnType<typeof cutReport>['left']>()
  for (const { id } of reports.items) {
    const { report, left } = cutReport((await ask(`reports/${id}`)) as ReportAnswer, words)
    excerpts.set(id, left)
    yield json(`reports/${id}`, report)
  }
  const cut = (answer: unknown) => cutAnswer(answer, words, excerpts as Excerpts)
  for (const path of SINGLE) yield json(path, path === 'codebook' ? await ask(path) : cut(await ask(path)))
  for (const path of LISTS) {
    const whole = await list(path)
    // Groups of reports may hold the sentences that they share.
    yield json(path, cut(whole))
  }
  for (const kind of KINDS) yield json(`findings/${kind}`, cut(await list(`findings/${kind}`)))
  yield json('developments', cut(await ask('developments', { limit: '100' })))
  for (const n of asOf ? BEFORE : []) {
    const since = addDays(asOf!, -n)
    yield json(`changes/${since}`, cut(await list('changes', { since })))
  }
  for (const [path, body] of web) {
    if (path === 'index.html') yield { path, body: pageOf(new TextDecoder().decode(body), { asOf, revision, words }) }
    else yield { path, body }
  }
}

const json = (path: string, answer: unknown): PublishedFile => ({
  path: `data/${path}.json`,
  body: JSON.stringify(answer),
})
