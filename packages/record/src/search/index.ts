import { type AgreementAnswer, KIND_NAMES, type KindName, type SearchAnswer, type View } from '@parley/schema'
import type { Filter, RecordQueries } from '../api.ts'
import { folded } from '../resolve/words.ts'
import { facetsOf } from './facets.ts'
import { named, wordsOf } from './words.ts'

/** Hits of a kind that facets are counted over; of large records fewer. */
const COUNTED = { most: 1000, large: 100 }
const LARGE = 400
/** Agreements of a large record that are narrowed further. */
const MOST_NARROWED = 200

export type SearchAsk = Filter & { kind?: KindName | null; limit?: number | null }

type Asked = Pick<RecordQueries, 'status' | 'reports' | 'findings' | 'agreements' | 'agreementPage' | 'actorPage'>

const ofFilter = (filter: Filter) => (a: AgreementAnswer) => {
  const who = filter.actor ? folded(filter.actor) : null
  const parties = [...a.parties, ...a.brokers, ...a.thirdParties.map((t) => t.actor)]
  const day = a.lastDay ?? a.firstDay
  return (
    (!who || parties.some((p) => folded(p) === who)) &&
    (!filter.from || (day !== null && day >= filter.from)) &&
    (!filter.to || (a.firstDay !== null && a.firstDay <= filter.to))
  )
}

/**
 * The agreements of a search: by the beginnings of the words of name, parties and scope; in a large record by name alone, and where they are
 * narrowed, the latest of them.
 */
async function agreementsFor(record: Asked, view: View, ask: Filter & { size: number; large: boolean }) {
  const { size, large, ...filter } = ask
  const words = wordsOf(filter.q)
  const fits = ofFilter(filter)
  if (large) {
    const narrowed = Boolean(filter.actor || filter.from || filter.to)
    const page = await record.agreementPage(
      view,
      { limit: narrowed ? MOST_NARROWED : size },
      { day: view.asOf, q: filter.q ?? null },
    )
    const items = page.items.filter(fits)
    return { total: narrowed ? items.length : page.total, items: items.slice(0, size) }
  }
  const all = (await record.agreements(view, view.asOf)).filter(
    (a) => fits(a) && (!words.length || named(words, [a.name, ...a.parties, ...(a.scope ? [a.scope] : [])])),
  )
  return { total: all.length, items: all.slice(0, size) }
}

/**
 * Searches all that the record holds: actors and agreements by name, reports by their words, findings of every kind by
 * their fields and words. `limit` (5 where not given, at most 50) bounds each group; totals count all.
 *
 * @example
 * await search(record, { asOf: null, at: null }, { q: 'prisoner exchange', from: '2025-03-01' })
 */
export async function search(record: Asked, view: View, ask: SearchAsk = {}): Promise<SearchAnswer> {
  const { kind, limit, ...filter } = ask
  const size = Math.min(50, Math.max(1, limit ?? 5))
  const words = wordsOf(filter.q)
  const kinds = kind ? [kind] : KIND_NAMES
  const status = await record.status(view)
  const large = status.reports > LARGE
  const counted = large ? COUNTED.large : COUNTED.most
  const pages = await Promise.all(kinds.map((k) => record.findings(view, k, filter, { limit: counted })))
  const everything = !kind
  const [reports, agreements, actors] = await Promise.all([
    everything && !filter.actor && !filter.issue ? record.reports(view, { limit: size }, filter) : null,
    everything && !filter.report && !filter.issue ? agreementsFor(record, view, { ...filter, size, large }) : null,
    everything && words.length ? record.actorPage(view, { limit: size }, filter.q) : null,
  ])
  const totals = new Map(kinds.map((k, i): [KindName, number] => [k, pages[i]!.total]))
  return {
    actors: { total: actors?.total ?? 0, items: actors?.items ?? [] },
    agreements: agreements ?? { total: 0, items: [] },
    reports: { total: reports?.total ?? 0, items: reports?.items ?? [] },
    findings: kinds.map((k, i) => ({ kind: k, total: pages[i]!.total, items: pages[i]!.items.slice(0, size) })),
    facets: facetsOf(
      pages.flatMap((p) => p.items),
      totals,
      status.issues,
    ),
    complete: pages.every((p) => p.next === null),
  }
}
