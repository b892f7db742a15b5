import { type ErrorCode, ParleyError } from '@parley/schema'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { z } from 'zod'
import type { Log } from './log.ts'

/** The HTTP status of each error code: the one place where the two meet. */
export const STATUS_OF: Readonly<Record<ErrorCode, number>> = {
  usage: 400,
  'not-found': 404,
  unreadable: 403,
  empty: 422,
  binary: 415,
  encoding: 415,
  'too-large': 413,
  'broken-file': 422,
  network: 502,
  'bad-json': 400,
  'bad-dossier': 422,
  language: 422,
  'not-ours': 409,
  newer: 409,
  'broken-evidence': 500,
  forbidden: 403,
  unauthenticated: 401,
  conflict: 409,
  'no-reason': 422,
  'read-only': 405,
  'media-type': 415,
  'too-many': 429,
  'no-engine': 501,
  internal: 500,
}

/** An error as RFC 9457 has it; `code` is Parley's stable code, `remedy` what to do about it. */
export const Problem = z
  .object({
    type: z.string().describe('"urn:parley:error:" and the code'),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string().describe('the address that was asked for'),
    code: z.string(),
    remedy: z.string(),
  })
  .meta({ id: 'Problem' })
export type Problem = z.infer<typeof Problem>

const TITLES: Partial<Record<number, string>> = {
  400: 'The request does not fit',
  401: 'Nobody is signed in',
  403: 'Not allowed',
  404: 'Not in the record',
  405: 'Not answered here',
  409: 'Something else is there now',
  413: 'Too large',
  415: 'Not in this form',
  429: 'Too many requests',
  500: 'Something failed here',
  501: 'Not offered by this server',
}

const CODE_OF: Partial<Record<number, ErrorCode>> = {
  400: 'usage',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  405: 'usage',
  413: 'too-large',
}

/** A `problem+json` response for `status`, which defaults to the status of the code. */
export function problem(c: Context, error: ParleyError, status: number = STATUS_OF[error.code]): Response {
  const body: Problem = {
    type: `urn:parley:error:${error.code}`,
    title: TITLES[status] ?? 'The request cannot be answered',
    status,
    detail: error.message,
    instance: c.req.path,
    code: error.code,
    remedy: error.remedy,
  }
  return c.newResponse(JSON.stringify(body), status as 400, {
    'content-type': 'application/problem+json',
    'cache-control': 'no-store',
  })
}

/** Every error as a problem; one that nobody foresaw is told to the log and kept from the client. */
export function problemOf(c: Context, error: unknown, log: Log): Response {
  if (error instanceof ParleyError) return problem(c, error)
  if (error instanceof HTTPException) {
    const code = CODE_OF[error.status] ?? 'internal'
    return problem(c, new ParleyError(code, error.message || 'The request was refused', ''), error.status)
  }
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error))
  log({ level: 'error', event: 'failed', path: c.req.path, error: `${name}: ${message}`, stack: stack ?? '' })
  return problem(c, new ParleyError('internal', 'The server failed to answer', 'see its log'))
}
