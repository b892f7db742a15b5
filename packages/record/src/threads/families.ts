import type { RecordQueries } from '../api.ts'

/**
 * Threads of a large record, and what each answers. Questions that follow the same rows in memory are of one thread, so that these are
 * held once; what takes long stands apart from what does not, so that nobody waits behind somebody else's long question.
 */
export const FAMILIES = ['lists', 'agreements', 'actors', 'together'] as const

export type Family = (typeof FAMILIES)[number]

/** Which thread answers what; a method that is not named here does not compile. */
export const FAMILY_OF: Readonly<Record<keyof RecordQueries, Family | 'here'>> = {
  // Answered by a look at one row: to ask another thread would take longer.
  ...{ revision: 'here', dossier: 'here', decision: 'here', revisions: 'here', reasons: 'here' },
  ...{ status: 'lists', reports: 'lists', report: 'lists', versions: 'lists', finding: 'lists', findings: 'lists' },
  ...{ statements: 'lists', review: 'lists', waiting: 'lists', draft: 'lists', corrections: 'lists', coding: 'lists' },
  ...{ agreements: 'agreements', agreementPage: 'agreements', agreement: 'agreements' },
  ...{ developments: 'agreements', changes: 'agreements' },
  ...{ actors: 'actors', actorPage: 'actors', actor: 'actors', positions: 'actors', ledger: 'actors' },
  ...{ figures: 'actors', figureTotal: 'actors', sources: 'actors', reliability: 'actors' },
  ...{ events: 'together', event: 'together', likeness: 'together', origins: 'together', alignment: 'together' },
  ...{ corroboration: 'together', contradictions: 'together', allegations: 'together', allegation: 'together' },
  ...{ scope: 'together', commitments: 'together', commitment: 'together', silence: 'together', timeline: 'together' },
  ...{ timelineDays: 'together' },
}

const NOW = { asOf: null, at: null }
const FIRST = [NOW, { limit: 1 }] as const
const ALL = [NOW, {}, { limit: 1 }] as const

/** What each thread is asked when it starts, so that what it follows in memory is there before somebody asks. */
export const WARM: Readonly<
  Record<Family, readonly (readonly [name: keyof RecordQueries, given: readonly unknown[]])[]>
> = {
  lists: [
    ['status', [NOW]],
    ['review', ALL],
  ],
  agreements: [
    ['agreementPage', FIRST],
    ['developments', [NOW, 1]],
  ],
  actors: [
    ['actorPage', FIRST],
    ['positions', [NOW]],
    ['figures', ALL],
    ['sources', [NOW]],
  ],
  together: [
    ['events', ALL],
    ['timeline', ALL],
    ['contradictions', ALL],
    ['commitments', ALL],
  ],
}
