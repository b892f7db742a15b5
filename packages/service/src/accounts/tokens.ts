import type { DatabaseSync } from 'node:sqlite'
import { type Day, type NewToken, ParleyError, type Scope, type Tlp, type Token } from '@parley/schema'
import { hashed, newId, newSecret, TOKEN_PREFIX } from './secrets.ts'

type Row = Omit<Token, 'scopes'> & { scopes: string }

const tokenOf = ({ id, user, label, scopes, tlp, made, used, ends }: Row): Token => ({
  ...{ id, user, label, scopes: scopes.split(' ') as Scope[], tlp, made, used, ends },
})

/** Makes a token for an account; its secret is in the answer and nowhere else. */
export function makeToken(
  db: DatabaseSync,
  user: string,
  ask: { label: string; scopes: readonly Scope[]; ends?: Day | null | undefined; tlp?: Tlp | null | undefined },
  now: Date,
): NewToken {
  if (!db.prepare('select 1 from users where name = ?').get(user)) {
    throw new ParleyError('not-found', `there is no account "${user}"`, 'see: parley user list')
  }
  const secret = `${TOKEN_PREFIX}${newSecret()}`
  const ends = ask.ends ? `${ask.ends}T23:59:59.999Z` : null
  const scopes = [...new Set<Scope>(['read', ...ask.scopes])]
  const token: Token = {
    ...{
      id: newId('t'),
      user,
      label: ask.label,
      scopes,
      tlp: ask.tlp ?? null,
      made: now.toISOString(),
      used: null,
      ends,
    },
  }
  db.prepare('insert into tokens values (?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    ...[token.id, hashed(secret), user, token.label, scopes.join(' '), token.tlp, token.made, null, ends],
  )
  return { token, secret }
}

/** The token of a secret, if it is still good. */
export function tokenBySecret(db: DatabaseSync, secret: string, now: Date): Token | null {
  const row = db.prepare('select * from tokens where secret = ?').get(hashed(secret)) as Row | undefined
  const at = now.toISOString()
  if (!row || (row.ends && row.ends < at)) return null
  if (!row.used || now.getTime() - Date.parse(row.used) > 60_000) {
    db.prepare('update tokens set used = ? where id = ?').run(at, row.id)
  }
  return tokenOf(row)
}

export const listTokens = (db: DatabaseSync, user: string | null): Token[] =>
  (user === null
    ? (db.prepare('select * from tokens order by user, made').all() as Row[])
    : (db.prepare('select * from tokens where user = ? order by made').all(user) as Row[])
  ).map(tokenOf)

/** Revokes a token, of anybody where no user is named; false where there is none. */
export const revokeToken = (db: DatabaseSync, id: string, user: string | null): boolean =>
  (user === null
    ? db.prepare('delete from tokens where id = ?').run(id)
    : db.prepare('delete from tokens where id = ? and user = ?').run(id, user)
  ).changes > 0
