import type { Line } from '../lines.ts'
import { type FurnitureRule, pageEvidence } from '../rule.ts'

const LEAST = 8

/** A headline by its form: four words or more, no end of a sentence, most words capitalised. */
function titled({ text, words, closed, prose }: Line): boolean {
  if (closed || prose || words < 4 || words > 25) return false
  const parts = text.match(/[\p{L}][\p{L}’'-]*/gu) ?? []
  return parts.filter((part) => /^\p{Lu}/u.test(part)).length >= 0.6 * parts.length
}

/**
 * Eight headlines or more at the very end, whatever is written over them: headings over other stories are spun and translated.
 * Speaks only on a page that shows other furniture, since signatories are listed alike.
 */
export const headlines: FurnitureRule = {
  id: 'furniture/headlines',
  *mark(page) {
    if (pageEvidence(page) < 1) return
    const { lines, marked } = page
    let start = lines.length
    let found = 0
    for (let at = lines.length - 1; at >= 0; at--) {
      const line = lines[at]!
      if (titled(line)) {
        start = at
        found++
      } else if (!marked.has(at) && (line.prose || line.words > 25 || line.closed)) break
    }
    if (found < LEAST || found < 0.7 * (lines.length - start)) return
    const heading = lines[start - 1]
    if (heading?.short && heading.words <= 3) start--
    for (let at = start; at < lines.length; at++) yield at
  },
}
