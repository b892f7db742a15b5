type Json = Record<string, unknown>

/** What the head of a page states about it. */
export type Meta = {
  /** contents of <meta>, by name, property or itemprop in lower case, in the page's order */
  tags: ReadonlyMap<string, readonly string[]>
  /** all objects of the page's JSON-LD, those within others too, in the page's order */
  linked: readonly Json[]
}

/** A page that gives one name more often than this gives it wrongly. */
const MOST_OF_A_NAME = 20
const LONGEST_LINKED = 1_000_000
const MOST_LINKED = 2000

/** Objects within a JSON value, those inside others too. */
function objects(value: unknown, into: Json[], depth = 0): void {
  if (depth > 12 || into.length >= MOST_LINKED || value === null || typeof value !== 'object') return
  if (Array.isArray(value)) for (const each of value) objects(each, into, depth + 1)
  else {
    into.push(value as Json)
    for (const each of Object.values(value)) objects(each, into, depth + 1)
  }
}

/** Many pages break lines within the strings of their JSON-LD, or wrap it in CDATA. */
function parseLinked(text: string): unknown {
  const bare = text.replace(/^\s*(\/\/)?\s*<!\[CDATA\[|(\/\/)?\s*\]\]>\s*$/g, '').replace(/^\s*<!--|-->\s*$/g, '')
  try {
    return JSON.parse(bare)
  } catch {
    try {
      return JSON.parse(
        bare
          .replace(/[\u0000-\u001f]+/g, ' ')
          .trim()
          .replace(/;$/, ''),
      )
    } catch {
      return null
    }
  }
}

/** Gathers what a page's <meta> elements and its JSON-LD state. */
export function metaOf(document: Document): Meta {
  const tags = new Map<string, string[]>()
  for (const each of document.querySelectorAll('meta')) {
    const content = (each.getAttribute('content') ?? each.getAttribute('value') ?? '').trim()
    if (!content) continue
    for (const attribute of ['name', 'property', 'itemprop', 'http-equiv']) {
      const key = each.getAttribute(attribute)?.trim().toLowerCase()
      if (!key) continue
      const held = tags.get(key)
      if (!held) tags.set(key, [content.slice(0, 5000)])
      else if (held.length < MOST_OF_A_NAME) held.push(content.slice(0, 5000))
    }
  }
  const linked: Json[] = []
  for (const each of document.querySelectorAll('script[type*="ld+json"]')) {
    const text = each.textContent ?? ''
    if (text.length < LONGEST_LINKED) objects(parseLinked(text), linked)
  }
  return { tags, linked }
}

/** The first of several names that a page has a <meta> for. */
export function tag(meta: Meta, ...names: string[]): string | null {
  for (const name of names) {
    const found = meta.tags.get(name)?.[0]
    if (found) return found
  }
  return null
}

const ARTICLE =
  /(Article|NewsArticle|BlogPosting|LiveBlogPosting|Report|PressRelease|Statement|GovernmentAnnouncement)$/

export const typesOf = (node: Json): string[] =>
  (Array.isArray(node['@type']) ? node['@type'] : [node['@type']]).filter((each) => typeof each === 'string')

/** The JSON-LD objects that describe an article. */
export const articles = (meta: Meta): Json[] =>
  meta.linked.filter((node) => typesOf(node).some((type) => ARTICLE.test(type)))

/** A name in JSON-LD: a text, an object's `name`, or the first of a list. */
export function nameOf(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null
  if (Array.isArray(value)) {
    const names = value.map(nameOf).filter((name) => name !== null)
    return names.length ? [...new Set(names)].slice(0, 6).join(', ') : null
  }
  if (value !== null && typeof value === 'object' && 'name' in value) return nameOf((value as Json).name)
  return null
}
