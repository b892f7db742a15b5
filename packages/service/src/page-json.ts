import type { MiddlewareHandler } from 'hono'

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
        url.pathname = answer
        const given = await ask(new Request(url, c.req.raw), c.env)
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
