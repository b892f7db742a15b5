import type { Migration } from './migrations.ts'

/** Beside the log: what intake keeps for itself. Rows here change, and no answer is made from them. */
export const pages: Migration = {
  name: 'pages as they were fetched, what is remembered of addresses, inputs that failed',
  sql: `
    create table pages (
      hash text primary key, url text not null, type text not null, size integer not null, at text not null, packed blob not null
    ) strict;
    create index pages_url on pages (url);
    create table addresses (
      url text primary key, etag text, modified text, not_before text, at text not null
    ) strict;
    create table failures (
      input text primary key, error text not null, tries integer not null, at text not null
    ) strict;`,
}
