import { articleOf } from '../article.ts'
import type { Line } from '../lines.ts'
import type { FurnitureRule, Page } from '../rule.ts'

const HEADING =
  /^(related( (articles?|stories|content|posts?|news|topics?|links?|coverage|reading|videos?|items?))?|more (on this( story| topic)?|stories|news|coverage|articles|like this|headlines|to explore|in this section|top stories|top news)|most (read|popular|viewed|shared|commented|recent|watched)( (stories|articles|news|posts|now|today))?|recommended( (for you|stories|articles|reading|videos))?|you (may|might) (also )?(like|be interested in|have missed)|trending( (now|news|stories|today|topics))?|popular( (now|posts|stories|articles|news))?|latest( (news|stories|articles|posts|headlines|videos))?|top (stories|news|headlines)|recent (posts|articles|stories|comments)|read next|up next|don['’]t miss|editor['’]s picks?|from (the|around the) web|around the web|see also|also read|in other news|other (news|stories|articles)|what to read next|featured( (stories|articles|posts|videos))?|breaking news|live updates|artículos relacionados|noticias relacionadas|leia (mais|também)|mais lidas|articles (liés|similaires)|mehr zum thema|читайте также|по теме)\s?:?$/iu

const headline = (line: Line): boolean => line.words <= 32 && !(line.closed && line.words > 22)

const isHeadline = (line: Line): boolean => headline(line) && !(line.closed && line.prose)

/** For every position, how many headlines stand from there to the end: counted once, since a page can have many headings. */
function headlinesFrom(lines: readonly Line[]): number[] {
  const counts = Array<number>(lines.length + 1).fill(0)
  for (let at = lines.length - 1; at >= 0; at--) counts[at] = counts[at + 1]! + (isHeadline(lines[at]!) ? 1 : 0)
  return counts
}

/** So many headlines at most stand amid an article; a longer list is more likely its own. */
const MOST = 12

/** Words with a colon that bring in one other story amid the article. */
const ONE = /^(don['’]t miss|also read|see also|read (next|more)|must read|related( story| article)?|more)\s?:$/iu

/** The end of the headlines that follow a heading: the end of the page after the article, else where prose begins again. */
function endOf(page: Page, heading: number, articleEnd: number, counts: readonly number[]): number {
  if (ONE.test(page.lines[heading]!.text) && heading < page.lines.length / 2) return heading + 2
  const rest = page.lines.length - heading - 1
  if (heading >= articleEnd && counts[heading + 1]! >= 0.75 * rest) return page.lines.length
  let end = heading + 1
  const most = Math.min(page.lines.length, heading + 1 + MOST)
  while (end < most && headline(page.lines[end]!) && !page.lines[end]!.closed) end++
  return end
}

/** "Related Articles", "Most read" … and the headlines under it. */
export const related: FurnitureRule = {
  id: 'furniture/related',
  *mark(page) {
    const isHeading = (at: number) => page.lines[at]!.words <= 8 && HEADING.test(page.lines[at]!.text)
    const headings = page.lines.map((_, at) => at).filter(isHeading)
    if (!headings.length) return
    const seen = new Map([...page.marked, ...headings.map((at) => [at, 'furniture/related'] as const)])
    const [, articleEnd] = articleOf({ ...page, marked: seen })
    const counts = headlinesFrom(page.lines)
    let done = 0
    for (const at of headings) {
      if (at < done) continue
      done = endOf(page, at, articleEnd, counts)
      for (let i = at; i < done; i++) yield i
    }
  },
}
