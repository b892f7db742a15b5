import type { Migration } from './migrations.ts'

/**
 * What the lists of a large record are answered from, as narrow as can be: a row of `shelf_rows` is seven whole numbers. Which state of which
 * report it belongs to, and from when until when that stands, is told once, in `shelf_reports`.
 */
export const lists: Migration = {
  name: 'lists of large records as rows of numbers, counted by day; what reports of one origin are found by, by key; derived, and made again at will',
  sql: `
    drop table shelf_rows;
    drop table shelf_answers;
    drop table shelf_reports;
    drop table shelf_items;
    create table shelf_reports (
      state integer primary key, report text not null, since integer not null, until integer, behind integer, known integer not null,
      turn integer not null, rank integer not null, outlet text not null, called text,
      attribution integer not null, event integer not null, agreement integer not null, violation integer not null,
      commitment integer not null, position integer not null, measurement integer not null,
      unique (report, since)
    ) strict;
    create index shelf_reports_turn on shelf_reports (turn, report);
    create index shelf_reports_called on shelf_reports (called);
    create index shelf_reports_until on shelf_reports (until) where until is not null;
    create index shelf_reports_since on shelf_reports (since);
    create table shelf_keys (number integer primary key, key text not null unique) strict;
    create table shelf_rows (
      key integer not null, kind integer not null, turn integer not null, rank integer not null, place integer not null,
      state integer not null, nth integer not null,
      primary key (key, kind, turn, rank, place, state)
    ) strict, without rowid;
    create table shelf_lists (state integer primary key, rows text not null, summary text not null) strict;
    create table shelf_row_days (
      key integer not null, kind integer not null, turn integer not null, known integer not null, n integer not null,
      primary key (key, kind, turn, known)
    ) strict, without rowid;
    create table shelf_items (
      report text not null, since integer not null, place integer not null, id text not null, until integer, behind integer,
      known integer not null, kind text not null, body text not null, review text,
      primary key (report, since, place)
    ) strict, without rowid;
    create index shelf_items_id on shelf_items (id);
    create table shelf_telling_keys (
      key integer not null, known integer not null, item integer not null, primary key (key, known, item)
    ) strict, without rowid;
    alter table shelf_tellings add column runs integer not null default 0;
    drop index findings_kind;
    alter table shelf_state add column making text;
    update shelf_state set dossier = -1 where exists (select 1 from log);`,
}
