import { ParleyError, type Published } from '@parley/schema'
import type { Given } from '../report.ts'
import { typeOfPage } from '../type.ts'
import { notReport } from './after.ts'
import { type Block, blocksOf } from './blocks.ts'
import { compose } from './compose.ts'
import { type Dated, datesOf } from './dates/index.ts'
import { addressOf, authorOf, clean, languageOf, outletOf, titleOf } from './identity.ts'
import { postsOf } from './live.ts'
import { mainBlocks } from './main.ts'
import { articles, type Meta, metaOf } from './meta.ts'
import { parsePage } from './parse.ts'

export type PageGiven = {
  /** what the user calls it */
  name: string
  /** for errors */
  file: string
  encoding: string
  /** where it was found, if anywhere */
  url: string | null
}

const published = (dated: Dated | null): Published | null =>
  dated && { from: dated.day, to: dated.day, stated: dated.stated, evidence: [], clue: dated.clue, inferred: [] }

const wordsIn = (blocks: readonly Block[]): number => blocks.reduce((sum, { words }) => sum + words, 0)

/** The text that a page's JSON-LD states as the article's, where pages show it only by script. */
function statedBody(meta: Meta): Block[] {
  const stated = articles(meta)
    .map((node) => node.articleBody)
    .find((body) => typeof body === 'string' && body.length > 200)
  if (typeof stated !== 'string') return []
  const text = stated.replace(/<\/?(p|br|div|li|h\d)\b[^>]{0,500}>/gi, '\n').replace(/<[^>]{0,2000}>/g, ' ')
  return text
    .split(/\n+/)
    .map((line) =>
      line
        .replace(/[\s\u0000]+/g, ' ')
        .trim()
        .toWellFormed(),
    )
    .filter(Boolean)
    .map((line) => ({
      text: line,
      tag: 'p',
      caption: false,
      link: 0,
      italic: 0,
      words: line.match(/[\p{L}\p{N}]+/gu)?.length ?? 0,
    }))
}

/**
 * The reports of a page: one, or one for each post of a live blog. What the page states of itself (title, author, outlet, language, address,
 * dates, each with its clue) goes with them; captions, bylines and other stories are marked as furniture. Pure.
 * Throws ParleyError 'empty' for a page without text, 'too-large' for one that was not made for people.
 */
export function readPage(html: string, given: PageGiven): Given[] {
  const { file, name, encoding } = given
  const document = parsePage(html, file)
  const meta = metaOf(document)
  const url = addressOf(document, meta, given.url)
  const language = languageOf(document, meta)
  const outlet = outletOf(meta, url)
  const title = titleOf(document, meta, outlet)
  const author = authorOf(document, meta)
  const dates = datesOf(document, meta, url, language)
  const stated = { encoding, outlet, language, updated: published(dates.updated) }
  const posts = postsOf(document, meta, { title, url, day: dates.published?.day ?? null, language })
  if (posts.length) {
    return posts.map((post) => ({
      ...stated,
      ...{
        name: `${name}#${post.id}`,
        text: post.text,
        title: post.title ?? title,
        author: clean(post.author) ?? author,
      },
      ...{
        url: post.url ?? (url && `${url.replace(/#.*/, '')}#${post.id}`),
        type: 'live-blog post' as const,
        furniture: [],
        captions: [],
      },
      published: published(post.day ? { day: post.day, clue: post.clue, stated: true } : null),
    }))
  }
  const type = typeOfPage(meta, url, title)
  const about = { ...stated, name, title, author, url, published: published(dates.published), ...(type && { type }) }
  let { blocks, thin } = mainBlocks(document)
  if (thin) {
    const body = statedBody(meta)
    if (wordsIn(body) > 2 * wordsIn(blocks)) blocks = body
    else {
      // Readability has taken the page apart, so it is built anew; its lines are then told apart as those of any text.
      const again = parsePage(html, file)
      const all = again.body ? blocksOf(again.body) : []
      if (!wordsIn(all))
        throw new ParleyError('empty', 'the page holds no text', 'open it in a browser and save what is shown', {
          file,
        })
      const { text, captions } = compose(all, new Map())
      return [{ ...about, text, captions }]
    }
  }
  return [{ ...about, ...compose(blocks, notReport({ blocks, title, author, outlet })) }]
}
