import {
  Done,
  NewToken,
  OpenSession,
  Page,
  ParleyError,
  PasswordChange,
  SessionAnswer,
  SignIn,
  Token,
  TokenAsk,
  User,
} from '@parley/schema'
import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { z } from 'zod'
import { cookieName, person } from '../access/authenticate.ts'
import { current, type Principal } from '../access/principal.ts'
import type { Accounts } from '../accounts/index.ts'
import { type Deps, del, get, Id, post, router } from '../api.ts'
import { PageQuery, pageOf } from '../query.ts'

const tell = ({ via, name, role, rights, tlp, sees, session }: Principal, accounts: boolean): SessionAnswer => ({
  ...{ accounts, signedIn: name !== null, name, role, may: [...rights], tlp },
  embargoed: sees ? sees.embargoed : via === 'machine',
  ...{ csrf: session?.csrf ?? null, ends: session?.ends ?? null },
})

/** A stretch of a short list that is always whole at hand; the cursor is the place where it goes on. */
function cut<T>(all: T[], { limit, cursor }: { limit?: number | null; cursor?: string | null }) {
  const start = cursor ? Number(cursor) : 0
  if (!Number.isInteger(start) || start < 0 || start > all.length) {
    throw new ParleyError('usage', 'this cursor is of another list', 'ask for the first page again')
  }
  const end = start + (limit ?? 100)
  return { items: all.slice(start, end), total: all.length, next: end < all.length ? String(end) : null }
}

/** Somebody with an account, signed in by password: who may look after it. */
function owner(accounts: Accounts | null): { accounts: Accounts; name: string; principal: Principal } {
  const principal = current()
  if (!accounts) throw new ParleyError('not-found', 'this server has no accounts', 'make one with "parley user add"')
  if (principal.via === 'nobody' || principal.via === 'public')
    throw new ParleyError('unauthenticated', 'this needs an account', 'sign in')
  if (principal.via !== 'session' || !principal.name)
    throw new ParleyError('forbidden', 'a token looks after no account', 'sign in with the password')
  return { accounts, name: principal.name, principal }
}

/** Who one is: signing in and out, sessions, the password, tokens for programs, and the list of accounts. */
export const sessionRoutes = ({ access }: Deps) => {
  const { accounts } = access
  const name = cookieName(access)
  const options = { path: '/', httpOnly: true, sameSite: 'Strict', secure: access.proxied } as const
  const hand = (c: Context, secret: string) => setCookie(c, name, secret, options)
  return router()
    .openapi(
      get({
        ...{ path: '/api/session', id: 'session', query: z.object({}), answer: SessionAnswer, right: null },
        summary: 'Who you are, and what you may do',
      }),
      (c) => c.json(tell(current(), accounts !== null), 200),
    )
    .openapi(
      post({
        ...{ path: '/api/session', id: 'signIn', body: SignIn, answer: SessionAnswer, right: null, fails: [404] },
        summary: 'Sign in; the session is a cookie that no script can read',
      }),
      async (c) => {
        if (!accounts) throw new ParleyError('not-found', 'this server has no accounts', 'nobody needs to sign in')
        const { name: who, password } = c.req.valid('json')
        const begun = await accounts.signIn(who, password)
        if (!begun) {
          const remedy = 'after five wrong passwords an account is locked for a while'
          throw new ParleyError(
            'unauthenticated',
            'this name and password do not fit, or the account is locked',
            remedy,
          )
        }
        // What the browser sent before is never signed in: a session that somebody else planted stays worthless.
        const before = getCookie(c, name)
        if (before) accounts.signOut(before)
        hand(c, begun.secret)
        const signed = await person(access, who, 'session')
        return c.json(tell({ ...signed, session: begun.session }, true), 200)
      },
    )
    .openapi(
      del({
        ...{ path: '/api/session', id: 'signOut', answer: Done, right: null },
        summary: 'Sign out: the session ends at once, here and wherever its cookie was copied to',
      }),
      (c) => {
        const secret = getCookie(c, name)
        if (secret) accounts?.signOut(secret)
        deleteCookie(c, name, options)
        return c.json({ done: true } as const, 200)
      },
    )
    .openapi(
      post({
        ...{
          path: '/api/password',
          id: 'password',
          body: PasswordChange,
          answer: SessionAnswer,
          right: null,
          fails: [404],
        },
        summary: 'Change your password; all your sessions end, and a new one begins',
      }),
      async (c) => {
        const { accounts: all, name: who, principal } = owner(accounts)
        const { old, new: fresh } = c.req.valid('json')
        if (!(await all.isPassword(who, old)))
          throw new ParleyError(
            'forbidden',
            'the old password does not fit',
            'after five wrong ones the account is locked',
          )
        await all.setPassword(who, fresh)
        const begun = await all.signIn(who, fresh)
        if (!begun) throw new ParleyError('internal', 'the new password was not taken', 'ask an admin')
        hand(c, begun.secret)
        return c.json(tell({ ...principal, session: begun.session }, true), 200)
      },
    )
    .openapi(
      get({
        ...{ path: '/api/sessions', id: 'sessions', query: PageQuery, answer: Page(OpenSession), right: null },
        ...{ summary: 'Your open sessions', fails: [404] },
      }),
      (c) => {
        const { accounts: all, name: who, principal } = owner(accounts)
        return c.json(cut(all.sessions(who, principal.session?.id ?? null), pageOf(c.req.valid('query'))), 200)
      },
    )
    .openapi(
      del({
        ...{ path: '/api/sessions/{id}', id: 'endSession', params: Id, answer: Done, right: null },
        summary: 'End one of your sessions',
      }),
      (c) => {
        const { accounts: all, name: who } = owner(accounts)
        const { id } = c.req.valid('param')
        if (!all.endSession(id, who))
          throw new ParleyError('not-found', 'you have no such session', 'see /api/sessions')
        return c.json({ done: true } as const, 200)
      },
    )
    .openapi(
      get({
        ...{ path: '/api/tokens', id: 'tokens', query: PageQuery, answer: Page(Token), right: null },
        ...{ summary: 'Your tokens for programs, without their secrets', fails: [404] },
      }),
      (c) => {
        const { accounts: all, name: who } = owner(accounts)
        return c.json(cut(all.tokens(who), pageOf(c.req.valid('query'))), 200)
      },
    )
    .openapi(
      post({
        ...{ path: '/api/tokens', id: 'makeToken', body: TokenAsk, answer: NewToken, right: null, fails: [404] },
        summary: 'Make a token for a program; its secret is in this answer and never again',
      }),
      (c) => {
        const { accounts: all, name: who } = owner(accounts)
        return c.json(all.makeToken(who, c.req.valid('json')), 200)
      },
    )
    .openapi(
      del({
        ...{ path: '/api/tokens/{id}', id: 'revokeToken', params: Id, answer: Done, right: null },
        summary: 'Revoke one of your tokens',
      }),
      (c) => {
        const { accounts: all, name: who } = owner(accounts)
        const { id } = c.req.valid('param')
        if (!all.revokeToken(id, who)) throw new ParleyError('not-found', 'you have no such token', 'see /api/tokens')
        return c.json({ done: true } as const, 200)
      },
    )
    .openapi(
      get({
        ...{ path: '/api/users', id: 'users', query: PageQuery, answer: Page(User), right: 'administer' as const },
        ...{ summary: 'The accounts, their roles and what they are cleared for', fails: [404] },
      }),
      (c) => c.json(cut(accounts?.users() ?? [], pageOf(c.req.valid('query'))), 200),
    )
}
