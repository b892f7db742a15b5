import parser from 'robots-parser'
import { AGENT, type Answer } from './request.ts'

/** What a site's robots.txt says to us. */
export type Robots = { allows(url: string): boolean; delay: number; sitemaps: string[] }

/** Its types say that the module holds the function; the module is the function. */
const robotsParser = parser as unknown as typeof parser.default

const NAME = AGENT.split('/')[0]!
/** No site is waited for longer than this between two requests, in seconds. */
const LONGEST = 60

/**
 * The rules in an answer to /robots.txt (RFC 9309): none where the site has no such file, everything forbidden where it
 * cannot say (a server's error).
 */
export function robotsOf(url: string, answer: Pick<Answer, 'status' | 'body'>): Robots {
  const { status, body } = answer
  if (status >= 500) return { allows: () => false, delay: 0, sitemaps: [] }
  if (status >= 300) return { allows: () => true, delay: 0, sitemaps: [] }
  const rules = robotsParser(url, new TextDecoder('utf-8').decode(body.subarray(0, 500_000)))
  return {
    allows: (each) => rules.isAllowed(each, NAME) !== false,
    delay: Math.min(LONGEST, Math.max(0, rules.getCrawlDelay(NAME) ?? 0)) * 1000,
    sitemaps: rules.getSitemaps(),
  }
}
