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
  /** what the source tells and a plain text does not: where absent, the text itself is asked */
  type?: Report['type']
  furniture?: Span[]
  captions?: Span[]
  author?: string | null
  language?: string | null
  updated?: Published | null
  page?: string | null
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
  const spans = given.furniture ?? furniture(given.text)
  const article = articleText(given.text, spans)
  const { author, language, updated, captions, page, ...rest } = given
  return {
    id: reportId(given.text, given.outlet),
    hash: sha256(given.text),
    fingerprint: fingerprint(article),
    ...rest,
    furniture: spans,
    type: given.type ?? typeOf(article, given.title),
    title: given.title ?? headingOf(given.text, spans),
    ...(author && { author }),
    ...(language && { language }),
    ...(updated && { updated }),
    ...(captions?.length && { captions }),
    ...(page && { page }),
  }
}
