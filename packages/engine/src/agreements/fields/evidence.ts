import type { Span } from '@parley/schema'
import type { Analysis } from '../../language/analysis.ts'
import type { Cluster } from '../find/clusters.ts'
import type { Naming } from '../find/mentions.ts'
import { clausesOf } from '../find/phrase.ts'
import type { Terms } from './terms.ts'

/** Clauses that tell it in a report of some length; in a note of a few sentences two say enough. */
const MOST = 4
const MOST_OF_NOTE = 2
const NOTE = 12

/**
 * The clauses that an agreement stands on: those that carry its dates and its monitor, then those that name it best. Clauses of one
 * sentence that touch become one span.
 */
export function evidenceFor(analysis: Analysis, cluster: Cluster, terms: Terms, monitor: Span | null): Span[] {
  const chosen = new Map<number, Span>()
  const add = ([start, end]: readonly [number, number]) => {
    if (![...chosen.values()].some(([a, b]) => a <= start && end <= b)) chosen.set(start, [start, end])
  }
  const clauseAt = (at: number): Span | null => {
    const sentence = analysis.sentences.find((s) => s.start <= at && at < s.end)
    return sentence ? (clausesOf(analysis, sentence).find(([a, b]) => a <= at && at < b) ?? null) : null
  }
  for (const account of [...terms.expires, ...terms.effective, ...terms.announced]) add(account.span)
  if (terms.durationSpan) add(clauseAt(terms.durationSpan[0]) ?? terms.durationSpan)
  if (monitor) add(clauseAt(monitor[0]) ?? monitor)
  const value = (n: Naming) => {
    const span = clauseAt(n.head)
    return (
      worth(n) +
      (span && n.kind !== null && TELLING.test(analysis.text.slice(...span)) ? 1 : 0) +
      (/\d/.test(n.words) ? 1 : 0)
    )
  }
  const told = cluster.namings.filter((n) => !n.modifies)
  const ranked = (told.length ? told : cluster.namings.slice(0, 1))
    .map((n) => ({ n, value: value(n) }))
    .sort((a, b) => b.value - a.value || a.n.head - b.n.head)
  // what carries its dates and its monitor leaves room for the two clauses that name it best
  const most = Math.max(analysis.sentences.length > NOTE ? MOST : MOST_OF_NOTE, chosen.size + 2)
  for (const { n: naming } of ranked) {
    if (chosen.size >= most) break
    const span = clauseAt(naming.head)
    if (span) add(trimmed(analysis.text, span, naming))
  }
  const spans = [...chosen.values()].sort((a, b) => a[0] - b[0])
  const joined: Span[] = []
  for (const span of spans) {
    const last = joined.at(-1)
    if (
      last &&
      /^[\s,;—–]*$/u.test(analysis.text.slice(last[1], span[0])) &&
      !/\n/.test(analysis.text.slice(last[1], span[0]))
    )
      last[1] = span[1]
    else joined.push([...span])
  }
  return joined
}

/** Namings with a topic and of their own kind tell more than "this agreement". */
const worth = (n: Cluster['namings'][number]): number =>
  (n.kind === null ? 0 : 2) + (n.topic === 'none' ? 0 : 1) + (n.id === 'halt' ? 1 : 0)

/** What became of it: who said yes, no, or took it up. */
const TELLING =
  /\b(?:accept|agree[ds]?\b|reject|declin|propos|endors|refus|sign|stall|brok|violat|breach|prepared)\p{L}*/iu

const LONG = 22
const countWords = (s: string): number => s.split(/\s+/u).length

/** Of a long clause, the part round the naming: from the last joint before it to the next one after it. */
function trimmed(text: string, [start, end]: Span, naming: Cluster['namings'][number]): Span {
  if (countWords(text.slice(start, end)) <= LONG) return [start, end]
  const joints = /(?:[,;:]|\bthat\b|\band\s+(?=(?:is|are|was|were|has|have|will)\b))\s*/giu
  const before = [...text.slice(start, naming.start).matchAll(joints)].findLast(
    (m) => naming.start - start - m.index < 160,
  )
  const after = [...text.slice(naming.end, end).matchAll(/[,;]\s/gu)].find((m) => m.index > 12)
  const from = before ? start + before.index + before[0].length : start
  const to = after ? naming.end + after.index : end
  return countWords(text.slice(from, to)) >= 5 ? [from, to] : [start, end]
}
