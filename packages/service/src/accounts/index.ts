import type { Grant, NewToken, OpenSession, Role, Tlp, Token, TokenAsk, User } from '@parley/schema'
import { openAccountsFile } from './file.ts'
import {
  beginSession,
  endSession,
  endSessionBySecret,
  endSessionsOf,
  listSessions,
  type Session,
  sessionOf,
} from './sessions.ts'
import { listTokens, makeToken, revokeToken, tokenBySecret } from './tokens.ts'
import { addUser, checkSignIn, grantsOf, listUsers, removeUser, setGrant, setPassword } from './users.ts'

/** Who may use a server: people with passwords and roles, their sessions, and tokens for programs. */
export type Accounts = {
  add(name: string, password: string, grant: { dossier?: string; role: Role; tlp?: Tlp | null }): Promise<void>
  grant(name: string, grant: { dossier?: string; role: Role | null; tlp?: Tlp | null }): void
  grants(name: string): Grant[]
  remove(name: string): void
  setPassword(name: string, password: string): Promise<void>
  users(): User[]
  /** A new session, or null for a wrong name or password, or a locked account: nobody is told which. */
  signIn(name: string, password: string): Promise<{ secret: string; session: Session } | null>
  /** Whether a password is right, without a session; wrong ones count as in signing in. */
  isPassword(name: string, password: string): Promise<boolean>
  session(secret: string): Session | null
  sessions(user: string, current?: string | null): OpenSession[]
  endSession(id: string, user: string): boolean
  signOut(secret: string): void
  endSessions(user: string): number
  token(secret: string): Token | null
  makeToken(user: string, ask: TokenAsk): NewToken
  tokens(user?: string | null): Token[]
  revokeToken(id: string, user?: string | null): boolean
  close(): void
}

/**
 * Opens the accounts in a file (":memory:" for none), making it where it is not there.
 *
 * @example
 * const accounts = openAccounts(accountsFileOf('talks.parley'))
 * await accounts.add('ada', 'seven rivers meet here', { role: 'reviewer' })
 */
export function openAccounts(file: string, now: () => Date = () => new Date()): Accounts {
  const db = openAccountsFile(file)
  const at = () => now().toISOString()
  return {
    async add(name, password, { dossier = '*', role, tlp = null }) {
      await addUser(db, name, password, { dossier, role, tlp }, at())
    },
    grant: (name, { dossier = '*', ...grant }) => setGrant(db, name, { dossier, ...grant }),
    grants: (name) => grantsOf(db, name),
    remove: (name) => removeUser(db, name),
    setPassword: (name, password) => setPassword(db, name, password),
    users: () => listUsers(db, at()),
    async signIn(name, password) {
      return (await checkSignIn(db, name, password, now())) ? beginSession(db, name, now()) : null
    },
    isPassword: (name, password) => checkSignIn(db, name, password, now()),
    session: (secret) => sessionOf(db, secret, now()),
    sessions: (user, current = null) => listSessions(db, user, current, now()),
    endSession: (id, user) => endSession(db, id, user),
    signOut: (secret) => endSessionBySecret(db, secret),
    endSessions: (user) => endSessionsOf(db, user),
    token: (secret) => tokenBySecret(db, secret, now()),
    makeToken: (user, ask) => makeToken(db, user, ask, now()),
    tokens: (user = null) => listTokens(db, user),
    revokeToken: (id, user = null) => revokeToken(db, id, user),
    close: () => db.close(),
  }
}

export { accountsFileOf } from './file.ts'
