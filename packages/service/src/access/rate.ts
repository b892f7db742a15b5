import { getConnInfo } from '@hono/node-server/conninfo'
import { ParleyError } from '@parley/schema'
import type { Context, MiddlewareHandler } from 'hono'
import type { Access } from './authenticate.ts'
import type { Principal } from './principal.ts'

/** Requests a second in the long run, and at once. */
export type Rate = { every: number; burst: number }
export type Rates = { read: Rate; write: Rate; signIn: Rate }

export const RATES: Rates = {
  read: { every: 50, burst: 300 },
  write: { every: 5, burst: 60 },
  // Beside the lock of an account this slows whoever tries many accounts.
  signIn: { every: 0.2, burst: 10 },
}

const MOST = 10_000

/** The address that a request comes from; behind a proxy the one that the proxy saw. */
export function addressOf(c: Context, proxied: boolean): string {
  const told = proxied ? c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  if (told) return told
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    return 'unknown'
  }
}

/** Refuses what comes faster than a person or a well-behaved program asks: a bucket per account, else per address. */
export function rateLimit(access: Access, rates: Rates): MiddlewareHandler {
  const buckets = new Map<string, { left: number; at: number }>()
  return async (c, next) => {
    const principal = c.get('principal') as Principal
    const signIn = c.req.method === 'POST' && c.req.path === '/api/session'
    const what = signIn ? 'signIn' : c.req.method === 'GET' || c.req.method === 'HEAD' ? 'read' : 'write'
    const who = signIn || !principal.name ? addressOf(c, access.proxied) : `@${principal.name}`
    const { every, burst } = rates[what]
    const now = access.now().getTime()
    const key = `${what} ${who}`
    const bucket = buckets.get(key) ?? { left: burst, at: now }
    const left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * every)
    buckets.delete(key)
    buckets.set(key, { left: Math.max(0, left - 1), at: now })
    if (buckets.size > MOST) buckets.delete(buckets.keys().next().value!)
    if (left < 1) {
      c.header('retry-after', String(Math.ceil((1 - left) / every)))
      throw new ParleyError('too-many', 'these are too many requests', 'wait a little')
    }
    return next()
  }
}
