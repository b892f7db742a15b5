import { chmodSync, existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { ParleyError } from '@parley/schema'

/** "PrlA" in ASCII: marks a SQLite file as accounts of Parley. */
export const ACCOUNTS_ID = 0x50726c41

/**
 * Accounts lie beside the record and not in it: a record is copied, cited and handed on, and its log forgets nothing,
 * while passwords must not travel with it and people must be able to go.
 */
export const accountsFileOf = (db: string): string => `${db}.accounts`

/** One step of the layout each; a released step is never changed. */
const STEPS: readonly string[] = [
  `create table users (
     name text primary key, password text not null, made text not null,
     failures integer not null default 0, failed text, locked text
   ) strict;
   create table grants (
     user text not null references users (name) on delete cascade,
     dossier text not null, role text not null, tlp text not null,
     primary key (user, dossier)
   ) strict;
   create table sessions (
     id text primary key, secret text not null unique, user text not null references users (name) on delete cascade,
     csrf text not null, begun text not null, used text not null, ends text not null
   ) strict;
   create table tokens (
     id text primary key, secret text not null unique, user text not null references users (name) on delete cascade,
     label text not null, scopes text not null, tlp text, made text not null, used text, ends text
   ) strict;`,
]

const pragma = (db: DatabaseSync, name: string): number =>
  Number(Object.values(db.prepare(`pragma ${name}`).get() as Record<string, number>)[0])

/**
 * Opens the accounts' file, making it (readable by its owner alone) where it is not there.
 * @throws ParleyError 'not-ours' for another program's file, 'newer' for one of a later layout.
 */
export function openAccountsFile(file: string): DatabaseSync {
  const fresh = file === ':memory:' || !existsSync(file)
  let db: DatabaseSync
  try {
    db = new DatabaseSync(file)
    db.exec('pragma busy_timeout = 10000; pragma foreign_keys = on')
    if (!fresh && pragma(db, 'application_id') !== ACCOUNTS_ID) {
      db.close()
      throw new ParleyError('not-ours', 'this file holds no accounts of Parley', 'move it away', { file })
    }
  } catch (error) {
    if (error instanceof ParleyError) throw error
    throw new ParleyError('not-ours', 'this file holds no accounts of Parley', 'move it away', { file }, error)
  }
  if (fresh && file !== ':memory:') chmodSync(file, 0o600)
  const version = pragma(db, 'user_version')
  if (version > STEPS.length) {
    db.close()
    throw new ParleyError('newer', 'these accounts were made by a newer Parley', 'use that one', { file })
  }
  if (version < STEPS.length) {
    db.exec('begin immediate')
    for (const step of STEPS.slice(pragma(db, 'user_version'))) db.exec(step)
    db.exec(`pragma application_id = ${ACCOUNTS_ID}; pragma user_version = ${STEPS.length}; commit`)
  }
  db.exec('pragma journal_mode = wal; pragma synchronous = full')
  return db
}
