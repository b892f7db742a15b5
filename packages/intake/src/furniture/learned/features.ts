import { articleOf } from '../article.ts'
import type { Line } from '../lines.ts'
import type { Page } from '../rule.ts'

const bucket = (n: number, edges: readonly number[]): number => {
  let at = 0
  while (at < edges.length && n > edges[at]!) at++
  return at
}

const WORD_EDGES = [1, 2, 3, 5, 8, 12, 18, 28, 45]
const DATE = /\b((19|20)\d\d|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{1,2}[:.]\d\d)\b/
const LABEL = /^[^.!?]{1,40}:$/u

/** What a line is by itself: its length and form, its letters, and what a rule said of it. */
function ownFeatures(line: Line, page: Page, at: number): string[] {
  const { text } = line
  const words = text.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? []
  const upper = words.filter((word) => /^\p{Lu}/u.test(word)).length
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length
  const found = [`words:${bucket(line.words, WORD_EDGES)}`]
  if (line.closed) found.push(`closed:${bucket(line.words, [4, 9, 20])}`)
  if (line.prose) found.push('prose')
  if (line.short) found.push('short')
  if (words.length) found.push(`upper:${bucket(upper / words.length, [0.05, 0.2, 0.4, 0.7, 0.99])}:${line.words > 8}`)
  else found.push('no-words')
  if (words.length && !small && !/\p{Ll}/u.test(text)) found.push('capitals')
  if (/^\p{Ll}/u.test(text)) found.push('begins-small')
  if (/^["“«„‘]/u.test(text)) found.push('begins-quoted')
  if (/["“”«»„]/u.test(text)) found.push('quotes')
  if (DATE.test(text)) found.push(line.words <= 12 ? 'date-short' : 'date')
  if (/\d/.test(text)) found.push('digits')
  if (LABEL.test(text)) found.push('label')
  if (text.endsWith('?')) found.push('question')
  if (/[,;]\s/.test(text)) found.push('comma')
  if (/[.!?]["”’»)]?\s\p{Lu}/u.test(text)) found.push('sentences')
  if (/[|·•›»→/]/u.test(text)) found.push('separator')
  if (/https?:|www\.|@\w|#\w|\.(com|org|net)\b/i.test(text)) found.push(`address:${line.words > 14}`)
  if (/[©®]|\bcopyright\b/iu.test(text)) found.push('rights')
  if (/^\W*[-–—•*]\s/u.test(text)) found.push('bullet')
  if (/(\.\.\.|…)$/.test(text)) found.push('cut')
  const times = page.times.get(text) ?? 1
  if (times > 1) found.push(`times:${Math.min(times, 4)}`)
  const rule = page.marked.get(at)
  if (rule) found.push('marked', rule)
  return found
}

/** How prose stands round every line, counted once for the page. */
function surroundings(page: Page) {
  const { lines } = page
  const n = lines.length
  const sums = new Array<number>(n + 1).fill(0)
  const before = new Array<number>(n).fill(99)
  const after = new Array<number>(n).fill(99)
  const run = new Array<number>(n).fill(0)
  for (let at = 0; at < n; at++) {
    const line = lines[at]!
    const prose = line.prose && !page.marked.has(at)
    sums[at + 1] = sums[at]! + (prose ? Math.min(line.words, 60) : 0)
    before[at] = at ? (isProse(at - 1) ? 1 : before[at - 1]! + 1) : 99
  }
  for (let at = n - 1; at >= 0; at--) after[at] = at < n - 1 ? (isProse(at + 1) ? 1 : after[at + 1]! + 1) : 99
  for (let at = 0; at < n; ) {
    let end = at
    while (end < n && !lines[end]!.closed && lines[end]!.words <= 14) end++
    for (let i = at; i < end; i++) run[i] = end - at
    at = Math.max(end, at + 1)
  }
  function isProse(at: number): boolean {
    return lines[at]!.prose && !page.marked.has(at)
  }
  const within = (at: number, reach: number): number =>
    sums[Math.min(n, at + reach + 1)]! - sums[Math.max(0, at - reach)]!
  return { before, after, run, within, total: Math.max(1, sums[n]!) }
}

const REPLY =
  /(\b(said|says|wrote)\s*:|\bat \d{1,2}[:.]\d\d\s?([ap]\.?m\.?)?( said:?)?)$|^\d+ (thoughts|comments|responses|replies) (on|to)\b|\bcomments? powered by\b|\byou comment\b/iu
const ENDS = new Set([
  'furniture/thread',
  'furniture/author-box',
  'furniture/related',
  'furniture/comments',
  'furniture/newsletter',
  'furniture/legal',
  'furniture/tags',
  'furniture/cookies',
])

/** Stretches of prose with at most three other lines between two of its lines, the words of each, and which is the longest. */
function clusters(page: Page): { of: number[]; words: number[]; longest: number } {
  const of = new Array<number>(page.lines.length).fill(-1)
  const words: number[] = []
  let gap = 99
  for (const [at, line] of page.lines.entries()) {
    if (line.prose && !page.marked.has(at)) {
      if (gap > 3) words.push(0)
      else for (let i = at - gap; i < at; i++) of[i] = words.length - 1
      words[words.length - 1]! += Math.min(200, line.words)
      of[at] = words.length - 1
      gap = 0
    } else gap++
  }
  return { of, words, longest: words.indexOf(Math.max(...words)) }
}

/** Counts of what stands above each line since the page's first prose: ends of articles, replies, dates. */
function since(page: Page): { ends: number; replies: number; dates: number; gap: number; prose: number }[] {
  const found = []
  let [ends, replies, dates, gap, run, prose] = [0, 0, 0, 0, 0, 0]
  for (const [at, line] of page.lines.entries()) {
    const rule = page.marked.get(at)
    if (prose && rule && ENDS.has(rule)) ends++
    if (prose && REPLY.test(line.text)) replies++
    if (prose && line.words <= 12 && DATE.test(line.text)) dates++
    run = line.closed || line.words > 12 ? 0 : run + 1
    if (prose) gap = Math.max(gap, run)
    found.push({ ends, replies, dates, gap, prose })
    if (line.prose && !rule) prose += Math.min(200, line.words)
  }
  return found
}

/**
 * For every line of a page the names of the features that it has. They know forms and places, no words of a language but those
 * that the rules know.
 */
export function featuresOf(page: Page): string[][] {
  const { lines } = page
  const n = lines.length
  const around = surroundings(page)
  const [first, end] = articleOf(page)
  const own = lines.map((line, at) => ownFeatures(line, page, at))
  const groups = clusters(page)
  const main = groups.of.indexOf(groups.longest)
  const above = since(page)
  const longest = Math.max(1, ...lines.map(({ start, end }) => end - start))
  const letters = lines.reduce((sum, { start, end, prose }) => sum + (prose ? end - start : 0), 1)
  return lines.map((line, at) => {
    const found = [...own[at]!]
    const inside = at >= first && at < end
    found.push(
      inside
        ? 'inside'
        : at < first
          ? `above:${bucket(first - at, [1, 3, 6, 12])}`
          : `below:${bucket(at - end, [0, 2, 5, 12])}`,
    )
    if (inside) found.push(`to-end:${bucket(end - 1 - at, [0, 2, 5])}`, `from-first:${bucket(at - first, [0, 2, 5])}`)
    const size = bucket(line.words, [3, 8, 14])
    found.push(`inside:${inside}:${size}:${line.closed}`)
    found.push(`before:${bucket(around.before[at]!, [1, 2, 4, 8])}`, `after:${bucket(around.after[at]!, [1, 2, 4, 8])}`)
    found.push(
      `between:${bucket(around.before[at]!, [1, 2, 4])}:${bucket(around.after[at]!, [1, 2, 4])}:${line.closed}`,
    )
    const length = line.end - line.start
    const group = groups.of[at]!
    const told =
      group < 0
        ? 'none'
        : group === groups.longest
          ? 'main'
          : `${at < main ? 'before' : 'after'}:${bucket(groups.words[group]! / groups.words[groups.longest]!, [0.1, 0.3, 0.6])}`
    found.push(`group:${told}`, `group:${told}:${line.prose}`)
    const { ends, replies, dates, gap, prose } = above[at]!
    found.push(
      `ends:${bucket(ends, [0, 1, 3])}`,
      `replies:${bucket(replies, [0, 1, 2])}`,
      `dates:${bucket(dates, [0, 1, 2, 4])}`,
    )
    found.push(`gap:${bucket(gap, [1, 3, 5, 9])}`, `told:${bucket(prose / around.total, [0, 0.1, 0.3, 0.6, 0.9])}`)
    found.push(
      `gap-prose:${bucket(gap, [1, 3, 5, 9])}:${line.prose}`,
      `ends-prose:${bucket(ends, [0, 1, 3])}:${line.prose}`,
    )
    found.push(`share:${bucket(length / letters, [0.01, 0.03, 0.1, 0.25, 0.5])}:${line.prose}`)
    if (length === longest) found.push('longest')
    found.push(`beside-longest:${bucket(length / longest, [0.05, 0.2, 0.5, 0.8])}`)
    found.push(`run:${bucket(around.run[at]!, [0, 1, 2, 4, 8, 16])}`)
    for (const reach of [2, 5, 12])
      found.push(`near${reach}:${bucket(around.within(at, reach), [0, 20, 60, 120, 240, 480])}`)
    found.push(`place:${Math.floor((5 * at) / n)}`, `page:${bucket(around.total, [100, 300, 800])}:${size}`)
    for (const step of [-2, -1, 1, 2]) {
      const near = own[at + step]
      if (!near) found.push(`edge:${step}`)
      else
        for (const each of near)
          if (/^(words|closed|prose|marked|furniture|label|capitals|upper|date|question|times)/.test(each))
            found.push(`${step}:${each}`)
    }
    return found
  })
}
