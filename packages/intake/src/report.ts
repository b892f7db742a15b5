import { type Published, type Report, reportId, type Span, sha256 } from '@parley/schema'
import { furniture } from './furniture/index.ts'
import { headingOf } from './heading.ts'
import { typeOf } from './type.ts'

/** What is known of a document before intake has looked at its text. */
export type Given = {
  name: string
  text: string
  encoding: string
  title: string | null
  outlet: string | null
  url: string | null
  published: Published | null
}

/** A text without its furniture. */
function articleText(text: string, without: readonly Span[]): string {
  const parts: string[] = []
  let from = 0
  for (const [start, end] of without) {
    parts.push(text.slice(from, start))
    from = end
  }
  return [...parts, text.slice(from)].join(' ')
}

/** Hash of the article's words: the same for copies that differ in case, spaces, punctuation or the page round them. */
export function fingerprint(article: string): string {
  const words = article.normalize('NFKC').toLowerCase()
  return sha256(words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim())
}

/** A report from a text and what is stated about it. Pure: the same text always gives the same report. */
export function makeReport(given: Given): Report {
  const spans = furniture(given.text)
  const article = articleText(given.text, spans)
  return {
    id: reportId(given.text, given.outlet),
    hash: sha256(given.text),
    type: typeOf(article, given.title),
    furniture: spans,
    fingerprint: fingerprint(article),
    ...given,
    title: given.title ?? headingOf(given.text, spans),
  }
}
