import { articles, type Meta, nameOf, tag } from './meta.ts'

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' }

/** Text as people see it: one line, entities that were escaped twice undone. */
export const clean = (text: string | null | undefined): string | null =>
  text
    ?.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (whole, dec, hex, name) => {
      if (name) return ENTITIES[name.toLowerCase()] ?? whole
      const code = dec ? Number(dec) : Number.parseInt(hex, 16)
      return code > 31 && code < 0x110000 && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' '
    })
    .replace(/[\s\u0000]+/g, ' ')
    .trim()
    .slice(0, 1000)
    .toWellFormed() || null

/** Letters and digits alone: what makes two titles the same. */
export const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** The page's address: as it declares itself, else where it was found. Only http and https. */
export function addressOf(document: Document, meta: Meta, found: string | null): string | null {
  const declared =
    document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? tag(meta, 'og:url', 'twitter:url')
  for (const each of [declared, found]) {
    if (!each) continue
    try {
      const url = new URL(each.trim(), found ?? undefined)
      // A home page as the canonical address of every page is a common mistake.
      if (each === declared && found && url.pathname === '/' && new URL(found).pathname.length > 1) continue
      if (/^https?:$/.test(url.protocol)) return url.href
    } catch {}
  }
  return null
}

export function outletOf(meta: Meta, url: string | null): string | null {
  const stated =
    clean(tag(meta, 'og:site_name')) ??
    articles(meta)
      .map((node) => clean(nameOf(node.publisher)))
      .find(Boolean) ??
    clean(tag(meta, 'dc.publisher', 'dcterms.publisher', 'application-name'))
  const name = stated?.split(/\s[|·•–—-]\s/u)[0]?.replace(/^(www\.)/, '')
  const title = tag(meta, 'og:title')
  if (
    name &&
    name.length <= 60 &&
    !/^https?:/.test(name) &&
    !(title && bare(title) === bare(name) && bare(name).length > 30)
  )
    return name
  return url ? new URL(url).hostname.replace(/^www\./, '') : null
}

/** A title without the site's name at its end or beginning: "Talks resume | The Courier". */
export function withoutSite(title: string, outlet: string | null): string {
  const parts = title.split(/\s+[|–—\-·•»:]+\s+/u)
  if (parts.length < 2) return title
  const site = outlet ? bare(outlet) : ''
  const last = parts.at(-1)!
  const is = (part: string) =>
    site !== '' && (bare(part) === site || bare(part).includes(site) || site.includes(bare(part)))
  const words = (part: string) => part.split(/\s+/).length
  if (is(last) || (/[|»]\s+\S[^|»]*$/u.test(title) && words(last) <= 4 && words(title) - words(last) >= 4))
    return title.slice(0, title.lastIndexOf(last)).replace(/\s+[|–—\-·•»:]+\s*$/u, '')
  if (is(parts[0]!)) return title.slice(parts[0]!.length).replace(/^\s+[|–—\-·•»:]+\s+/u, '')
  return title
}

export function titleOf(document: Document, meta: Meta, outlet: string | null): string | null {
  const shown = [...document.querySelectorAll('h1')]
    .map((each) => clean(each.textContent))
    .filter((each) => each !== null)
  const site = outlet ? bare(outlet) : ''
  const stated = [
    tag(meta, 'og:title'),
    ...articles(meta).map((node) => (typeof node.headline === 'string' ? node.headline : null)),
    tag(meta, 'twitter:title', 'dc.title', 'title'),
    document.querySelector('title')?.textContent,
  ]
    .map(clean)
    // The site's name alone is no title.
    .find((each) => each && bare(each) !== site)
  if (!stated) return shown.length === 1 ? shown[0]! : null
  const short = withoutSite(stated, outlet)
  // The heading that people see wins where it is the stated title in full or with the site's name added.
  const same = shown.find((each) => each.length > 12 && bare(stated).includes(bare(each)))
  return same ?? (short || stated)
}

const NAME = /^[\p{L}][\p{L}\p{M}.'’,&\- ]{2,120}$/u

export function authorOf(document: Document, meta: Meta): string | null {
  const texts = [
    ...articles(meta).map((node) => nameOf(node.author)),
    ...(meta.tags.get('author') ?? []),
    tag(
      meta,
      'article:author',
      'dc.creator',
      'dcterms.creator',
      'parsely-author',
      'sailthru.author',
      'byl',
      'cxenseparse:author',
    ),
    document.querySelector('[itemprop="author"] [itemprop="name"], [itemprop="author"], [rel="author"]')?.textContent,
    document.querySelector('[class*="byline"], [class*="author-name"], [class*="article__author"]')?.textContent,
  ]
  for (const each of texts) {
    const name = clean(each)?.replace(/^(by|von|par|por|di|от)\s+/iu, '')
    if (name && NAME.test(name) && name.split(' ').length <= 16 && !/^(admin|editor|staff|webmaster|user)$/i.test(name))
      return name
  }
  return null
}

/** The language that a page states, as its first subtag ("en"); null where it states none. */
export function languageOf(document: Document, meta: Meta): string | null {
  const stated =
    document.documentElement?.getAttribute('lang') ??
    document.documentElement?.getAttribute('xml:lang') ??
    tag(meta, 'og:locale', 'content-language', 'dc.language', 'language')
  return /^[a-z]{2,3}(?=$|[-_,\s])/i.exec(stated?.trim() ?? '')?.[0]?.toLowerCase() ?? null
}
