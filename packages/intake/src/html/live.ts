import { blocksOf } from './blocks.ts'
import { dayIn } from './dates/day.ts'
import { clean } from './identity.ts'
import { type Meta, nameOf, typesOf } from './meta.ts'

/** One post of a live blog. */
export type Post = {
  id: string
  text: string
  title: string | null
  author: string | null
  day: string | null
  url: string | null
  clue: string
}

const LIVE =
  /\blive\b|liveblog|as it happened|minute by minute|en directo|en direct\b|ao vivo|liveticker|онлайн|прямой эфир/i
const POST =
  /live-?(blog)?-?(post|entry|update|item|block)|liveblog__|(^|[\s_-])(lb|blog)-?(post|entry|update)([\s_-]|$)|timeline-?(item|entry|post)|(^|\s)block([\s_-]|$)|post-container|key-event/i

const plainText = (html: string): string =>
  html
    .replace(/<[^>]{0,2000}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

function fromLinked(meta: Meta): Post[] {
  const posts: Post[] = []
  for (const node of meta.linked) {
    if (!typesOf(node).includes('LiveBlogPosting')) continue
    const updates = Array.isArray(node.liveBlogUpdate) ? node.liveBlogUpdate : []
    for (const each of updates) {
      if (each === null || typeof each !== 'object') continue
      const text = clean2(plainText(String(each.articleBody ?? each.text ?? each.description ?? '')))
      if (!text) continue
      posts.push({
        id: String(each['@id'] ?? each.url ?? posts.length + 1),
        text,
        title: clean(each.headline ?? each.name),
        author: nameOf(each.author),
        day: dayIn(String(each.datePublished ?? each.dateCreated ?? '')),
        url: typeof each.url === 'string' ? each.url : null,
        clue: 'JSON-LD datePublished of the post',
      })
    }
  }
  return posts
}

const clean2 = (text: string): string => text.replaceAll('\u0000', '').toWellFormed()

const WORDS = /[\p{L}\p{N}]+/gu

/** Elements of one class that each hold a time and some words, and stand beside each other. */
function fromElements(document: Document, day: string | null, language: string | null): Post[] {
  const groups = new Map<Element, Element[]>()
  for (const time of [...document.querySelectorAll('time, [class*="time" i], [datetime]')].slice(0, 2000)) {
    let element: Element | null = time
    for (let up = 0; element && up < 8; up++, element = element.parentElement) {
      const kind = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`
      if (!POST.test(kind) && !/liveBlogUpdate/i.test(kind)) continue
      const parent = element.parentElement
      if (!parent) break
      const group = groups.get(parent) ?? []
      if (!group.includes(element)) group.push(element)
      groups.set(parent, group)
      break
    }
  }
  const best = [...groups.values()].sort((a, b) => b.length - a.length)[0] ?? []
  if (best.length < 3) return []
  const posts: Post[] = []
  for (const element of best) {
    const time = element.querySelector('time') ?? element.querySelector('[datetime], [class*="time" i]')
    const told = time ? dayIn(`${time.getAttribute('datetime') ?? ''} ${time.textContent ?? ''}`, { language }) : null
    const heading = element.querySelector('h1,h2,h3,h4')
    const title = clean(heading?.textContent)
    time?.remove()
    heading?.remove()
    const blocks = blocksOf(element).filter(({ caption, link, words }) => !caption && !(link > 0.8 && words < 12))
    const text = blocks.map(({ text }) => text).join('\n\n')
    if ((text.match(WORDS)?.length ?? 0) < 4) continue
    const id = element.getAttribute('id') || String(posts.length + 1)
    posts.push({
      ...{ id, text, title, author: null, url: null },
      day: told ?? day,
      clue: told ? 'time of the post' : 'day of the live blog',
    })
  }
  return posts
}

/**
 * The posts of a live blog in the page's order; none for a page that is no live blog. A page is one where its JSON-LD says so, or where
 * its title or address do and it holds three timed posts or more. Changes the document.
 */
export function postsOf(
  document: Document,
  meta: Meta,
  about: { title: string | null; url: string | null; day: string | null; language: string | null },
): Post[] {
  const linked = fromLinked(meta)
  if (linked.length >= 2) return linked
  const stated = meta.linked.some((node) => typesOf(node).includes('LiveBlogPosting'))
  if (!stated && !LIVE.test(`${about.title ?? ''} ${about.url ?? ''}`)) return []
  return fromElements(document, about.day, about.language)
}
