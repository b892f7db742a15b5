import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { ParleyError } from '@parley/schema'
import { MIGRATIONS } from './migrations.ts'

/** "Prly" in ASCII: marks a SQLite file as a record of Parley (SQLite's `application_id`). */
export const APPLICATION_ID = 0x50726c79

const MAGIC = 'SQLite format 3\0'

const notOurs = (file: string, why: string): ParleyError =>
  new ParleyError(
    'not-ours',
    `this file is no record of Parley (${why})`,
    'name another file, or one that is not there yet',
    {
      file,
    },
  )

const newer = (file: string, version: number): ParleyError =>
  new ParleyError(
    'newer',
    `this record has layout ${version}, and this Parley knows ${MIGRATIONS.length}`,
    'use the Parley that wrote it, or a newer one',
    { file },
  )

/** Looks at the head of a file as bytes, so that a file which is not ours is not touched by SQLite at all. */
function checkBytes(file: string): 'absent' | 'ours' {
  if (!existsSync(file)) return 'absent'
  if (!statSync(file).isFile()) throw notOurs(file, 'it is no plain file')
  const head = Buffer.alloc(100)
  let read = 0
  try {
    const handle = openSync(file, 'r')
    read = readSync(handle, head, 0, 100, 0)
    closeSync(handle)
  } catch (cause) {
    throw new ParleyError('unreadable', 'this file may not be read', 'check its permissions', { file }, cause)
  }
  if (read === 0) return 'absent'
  if (read < 100 || head.toString('latin1', 0, 16) !== MAGIC) throw notOurs(file, 'it is not a SQLite file')
  if (head.readUInt32BE(68) !== APPLICATION_ID) throw notOurs(file, 'another program made it')
  const version = head.readUInt32BE(60)
  if (version > MIGRATIONS.length) throw newer(file, version)
  return 'ours'
}

const pragma = (db: DatabaseSync, name: string): number =>
  Number(Object.values(db.prepare(`pragma ${name}`).get() as Record<string, number>)[0])

/** Brings the layout up to date; every step in one transaction, so that a crash leaves the one before. */
function migrate(db: DatabaseSync, file: string): void {
  if (pragma(db, 'user_version') === MIGRATIONS.length) return
  db.exec('begin immediate')
  try {
    const version = pragma(db, 'user_version')
    if (version > MIGRATIONS.length) throw newer(file, version)
    for (const migration of MIGRATIONS.slice(version)) db.exec(migration.sql)
    db.exec(`pragma application_id = ${APPLICATION_ID}`)
    db.exec(`pragma user_version = ${MIGRATIONS.length}`)
    db.exec('commit')
  } catch (error) {
    db.exec('rollback')
    throw error
  }
}

/**
 * Opens a record's file, making it where it is not there. Throws ParleyError: 'not-ours' for a file that Parley did not
 * make, 'newer' for one of a later layout (both untouched), 'not-found' for a folder that isn't there, or a file that
 * isn't there and is only to be read.
 */
export function openFile(file: string, readOnly: boolean): DatabaseSync {
  const memory = file === ':memory:'
  const state = memory ? 'absent' : checkBytes(file)
  if (state === 'absent' && readOnly)
    throw new ParleyError('not-found', 'no record is here', 'read reports into it first', { file })
  if (!memory && !existsSync(dirname(file))) {
    throw new ParleyError('not-found', 'the folder of this file is not there', 'make it, or name another', { file })
  }
  let db: DatabaseSync
  try {
    db = new DatabaseSync(file, { readOnly })
  } catch (cause) {
    throw new ParleyError('unreadable', 'this file may not be opened', 'check its permissions', { file }, cause)
  }
  try {
    // Large records: more of the file is kept at hand, and what was written is put in its place less often.
    db.exec(
      'pragma busy_timeout = 10000; pragma foreign_keys = on; pragma cache_size = -65536; pragma wal_autocheckpoint = 8000',
    )
    if (readOnly) {
      const version = pragma(db, 'user_version')
      if (version > MIGRATIONS.length) throw newer(file, version)
      if (version < MIGRATIONS.length) {
        throw new ParleyError('usage', 'this record has an older layout', 'open it once for writing', { file })
      }
      return db
    }
    migrate(db, file)
    // What a row held before it grew would else stay in its page, where a takedown does not find it.
    db.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma secure_delete = fast')
    return db
  } catch (error) {
    db.close()
    throw error
  }
}
