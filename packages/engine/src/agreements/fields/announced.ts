import type { Span } from '@parley/schema'
import type { Analysis } from '../../language/analysis.ts'
import { signalBefore } from '../../language/times/index.ts'
import type { Found } from '../../rule.ts'
import type { Cluster } from '../find/clusters.ts'
import { dated } from '../terms/told.ts'
import { type Account, asWhen } from './terms.ts'

/** Kinds whose making is an event of agreeing or announcing. */
const MADE: ReadonlySet<string> = new Set(['AGREE', 'COOPERATE'])
/** What is said of it as done, by which the day of saying so is the day on which it was made known. */
const DONE =
  /\b(?:(?:had|has|have)\s+(?:\p{L}+\s+){0,2}(?:been\s+)?(?:reached|agreed|signed|brokered|struck|accepted|concluded|sealed|forged)|(?:reached|agreed\s+(?:to|on)|signed|brokered|struck|sealed)\b|will\s+(?:enter\s+into\s+force|take\s+effect|come\s+into\s+(?:force|effect)))/iu

const within = (at: number, spans: readonly Span[]): boolean => spans.some(([a, b]) => a <= at && at < b)

/**
 * When an agreement was made, where no verb of its clause dates it: by the date in its own name ("the 2003 truce", "a ceasefire in 1991"), by the event of
 * making it, or by the day on which somebody is told to have said that it was made. Null where none tells.
 */
export function announcedBy(analysis: Analysis, found: Found, cluster: Cluster): Account | null {
  const own = cluster.namings.filter((n) => !n.modifies)
  for (const n of own) {
    const t = analysis.times.find(
      (x) =>
        dated(x) &&
        x.timex.type === 'date' &&
        ((n.start <= x.start && x.end <= n.head + 1) ||
          (x.start >= n.head &&
            /^\s*(?:\p{Ll}+\s+)?(?:in|of|on|from)\s+$/u.test(analysis.text.slice(nameEnd(analysis, n.head), x.start)))),
    )
    if (
      t &&
      !/^(?:since|until|till|by|before|after|from)$/u.test(
        signalBefore(analysis.text, n.start) && t.start < n.head ? '' : (signalBefore(analysis.text, t.start) ?? ''),
      )
    )
      return { party: null, when: asWhen(t), span: [n.sentence.start, n.sentence.end] }
  }
  for (const { value } of found.of('event')) {
    if (!MADE.has(value.type) || value.status !== 'occurred' || !value.date) continue
    const naming = own.find((n) => within(n.head, value.evidence))
    if (naming) return { party: null, when: value.date, span: value.evidence[0]! }
  }
  for (const { value } of found.of('attribution')) {
    if (!value.said) continue
    const naming = own.find((n) => within(n.head, value.content))
    const clause = naming && value.content.find(([a, b]) => a <= naming.head && naming.head < b)
    if (clause && DONE.test(analysis.text.slice(...clause))) return { party: null, when: value.said, span: clause }
  }
  return null
}

/** Where the noun that names it ends: "ceasefire", "peace deal". */
const nameEnd = (analysis: Analysis, head: number): number => {
  const first = analysis.tokens.findIndex((t) => t.end > head)
  let last = first
  while (/^(?:NOUN|PROPN)$/.test(analysis.tokens[last + 1]?.upos ?? '') && last < first + 3) last++
  return analysis.tokens[last]?.end ?? head
}
