import type { Migration } from './migrations.ts'

/**
 * What the lists of events of a large record are answered from. Rows of `shelf_events` hold on two axes: from one revision until
 * another, and from one day on which reports are known until another.
 */
export const happened: Migration = {
  name: 'findings as the record holds them, and the events that reports tell together; derived, and made again at will',
  sql: `
    create table shelf_items (
      report text not null, since integer not null, id text not null, until integer, behind integer, known integer not null,
      kind text not null, place integer not null, body text not null,
      primary key (report, since, id)
    ) strict, without rowid;
    create index shelf_items_id on shelf_items (id);
    create table shelf_happenings (
      report text not null, since integer not null, id text not null, until integer, behind integer, known integer not null,
      comp text not null, type text not null, place text not null, country text, whole integer not null,
      wide integer not null, first integer, last integer, signature text not null, body text not null,
      primary key (report, since, id)
    ) strict, without rowid;
    create index shelf_happenings_id on shelf_happenings (id);
    create index shelf_happenings_comp on shelf_happenings (comp);
    create index shelf_happenings_place on shelf_happenings (type, place, wide, first);
    create index shelf_happenings_day on shelf_happenings (type, wide, first);
    create table shelf_events (
      key text not null, turn integer not null, fewer integer not null, id text not null, opens integer not null, closes integer,
      since integer not null, until integer, comp text not null, outlets text not null, days text not null,
      primary key (key, turn, fewer, id, opens, since)
    ) strict, without rowid;
    create index shelf_events_comp on shelf_events (comp);
    create index shelf_events_ahead on shelf_events (key, opens) where turn < -opens;
    create table shelf_event_days (
      key text not null, day integer not null, n integer not null, primary key (key, day)
    ) strict, without rowid;`,
}
