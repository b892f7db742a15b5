/** What the service asks of a record: the read side of `@parley/record`, so that a fixture can stand in for it. */
export type { Filter, PageAsk, Paged, RecordQueries } from '@parley/record'
