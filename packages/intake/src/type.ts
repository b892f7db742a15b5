import type { Report } from '@parley/schema'
import { articles, type Meta, typesOf } from './html/meta.ts'

type Clue = { type: Report['type']; head?: RegExp; lines?: RegExp; atLeast?: number }

/**
 * What a document is where its form says so. `head` is asked of the title and the first lines; `lines` of every line that
 * is short, and `atLeast` so many must answer.
 */
const CLUES: readonly Clue[] = [
  {
    type: 'live-blog post',
    lines: /^\d{1,2}[:.]\d\d( ?[ap]\.?m\.?)?( (GMT|UTC|BST|CET|EET|EST|EDT|ET))?$/i,
    atLeast: 2,
  },
  { type: 'live-blog post', head: /\b(live (blog|updates|coverage)|live:|as it happened)\b/i },
  { type: 'agreement text', lines: /^(article|section|clause) [\dIVX]+\b.{0,80}$/i, atLeast: 3 },
  { type: 'agreement text', head: /\b(have agreed as follows|the parties (hereby )?agree)\b/i },
  { type: 'readout', head: /^(a )?(readout|summary) of\b.{0,80}\b(call|conversation|meeting|talks)\b|\breadout\b/i },
  {
    type: 'monitoring report',
    head: /\b(daily|weekly|spot|situation|monitoring|flash) (report|update)\b.{0,60}\d|\bmonitoring mission\b.{0,40}\breport\b/i,
  },
  {
    type: 'statement',
    head: /^((joint|official|press|public) )?(statement|communiqu[eé]|declaration|press release)( (by|of|from|on)\b|:|$)|\bstates the following\b/i,
  },
]

/** The type that a document's own form tells; "news" where it tells none. */
export function typeOf(text: string, title: string | null): Report['type'] {
  const lines = text.slice(0, 200_000).split(/\r\n|[\n\r]/, 4000)
  const held = lines.map((line) => line.slice(0, 200).trim()).filter(Boolean)
  const heads = [...(title ? [title.slice(0, 300)] : []), ...held.slice(0, 4)]
  for (const { type, head, lines: form, atLeast = 1 } of CLUES) {
    if (head && heads.some((line) => line.length <= 160 && head.test(line))) return type
    if (form && held.filter((line) => line.length <= 90 && form.test(line)).length >= atLeast) return type
  }
  return 'news'
}

/** Parts of an address by which sites sort their pages. */
const ADDRESS: readonly [Report['type'], RegExp][] = [
  ['live-blog post', /[/-](live|live-?blog|liveticker)[/-]/i],
  ['readout', /\/(readouts?|phone-?calls?)\/|\/readout-of-/i],
  ['agreement text', /\/(treaty|treaties|agreements?|agreement-texts?)\//i],
  [
    'monitoring report',
    /\/((daily|spot|weekly)-reports?|situation-reports?|sitreps?|monitoring-reports?|flash-updates?)\//i,
  ],
  [
    'statement',
    /\/(statements?|press-?releases?|communiques?|declarations?|remarks|speeches)\/|\/(joint-)?statement-(by|of|from|on)-/i,
  ],
]
const STATED: Readonly<Record<string, Report['type']>> = {
  LiveBlogPosting: 'live-blog post',
  PressRelease: 'statement',
  Statement: 'statement',
  GovernmentAnnouncement: 'statement',
}

/** The type that a page states of itself, by its JSON-LD or its address; null where neither tells. */
export function typeOfPage(meta: Meta, url: string | null, title: string | null): Report['type'] | null {
  for (const node of articles(meta)) for (const type of typesOf(node)) if (STATED[type]) return STATED[type]
  if (!url) return null
  const { pathname } = new URL(url)
  for (const [type, pattern] of ADDRESS) {
    // A news page about a live event has the word too; its title has to bear it out.
    if (pattern.test(pathname) && (type !== 'live-blog post' || /\blive\b/i.test(title ?? ''))) return type
  }
  return null
}
