import { closeSync, existsSync, openSync, renameSync, rmSync } from 'node:fs'
import { backup, DatabaseSync } from 'node:sqlite'
import { ParleyError } from '@parley/schema'

export type Copied = { pages: number }

/** The latest revision in a record's file, of whatever layout: a backup is made before an older record is brought up to date. */
export function revisionIn(file: string): number {
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    return Number(one(db, 'select coalesce(max(revision), 0) from log'))
  } finally {
    db.close()
  }
}

const one = (db: DatabaseSync, sql: string): unknown =>
  Object.values(db.prepare(sql).get() as Record<string, unknown>)[0]

/**
 * Refuses a file that is no whole database of the kind wanted (`id` is its SQLite application_id).
 * @throws ParleyError 'not-ours' or 'broken-evidence'
 */
export function checkCopy(file: string, id: number): void {
  if (!existsSync(file)) throw new ParleyError('not-found', 'no file is here', 'check its name', { file })
  let db: DatabaseSync | null = null
  try {
    db = new DatabaseSync(file, { readOnly: true })
    if (one(db, 'pragma application_id') !== id)
      throw new ParleyError('not-ours', 'Parley did not make this file', 'name another one', { file })
    const found = one(db, 'pragma integrity_check')
    if (found !== 'ok')
      throw new ParleyError('broken-evidence', `this file is damaged: ${found}`, 'use another backup', { file })
  } catch (error) {
    if (error instanceof ParleyError) throw error
    throw new ParleyError('not-ours', 'this is no database that can be read', 'name another one', { file }, error)
  } finally {
    db?.close()
  }
}

/**
 * Copies a database as it is at one moment, also while others write to it, into one file that stands by itself. The copy is
 * checked before it takes its name, so that a backup that is there is whole.
 */
export async function backupFile(from: string, to: string, id: number, replace = false): Promise<Copied> {
  if (existsSync(to) && !replace) {
    throw new ParleyError('usage', 'a file is here already', 'name another one, or say --replace', { file: to })
  }
  const part = `${to}.part`
  rmSync(part, { force: true })
  // Its owner's alone from the first byte on: what is kept from some must not lie open in a backup.
  closeSync(openSync(part, 'w', 0o600))
  const source = new DatabaseSync(from, { readOnly: true })
  try {
    const pages = await backup(source, part)
    const copy = new DatabaseSync(part)
    copy.exec('pragma journal_mode = delete')
    copy.close()
    checkCopy(part, id)
    renameSync(part, to)
    return { pages }
  } finally {
    source.close()
    rmSync(part, { force: true })
  }
}

/**
 * Puts a backup in the place of a database, page by page and as one transaction, so that a server which has it open goes
 * on with what was restored. What was there before is kept beside it as `FILE.before`.
 */
export async function restoreFile(from: string, to: string, id: number, replace = false): Promise<Copied> {
  checkCopy(from, id)
  if (existsSync(to)) {
    if (!replace)
      throw new ParleyError('usage', 'something is here already', 'say --replace; it is kept beside', { file: to })
    checkCopy(to, id)
    await backupFile(to, `${to}.before`, id, true)
  }
  const source = new DatabaseSync(from, { readOnly: true })
  try {
    return { pages: await backup(source, to) }
  } finally {
    source.close()
  }
}
