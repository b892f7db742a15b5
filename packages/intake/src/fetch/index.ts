import { createHash } from 'node:crypto'
import { ParleyError, type Published, type Report } from '@parley/schema'
import type { FeedItem } from '../feeds/parse.ts'
import { type Format, formatOfBytes } from '../formats/index.ts'
import type { Guard } from '../guard/index.ts'
import { decodePage } from '../html/charset.ts'
import { makeReport } from '../report.ts'
import type { Found } from '../source.ts'
import { reportsFrom } from '../source.ts'
import type { Fetched, Polite, Seen } from './polite.ts'

/** A page as it came. */
export type Kept = { hash: string; url: string; type: string; bytes: Uint8Array }

/** What is remembered from one time to the next; the record does so. */
export type Memory = {
  seen(url: string): Promise<Seen | null>
  see(url: string, seen: Seen): Promise<void>
  /** keeps a page, for the time when it is gone */
  keep(page: Kept): Promise<void>
}

export const noMemory: Memory = { seen: async () => null, see: async () => {}, keep: async () => {} }

export type FetchOptions = {
  polite: Polite
  guard: Guard
  memory?: Memory
  /** addresses that are taken from one feed or sitemap at most */
  most?: number
  stopped?: () => boolean
}

/** What came of an address, and how many addresses are known and behind us. */
export type FromWeb =
  | { item: Found; url: string; done: number; of: number }
  | { item: null; url: string; done: number; of: number }

const MOST = 100
const FORMATS: Readonly<Record<string, Format>> = {
  'text/html': 'html',
  'application/xhtml+xml': 'html',
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'message/rfc822': 'eml',
  'text/plain': 'text',
}

const isSitemap = (source: string): boolean => /<(\w+:)?(urlset|sitemapindex)[\s>]/.test(source.slice(0, 2000))
const isFeed = (source: string, type: string): boolean =>
  formatOfBytes(Buffer.from(source.slice(0, 1024))) === 'feed' ||
  /(rss|atom|feed)\+(xml|json)/.test(type) ||
  /^\s*\{[\s\S]{0,400}jsonfeed\.org\/version/.test(source)

type Whole = Extract<Fetched, { unchanged: false }>
type Todo = { url: string; depth: number; item: FeedItem | null; outlet: string | null }

/**
 * Fetches addresses and gives their reports: a page is read; a feed's entries and a sitemap's addresses are fetched in turn, at most
 * `most` of each. Pages that did not change since they were last seen give nothing. What cannot be had comes as an error.
 */
export async function* fetchReports(urls: readonly string[], options: FetchOptions): AsyncGenerator<FromWeb> {
  const { polite, guard, memory = noMemory, most = MOST, stopped = () => false } = options
  const todo: Todo[] = urls.map((url) => ({ url, depth: 0, item: null, outlet: null }))
  const known = new Set(urls)
  const add = (each: Todo): boolean => {
    if (known.has(each.url)) return false
    known.add(each.url)
    todo.push(each)
    return true
  }
  for (let done = 0; done < todo.length; done++) {
    if (stopped()) return
    const each = todo[done]!
    const { url, depth } = each
    const here = () => ({ url, done: done + 1, of: todo.length })
    try {
      const got = await polite.get(url, await memory.seen(url))
      if (got.unchanged) {
        yield { item: null, ...here() }
        continue
      }
      const list =
        /xml|json|rss|atom|text\/plain|^$/.test(got.type) && !/html/.test(got.type) ? await listIn(got, url) : null
      if (list) {
        if (depth > 1)
          throw new ParleyError('too-large', 'a list within a list within a list', 'name the inner one', { file: url })
        let taken = 0
        for await (const next of list) {
          if (taken >= most) break
          if (add({ ...next, depth: depth + 1 })) taken++
        }
        yield { item: null, ...here() }
      } else {
        const hash = createHash('sha256').update(got.body).digest('hex')
        await memory.keep({ hash, url: got.url, type: got.type, bytes: got.body })
        const bytes = (async function* () {
          yield got.body
        })()
        const format = formatOfBytes(got.body.subarray(0, 1024)) ?? FORMATS[got.type]
        const source = {
          name: url,
          file: url,
          bytes,
          url: got.url,
          charset: got.charset,
          page: hash,
          ...(format && { format }),
        }
        for await (const found of reportsFrom(source, { guard })) yield { item: withDay(found, each.item), ...here() }
      }
      await memory.see(url, { etag: got.etag, modified: got.modified, notBefore: null })
    } catch (error) {
      if (!(error instanceof ParleyError)) throw error
      const notBefore = polite.notBefore(url)
      if (notBefore) await memory.see(url, { etag: null, modified: null, notBefore })
      const instead = each.item && error.code !== 'too-large' ? await fromFeed(each, guard) : []
      for (const item of instead) yield { item, ...here() }
      if (!instead.length) yield { item: error, ...here() }
    }
  }
}

const dayOf = (item: FeedItem | null): Published | null =>
  item?.day ? { from: item.day, to: item.day, stated: true, evidence: [], clue: 'the feed', inferred: [] } : null

/** A page that does not say when it was published has the day that the feed gives it. */
const withDay = (found: Found, item: FeedItem | null): Found =>
  found instanceof ParleyError || found.published ? found : { ...found, published: dayOf(item) }

/** So many words of an entry are worth reading where its page cannot be had; fewer are a teaser. */
const FEWEST_WORDS = 60

/** The text that the feed itself gives of a page that cannot be fetched. */
async function fromFeed({ url, item, outlet }: Todo, guard: Guard): Promise<Report[]> {
  if (!item?.html || (item.html.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < FEWEST_WORDS) return []
  try {
    const bytes = Buffer.from(item.html)
    const { givens } = await guard.run({ kind: 'html', bytes, name: url, file: url, url, charset: 'utf-8' })
    const { title, author } = item
    return givens.map((given) =>
      makeReport({
        ...given,
        title: title ?? given.title,
        author,
        outlet: outlet ?? given.outlet,
        published: dayOf(item),
      }),
    )
  } catch (error) {
    if (error instanceof ParleyError) return []
    throw error
  }
}

/** The addresses that a feed or a sitemap lists; null for a document that is neither. */
async function listIn(got: Whole, url: string): Promise<AsyncIterable<Omit<Todo, 'depth'>> | null> {
  const source = decodePage(got.body, got.charset, url).text
  const isMap = isSitemap(source)
  if (!isMap && !isFeed(source, got.type)) return null
  // Loaded where a list is met: they are larger than all the rest.
  const [{ readFeed, refuseEntities }, { sitemapEntries }] = await Promise.all([
    import('../feeds/parse.ts'),
    import('../feeds/sitemap.ts'),
  ])
  if (isMap) {
    refuseEntities(source, url)
    return (async function* () {
      const parts = (async function* () {
        yield got.body
      })()
      for await (const entry of sitemapEntries(parts, url)) yield { url: entry.url, item: null, outlet: null }
    })()
  }
  const feed = readFeed(source, url)
  return (async function* () {
    for (const item of feed.items) if (item.url) yield { url: item.url, item, outlet: feed.title }
  })()
}
