import type { Migration } from './migrations.ts'

/** Statements by the days on which they were said. Derived. */
export const said: Migration = {
  name: 'statements by the days on which they were said, for the timeline; derived, and made again at will',
  sql: `
    create table shelf_said (
      key integer not null, day integer not null, said integer not null, rank integer not null, place integer not null,
      state integer not null, nth integer not null, primary key (key, day, said, rank, place, state)
    ) strict, without rowid;`,
}
