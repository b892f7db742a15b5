import { ParleyError } from '@parley/schema'
import { readFragment } from '../html/fragment.ts'
import type { Given } from '../report.ts'
import { readFeed } from './parse.ts'

/** The entries of a feed that hold text, each as a report. */
export function readFeedItems(source: string, given: { name: string; file: string }): Given[] {
  const { name, file } = given
  const feed = readFeed(source, file)
  const found = feed.items.flatMap((item, at): Given[] => {
    const { text, furniture, captions } = readFragment(item.html ?? '', file, item.title)
    if (!/[\p{L}\p{N}]{2}/u.test(text)) return []
    const { title, author, day, url } = item
    return [
      {
        ...{ name: `${name}#${item.id || at + 1}`, text, encoding: 'utf-8', title, author, url, furniture, captions },
        ...{ outlet: feed.title, language: feed.language },
        published: day ? { from: day, to: day, stated: true, evidence: [], clue: 'the feed', inferred: [] } : null,
      },
    ]
  })
  if (!found.length)
    throw new ParleyError(
      'empty',
      'the feed holds no text',
      'its entries only link elsewhere: read it with --fetch from its address',
      { file },
    )
  return found
}
