import type { Migration } from './migrations.ts'

/** What sources and the reliability of rules are told from, one row for each state of a report. Derived. */
export const gists: Migration = {
  name: 'whom each report credits and what which rule found in it; derived, and made again at will',
  sql: `
    create table shelf_gists (
      report text not null, since integer not null, until integer, behind integer, known integer not null,
      outlet text, credited text not null, rules text not null,
      primary key (report, since)
    ) strict, without rowid;
    create index shelf_gists_since on shelf_gists (since);
    create index shelf_gists_until on shelf_gists (until) where until is not null;`,
}
