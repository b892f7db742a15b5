import type { Span } from '@parley/schema'
import type { Analysis } from '../language/analysis.ts'
import { issueOf } from './issue-words.ts'

const DEMAND = /\b(?:must|should|has\s+to|have\s+to|needs?\s+to)\b/iu
/** Where a content goes on with something else: another speaker's side, an aside, a deed of its own. */
const TURN =
  /(?:,["”]?|["”],?)\s+(?:while|whereas|although|which|who|simultaneously|citing|with\s+\p{L}+(?:\s+\p{L}+)?\s+\p{L}+ing|but\s+noting|adding)\b|;\s/giu
const LEAST = 24
/** A thought may be as short as "a conditional truce". */
const THOUGHT = 16
/** Where the same speaker goes on with a second thought. */
const GOES_ON =
  /(?:,["”]?|["”],?)?\s+but\s+(?!also\b|noting\b)|;\s+|,?\s+and\s+(?=that\s)|,?\s+and\s+(?=(?:would|will|must|should|has|have|is|are|was|were)\s)|,?\s+(?=calling\s+(?:for|on)\s)/giu

/** The thoughts of a passage each for itself, where each names an issue, and another one: "ready for a truce and would accept observers". */
function thoughts(text: string, [start, end]: Span): Span[] {
  const words = text.slice(start, end)
  for (const m of words.matchAll(GOES_ON)) {
    const [first, rest] = [words.slice(0, m.index), words.slice(m.index + m[0].length)]
    if (
      first.length < THOUGHT ||
      rest.length < THOUGHT ||
      !issueOf(first) ||
      !issueOf(rest) ||
      issueOf(first) === issueOf(rest)
    )
      continue
    return [[start, start + m.index], ...thoughts(text, [start + m.index + m[0].length, end])]
  }
  return [[start, end]]
}

/** The demands of a content each for itself: "X must leave, sanctions should be eased, and Y must vote". */
function demands(text: string, [start, end]: Span): Span[] {
  const words = text.slice(start, end)
  const cuts = [0, ...[...words.matchAll(/[,;]\s+(?:and\s+)?/gu)].map((m) => m.index + m[0].length), words.length + 2]
  const pieces = cuts
    .slice(0, -1)
    .map((from, i): Span => [start + from, Math.min(end, start + cuts[i + 1]! - (i + 2 < cuts.length ? 2 : 0))])
  const told = pieces.filter(([a, b]) => DEMAND.test(text.slice(a, b)))
  return told.length > 1 && told.length === pieces.length ? told : [[start, end]]
}

/** What a content tells, sentence by sentence and demand by demand; what others say inside it is left to them. */
export function passagesOf(analysis: Analysis, content: readonly Span[], nested: readonly Span[]): Span[] {
  const { text, sentences } = analysis
  const start = Math.min(...content.map((s) => s[0]))
  const end = Math.max(...content.map((s) => s[1]))
  return sentences
    .filter((s) => s.start < end && start < s.end)
    .map((s): Span => [Math.max(start, s.start), Math.min(end, s.end)])
    .flatMap((span) => thoughts(text, span))
    .map((span): Span => untilTurn(text, span, nested))
    .filter(([a, b]) => b - a > 3)
    .flatMap((span) => demands(text, span))
}

/** Up to where another speaks or another deed begins, if something was told before. */
function untilTurn(text: string, [start, end]: Span, nested: readonly Span[]): Span {
  const words = text.slice(start, end)
  const cuts = [...[...words.matchAll(TURN)].map((m) => start + m.index), ...nested.map(([a]) => a)]
  const cut = Math.min(end, ...cuts.filter((at) => at - start > LEAST && at < end))
  return [start, cut]
}

/** A deed's own words, without what it came before or after. */
export const ownWords = (words: string): string =>
  /^.{24,}?(?=,\s+(?:\p{L}+\s+){0,2}(?:before|after|amid|following|ahead\s+of|despite|while|which|who)\b)/su.exec(
    words,
  )?.[0] ?? words
