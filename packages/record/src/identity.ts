import type { EventAnswer, Likeness, View } from '@parley/schema'
import type { Filter, PageAsk, Paged } from './api.ts'

/** What is told of one thing by many reports, and why it is taken for one. */
export type IdentityQueries = {
  /** Events across reports, latest first; `filter.q` looks at label and words. */
  events(view: View, filter?: Filter, page?: PageAsk): Promise<Paged<EventAnswer>>
  /** The event that holds a finding. */
  event(view: View, findingId: string): Promise<EventAnswer>
  /** Why two findings are taken for one thing, or not: two events, two agreements, or those who speak in two statements. */
  likeness(view: View, a: string, b: string): Promise<Likeness>
}
