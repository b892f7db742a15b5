import type { MiddlewareHandler } from 'hono'
import { asPageAsks, shownOn } from './page-narrow.ts'

/** The pages of the application whose answer lies at another path than theirs, and those that answer with two things. */
const ELSEWHERE: readonly (readonly [
  page: RegExp,
  answer: (found: RegExpExecArray, asked: URLSearchParams) => string,
])[] = [
  [/^\/(?:today)?$/, (_, asked) => (asked.has('since') ? '/changes' : '/agreements')],
  [/^\/positions$/, (_, asked) => (asked.has('actor') && asked.has('issue') ? '/positions/history' : '/positions')],
  [/^\/sources\/([^/]+)\/([^/]+)$/, ([, a, b]) => `/origins/${a}/${b}`],
  [/^\/account$/, () => '/session'],
  [/^\/add$/, () => '/status'],
]

/** Pages whose address the API answers at the same path. */
const SAME =
  /^\/(?:timeline|events(?:\/[^/]+)?|commitments|figures|contradictions|sources|agreements\/[^/]+|statements|reports(?:\/[^/]+)?|actors(?:\/[^/]+)?|search|findings\/[^/]+|review|corrections|reliability|codebook|dossier)$/

/** Where the API answers what a page of the application shows; null for an address that is no page. */
export function answerOf(page: string, asked: URLSearchParams): string | null {
  for (const [pattern, answer] of ELSEWHERE) {
    const found = pattern.exec(page)
    if (found) return `/api${answer(found, asked)}`
  }
  return SAME.test(page) ? `/api${page}` : null
}

const prefersJson = (accept: string): boolean => /\bapplication\/json\b/.test(accept) && !/\btext\/html\b/.test(accept)

const AT_ONCE = '500'

/** A stretch is read here: it comes unpacked, and whole, also where the asker holds it already. */
function plain(address: URL, asked: Request): Request {
  const headers = new Headers(asked.headers)
  for (const name of ['accept-encoding', 'if-none-match']) headers.delete(name)
  return new Request(address, { headers })
}

/** A whole list, stretch after stretch, of which only what the page shows is kept; what went wrong is answered as it is. */
async function gathered(
  first: URL,
  shown: (item: Record<string, unknown>) => boolean,
  ask: (address: URL) => Response | Promise<Response>,
): Promise<Response> {
  const url = new URL(first)
  url.searchParams.set('limit', AT_ONCE)
  const items: Record<string, unknown>[] = []
  for (;;) {
    const given = await ask(url)
    if (given.status !== 200) return given
    const page = (await given.json()) as { items: Record<string, unknown>[]; next: string | null }
    items.push(...page.items.filter(shown))
    if (page.next === null) {
      const headers = new Headers(given.headers)
      // These speak of the stretch that was asked for, not of what was kept.
      for (const name of ['etag', 'content-length']) headers.delete(name)
      return new Response(JSON.stringify({ ...page, items, total: items.length, next: null }), { headers })
    }
    url.searchParams.set('cursor', page.next)
  }
}

/**
 * Every page of the application as JSON by its own address: with `.json` after its path, or asked for with
 * `Accept: application/json`. `ask` is the server itself, so that rights, limits and checks hold as for the API.
 */
export function pagesAsJson(ask: (request: Request, env: unknown) => Response | Promise<Response>): MiddlewareHandler {
  return async (c, next) => {
    const url = new URL(c.req.url)
    const named = url.pathname.endsWith('.json')
    if (named || prefersJson(c.req.header('accept') ?? '')) {
      const answer = answerOf(named ? url.pathname.slice(0, -5) : url.pathname, url.searchParams)
      if (answer) {
        const page = named ? url.pathname.slice(0, -5) : url.pathname
        const shown = shownOn(page, url.searchParams)
        asPageAsks(page, url.searchParams)
        url.pathname = answer
        const given = shown
          ? await gathered(url, shown, (address) => ask(plain(address, c.req.raw), c.env))
          : await ask(new Request(url, c.req.raw), c.env)
        const response = new Response(given.body, given)
        response.headers.append('vary', 'accept')
        return response
      }
    }
    await next()
    // The same address has two answers: what keeps one must not give it for the other.
    if (c.res.headers.get('content-type')?.startsWith('text/html')) c.res.headers.append('vary', 'accept')
    return
  }
}
