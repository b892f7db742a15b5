import type {
  ActorAnswer,
  AgreementAnswer,
  Day,
  Development,
  FindingAnswer,
  KindName,
  ReportAnswer,
  ReportSummary,
  Revision,
  Statement,
  Status,
  View,
} from '@parley/schema'

type Now<T> = T | Promise<T>

/** A stretch of a long list: `cursor` is what the stretch before it gave as `next`, null for the start. */
export type PageRequest = { limit: number; cursor: string | null }
export type PageOf<T> = { items: T[]; total: number; next: string | null }

/** What narrows a list; null leaves it open. Days are the report's, both ends included. */
export type Filter = {
  actor: string | null
  issue: string | null
  report: string | null
  outlet: string | null
  from: Day | null
  to: Day | null
  q: string | null
}

/**
 * What the service asks of a record: the read side of `@parley/record`, as small as the routes need, so that a
 * fixture can stand in for it. Every method looks from a view. A thing that is not there is null, or a
 * `ParleyError` with the code 'not-found'.
 */
export type RecordQueries = {
  status(view: View): Now<Omit<Status, 'version'> & { version?: string }>
  reports(view: View, page: PageRequest): Now<PageOf<ReportSummary>>
  report(view: View, id: string): Now<ReportAnswer | null>
  findings(view: View, kind: KindName, filter: Filter, page: PageRequest): Now<PageOf<FindingAnswer>>
  finding(view: View, id: string): Now<FindingAnswer | null>
  statements(view: View, filter: Filter, page: PageRequest): Now<PageOf<Statement>>
  agreements(view: View): Now<AgreementAnswer[]>
  agreement(view: View, id: string): Now<AgreementAnswer | null>
  developments(view: View, limit: number): Now<Development[]>
  actors(view: View): Now<ActorAnswer[]>
  actor(view: View, id: string): Now<ActorAnswer | null>
  revisions(page: PageRequest): Now<PageOf<Revision>>
}
