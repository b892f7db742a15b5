import type { DatabaseSync } from 'node:sqlite'
import { type Grant, ParleyError, type Role, type Tlp, type User } from '@parley/schema'
import { checkPassword, hashPassword, nobodysHash, samePassword } from './password.ts'
import { CLEARANCE } from './roles.ts'

/** So many wrong passwords in a row lock an account, each further one for twice as long. */
const TRIES = 5
const LOCKED_MINUTES = 15
const LONGEST_MINUTES = 24 * 60

/** A name that can be an author of decisions for ever: it begins with a letter and holds no spaces at its ends. */
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._@'-]{0,98}[\p{L}\p{N}.])?$/u

type UserRow = {
  name: string
  password: string
  made: string
  failures: number
  failed: string | null
  locked: string | null
}

const rowOf = (db: DatabaseSync, name: string) =>
  db.prepare('select * from users where name = ?').get(name) as UserRow | undefined

const unknown = (name: string): ParleyError =>
  new ParleyError('not-found', `there is no account "${name}"`, 'see: parley user list')

export const grantsOf = (db: DatabaseSync, user: string): Grant[] =>
  db
    .prepare('select dossier, role, tlp from grants where user = ? order by dossier')
    .all(user)
    .map((g) => ({ ...g })) as Grant[]

/** @throws ParleyError 'usage' for a name that is taken or no name, or a password that is too easily guessed. */
export async function addUser(
  db: DatabaseSync,
  name: string,
  password: string,
  grant: { dossier: string; role: Role; tlp?: Tlp | null },
  now: string,
): Promise<void> {
  if (!NAME.test(name)) {
    throw new ParleyError(
      'usage',
      "a name is 1 to 100 letters, digits, spaces and . _ @ ' -",
      'it signs every decision',
    )
  }
  checkPassword(password, name)
  if (rowOf(db, name)) throw new ParleyError('usage', `there is an account "${name}" already`, 'choose another name')
  const hash = await hashPassword(password)
  db.prepare('insert into users (name, password, made) values (?, ?, ?)').run(name, hash, now)
  setGrant(db, name, grant)
}

/** Gives somebody a role in a dossier ("*" for all), with a clearance; null as role takes it away. */
export function setGrant(
  db: DatabaseSync,
  name: string,
  { dossier, role, tlp }: { dossier: string; role: Role | null; tlp?: Tlp | null },
): void {
  if (!rowOf(db, name)) throw unknown(name)
  db.prepare('delete from grants where user = ? and dossier = ?').run(name, dossier)
  if (role === null) return
  db.prepare('insert into grants values (?, ?, ?, ?)').run(name, dossier, role, tlp ?? CLEARANCE[role])
}

/** Takes an account away with its sessions and tokens; the decisions that it made keep its name. */
export function removeUser(db: DatabaseSync, name: string): void {
  if (!db.prepare('delete from users where name = ?').run(name).changes) throw unknown(name)
}

/** Sets a password, ends all sessions and lifts a lock. */
export async function setPassword(db: DatabaseSync, name: string, password: string): Promise<void> {
  if (!rowOf(db, name)) throw unknown(name)
  checkPassword(password, name)
  const hash = await hashPassword(password)
  db.prepare('update users set password = ?, failures = 0, failed = null, locked = null where name = ?').run(hash, name)
  db.prepare('delete from sessions where user = ?').run(name)
}

export const listUsers = (db: DatabaseSync, now: string): User[] =>
  (db.prepare('select * from users order by name').all() as UserRow[]).map(({ name, made, locked }) => ({
    ...{ name, made, grants: grantsOf(db, name), locked: locked && locked > now ? locked : null },
    sessions: Number(db.prepare('select count(*) as n from sessions where user = ? and ends > ?').get(name, now)!.n),
    tokens: Number(db.prepare('select count(*) as n from tokens where user = ?').get(name)!.n),
  }))

/**
 * Whether a password is somebody's. Wrong ones are counted in the file, so that a restart forgets none; a locked
 * account refuses the right one too, and nobody is told whether a name has an account.
 */
export async function checkSignIn(db: DatabaseSync, name: string, password: string, now: Date): Promise<boolean> {
  const row = rowOf(db, name)
  const right = await samePassword(password, row?.password ?? (await nobodysHash()))
  if (!row) return false
  const at = now.toISOString()
  // Read again: others may have tried meanwhile.
  const { locked } = rowOf(db, name) ?? row
  if (locked && locked > at) return false
  if (right) {
    db.prepare('update users set failures = 0, failed = null, locked = null where name = ?').run(name)
    return true
  }
  const { failures } = db
    .prepare('update users set failures = failures + 1, failed = ? where name = ? returning failures')
    .get(at, name) as { failures: number }
  if (failures >= TRIES) {
    const minutes = Math.min(LONGEST_MINUTES, LOCKED_MINUTES * 2 ** (failures - TRIES))
    const until = new Date(now.getTime() + minutes * 60_000).toISOString()
    db.prepare('update users set locked = ? where name = ?').run(until, name)
  }
  return false
}
