import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Deps } from './api.ts'

/**
 * ETags from the record's revision, the version of this program, its start and what was asked: the same always give the
 * same answer, so that nothing need be computed to say that it has not changed. The start is in it because a changed
 * program may fold the same log to another answer before its version is raised. `no-cache`: kept, but asked for anew.
 */
export function fresh({ record, version }: Deps): MiddlewareHandler {
  const started = Date.now()
  return async (c, next) => {
    const { revision } = await record.status({ asOf: null, at: null })
    const { pathname, search } = new URL(c.req.url)
    const hash = createHash('sha256')
      .update(`${version}\n${started}\n${revision}\n${pathname}${search}`)
      .digest('base64url')
    const tag = `W/"${revision}-${hash.slice(0, 16)}"`
    const known = (c.req.header('if-none-match') ?? '').split(',').map((t) => t.trim())
    if (known.includes(tag)) return c.body(null, 304, { etag: tag, 'cache-control': 'no-cache' })
    await next()
    if (c.res.status !== 200) return
    c.res.headers.set('etag', tag)
    c.res.headers.set('cache-control', 'no-cache')
  }
}
