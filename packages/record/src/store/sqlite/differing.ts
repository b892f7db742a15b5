import type { Migration } from './migrations.ts'

/** What is told otherwise than elsewhere. Derived. */
export const differing: Migration = {
  name: 'contradictions, kept up to date with every report; derived, and made again at will',
  sql: `
    create table shelf_members (
      grp text not null, report text not null, since integer not null, id text not null, sig text not null,
      until integer, behind integer, known integer not null, place integer not null, body text,
      primary key (grp, report, since, id, sig)
    ) strict, without rowid;
    create index shelf_members_report on shelf_members (report);
    create table shelf_contradictions (
      verdict integer not null, turn integer not null, id text not null, opens integer not null, closes integer,
      since integer not null, until integer, comp text not null, type text not null,
      primary key (verdict, turn, id, opens, since, comp)
    ) strict, without rowid;
    create index shelf_contradictions_comp on shelf_contradictions (comp);
    create index shelf_contradictions_id on shelf_contradictions (id);
    create table shelf_contradiction_days (
      verdict integer not null, type text not null, day integer not null, n integer not null, primary key (verdict, type, day)
    ) strict, without rowid;`,
}
