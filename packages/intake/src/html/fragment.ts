import { notReport } from './after.ts'
import { type Block, blocksOf } from './blocks.ts'
import { type Composed, compose } from './compose.ts'
import { parsePage } from './parse.ts'

/** The text of HTML that is the report's own and no page: a feed's item, a mail, an Office file. */
export function readFragment(html: string, file: string, title: string | null = null): Composed & { blocks: Block[] } {
  const { body } = parsePage(html, file)
  const blocks = body ? blocksOf(body) : []
  return { ...compose(blocks, notReport({ blocks, title, author: null, outlet: null })), blocks }
}
