import { actors } from './actors.ts'
import { agreed } from './agreed.ts'
import { alleged } from './alleged.ts'
import { differing } from './differing.ts'
import { drawn } from './drawn.ts'
import { figures } from './figures.ts'
import { gists } from './gists.ts'
import { happened } from './happened.ts'
import { lists } from './lists.ts'
import { origins } from './origins.ts'
import { pages } from './pages.ts'
import { positions } from './positions.ts'
import { promises } from './promises.ts'
import { said } from './said.ts'
import { reportWords, words } from './words.ts'

/** One step of the file's layout; a step that was released is never changed, a new one is added after it. */
export type Migration = { name: string; sql: string }

const log: Migration = {
  name: 'the log',
  sql: `
    create table log (
      revision integer primary key autoincrement,
      what text not null check (what in ('report', 'reading', 'dossier', 'decision', 'tombstone')),
      subject text not null,
      at text not null
    ) strict;
    create table reports (
      id text primary key,
      revision integer not null references log (revision),
      name text not null, title text, outlet text, url text, type text not null,
      hash text not null, words integer not null,
      published text, furniture text not null, encoding text not null, fingerprint text not null
    ) strict;
    create index reports_name on reports (name);
    create table texts (report text primary key references reports (id), text text not null) strict;
    create table readings (
      report text not null references reports (id),
      revision integer not null references log (revision),
      engine text not null, version text not null,
      published_from text, published_to text,
      hash text not null, body text not null,
      primary key (report, revision)
    ) strict;
    create table findings (
      report text not null, reading integer not null, id text not null,
      place integer not null, ordinal integer not null,
      kind text not null, rule text not null, confidence real not null,
      parents text not null, value text not null, quote text not null,
      primary key (report, reading, id),
      foreign key (report, reading) references readings (report, revision)
    ) strict, without rowid;
    create index findings_id on findings (id);
    create index findings_kind on findings (kind);
    create table spans (
      report text not null, reading integer not null, finding text not null, slot text not null,
      "start" integer not null, "end" integer not null, quote text not null,
      primary key (report, reading, finding, slot),
      foreign key (report, reading) references readings (report, revision)
    ) strict, without rowid;
    create table dossiers (
      revision integer primary key references log (revision),
      id text not null, hash text not null, body text not null
    ) strict;
    create table decisions (
      revision integer primary key references log (revision),
      id text not null unique, verdict text not null, body text not null
    ) strict;
    create virtual table statement_words using fts5 (
      report unindexed, reading unindexed, finding unindexed, source, content,
      tokenize = 'porter unicode61 remove_diacritics 2'
    );
    create virtual table report_words using fts5 (
      report unindexed, title, text, tokenize = 'porter unicode61 remove_diacritics 2'
    );`,
}

const versions: Migration = {
  name: 'what else a source tells of a report; its versions; what had to go',
  sql: `
    alter table reports add column more text;
    alter table reports add column title_key text;
    create index reports_url on reports (url) where url is not null;
    create index reports_title on reports (outlet, title_key) where title_key is not null;
    create table tombstones (
      revision integer primary key references log (revision),
      report text not null unique,
      hash text not null, reason text not null, by text not null
    ) strict;
    create index log_what on log (what, revision);`,
}

const shelf: Migration = {
  name: 'the shelf: rows by which a large record is answered without being folded; derived, and made again at will',
  sql: `
    create table shelf_state (
      one integer primary key check (one = 1), dossier integer not null, version integer not null, since integer not null
    ) strict;
    insert into shelf_state values (1, case when exists (select 1 from log) then -1 else 0 end, 0, 0);
    create table shelf_reports (
      report text not null, since integer not null, until integer, behind integer, known integer not null,
      turn integer not null, outlet text not null, called text,
      attribution integer not null, event integer not null, agreement integer not null, violation integer not null,
      commitment integer not null, position integer not null, measurement integer not null,
      primary key (report, since)
    ) strict, without rowid;
    create index shelf_reports_turn on shelf_reports (turn, report);
    create table shelf_rows (
      key text not null, kind text not null, turn integer not null, report text not null, place integer not null, id text not null,
      since integer not null, until integer, behind integer, known integer not null, outlet text not null, issues text not null,
      primary key (key, kind, turn, report, place, id, since)
    ) strict, without rowid;
    create index shelf_rows_report on shelf_rows (report);
    create table shelf_people (
      prefix text not null, report text not null, name text not null, since integer not null, until integer, behind integer,
      known integer not null, body text not null,
      primary key (prefix, name, report, since)
    ) strict, without rowid;
    create index shelf_people_report on shelf_people (report);
    create index shelf_people_since on shelf_people (since, prefix, name);
    create table shelf_answers (
      report text not null, since integer not null, kind text not null, id text not null,
      until integer, behind integer, body text not null, locals text not null,
      primary key (report, since, kind, id)
    ) strict, without rowid;`,
}

const doubt: Migration = {
  name: 'the least certain findings of each kind, for the review of large records',
  sql: 'create index findings_doubt on findings (kind, confidence);',
}

const prints: Migration = {
  name: 'prints by which reports of one origin are found; derived, and made again at will',
  sql: `
    create table prints (
      report text not null references reports (id), furniture text not null,
      since integer not null, version integer not null, body blob not null,
      primary key (report, furniture)
    ) strict;
    create index prints_since on prints (since);`,
}

/** In order; the file's `user_version` is how many of them it has seen. */
export const MIGRATIONS: readonly Migration[] = [
  log,
  versions,
  pages,
  shelf,
  doubt,
  prints,
  origins,
  happened,
  positions,
  actors,
  gists,
  figures,
  agreed,
  promises,
  lists,
  alleged,
  drawn,
  words,
  reportWords,
  differing,
  said,
]
