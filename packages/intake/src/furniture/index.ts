import type { Span } from '@parley/schema'
import { type Line, linesOf } from './lines.ts'
import type { FurnitureRule, Page } from './rule.ts'
import { ads } from './rules/ads.ts'
import { audio } from './rules/audio.ts'
import { authorBox } from './rules/author-box.ts'
import { block } from './rules/block.ts'
import { captionButtons } from './rules/caption-buttons.ts'
import { comments } from './rules/comments.ts'
import { cookies } from './rules/cookies.ts'
import { credits } from './rules/credits.ts'
import { headlines } from './rules/headlines.ts'
import { legal } from './rules/legal.ts'
import { masthead } from './rules/masthead.ts'
import { more } from './rules/more.ts'
import { nav } from './rules/nav.ts'
import { newsletter } from './rules/newsletter.ts'
import { player } from './rules/player.ts'
import { related } from './rules/related.ts'
import { repeated } from './rules/repeated.ts'
import { share } from './rules/share.ts'
import { symbols } from './rules/symbols.ts'
import { tags } from './rules/tags.ts'
import { thread } from './rules/thread.ts'

/**
 * The rules in the order in which they are asked. Those that know a line by itself come first; those that weigh the whole page
 * come last, since they ask how much furniture the others have found.
 */
const RULES: readonly FurnitureRule[] = [
  symbols,
  player,
  audio,
  ads,
  share,
  comments,
  thread,
  authorBox,
  newsletter,
  cookies,
  legal,
  more,
  tags,
  nav,
  credits,
  captionButtons,
  related,
  headlines,
  masthead,
  repeated,
  block,
]

/** A text's lines that hold something, with what the rules say of them. */
export function pageOf(lines: readonly Line[], rules: readonly FurnitureRule[] = RULES): Page {
  const held = lines.filter((line) => !line.blank)
  const times = new Map<string, number>()
  for (const { text } of held) times.set(text, (times.get(text) ?? 0) + 1)
  const marked = new Map<number, string>()
  const sorts = new Set<string>()
  const page: Page = { lines: held, marked, sorts, times }
  for (const rule of rules) {
    for (const at of [...rule.mark(page)]) {
      if (marked.has(at)) continue
      marked.set(at, rule.id)
      sorts.add(rule.id)
    }
  }
  return page
}

/** The rules that know a line by itself or by its neighbours: those before `block`, on whose marks its model builds. */
export const LINE_RULES: readonly FurnitureRule[] = RULES.filter((rule) => rule !== block)

/** Which lines are furniture, by the line's number in the text, with the rule that says so. */
export function furnitureLines(lines: readonly Line[]): Map<number, string> {
  const { lines: held, marked } = pageOf(lines)
  // A text that would be furniture altogether is no page with a report in it: then nothing is marked.
  if (marked.size === held.length) return new Map()
  return new Map([...marked].map(([at, rule]) => [held[at]!.i, rule]))
}

/** A text of more lines is a table or a log, and no page. */
const MOST_LINES = 100_000

function lineCount(text: string): number {
  let count = 1
  for (let at = text.indexOf('\n'); at >= 0 && count <= MOST_LINES; at = text.indexOf('\n', at + 1)) count++
  return count
}

/** Every line of a text that is furniture, with the rule that says so; none in a text of very many lines. */
export function furnitureMarks(text: string): { rule: string; span: Span; line: number }[] {
  if (lineCount(text) > MOST_LINES) return []
  const lines = linesOf(text)
  const marked = furnitureLines(lines)
  return lines
    .filter(({ i }) => marked.has(i))
    .map(({ i, start, end }) => ({ rule: marked.get(i)!, span: [start, end], line: i }))
}

/**
 * The stretches of a text that are the page's and not the report's: menus, buttons, credits, other headlines. Spans are
 * whole runs of lines, blank lines between them within; they are marked, never cut.
 */
export function furniture(text: string): Span[] {
  if (lineCount(text) > MOST_LINES) return []
  const lines = linesOf(text)
  const marked = furnitureLines(lines)
  const spans: Span[] = []
  let open = false
  for (const line of lines) {
    if (line.blank) continue
    const is = marked.has(line.i)
    if (is && open) spans.at(-1)![1] = line.end
    else if (is) spans.push([line.start, line.end])
    open = is
  }
  return spans
}
