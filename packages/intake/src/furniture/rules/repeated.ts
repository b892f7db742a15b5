import { lineRule, pageEvidence } from '../rule.ts'

/**
 * A short line that a page shows three times or more: a button, a name in a menu; a sentence that often is a caption in a
 * gallery. A heading told twice is kept.
 */
export const repeated = lineRule('furniture/repeated', (line, _, page) => {
  if (line.prose && line.words >= 9) return (page.times.get(line.text) ?? 0) >= 3 && pageEvidence(page) >= 2
  if (!line.short || line.words > 5 || /^\d{1,2}[:.]\d\d$/.test(line.text)) return false
  return (page.times.get(line.text) ?? 0) >= 3 && pageEvidence(page) >= 2
})
