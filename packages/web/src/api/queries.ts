import type {
  ActorAnswer,
  AgreementAnswer,
  AlignmentAnswer,
  AllegationAnswer,
  Change,
  Codebook,
  CommitmentAnswer,
  ContradictionAnswer,
  Correction,
  Development,
  DossierAnswer,
  EventAnswer,
  FigureSeries,
  FindingAnswer,
  LedgerEntry,
  OriginsAnswer,
  PositionMatrix,
  ReliabilityAnswer,
  ReportAnswer,
  ReportSummary,
  ReviewQueue,
  SearchAnswer,
  SentenceAnswer,
  SessionAnswer,
  SilenceAnswer,
  SourcesAnswer,
  Statement,
  Status,
  TimelineItem,
} from '@parley/schema'
import type { Kind, Paged } from '@parley/service'
import { infiniteQueryOptions, keepPreviousData, type QueryKey, type UseQueryOptions } from '@tanstack/react-query'
import type { FilterSearch, ReviewSearch, SearchSearch, ViewSearch } from '../lib/search.ts'
import { ask, type Params } from './client.ts'

/** What is told of a view; the days only where they narrow, so that a filter's own are not undone. */
const params = (view: ViewSearch): Params => ({
  ...{ 'as-of': view['as-of'], at: view.at },
  ...(view.from && { from: view.from }),
  ...(view.to && { to: view.to }),
})

const one = <T extends object>(path: string, query: Params = {}): UseQueryOptions<T> => {
  // Another day's answer stays on screen until this day's is there; another thing's does not.
  const placeholderData = (before: T | undefined, asked?: { queryKey: QueryKey }) =>
    asked?.queryKey[0] === path ? before : undefined
  const queryFn = ({ signal }: { signal: AbortSignal }) => ask<T>(path, query, signal)
  return { queryKey: [path, query], queryFn, placeholderData } as UseQueryOptions<T>
}

const many = <T>(path: string, query: Params) =>
  infiniteQueryOptions({
    queryKey: [path, query, 'pages'],
    queryFn: ({ signal, pageParam }) => ask<Paged<T>>(path, { ...query, cursor: pageParam }, signal),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    placeholderData: keepPreviousData,
  })

const MOST_PAGES = 60

/** A whole list, page after page; what lies beyond sixty pages is left out. */
const whole = <T>(path: string, query: Params) => ({
  queryKey: [path, query, 'whole'] as QueryKey,
  placeholderData: keepPreviousData as (before: T[] | undefined) => T[] | undefined,
  queryFn: async ({ signal }: { signal: AbortSignal }): Promise<T[]> => {
    const items: T[] = []
    let cursor: string | null = null
    for (let n = 0; n < MOST_PAGES; n++) {
      const page: Paged<T> = await ask<Paged<T>>(path, { ...query, limit: 500, cursor }, signal)
      items.push(...page.items)
      cursor = page.next
      if (cursor === null) break
    }
    return items
  },
})

const MOST_THINGS = 20

/** What the timeline draws: up to 100,000 things, and how many there are in all. */
export const timelineQuery = (view: ViewSearch, filter: FilterSearch) => {
  const query = { ...filter, ...params(view), limit: 5000 }
  return {
    queryKey: ['timeline', query] as QueryKey,
    placeholderData: keepPreviousData as <T>(before: T) => T,
    queryFn: async ({ signal }: { signal: AbortSignal }): Promise<{ items: TimelineItem[]; total: number }> => {
      const items: TimelineItem[] = []
      let cursor: string | null = null
      let total = 0
      for (let n = 0; n < MOST_THINGS && (n === 0 || cursor !== null); n++) {
        const page: Paged<TimelineItem> = await ask<Paged<TimelineItem>>('timeline', { ...query, cursor }, signal)
        items.push(...page.items)
        cursor = page.next
        total = page.total
      }
      return { items, total }
    },
  }
}

const id = encodeURIComponent

export const statusQuery = (view: ViewSearch) => one<Status>('status', params(view))
export const codebookQuery = () => one<Codebook>('codebook')
export const kindsQuery = () => one<Paged<Kind>>('kinds')
export const agreementsQuery = (view: ViewSearch) => one<Paged<AgreementAnswer>>('agreements', params(view))
export const agreementQuery = (view: ViewSearch, key: string) =>
  one<AgreementAnswer>(`agreements/${id(key)}`, params(view))
export const developmentsQuery = (view: ViewSearch, limit: number) =>
  one<Paged<Development>>('developments', { ...params(view), limit })
export const reportsQuery = (view: ViewSearch) => one<Paged<ReportSummary>>('reports', { ...params(view), limit: 500 })
export const reportQuery = (view: ViewSearch, key: string) => one<ReportAnswer>(`reports/${id(key)}`, params(view))
export const sentenceQuery = (view: ViewSearch, report: string, offset: number) =>
  one<SentenceAnswer>(`reports/${id(report)}/sentence`, { ...params(view), offset })
export const actorsQuery = (view: ViewSearch) => one<Paged<ActorAnswer>>('actors', params(view))
export const statementsQuery = (view: ViewSearch, filter: FilterSearch) =>
  many<Statement>('statements', { ...filter, ...params(view), limit: 100 })
export const findingsQuery = (view: ViewSearch, kind: string, filter: FilterSearch) =>
  many<FindingAnswer>(`findings/${id(kind)}`, { ...filter, ...params(view), limit: 200 })
export const findingQuery = (view: ViewSearch, key: string) => one<FindingAnswer>(`finding/${id(key)}`, params(view))
export const searchQuery = (view: ViewSearch, asked: SearchSearch) =>
  one<SearchAnswer>('search', { ...asked, ...params(view), limit: asked.kind ? 50 : 5 })
export const allFindingsQuery = (view: ViewSearch, kind: string, filter: FilterSearch) =>
  whole<FindingAnswer>(`findings/${id(kind)}`, { ...filter, ...params(view) })
export const latestFindingsQuery = (view: ViewSearch, kind: string, filter: FilterSearch) =>
  one<Paged<FindingAnswer>>(`findings/${id(kind)}`, { ...filter, ...params(view), limit: 500 })
export const changesQuery = (view: ViewSearch, since: { day: string | null; revision: number | null }) =>
  one<Paged<Change>>('changes', { ...params(view), since: since.day, 'since-at': since.revision, limit: 500 })
export const positionsQuery = (view: ViewSearch) => one<PositionMatrix>('positions', params(view))
export const positionHistoryQuery = (view: ViewSearch, actor: string, issue: string) =>
  one<Paged<LedgerEntry>>('positions/history', { actor, issue, ...params(view), limit: 200 })
export const eventsQuery = (view: ViewSearch, filter: FilterSearch) =>
  whole<EventAnswer>('events', { ...filter, ...params(view) })
export const eventQuery = (view: ViewSearch, key: string) => one<EventAnswer>(`events/${id(key)}`, params(view))
export const commitmentsQuery = (view: ViewSearch, filter: FilterSearch) =>
  whole<CommitmentAnswer>('commitments', { ...filter, ...params(view) })
export const contradictionsQuery = (view: ViewSearch) => whole<ContradictionAnswer>('contradictions', params(view))
export const figuresQuery = (view: ViewSearch, filter: FilterSearch) =>
  whole<FigureSeries>('figures', { ...filter, ...params(view) })
export const sourcesQuery = (view: ViewSearch) => one<SourcesAnswer>('sources', params(view))
export const originsQuery = (view: ViewSearch) => one<OriginsAnswer>('origins', { ...params(view), limit: 500 })
export const originOfQuery = (view: ViewSearch, report: string) =>
  one<OriginsAnswer>('origins', { report, ...params(view), limit: 20 })
export const silenceQuery = (view: ViewSearch) => one<SilenceAnswer>('silence', params(view))
export const alignmentQuery = (view: ViewSearch, a: string, b: string) =>
  one<AlignmentAnswer>(`origins/${id(a)}/${id(b)}`, params(view))
export const dossierQuery = (view: ViewSearch) => one<DossierAnswer>('dossier', { at: view.at })
export const sessionQuery = () => one<SessionAnswer>('session')
export const reviewQuery = (view: ViewSearch, asked: ReviewSearch) =>
  one<ReviewQueue>('review', { ...asked, ...params(view), limit: 100 })
export const correctionsQuery = (view: ViewSearch, state: string | undefined) =>
  many<Correction>('corrections', { state, ...params(view), limit: 50 })
export const reliabilityQuery = (view: ViewSearch) => one<ReliabilityAnswer>('reliability', params(view))
export const actorQuery = (view: ViewSearch, key: string) => one<ActorAnswer>(`actors/${id(key)}`, params(view))
export const allegationsQuery = (view: ViewSearch) => whole<AllegationAnswer>('allegations', params(view))
export const reportPagesQuery = (view: ViewSearch) => many<ReportSummary>('reports', { ...params(view), limit: 200 })
