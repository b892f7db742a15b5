import type { Migration } from './migrations.ts'

/** What large records know of origins: which state of a report stands when, what it is found by, and its links. Derived. */
export const origins: Migration = {
  name: 'links between reports of one origin, kept up to date with every report; derived, and made again at will',
  sql: `
    alter table shelf_state add column turns integer not null default 0;
    create table shelf_tellings (
      item integer primary key, report text not null, key text not null, known integer not null, credited text not null, keys blob not null
    ) strict;
    create index shelf_tellings_known on shelf_tellings (known);
    create index shelf_tellings_report on shelf_tellings (report);
    create table shelf_origins (
      report text not null, since integer not null, until integer, behind integer, known integer not null, item integer not null,
      primary key (report, since)
    ) strict, without rowid;
    create index shelf_origins_since on shelf_origins (since);
    create index shelf_origins_until on shelf_origins (until) where until is not null;
    create table shelf_links (
      place integer primary key, report text not null, other text not null, a integer not null, b integer not null,
      body text not null
    ) strict;
    create index shelf_links_a on shelf_links (a);
    create index shelf_links_b on shelf_links (b);
    create index shelf_links_report on shelf_links (report);
    create index shelf_links_other on shelf_links (other);`,
}
