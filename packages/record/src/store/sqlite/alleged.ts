import type { Migration } from './migrations.ts'

/** What is alleged and denied, and the allegations that come of it. Derived. */
export const alleged: Migration = {
  name: 'allegations and uses of force, kept up to date with every report; derived, and made again at will',
  sql: `
    create table shelf_charges (
      report text not null, since integer not null, id text not null, side text not null,
      until integer, behind integer, known integer not null, denial integer not null, comp text not null, place integer not null,
      agreement text, first integer, words text not null, body text not null,
      primary key (report, since, id, side)
    ) strict, without rowid;
    create index shelf_charges_told on shelf_charges (side, denial, known, agreement);
    create index shelf_charges_day on shelf_charges (side, first) where first is not null;
    create index shelf_charges_comp on shelf_charges (comp);
    create table shelf_replies (
      report text not null, since integer not null, id text not null, denier text not null, denied integer not null, denial text not null,
      primary key (report, since, id, denier, denied, denial)
    ) strict, without rowid;
    create index shelf_replies_denier on shelf_replies (denier, denied);
    create table shelf_allegations (
      key text not null, turn integer not null, id text not null, opens integer not null, closes integer,
      since integer not null, until integer, comp text not null, outlets text not null, days text not null,
      primary key (key, turn, id, opens, since)
    ) strict, without rowid;
    create index shelf_allegations_comp on shelf_allegations (comp);
    create table shelf_allegation_days (key text not null, day integer not null, n integer not null, primary key (key, day)) strict, without rowid;
    create table shelf_deeds (
      report text not null, since integer not null, id text not null,
      until integer, behind integer, known integer not null, turn integer not null, outlet text not null,
      primary key (turn, id, report, since)
    ) strict, without rowid;
    create index shelf_deeds_report on shelf_deeds (report);
    create index shelf_deeds_known on shelf_deeds (known) where until is null;`,
}
