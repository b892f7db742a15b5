import { ParleyError } from '@parley/schema'
import type { MiddlewareHandler } from 'hono'

/** @param ancestors whose pages may frame what is answered, as `frame-ancestors` takes it */
const policy = (ancestors: string) =>
  [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    // Blobs are made by the page's own script: a drawing on its way to a PNG file.
    "img-src 'self' blob:",
    "connect-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
  ].join('; ')

/** What browsers are told: nothing from elsewhere, no script in a page, no frame around it, no address passed on. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': policy("'none'"),
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
}

/** An origin whose pages may frame this server's. @throws ParleyError 'usage' for what is no origin */
export function embedOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !/^https?:$/.test(url.protocol) || url.origin !== text.replace(/\/$/, ''))
    throw new ParleyError('usage', `"${text}" is no origin`, 'name one like https://news.example.org, without a path')
  return url.origin
}

/**
 * The headers of every answer. `embed` names origins whose pages may frame the application's drawings, which are made for
 * that under `/embed/`; where it names none, and on every other page, no frame is allowed.
 */
export function securityHeaders(embed: readonly string[] = []): MiddlewareHandler {
  const framed = policy(embed.map(embedOrigin).join(' '))
  return async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) c.res.headers.set(name, value)
    if (embed.length === 0 || !c.req.path.startsWith('/embed/')) return
    c.res.headers.set('content-security-policy', framed)
    // Knows one origin or none: browsers that know frame-ancestors do not ask it.
    c.res.headers.delete('x-frame-options')
  }
}
