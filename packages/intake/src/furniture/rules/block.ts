import flatLines from '../../../data/flat-lines.json' with { type: 'json' }
import { articleOf } from '../article.ts'
import { bodyOf } from '../learned/model.ts'
import { type FurnitureRule, type Page, pageEvidence } from '../rule.ts'

/** A line that tells who wrote the article or when: it belongs to the report where it stands under the headline. */
const ITS_OWN =
  /^(by|von|par|por|автор:?) \p{Lu}|^by (a|an|our|staff)\b|\b(published|updated|posted|released|issued)\b.{0,60}\d|^.{0,24}\b(19|20)\d\d\b.{0,24}$|^\d{1,2} ?[./-] ?\d{1,2} ?[./-] ?\d{2,4}/iu

/** A day that the page itself calls the article's. */
const LABELLED = /^(first )?(published|updated|posted|released|issued)\b.{0,60}\d/iu
const REPORTING = /^\(?(([Aa]dditional|[Ww]ith) )?([Rr]eporting|[Ww]riting|[Ee]diting) (by|from) \p{Lu}/u

/** The headline over the article (the longest of the lines above it), told twice or not, and what stands under it. */
function head(page: Page, start: number): Set<number> {
  let title = -1
  for (let at = start - 1; at >= Math.max(0, start - 14); at--) {
    const line = page.lines[at]!
    if (page.marked.has(at) || line.words < 4 || line.words > 30 || ITS_OWN.test(line.text)) continue
    if (title < 0 || line.words > page.lines[title]!.words) title = at
  }
  const kept = new Set<number>()
  for (let at = Math.max(0, start - 14); at < start; at++) if (LABELLED.test(page.lines[at]!.text)) kept.add(at)
  if (title < 0) {
    // A line or two over the article and no headline among them: one of them is it, and nothing tells which.
    const above = Array.from({ length: start }, (_, at) => at).filter((at) => !page.marked.has(at))
    return above.length <= 2 ? new Set(above) : kept
  }
  for (let at = Math.max(0, title - 3); at < start; at++) {
    const line = page.lines[at]!
    if (line.text === page.lines[title]!.text) kept.add(at)
    else if (at > title && (line.prose || line.words >= 6 || ITS_OWN.test(line.text))) kept.add(at)
  }
  return kept
}

/** Lines of which at most so many features are asked; a longer text is a table or a log. */
const MOST_LINES = 5000

/**
 * What a whole page has beside its article: menus before it, headlines after it, boxes within. Speaks only where the page shows
 * itself as one: furniture of three sorts, or short lines in number on both sides, so that a report with a list at its end is
 * left whole. Which lines are the article's a small learned model says.
 */
export const block: FurnitureRule = {
  id: 'furniture/block',
  *mark(page) {
    const [start, end] = articleOf(page)
    if (end - start < 1) return
    const short = (from: number, to: number) => page.lines.slice(from, to).filter((line) => line.short).length
    const sides = short(0, start) >= 6 && short(end, page.lines.length) >= 8
    if (pageEvidence(page) < 3 && !sides) return
    const learned = page.lines.length <= MOST_LINES ? bodyOf(page, flatLines) : []
    const body = learned.includes(true) ? learned : page.lines.map((_, at) => at >= start && at < end)
    const kept = head(page, body.indexOf(true))
    const after = body.lastIndexOf(true) + 1
    for (let at = after; at < after + 4; at++) if (REPORTING.test(page.lines[at]?.text ?? '')) kept.add(at)
    for (let at = 0; at < page.lines.length; at++) if (!body[at] && !kept.has(at)) yield at
  },
}
