import type { Migration } from './migrations.ts'

/** The findings that a sample is drawn from first. Derived. */
export const drawn: Migration = {
  name: 'findings that a sample for coding begins with, in the order in which they are drawn; derived, and made again at will',
  sql: `
    create table shelf_drawn (
      kind text not null, rank integer not null, report text not null, since integer not null, id text not null,
      until integer, behind integer, known integer not null, primary key (rank, report, since, id)
    ) strict, without rowid;
    create index shelf_drawn_kind on shelf_drawn (kind, rank);
    create index shelf_drawn_report on shelf_drawn (report);`,
}
