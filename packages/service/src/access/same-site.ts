import { timingSafeEqual } from 'node:crypto'
import { ParleyError } from '@parley/schema'
import type { Context, MiddlewareHandler } from 'hono'
import { hostName } from '../host.ts'
import type { Principal } from './principal.ts'

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

const equal = (a: string, b: string): boolean => {
  const [x, y] = [Buffer.from(a), Buffer.from(b)]
  return x.length === y.length && timingSafeEqual(x, y)
}

/** Whether a request came by a socket; one that a test makes up has no headers that it was not given. */
const overNetwork = (c: Context): boolean => Boolean((c.env as { incoming?: unknown } | undefined)?.incoming)

/**
 * Refuses changes that another site has a browser send. A browser always tells where a change comes from; programs send
 * neither header. A form cannot send JSON, and a session's changes carry a token that only its own pages know.
 */
export const sameSite: MiddlewareHandler = async (c, next) => {
  if (READS.has(c.req.method)) return next()
  const refuse = (why: string): never => {
    throw new ParleyError('forbidden', why, 'send it from the application itself')
  }
  const site = c.req.header('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') refuse('this change was sent from another site')
  const origin = c.req.header('origin')
  if (origin !== undefined) {
    const from = URL.canParse(origin) ? new URL(origin).host : ''
    const to = c.req.header('host') ?? new URL(c.req.url).host
    if (from.toLowerCase() !== to.toLowerCase() && hostName(from) !== to.toLowerCase())
      refuse('this change was sent from another site')
  }
  const principal = c.get('principal') as Principal | undefined
  // Signing in makes a session and uses none; where it comes from was looked at above.
  const signIn = c.req.method === 'POST' && c.req.path === '/api/session'
  if (principal?.session && !signIn && !equal(c.req.header('x-csrf-token') ?? '', principal.session.csrf)) {
    refuse('this change lacks the token of its session')
  }
  const type = c.req.header('content-type')?.split(';')[0]?.trim().toLowerCase()
  // Over the network a request without a body has a stream of nothing, and says nothing of its length.
  const told = Number(c.req.header('content-length') ?? 0) > 0 || c.req.header('transfer-encoding') !== undefined
  const empty = c.req.raw.body === null || (overNetwork(c) && !told)
  if (type === undefined ? !empty : type !== 'application/json') {
    throw new ParleyError('media-type', 'changes are sent as application/json', 'set the header content-type')
  }
  return next()
}
