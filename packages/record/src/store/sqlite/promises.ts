import type { Migration } from './migrations.ts'

/** Promises of a large record: what is pledged, which pledges are alike, and who tells of them. Derived. */
export const promises: Migration = {
  name: 'promises, what they pledge and which pledges are alike, kept up to date with every report; derived, and made again at will',
  sql: `
    create table shelf_promises (
      report text not null, since integer not null, id text not null, until integer, behind integer, known integer not null,
      pledge integer not null, start integer not null, stage text, outlet text, body text not null, words text not null,
      primary key (report, since, id)
    ) strict, without rowid;
    create index shelf_promises_since on shelf_promises (since);
    create index shelf_promises_until on shelf_promises (until) where until is not null;
    create index shelf_promises_pledge on shelf_promises (pledge);
    create table shelf_pledges (pledge integer primary key, body text not null) strict;
    create table shelf_pledge_keys (
      key integer not null, pledge integer not null, mass real not null, primary key (key, pledge)
    ) strict, without rowid;
    create table shelf_pledge_pairs (
      place integer primary key autoincrement, a integer not null, b integer not null, score real not null
    ) strict;
    create index shelf_pledge_pairs_a on shelf_pledge_pairs (a);
    create index shelf_pledge_pairs_b on shelf_pledge_pairs (b);`,
}
