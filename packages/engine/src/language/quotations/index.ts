import type { Quotation, Sentence, Token } from '../analysis.ts'
import { CLOSE, EITHER, OPEN } from './marks.ts'
import { singleQuotations } from './single.ts'

const spaceBefore = (tokens: readonly Token[], i: number) => i === 0 || tokens[i - 1]!.end < tokens[i]!.start
const spaceAfter = (tokens: readonly Token[], i: number) =>
  i + 1 >= tokens.length || tokens[i]!.end < tokens[i + 1]!.start

type Mark = 'open' | 'close' | 'none'

function markAt(tokens: readonly Token[], i: number, first: number, last: number, open: string | null): Mark {
  const word = tokens[i]!.text
  if (EITHER.has(word)) {
    const opens =
      (i === first || spaceBefore(tokens, i) || /^[([—–-]/.test(tokens[i - 1]!.text)) && !spaceAfter(tokens, i)
    const closes = i === last - 1 || spaceAfter(tokens, i) || !spaceBefore(tokens, i)
    if (open === null) {
      // A mark after a digit is inches; one that can only close has lost its opening.
      if (i > first && !spaceBefore(tokens, i) && !opens) return 'none'
      return i === last - 1 ? 'none' : 'open'
    }
    return opens && !(closes && !spaceBefore(tokens, i)) && i !== first ? 'open' : 'close'
  }
  if (word in OPEN && !(word === '“' && open === '„')) return 'open'
  return CLOSE.has(word) || word === '“' ? 'close' : 'none'
}

/**
 * The quotations of a text in order, each from its opening to its closing mark. One that runs over paragraphs, each
 * re-opened, is a quotation for each of them; one that is never closed ends with its paragraph.
 */
export function quotationsOf(tokens: readonly Token[], sentences: readonly Sentence[]): Quotation[] {
  const found: Omit<Quotation, 'i'>[] = []
  let carried = -1
  for (let s = 0; s < sentences.length; ) {
    const first = sentences[s]!.first
    const paragraph = sentences[s]!.paragraph
    while (s < sentences.length && sentences[s]!.paragraph === paragraph) s++
    const last = sentences[s - 1]!.last
    let from = -1
    const take = (to: number, closed: boolean) => {
      const quotation = { start: tokens[from]!.start, end: tokens[to - 1]!.end, closed, continues: -1 }
      if (from === first) quotation.continues = carried
      found.push(quotation)
      from = -1
      return quotation
    }
    for (let i = first; i < last; i++) {
      const mark = markAt(tokens, i, first, last, from < 0 ? null : tokens[from]!.text)
      if (mark === 'open') {
        if (from >= 0) take(i, false)
        from = i
      } else if (mark === 'close' && from >= 0) {
        const taken = take(i + 1, true)
        // The chain of paragraphs that ends here is closed.
        for (let k = taken.continues; k >= 0 && !found[k]!.closed; k = found[k]!.continues) found[k]!.closed = true
      }
    }
    // a paragraph in the middle both goes on from the one before and is gone on from
    const open = from >= 0
    if (open) take(last, false)
    carried = open ? found.length - 1 : -1
  }
  found.push(...singleQuotations(tokens, sentences))
  const before = found.slice()
  found.sort((a, b) => a.start - b.start || b.end - a.end)
  const place = new Map(found.map((q, i) => [q, i]))
  return found.map((q, i) => ({ ...q, i, continues: q.continues < 0 ? -1 : place.get(before[q.continues]!)! }))
}
