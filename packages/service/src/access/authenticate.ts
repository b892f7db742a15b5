import { ParleyError, type Role, type Tlp, tlpRank } from '@parley/schema'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import type { Accounts } from '../accounts/index.ts'
import { RIGHTS, scoped, seesEmbargoed } from '../accounts/roles.ts'
import { TOKEN_PREFIX } from '../accounts/secrets.ts'
import { machine, nobody, onBehalfOf, type Principal } from './principal.ts'

export type Access = {
  /** null: nobody is asked who they are, and all come from this machine */
  accounts: Accounts | null
  /** the latest dossier, for roles that are given in one; a request may name another */
  dossier: () => Promise<string | null>
  /** the author of decisions where there are no accounts */
  author: string
  /** whether those who are not signed in may read what is marked TLP:CLEAR */
  open: boolean
  /** whether a proxy before this server speaks TLS and names its clients */
  proxied: boolean
  now: () => Date
}

export const COOKIE = 'parley-session'
/** With TLS the browser itself keeps the cookie to this host and to secure connections. */
export const cookieName = (access: Access): string => (access.proxied ? `__Host-${COOKIE}` : COOKIE)

const lower = (a: Tlp, b: Tlp | null): Tlp => (b === null || tlpRank(a) <= tlpRank(b) ? a : b)

/** Somebody known by name, with the role that they have in the dossier in view. */
export async function person(
  access: Access,
  name: string,
  via: 'session' | 'token',
  asked: string | null = null,
): Promise<Principal> {
  const grants = access.accounts?.grants(name) ?? []
  const dossier = asked ?? (await access.dossier())
  const grant = grants.find((g) => g.dossier === dossier) ?? grants.find((g) => g.dossier === '*')
  const role: Role | null = grant?.role ?? null
  const tlp = grant?.tlp ?? 'CLEAR'
  const day = access.now().toISOString().slice(0, 10)
  return {
    ...{ via, name, role, rights: role ? RIGHTS[role] : [], tlp, session: null },
    sees: { tlp, embargoed: role !== null && seesEmbargoed(role), day },
  }
}

/** The owner of a token, as far as the token goes. @throws ParleyError 'unauthenticated' for one that is not good. */
export async function byToken(
  access: Access,
  secret: string | undefined,
  asked: string | null = null,
): Promise<Principal> {
  const token = secret?.startsWith(TOKEN_PREFIX) ? access.accounts?.token(secret) : null
  if (!token) throw new ParleyError('unauthenticated', 'this token is not good, or no longer', 'make another one')
  const owner = await person(access, token.user, 'token', asked)
  const tlp = lower(owner.tlp, token.tlp)
  return { ...owner, rights: scoped(owner.rights, token.scopes), tlp, sees: { ...owner.sees!, tlp } }
}

/** Who sends a request. @throws ParleyError 'unauthenticated' for a token that is not good. */
export async function principalOf(c: Context, access: Access): Promise<Principal> {
  const { accounts } = access
  if (!accounts) return machine(access.author)
  const asked = c.req.query('dossier') || null
  const authorization = c.req.header('authorization')
  if (authorization !== undefined) return byToken(access, /^Bearer (\S+)$/i.exec(authorization)?.[1], asked)
  const secret = getCookie(c, cookieName(access))
  const session = secret ? accounts.session(secret) : null
  if (session) {
    const { id, csrf, ends, user } = session
    return { ...(await person(access, user, 'session', asked)), session: { id, csrf, ends } }
  }
  if (!access.open) return nobody
  const day = access.now().toISOString().slice(0, 10)
  return { ...nobody, via: 'public', rights: ['read'], sees: { tlp: 'CLEAR', embargoed: false, day } }
}

/** Finds out who asks and answers on their behalf. */
export const authenticate =
  (access: Access): MiddlewareHandler =>
  async (c, next) => {
    const principal = await principalOf(c, access)
    c.set('principal', principal)
    await onBehalfOf(principal, next)
    if (access.accounts) c.res.headers.append('vary', 'cookie, authorization')
  }
