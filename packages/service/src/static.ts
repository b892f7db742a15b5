import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, sep } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Context, MiddlewareHandler } from 'hono'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
}

type File = { body: Buffer<ArrayBuffer>; zipped: Buffer<ArrayBuffer> | null; type: string }

/** Only what lay in the folder at the start is served: an address never becomes a path. */
function load(folder: string): Map<string, File> {
  const files = new Map<string, File>()
  if (!existsSync(folder)) return files
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || entry.name.startsWith('.')) continue
    const path = join(entry.parentPath, entry.name)
    const body = readFileSync(path)
    const type = TYPES[extname(path)] ?? 'application/octet-stream'
    const zipped = type === 'font/woff2' ? null : gzipSync(body)
    files.set(`/${path.slice(folder.length).split(sep).filter(Boolean).join('/')}`, { body, zipped, type })
  }
  return files
}

function send(c: Context, file: File, cache: string): Response {
  const zip = file.zipped !== null && /\bgzip\b/.test(c.req.header('accept-encoding') ?? '')
  return c.body(zip && file.zipped ? file.zipped : file.body, 200, {
    'content-type': file.type,
    'cache-control': cache,
    vary: 'accept-encoding',
    ...(zip ? { 'content-encoding': 'gzip' } : {}),
  })
}

/**
 * The web application from `folder`: files with a hash in their name for ever, the rest asked for anew each time, and
 * the page itself for every address that names no file, because addresses are the application's own.
 */
export function staticFiles(folder: string): MiddlewareHandler {
  const files = load(folder)
  return async (c, next) => {
    const { pathname } = new URL(c.req.url)
    const file = files.get(pathname)
    if (file) {
      const hashed = pathname.startsWith('/assets/')
      return send(c, file, hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    }
    const page = files.get('/index.html')
    if (pathname.startsWith('/assets/') || !page) return next()
    return send(c, page, 'no-cache')
  }
}
