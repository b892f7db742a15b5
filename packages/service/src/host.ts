import { ParleyError } from '@parley/schema'
import type { MiddlewareHandler } from 'hono'

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** The host name of a Host header, without its port and in lower case. */
export const hostName = (header: string): string => header.toLowerCase().replace(/:\d*$/, '').replace(/\.$/, '')

/**
 * Refuses requests under a host name that nobody told: a web page whose name was rebound to this machine's address
 * would otherwise read the record through its visitor's browser.
 */
export function checkHost(allowed: readonly string[]): MiddlewareHandler {
  const names = new Set(allowed.map(hostName))
  return async (c, next) => {
    const name = hostName(c.req.header('host') ?? new URL(c.req.url).host)
    if (LOOPBACK.has(name) || names.has(name)) return next()
    throw new ParleyError(
      'forbidden',
      `This server does not answer under the name ${name}`,
      'allow the host by its name',
    )
  }
}
