import type { DatabaseSync } from 'node:sqlite'
import type { OpenSession } from '@parley/schema'
import { hashed, newId, newSecret } from './secrets.ts'

/** A session ends so long after it was last used, and so long after it was begun. */
const IDLE_HOURS = 12
const LONGEST_HOURS = 7 * 24

type Row = { id: string; user: string; csrf: string; begun: string; used: string; ends: string }
export type Session = Row

const hours = (from: Date, n: number) => new Date(from.getTime() + n * 3_600_000).toISOString()

/** Begins a session; its secret is given once and only its hash kept. */
export function beginSession(db: DatabaseSync, user: string, now: Date): { secret: string; session: Session } {
  const at = now.toISOString()
  db.prepare('delete from sessions where ends <= ?').run(at)
  const [secret, session] = [
    newSecret(),
    { id: newId('s'), user, csrf: newSecret(), begun: at, used: at, ends: hours(now, IDLE_HOURS) },
  ]
  db.prepare('insert into sessions values (?, ?, ?, ?, ?, ?, ?)').run(
    ...[session.id, hashed(secret), user, session.csrf, session.begun, session.used, session.ends],
  )
  return { secret, session }
}

/** The session of a secret, if it still goes on; using it prolongs it. */
export function sessionOf(db: DatabaseSync, secret: string, now: Date): Session | null {
  const at = now.toISOString()
  const row = db
    .prepare('select id, user, csrf, begun, used, ends from sessions where secret = ? and ends > ?')
    .get(hashed(secret), at) as Row | undefined
  if (!row) return null
  const last = hours(new Date(row.begun), LONGEST_HOURS)
  const idle = hours(now, IDLE_HOURS)
  // Written at most once a minute: reading the record should not write.
  if (now.getTime() - Date.parse(row.used) < 60_000) return { ...row }
  const ends = idle < last ? idle : last
  db.prepare('update sessions set used = ?, ends = ? where id = ?').run(at, ends, row.id)
  return { ...row, used: at, ends }
}

export const endSession = (db: DatabaseSync, id: string, user: string): boolean =>
  db.prepare('delete from sessions where id = ? and user = ?').run(id, user).changes > 0

export const endSessionBySecret = (db: DatabaseSync, secret: string): void => {
  db.prepare('delete from sessions where secret = ?').run(hashed(secret))
}

export const endSessionsOf = (db: DatabaseSync, user: string): number =>
  Number(db.prepare('delete from sessions where user = ?').run(user).changes)

export const listSessions = (db: DatabaseSync, user: string, current: string | null, now: Date): OpenSession[] =>
  (
    db
      .prepare('select id, user, begun, used, ends from sessions where user = ? and ends > ? order by used desc')
      .all(user, now.toISOString()) as Row[]
  ).map(({ id, begun, used, ends }) => ({
    ...{ id, user, begun, used, ends, current: id === current },
  }))
