import type { Migration } from './migrations.ts'

/** Positions of a large record, one row for each finding and each who takes it. Derived. */
export const positions: Migration = {
  name: 'positions with what the ledger compares, kept up to date with every report; derived, and made again at will',
  sql: `
    create table shelf_positions (
      report text not null, since integer not null, nth integer not null,
      until integer, behind integer, known integer not null, id text not null, name text not null, local integer not null,
      issue text not null, stance text not null, condition text, proposition text not null, start integer not null,
      settled integer not null, outlet text not null, words text not null, body text not null,
      primary key (report, since, nth)
    ) strict, without rowid;
    create index shelf_positions_since on shelf_positions (since);
    create index shelf_positions_until on shelf_positions (until) where until is not null;`,
}
