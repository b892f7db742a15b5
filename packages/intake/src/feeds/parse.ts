import { ParleyError } from '@parley/schema'
import { parseFeed } from 'feedsmith'
import { dayIn } from '../html/dates/day.ts'
import { clean } from '../html/identity.ts'
import { broken } from '../limits.ts'

/** One entry of a feed, whatever the feed's format. */
export type FeedItem = {
  id: string
  url: string | null
  title: string | null
  author: string | null
  day: string | null
  html: string | null
}
export type Feed = { title: string | null; language: string | null; items: FeedItem[] }

/**
 * Refuses XML that declares entities of its own: no feed needs them, and a few lines of them can stand for a billion letters.
 * Throws ParleyError 'too-large'.
 */
export function refuseEntities(xml: string, file: string): void {
  if (/<!ENTITY/i.test(xml.slice(0, 1_000_000))) {
    throw new ParleyError(
      'too-large',
      'the XML declares entities of its own (a "billion laughs" bomb does so)',
      'do not open it; ask where it comes from',
      { file },
    )
  }
}

type Loose = Record<string, unknown>
const text = (value: unknown): string | null =>
  typeof value === 'string'
    ? value
    : value !== null && typeof value === 'object' && 'value' in value
      ? text((value as Loose).value)
      : null
const list = (value: unknown): Loose[] => (Array.isArray(value) ? (value as Loose[]) : [])
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : value)

function linkOf(item: Loose): string | null {
  const links = list(item.links)
  const chosen = links.find((link) => (link.rel ?? 'alternate') === 'alternate') ?? links[0]
  const guid = item.guid as Loose | undefined
  const permanent = guid && guid.isPermaLink !== false ? text(guid) : null
  for (const each of [text(item.link), text(item.url), chosen ? text(chosen.href) : null, permanent, text(item.id)])
    if (each && /^https?:\/\//i.test(each.trim())) return each.trim()
  return null
}

function itemOf(item: Loose): FeedItem {
  const dc = (item.dc ?? {}) as Loose
  const author = first(item.authors) as Loose | string | undefined
  const dates = [
    item.pubDate,
    item.published,
    item.date_published,
    first(dc.dates),
    first(dc.date),
    item.updated,
    item.date_modified,
  ]
  const html = [
    (item.content as Loose | undefined)?.encoded,
    item.content,
    item.content_html,
    item.content_text,
    item.description,
    item.summary,
  ]
  const url = linkOf(item)
  return {
    id: text(item.guid) ?? text(item.id) ?? url ?? text(item.title) ?? '',
    url,
    title: clean(text(item.title)),
    author:
      clean(text(first(dc.creators)) ?? (typeof author === 'string' ? author : text(author?.name)))?.replace(
        /^\S+@\S+ \((.+)\)$/,
        '$1',
      ) ?? null,
    day: dates.map((each) => (typeof each === 'string' ? dayIn(each) : null)).find((day) => day !== null) ?? null,
    html: html.map(text).find((each) => each?.trim()) ?? null,
  }
}

/** Reads RSS, RDF, Atom or JSON Feed. Throws ParleyError 'broken-file' for anything else, 'too-large' for XML that is a bomb. */
export function readFeed(source: string, file: string): Feed {
  refuseEntities(source, file)
  let parsed: { feed: Loose }
  try {
    parsed = parseFeed(source) as unknown as { feed: Loose }
  } catch (error) {
    throw broken(
      file,
      'no feed that can be read (RSS, Atom or JSON Feed)',
      'check the address, or what the file is',
      error,
    )
  }
  const { feed } = parsed
  const language = text(feed.language) ?? text((feed.xml as Loose | undefined)?.lang)
  return {
    title: clean(text(feed.title)),
    language: /^[a-z]{2,3}(?=$|[-_])/i.exec(language ?? '')?.[0]?.toLowerCase() ?? null,
    items: [...list(feed.items), ...list(feed.entries)].map(itemOf),
  }
}
