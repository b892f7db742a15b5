import { randomBytes } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Principal } from './access/principal.ts'

/** Something that happened. No value in it is ever a secret: no query, no body, no header. */
export type Happened = { level: 'info' | 'warn' | 'error'; event: string } & Record<
  string,
  string | number | boolean | null
>
export type Log = (happened: Happened) => void

/** Writes one JSON object a line, with its instant first. */
export const jsonLines =
  (write: (line: string) => unknown, now: () => Date = () => new Date()): Log =>
  (happened) =>
    void write(`${JSON.stringify({ at: now().toISOString(), ...happened })}\n`)

/** Addresses whose last part is a secret of nobody, but names a person or a token: the log keeps the route alone. */
const path = (path: string): string => path.replace(/^(\/api\/(?:sessions|tokens|users))\/.*$/, '$1/…')

/**
 * Tells of every request: who asked for which path, how it ended, and how long it took. What was searched for, sent or
 * signed with is left out, so that a log can be handed on.
 */
export const logged =
  (log: Log): MiddlewareHandler =>
  async (c, next) => {
    const begun = performance.now()
    const id = randomBytes(6).toString('base64url')
    c.header('x-request-id', id)
    await next()
    const { status } = c.res
    const principal = c.get('principal') as Principal | undefined
    log({
      ...{ level: status >= 500 ? 'error' : status >= 400 ? 'warn' : 'info', event: 'request', id },
      ...{ method: c.req.method, path: path(c.req.path), status, ms: Math.round(performance.now() - begun) },
      ...{ via: principal?.via ?? null, user: principal?.via === 'machine' ? null : (principal?.name ?? null) },
    })
  }
