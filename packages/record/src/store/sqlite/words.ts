import type { Migration } from './migrations.ts'

/**
 * The words of findings and statements, by which large records find them: a full-text index without the words themselves. A row's number
 * tells the kind of list, the day, the state of the report and the place in it, so that hits come in the order of lists.
 */
export const words: Migration = {
  name: 'words of findings in the order of lists, in place of those of statements; derived, and made again at will',
  sql: `
    drop table statement_words;
    create virtual table shelf_words using fts5 (words, keys, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0');
    create table shelf_terms (term text not null primary key) strict, without rowid;
    update shelf_state set dossier = -1 where exists (select 1 from log);`,
}

/** The full-text index of reports without their texts, which stand in `texts`: a row's number is the revision that its report came with. */
export const reportWords: Migration = {
  name: 'the full-text index of reports keeps no text of its own',
  sql: `
    create unique index reports_revision on reports (revision);
    create virtual table words_of_reports using fts5 (title, text, content = '', tokenize = 'porter unicode61 remove_diacritics 2');
    insert into words_of_reports (rowid, title, text)
      select r.revision, coalesce(r.title, ''), t.text from reports r join texts t on t.report = r.id order by r.revision;
    drop table report_words;
    alter table words_of_reports rename to report_words;`,
}
