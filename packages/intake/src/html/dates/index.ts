import { daysBetween } from '@parley/schema'
import { type Block, blocksOf } from '../blocks.ts'
import { articles, type Meta } from '../meta.ts'
import { type DayOptions, dayIn } from './day.ts'

/** A day with how it is known. `stated`: the page says so of itself; else it only stands where such a date would. */
export type Dated = { day: string; clue: string; stated: boolean }

const PUBLISHED = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'date_published',
  'published_time',
  'published_at',
  'publishdate',
  'publish_date',
  'publish-date',
  'publication_date',
  'publicationdate',
  'pubdate',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dc.date',
  'dcterms.date',
  'article_date_original',
  'article.published',
  'originalpublicationdate',
  'citation_publication_date',
  'citation_date',
  'dcterms.available',
  'prism.publicationdate',
  'rnews:datepublished',
  'date',
  'created',
  'article:post_date',
  'article.created',
  'ptime',
  'displaydate',
  'pdate',
  'cdate',
  'newsdate',
  'doc_date',
  'datecreated',
  'og:pubdate',
  'bt:pubdate',
  'eomportal-firstpublished',
  'shareaholic:article_published_time',
  'gentime',
]
const UPDATED = [
  'article:modified_time',
  'og:updated_time',
  'article:modified',
  'datemodified',
  'last-modified',
  'lastmod',
  'dc.date.modified',
  'dcterms.modified',
  'modified',
  'revision_date',
  'bt:moddate',
  'shareaholic:article_modified_time',
  'article:updated_time',
]

const fromTags = (meta: Meta, names: readonly string[], options: DayOptions): Dated | null => {
  for (const name of names) {
    for (const content of meta.tags.get(name) ?? []) {
      const day = dayIn(content, options)
      if (day) return { day, clue: `meta ${name}`, stated: true }
    }
  }
  return null
}

const fromLinked = (meta: Meta, key: string, options: DayOptions): Dated | null => {
  // What is said of an article comes before what is said of a page or a video on it.
  for (const nodes of [articles(meta), meta.linked]) {
    for (const node of nodes) {
      const day = typeof node[key] === 'string' ? dayIn(node[key], options) : null
      if (day) return { day, clue: `JSON-LD ${key}`, stated: true }
    }
  }
  return null
}

const attributeDay = (element: Element, options: DayOptions): string | null => {
  for (const name of ['datetime', 'content', 'data-datetime', 'data-date', 'title']) {
    const day = dayIn(element.getAttribute(name) ?? '', options)
    if (day) return day
  }
  return dayIn((element.textContent ?? '').slice(0, 300), options)
}

const fromElements = (
  document: Document,
  selector: string,
  clue: string,
  options: DayOptions,
  stated = true,
): Dated | null => {
  let seen = 0
  for (const element of document.querySelectorAll(selector)) {
    if (++seen > 40) break
    const day = attributeDay(element, options)
    if (day) return { day, clue, stated }
  }
  return null
}

/** "/2020/10/30/", "/2020-10-30-", "-20201030." in an address. */
export function dayOfAddress(url: string | null): string | null {
  if (!url) return null
  const { pathname } = new URL(url)
  const found =
    /\/((?:19|20)\d\d)([/\-_.])(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?=[/\-_.]|$)/.exec(pathname) ??
    /\/((?:19|20)\d\d)(\/?)(0[1-9]|1[0-2])\/?(0[1-9]|[12]\d|3[01])(?=[/\-_.]|$)/.exec(pathname) ??
    /(?<!\d)(20\d\d)([-_]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)/.exec(pathname)
  return found ? dayIn(`${found[1]}-${found[3]!.padStart(2, '0')}-${found[4]!.padStart(2, '0')}`) : null
}

const LABEL =
  /^(first )?(published|posted|date|created|issued|released|publicado|publicada|publi[eé]|veröffentlicht|опубликовано|дата|tarih|data|datum|fecha|tanggal)\b/iu
const UPDATE =
  /\b(updated|modified|last edited|aktualisiert|actualizado|atualizado|mis à jour|güncelle\p{L}*|обновлено|оновлено)\b/iu

/** The date line by the heading: the first short block with a full date within a few blocks of the page's main heading. */
function byHeading(blocks: readonly Block[], options: DayOptions): Dated | null {
  const head = blocks.findIndex(({ tag }) => tag === 'h1')
  const near =
    head < 0 ? [] : [...blocks.slice(head + 1, head + 16), ...blocks.slice(Math.max(0, head - 4), head).reverse()]
  for (const wantsNoUpdate of [true, false]) {
    for (const { text, words } of near) {
      if (words > 24 || (wantsNoUpdate && UPDATE.test(text) && !LABEL.test(text))) continue
      const day = dayIn(text, options)
      if (day) return { day, clue: 'date line by the heading', stated: true }
    }
  }
  return null
}

function inText(blocks: readonly Block[], options: DayOptions): Dated | null {
  for (const { text, words } of blocks) {
    if (words > 30 || !LABEL.test(text)) continue
    const day = dayIn(text, options)
    if (day) return { day, clue: 'labelled date on the page', stated: true }
  }
  for (const { text, words } of blocks) {
    if (words > 12 || /©|copyright/i.test(text)) continue
    const day = dayIn(text, options)
    if (day) return { day, clue: 'first date on the page', stated: false }
  }
  return null
}

const CLASSES = [
  '[class*="publish" i],[class*="pubdate" i],[id*="publish" i],[class*="posted" i],[class*="datePosted" i]',
  '[class*="date" i]:not([class*="update" i]):not(body):not(html),[id*="date" i]:not([id*="update" i])',
  '[class*="timestamp" i],[class*="byline" i],[class*="post-meta" i],[class*="entry-meta" i],[class*="article-info" i],[class*="meta" i],[class*="time" i],[class*="info" i]',
]

/** The smallest elements of a class that names a date; a whole page can have such a class too. */
function byClass(document: Document, options: DayOptions): Dated | null {
  for (const selector of CLASSES) {
    let seen = 0
    for (const element of document.querySelectorAll(selector)) {
      if (++seen > 60) break
      const text = element.textContent ?? ''
      if (text.length > 200) continue
      const day = attributeDay(element, options)
      if (day) return { day, clue: 'element of a class that names a date', stated: true }
    }
  }
  return null
}

/**
 * When a page was published, and when last changed: a cascade from what the page states of itself to what only stands where such a
 * date would, each with its clue. Null where nothing tells.
 */
export function datesOf(
  document: Document,
  meta: Meta,
  url: string | null,
  language: string | null,
): { published: Dated | null; updated: Dated | null } {
  const region = document.documentElement?.getAttribute('lang') ?? meta.tags.get('og:locale')?.[0] ?? ''
  const monthFirst =
    /^en([-_]us)?$/i.test(region) && !/\.(uk|au|nz|ie|in|za|eu)$/.test(url ? new URL(url).hostname : '')
  const options = { language, monthFirst }
  let held: Block[] | null = null
  const blocks = () => (held ??= document.body ? blocksOf(document.body).slice(0, 3000) : [])
  const address = dayOfAddress(url)
  const published =
    fromLinked(meta, 'datePublished', options) ??
    fromTags(meta, PUBLISHED, options) ??
    fromElements(document, '[itemprop="datePublished" i]', 'itemprop datePublished', options) ??
    (address ? { day: address, clue: 'address', stated: true } : null) ??
    fromLinked(meta, 'dateCreated', options) ??
    fromLinked(meta, 'uploadDate', options) ??
    fromElements(
      document,
      'time[pubdate], article header time, header time[datetime], h1 ~ * time, h1 ~ time',
      'time element by the heading',
      options,
    ) ??
    byHeading(blocks(), options) ??
    fromElements(document, 'article time, main time, time', 'time element', options) ??
    byClass(document, options) ??
    inText(blocks(), options)
  // A time in UTC falls on the day before or after for the publisher; its address is dated by the publisher's own calendar.
  if (published && address && Math.abs(daysBetween(published.day, address)) === 1) {
    published.clue = `${published.clue}, day by the address`
    published.day = address
  }
  const updated = fromLinked(meta, 'dateModified', options) ?? fromTags(meta, UPDATED, options)
  return { published: published ?? (updated && { ...updated, stated: false }), updated }
}
