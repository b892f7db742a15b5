import type { Migration } from './migrations.ts'

/** Figures of a large record with what makes a series and what is compared. Derived. */
export const figures: Migration = {
  name: 'figures with what makes a series of them, kept up to date with every report; derived, and made again at will',
  sql: `
    create table shelf_figures (
      report text not null, since integer not null, place integer not null,
      until integer, behind integer, known integer not null, id text not null, key text not null, loose integer not null,
      head text not null, point text not null, outlet text not null, words text not null, body text not null,
      primary key (report, since, place)
    ) strict, without rowid;
    create index shelf_figures_id on shelf_figures (id);
    create index shelf_figures_since on shelf_figures (since);
    create index shelf_figures_until on shelf_figures (until) where until is not null;`,
}
