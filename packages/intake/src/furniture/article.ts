import type { Page } from './rule.ts'

/** Furniture after which a page seldom comes back to its article weighs more than a button that stands amid it. */
const AGAINST: Readonly<Record<string, number>> = {
  'furniture/related': -40,
  'furniture/headlines': -40,
  'furniture/comments': -60,
  'furniture/thread': -60,
  'furniture/legal': -40,
  'furniture/newsletter': -30,
  'furniture/cookies': -20,
}

/** What a line says for or against standing in the article: words of prose for it, anything short against it. */
function weight(page: Page, at: number): number {
  const line = page.lines[at]!
  const rule = page.marked.get(at)
  if (rule) return AGAINST[rule] ?? -4
  if (line.prose) return Math.min(line.words, 40)
  if (line.closed && line.words >= 4) return 3
  return line.words <= 3 ? -7 : -5
}

/** The stretch of lines whose weights add up to most, as [first, end): where a page's article stands. */
export function articleOf(page: Page): [number, number] {
  let best: [number, number] = [0, 0]
  let most = 0
  let sum = 0
  let from = 0
  for (let at = 0; at < page.lines.length; at++) {
    sum += weight(page, at)
    if (sum <= 0) {
      sum = 0
      from = at + 1
    } else if (sum > most) {
      most = sum
      best = [from, at + 1]
    }
  }
  return best
}
