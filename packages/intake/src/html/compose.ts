import type { Span } from '@parley/schema'
import type { Block } from './blocks.ts'

const ROWS = new Set(['li', 'td', 'th', 'dt', 'dd'])

export type Composed = { text: string; furniture: Span[]; captions: Span[] }

/**
 * Blocks as one text, an empty line between paragraphs and none between the rows of a list, with the spans of those that are not
 * the report and of those that are captions. Neighbouring spans are one.
 */
export function compose(blocks: readonly Block[], out: ReadonlyMap<number, string>): Composed {
  const furniture: Span[] = []
  const captions: Span[] = []
  let text = ''
  let open = false
  for (const [at, block] of blocks.entries()) {
    const before = blocks[at - 1]
    if (before) text += ROWS.has(block.tag) && before.tag === block.tag ? '\n' : '\n\n'
    const start = text.length
    text += block.text
    const span: Span = [start, text.length]
    if (block.caption) captions.push(span)
    if (out.has(at)) {
      if (open) furniture.at(-1)![1] = text.length
      else furniture.push([...span])
    }
    open = out.has(at)
  }
  return { text, furniture, captions }
}
