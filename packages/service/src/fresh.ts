import { createHash } from 'node:crypto'
import type { MiddlewareHandler } from 'hono'
import type { Principal } from './access/principal.ts'
import type { Deps } from './api.ts'

/** Answers that depend on more than the record: they are never kept. */
const OWN = /^\/api\/(?:session|sessions|tokens|users|password)(?:\/|$)/

/**
 * ETags from the record's revision, the version of this program, its start, who asks and what was asked: the same always
 * give the same answer, so that nothing need be computed to say that it has not changed. The start is in it because a changed
 * program may fold the same log to another answer before its version is raised. `no-cache`: kept, but asked for anew.
 */
export function fresh({ record, version }: Pick<Deps, 'record' | 'version'>): MiddlewareHandler {
  const started = Date.now()
  return async (c, next) => {
    if (OWN.test(c.req.path) || (c.req.method !== 'GET' && c.req.method !== 'HEAD')) {
      await next()
      c.res.headers.set('cache-control', 'no-store')
      return
    }
    const revision = await record.revision()
    const { pathname, search } = new URL(c.req.url)
    const { via, name, sees, rights } = c.get('principal') as Principal
    const hash = createHash('sha256')
      .update(`${version}\n${started}\n${revision}\n${pathname}${search}\n${JSON.stringify([via, name, sees, rights])}`)
      .digest('base64url')
    const tag = `W/"${revision}-${hash.slice(0, 16)}"`
    const caching = `${via === 'machine' ? '' : 'private, '}no-cache`
    const known = (c.req.header('if-none-match') ?? '').split(',').map((t) => t.trim())
    // Who may not ask is told so, even where they have seen the answer before.
    if (known.includes(tag) && rights.includes('read'))
      return c.body(null, 304, { etag: tag, 'cache-control': caching })
    await next()
    if (c.res.status !== 200) return
    c.res.headers.set('etag', tag)
    c.res.headers.set('cache-control', caching)
  }
}
