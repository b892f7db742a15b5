import type {
  ActorAnswer,
  AgreementAnswer,
  Change,
  CodingSample,
  Correction,
  Day,
  Decision,
  Development,
  Dossier,
  EngineInfo,
  FindingAnswer,
  KindName,
  KnownReason,
  Reading,
  ReliabilityAnswer,
  Report,
  ReportAnswer,
  ReportSummary,
  ReviewQueue,
  Revision,
  Ruling,
  Statement,
  Status,
  VersionsAnswer,
  View,
} from '@parley/schema'
import type { Kysely } from 'kysely'
import type { AnalysisQueries } from './analyses.ts'
import type { IdentityQueries } from './identity.ts'
import type { ReviewFilter } from './review/queue.ts'
import type { IntakeStore } from './store/pages.ts'
import type { Tables } from './store/tables.ts'

/** Which part of a list: at most `limit` items (50 where not said, 1000 at most) after the place that `cursor` names. */
export type PageAsk = { limit?: number | null; cursor?: string | null }
export type Paged<T> = {
  items: T[]
  total: number
  next: string | null
  /** in a very large record: which reports were looked at, the latest of those asked for; absent where all were */
  looked?: { reports: number; from: Day | null; to: Day | null }
}

/** What a list is narrowed to; a filter that is absent, null or empty narrows nothing. */
export type Filter = {
  /** an actor by canonical name, or by any spelling that the dossier or world data know */
  actor?: string | null
  /** the identifier of an issue of the dossier or of the common list */
  issue?: string | null
  /** a report by id or name */
  report?: string | null
  /** an outlet by name, case apart */
  outlet?: string | null
  /** first and last day, both within; a value without a day is left out where either is given */
  from?: Day | null
  to?: Day | null
  /** full-text search: words (all must be there, the last may be unfinished) and "quoted phrases" */
  q?: string | null
}

/** What a comparison of two states is narrowed to. */
export type ChangeFilter = { kind?: string | null; change?: Change['change'] | null }

export type Added = { revision: number; added: 'new' | 'same' | 'newer reading' }
/** A report by id or name, why it must go, and by whose word. */
export type Takedown = { report: string; reason: string; by: string }

export type Broken = { report: string; finding: string; why: string }
export type Verified = { checked: number; broken: Broken[] }

/** The write side: an append-only log of readings, dossiers and decisions, each with its revision. */
export type Store = {
  readonly file: string
  /** the log's tables; for the read side of this package alone */
  readonly tables: Kysely<Tables>
  /** pages as they were fetched, and what failed: beside the log */
  readonly intake: IntakeStore
  /** Stores one report with its reading in one transaction. The same report by the same or an older engine changes nothing. */
  addReport(report: Report, reading: Reading): Promise<Added>
  /** Stores several reports in one transaction, all or none; quicker than one by one. */
  addReports(all: readonly { report: Report; reading: Reading }[]): Promise<Added[]>
  /** Whether a reading of a report by an engine would add anything; where not, it need not be read. */
  wouldAdd(report: string, engine: EngineInfo): Promise<boolean>
  /**
   * Takes a report down: its text, its words wherever they were kept, and its name go; a tombstone with its hash and the
   * reason stays, and the report is not taken in again. Throws ParleyError 'not-found' for a report that is not here.
   */
  takedown(ask: Takedown): Promise<{ revision: number; report: string }>
  /** Stores a version of a dossier; the latest version already held keeps its revision. */
  addDossier(dossier: Dossier): Promise<number>
  /** Stores a ruling; a decision whose id is already held keeps its revision. */
  addDecision(decision: Decision): Promise<number>
  /** Stores rulings, all or none; each that is already held keeps its revision. */
  addDecisions(decisions: readonly Decision[]): Promise<{ id: string; revision: number }[]>
  /** The latest revision; 0 for an empty record. */
  revision(): Promise<number>
  /**
   * Makes anew what is derived: what large records are answered from without being folded, where a changed dossier spoilt it, and the
   * prints that a record of an older layout lacks; `tell` hears how far it is. False where all was good.
   */
  reshelve(tell?: (done: number, of: number) => void): Promise<boolean>
  /** Re-checks every stored span against its report's text, and every hash and identifier. */
  verify(): Promise<Verified>
  close(): Promise<void>
}

export type StoreOptions = {
  readOnly?: boolean
  /** the instant that is written beside a revision, ISO 8601; the system's clock where not given */
  now?: () => string
}

/**
 * The read side. Every answer is a pure fold over what the log held at `view.at`, of the reports known by `view.asOf`.
 * Throws ParleyError 'not-found' for a thing that the view does not hold, 'usage' for a malformed cursor.
 */
export type RecordQueries = AnalysisQueries &
  IdentityQueries & {
    /** The latest revision, 0 for an empty record: whatever is answered stays the same until it rises. */
    revision(): Promise<number>
    status(view: View): Promise<Status>
    /** The dossier that the view is seen by, with the revision that it came with; null where none is held or it is kept from the reader. */
    dossier(view: View): Promise<{ revision: number; dossier: Dossier } | null>
    reports(view: View, page?: PageAsk, filter?: Filter): Promise<Paged<ReportSummary>>
    report(view: View, idOrName: string): Promise<ReportAnswer>
    /** A report's versions and what was changed from each to the next; by any of its identifiers, or its name. */
    versions(view: View, idOrName: string): Promise<VersionsAnswer>
    findings(view: View, kind: KindName, filter?: Filter, page?: PageAsk): Promise<Paged<FindingAnswer>>
    finding(view: View, id: string): Promise<FindingAnswer>
    statements(view: View, filter?: Filter, page?: PageAsk): Promise<Paged<Statement>>
    /** Latest told first. `day` sets the clocks; the day of the latest report in view where not given. */
    agreements(view: View, day?: Day | null): Promise<AgreementAnswer[]>
    /** One page of agreements, 5000 at most; `q` narrows them to those whose name has all of some words in it. */
    agreementPage(
      view: View,
      page?: PageAsk,
      narrow?: { day?: Day | null; q?: string | null },
    ): Promise<Paged<AgreementAnswer>>
    /** The agreement that holds a finding. */
    agreement(view: View, findingId: string, day?: Day | null): Promise<AgreementAnswer>
    developments(view: View, limit?: number): Promise<Development[]>
    actors(view: View): Promise<ActorAnswer[]>
    /** The same, page by page (5000 at most); `q` keeps those of whose names or spellings every word begins a word. */
    actorPage(view: View, page?: PageAsk, q?: string | null): Promise<Paged<ActorAnswer>>
    /** An actor by canonical name, known spelling, or the id of a finding that names it first. */
    actor(view: View, findingIdOrName: string): Promise<ActorAnswer>
    /** The log. A reader who may not see a report isn't told its identifier: such an entry has no subject. */
    revisions(page?: PageAsk, view?: View): Promise<Paged<Revision>>
    /** What waits for a person, what matters most first, each with why; `rules` counts what waits of each rule. */
    review(view: View, filter?: ReviewFilter, page?: PageAsk): Promise<ReviewQueue>
    /** Identifiers of a rule's findings that nobody ruled on. */
    waiting(view: View, rule: string): Promise<string[]>
    /** The reasons that somebody gave before, the latest of each kind of correction. */
    reasons(view: View, author: string): Promise<KnownReason[]>
    /** What a coder has still to code of a sample that is the same for all, without what anybody saw in it. */
    coding(
      view: View,
      coder: string,
      ask?: { kind?: KindName | null; size?: number | null },
      page?: PageAsk,
    ): Promise<CodingSample>
    /** Precision and recall of each rule from what people ruled, and how far blind coders agree. */
    reliability(view: View): Promise<ReliabilityAnswer>
    /** A decision as it was stored, whether it holds or not; null where there is none in view. */
    decision(view: View, id: string): Promise<{ revision: number; decision: Decision } | null>
    /** The correction log, latest first; `state` narrows it ("asked again": what a newer reading left without its words). */
    corrections(view: View, page?: PageAsk, state?: Correction['state'] | null): Promise<Paged<Correction>>
    /** What differs between two states of the record; `kind` and `change` narrow it. */
    changes(from: View, to: View, page?: PageAsk, narrow?: ChangeFilter): Promise<Paged<Change>>
    /**
     * The lasting decision that a ruling is, held by words; `at` is the instant, ISO 8601. Nothing is stored: give it to
     * `store.addDecision`. Throws ParleyError 'not-found' for findings, words or decisions that are not in view, 'usage' for
     * a field or a value that does not fit.
     */
    draft(view: View, ruling: Ruling, at: string): Promise<Decision>
  }
