import type {
  AlignmentAnswer,
  AllegationAnswer,
  CommitmentAnswer,
  ContradictionAnswer,
  Corroboration,
  Day,
  EventScope,
  FigureSeries,
  FigureTotal,
  LedgerEntry,
  OriginsAnswer,
  PositionMatrix,
  SilenceAnswer,
  SourcesAnswer,
  TimelineDays,
  TimelineItem,
  View,
} from '@parley/schema'
import type { Filter, PageAsk, Paged } from './api.ts'

/** What contradictions are narrowed to, beside what every list is. */
export type ContradictionFilter = Filter & { type?: string | null; verdict?: string | null }

/**
 * What the reports say together. Every method takes a view first; `day` is the day one looks from (deadlines, silence), that of the
 * view or of the latest report where not given. Throws ParleyError 'not-found' for a thing that the view does not hold.
 */
export type AnalysisQueries = {
  /** The groups of reports that go back to one origin; `filter.report` gives the group of one report. */
  origins(view: View, filter?: Filter, page?: PageAsk): Promise<OriginsAnswer>
  /** Two reports, by id or name, side by side. */
  alignment(view: View, a: string, b: string): Promise<AlignmentAnswer>
  /** How widely some findings of one thing are told: reports, outlets, origins, and what can corroborate. */
  corroboration(view: View, findingIds: readonly string[]): Promise<Corroboration>
  contradictions(view: View, filter?: ContradictionFilter, page?: PageAsk): Promise<Paged<ContradictionAnswer>>
  positions(view: View, filter?: Filter): Promise<PositionMatrix>
  /** The ledger, latest first; `actor` takes a party with its people, or one person. */
  ledger(view: View, filter?: Filter, page?: PageAsk): Promise<Paged<LedgerEntry>>
  commitments(view: View, filter?: Filter, page?: PageAsk, day?: Day | null): Promise<Paged<CommitmentAnswer>>
  commitment(view: View, findingId: string, day?: Day | null): Promise<CommitmentAnswer>
  figures(view: View, filter?: Filter, page?: PageAsk): Promise<Paged<FigureSeries>>
  /** The sum of some figures, by the ids of their findings, or the reasons why there is none. */
  figureTotal(view: View, findingIds: readonly string[]): Promise<FigureTotal>
  allegations(view: View, filter?: Filter, page?: PageAsk, day?: Day | null): Promise<Paged<AllegationAnswer>>
  allegation(view: View, findingId: string, day?: Day | null): Promise<AllegationAnswer>
  /** Uses of force against the agreements between those who used it. */
  scope(view: View, filter?: Filter, page?: PageAsk): Promise<Paged<EventScope>>
  sources(view: View): Promise<SourcesAnswer>
  silence(view: View, day?: Day | null): Promise<SilenceAnswer>
  /** What happened when, earliest first; `filter.from` and `filter.to` are days of what happened, not of reports. */
  timeline(view: View, filter?: Filter, page?: PageAsk): Promise<Paged<TimelineItem>>
  /** How much of the timeline begins on which day, of all or of what an actor has a part in. */
  timelineDays(view: View, filter?: Pick<Filter, 'actor'>): Promise<TimelineDays>
}
