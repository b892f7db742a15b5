import type { Quotation, Sentence, Token } from '../analysis.ts'
import { SINGLE_CLOSE, SINGLE_OPEN } from './marks.ts'

/** A single quotation that is longer is a lost apostrophe. */
const LONGEST = 80

/**
 * Quotations in single marks, nested in others or standing alone ('Coalition of the Willing'). An apostrophe is none:
 * the opening mark stands after a space and before a letter, the closing one after a letter or mark and before none.
 */
export function singleQuotations(tokens: readonly Token[], sentences: readonly Sentence[]): Omit<Quotation, 'i'>[] {
  const found: Omit<Quotation, 'i'>[] = []
  for (const sentence of sentences) {
    for (let i = sentence.first; i < sentence.last - 2; i++) {
      const mark = tokens[i]!
      if (!SINGLE_OPEN.has(mark.text)) continue
      const free = i === sentence.first || tokens[i - 1]!.end < mark.start || /^["“([—–-]$/.test(tokens[i - 1]!.text)
      if (!free || tokens[i + 1]!.start > mark.end || !/^[\p{L}\p{N}[]/u.test(tokens[i + 1]!.text)) continue
      let close = -1
      for (let k = i + 2; k < Math.min(sentence.last, i + LONGEST); k++) {
        const end = tokens[k]!
        if (!SINGLE_CLOSE.has(end.text) || end.start > tokens[k - 1]!.end) continue
        if (k + 1 < sentence.last && tokens[k + 1]!.start === end.end && /^[\p{L}\p{N}]/u.test(tokens[k + 1]!.text))
          continue
        if (close < 0) close = k
        // "the rebels' call': a plural's apostrophe closes only where nothing later does.
        if (!/s$/.test(tokens[k - 1]!.text)) {
          close = k
          break
        }
      }
      if (close < 0) continue
      found.push({ start: mark.start, end: tokens[close]!.end, closed: true, continues: -1 })
      i = close
    }
  }
  return found
}
