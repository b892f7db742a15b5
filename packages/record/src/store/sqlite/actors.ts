import type { Migration } from './migrations.ts'

/** Whom each report names, packed: from it the actors of any view are counted. Derived. */
export const actors: Migration = {
  name: 'whom each report names, and how, for the actors of large records; derived, and made again at will',
  sql: `
    create table shelf_actors (
      report text not null, since integer not null, until integer, behind integer, known integer not null, body text not null,
      primary key (report, since)
    ) strict, without rowid;
    create index shelf_actors_since on shelf_actors (since);
    create index shelf_actors_until on shelf_actors (until) where until is not null;
    create index shelf_people_until on shelf_people (until) where until is not null;`,
}
