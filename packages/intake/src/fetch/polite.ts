import { ParleyError } from '@parley/schema'
import { webAddress } from './address.ts'
import { FETCH_LIMITS, type FetchLimits } from './limits.ts'
import { type Answer, nodeWeb, request, type Web } from './request.ts'
import { type Robots, robotsOf } from './robots.ts'

/** What is remembered of an address from one time to the next. */
export type Seen = {
  etag: string | null
  modified: string | null /** not before this instant, ISO 8601 */
  notBefore: string | null
}

export type Fetched =
  | { url: string; unchanged: true }
  | {
      url: string
      unchanged: false
      body: Uint8Array
      type: string
      charset: string | null
      etag: string | null
      modified: string | null
    }

export type PoliteOptions = {
  web?: Web
  limits?: Partial<FetchLimits>
  now?: () => number
  sleep?: (ms: number) => Promise<void>
  /** between two requests to one host, in milliseconds */
  pause?: number
  /** how long a host that asks for it is waited for; longer than that, the address is left for another time */
  patience?: number
  tries?: number
}

/** Fetches addresses one host at a time, slowly, and only what the site allows. */
export type Polite = {
  /** Throws ParleyError 'forbidden', 'network', 'not-found' or 'too-large'; `place.file` is the address. */
  get(url: string, seen?: Seen | null): Promise<Fetched>
  /** when the host of an address has asked to be asked again, if it lies ahead; ISO 8601 */
  notBefore(url: string): string | null
}

const PAUSE = 1000
const PATIENCE = 120_000
const TRIES = 3
const ROBOTS_AGE = 24 * 3600_000

/** Retry-After as milliseconds from now: a number of seconds or a date. */
export function retryAfter(value: string | undefined, now: number): number | null {
  if (!value) return null
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * 1000
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : Math.max(0, date - now)
}

const minutes = (ms: number): string =>
  ms < 90_000 ? `${Math.ceil(ms / 1000)} seconds` : `${Math.ceil(ms / 60_000)} minutes`

const one = (value: string | string[] | undefined): string | null => (Array.isArray(value) ? value[0] : value) ?? null

export function openPolite(options: PoliteOptions = {}): Polite {
  const { web = nodeWeb, now = Date.now, pause = PAUSE, patience = PATIENCE, tries = TRIES } = options
  const sleep = options.sleep ?? ((ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms)))
  const limits = { ...FETCH_LIMITS, ...options.limits }
  /** when a host may be asked again */
  const next = new Map<string, number>()
  const turns = new Map<string, Promise<unknown>>()
  const robots = new Map<string, { until: number; rules: Promise<Robots> }>()

  /** One request when it is the host's turn, with its pause kept. */
  const turn = <T>(url: URL, wait: number, act: () => Promise<T>): Promise<T> => {
    const mine = (turns.get(url.host) ?? Promise.resolve())
      .catch(() => {})
      .then(async () => {
        const early = (next.get(url.host) ?? 0) - now()
        if (early > 0) await sleep(early)
        try {
          return await act()
        } finally {
          next.set(url.host, now() + Math.max(pause, wait))
        }
      })
    turns.set(url.host, mine)
    return mine
  }

  const ask = async (url: URL, headers: Record<string, string>, wait: number): Promise<Answer> => {
    for (let attempt = 1; ; attempt++) {
      let answer: Answer | null = null
      let failure: unknown = null
      try {
        answer = await turn(url, wait, () => request(url, headers, limits, web))
        if (answer.status !== 429 && answer.status < 500) return answer
      } catch (error) {
        // What is refused or too large stays so; only the network can do better another time.
        if (!(error instanceof ParleyError) || error.code !== 'network') throw error
        failure = error
      }
      const asked = answer ? retryAfter(one(answer.headers['retry-after']) ?? undefined, now()) : null
      const delay = asked ?? 2000 * 2 ** (attempt - 1)
      if (asked !== null && asked > patience) {
        next.set(url.host, now() + asked)
        throw new ParleyError(
          'network',
          `the host asks to come back in ${minutes(asked)}`,
          'the same command goes on from here later',
          { file: url.href },
        )
      }
      if (attempt >= tries) {
        if (failure) throw failure
        throw new ParleyError('network', `the host answers ${answer!.status}`, 'try again later', { file: url.href })
      }
      next.set(url.host, Math.max(next.get(url.host) ?? 0, now() + delay))
    }
  }

  const rulesOf = (url: URL): Promise<Robots> => {
    const held = robots.get(url.origin)
    if (held && held.until > now()) return held.rules
    const at = new URL('/robots.txt', url)
    const rules = follow(at, {}, 0, false).then(
      ({ answer }) => robotsOf(at.href, answer),
      (error) => {
        // Who has no robots.txt within reach has no rules; who is not to be fetched at all says so when the page is.
        if (error instanceof ParleyError && (error.code === 'forbidden' || error.code === 'too-large')) throw error
        return robotsOf(at.href, { status: 503, body: new Uint8Array() })
      },
    )
    robots.set(url.origin, { until: now() + ROBOTS_AGE, rules })
    rules.catch(() => robots.delete(url.origin))
    return rules
  }

  const follow = async (
    start: URL,
    headers: Record<string, string>,
    wait: number,
    obey: boolean,
  ): Promise<{ url: URL; answer: Answer }> => {
    let url = start
    for (let hop = 0; ; hop++) {
      let delay = wait
      if (obey) {
        const rules = await rulesOf(url)
        delay = Math.max(wait, rules.delay)
        if (!rules.allows(url.href))
          throw new ParleyError(
            'forbidden',
            'the site asks robots not to fetch it (robots.txt)',
            'open it in a browser and save it',
            { file: url.href },
          )
      }
      // What is remembered of one address says nothing of the one it leads to.
      const answer = await ask(url, hop ? {} : headers, delay)
      const to = one(answer.headers.location)
      if (![301, 302, 303, 307, 308].includes(answer.status) || !to) return { url, answer }
      if (hop >= limits.redirects)
        throw new ParleyError('network', `it redirects more than ${limits.redirects} times`, 'check the address', {
          file: start.href,
        })
      url = webAddress(to, url.href)
    }
  }

  return {
    notBefore(url) {
      const at = URL.canParse(url) ? (next.get(new URL(url).host) ?? 0) : 0
      return at > now() + patience ? new Date(at).toISOString() : null
    },
    async get(text, seen = null) {
      const start = webAddress(text)
      if (seen?.notBefore && Date.parse(seen.notBefore) > now()) {
        throw new ParleyError(
          'network',
          `the host asked to come back after ${seen.notBefore}`,
          'the same command goes on from here later',
          { file: start.href },
        )
      }
      const headers: Record<string, string> = {}
      if (seen?.etag) headers['if-none-match'] = seen.etag
      if (seen?.modified) headers['if-modified-since'] = seen.modified
      const { url, answer } = await follow(start, headers, 0, true)
      const { status, body } = answer
      if (status === 304) return { url: url.href, unchanged: true }
      if (status === 404 || status === 410)
        throw new ParleyError('not-found', `the page is not there (${status})`, 'check the address', {
          file: start.href,
        })
      if (status < 200 || status > 299)
        throw new ParleyError('network', `the host answers ${status}`, 'check the address', { file: start.href })
      const [type = '', ...rest] = (answer.headers['content-type'] ?? '').split(';')
      return {
        ...{ url: url.href, unchanged: false, body, type: type.trim().toLowerCase() },
        charset: /charset\s*=\s*"?([\w-]+)/i.exec(rest.join(';'))?.[1] ?? null,
        ...{ etag: one(answer.headers.etag), modified: one(answer.headers['last-modified']) },
      }
    },
  }
}
