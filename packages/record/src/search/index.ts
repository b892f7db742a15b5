import { type AgreementAnswer, KIND_NAMES, type KindName, type SearchAnswer, type View } from '@parley/schema'
import type { Filter, RecordQueries } from '../api.ts'
import { folded } from '../resolve/words.ts'
import { facetsOf } from './facets.ts'
import { named, wordsOf } from './words.ts'

/** Hits of a kind that facets are counted over. */
const COUNTED = 1000

export type SearchAsk = Filter & { kind?: KindName | null; limit?: number | null }

type Asked = Pick<RecordQueries, 'status' | 'reports' | 'findings' | 'agreements' | 'actorPage'>

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
  const pages = await Promise.all(kinds.map((k) => record.findings(view, k, filter, { limit: COUNTED })))
  const everything = !kind
  const [status, reports, agreements, actors] = await Promise.all([
    record.status(view),
    everything && !filter.actor && !filter.issue ? record.reports(view, { limit: size }, filter) : null,
    everything && !filter.report && !filter.issue ? record.agreements(view, view.asOf) : [],
    everything && words.length ? record.actorPage(view, { limit: size }, filter.q) : null,
  ])
  const agreed = agreements.filter(
    (a) =>
      ofFilter(filter)(a) && (!words.length || named(words, [a.name, ...a.parties, ...(a.scope ? [a.scope] : [])])),
  )
  const totals = new Map(kinds.map((k, i): [KindName, number] => [k, pages[i]!.total]))
  return {
    actors: { total: actors?.total ?? 0, items: actors?.items ?? [] },
    agreements: { total: agreed.length, items: agreed.slice(0, size) },
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
