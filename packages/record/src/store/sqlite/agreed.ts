import type { Migration } from './migrations.ts'

/** What the agreements of a large record are answered from: they are followed in memory, and each is made of these. */
export const agreed: Migration = {
  name: 'findings of agreements as comparing them needs it; derived, and made again at will',
  sql: `
    create table shelf_agreed (
      report text not null, since integer not null, id text not null, until integer, behind integer, known integer not null,
      likeness text not null, telling text not null, start integer not null, outlet text,
      primary key (report, since, id)
    ) strict, without rowid;
    create index shelf_agreed_since on shelf_agreed (since);
    create index shelf_agreed_until on shelf_agreed (until) where until is not null;
    create table shelf_agreed_bodies (hash text primary key, body text not null) strict, without rowid;
    create table shelf_agreed_keys (key text not null, likeness text not null, primary key (key, likeness)) strict, without rowid;
    create table shelf_agreed_pairs (
      place integer primary key, a text not null, b text not null, score real not null
    ) strict;`,
}
