import { Parser } from 'htmlparser2'
import { dayIn } from '../html/dates/day.ts'
import { broken } from '../limits.ts'

/** An address that a sitemap lists; `map` where it leads to another sitemap. */
export type SitemapEntry = { url: string; day: string | null; map: boolean }

/** The most addresses that one sitemap may list, by the protocol (sitemaps.org). */
export const MOST_ADDRESSES = 50_000

/**
 * The addresses of a sitemap or an index of sitemaps, as the stream brings them. Throws ParleyError 'broken-file' where there is no
 * sitemap in it or it lists more than the protocol allows.
 */
export async function* sitemapEntries(stream: AsyncIterable<Uint8Array>, file: string): AsyncGenerator<SitemapEntry> {
  let ready: SitemapEntry[] = []
  let [inside, seen, count] = ['', false, 0]
  let [url, day, value] = ['', null as string | null, '']
  const parser = new Parser(
    {
      onopentag(tag) {
        const name = tag.replace(/^.*:/, '')
        if (name === 'urlset' || name === 'sitemapindex') seen = true
        if (name === 'url' || name === 'sitemap') {
          inside = name
          url = ''
          day = null
        }
        value = ''
      },
      ontext(text) {
        if (value.length < 5000) value += text
      },
      onclosetag(tag) {
        const name = tag.replace(/^.*:/, '')
        // An image's or video's address stands in a <loc> of its own namespace.
        if (tag === 'loc' || tag === 'sitemap:loc') url = value.trim()
        else if (name === 'publication_date' || (name === 'lastmod' && !day)) day = dayIn(value)
        else if (name === inside && /^https?:\/\//i.test(url)) ready.push({ url, day, map: name === 'sitemap' })
        value = ''
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  const decoder = new TextDecoder('utf-8')
  for await (const part of stream) {
    parser.write(decoder.decode(part, { stream: true }))
    for (const entry of ready) {
      if (++count > MOST_ADDRESSES)
        throw broken(
          file,
          `the sitemap lists more than ${MOST_ADDRESSES} addresses`,
          'name the single sitemaps it should be split into',
        )
      yield entry
    }
    ready = []
  }
  parser.end()
  yield* ready
  if (!seen) throw broken(file, 'no sitemap', 'check the address')
}
