import { Readability } from '@mozilla/readability'
import { type Block, blocksOf } from './blocks.ts'

/** Where a page's own text stands less clearly than this, all of its body is taken. */
const FEWEST_WORDS = 25

const NEVER = 'nav,select,button,input,textarea,link,source,style,dialog'

const count = (blocks: readonly Block[]): number => blocks.reduce((sum, { words }) => sum + words, 0)

/**
 * The blocks of a page's main text, by Mozilla's Readability. Changes the document. `thin` where it finds next to nothing, and
 * the page is better taken whole.
 */
export function mainBlocks(document: Document): { blocks: Block[]; thin: boolean } {
  const options = { keepClasses: true, disableJSONLD: true, serializer: (node: Node) => node as unknown as Element }
  // What is never the article's own text costs less when it is gone before anything is weighed.
  for (const each of document.querySelectorAll(NEVER)) each.remove()
  const content = new Readability(document, options).parse()?.content as unknown as Element | null | undefined
  const blocks = content ? blocksOf(content) : []
  return { blocks, thin: count(blocks) < FEWEST_WORDS }
}
