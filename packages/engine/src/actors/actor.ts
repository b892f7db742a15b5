import type { Mention } from '@parley/schema'
import type { Analysis, Token } from '../language/analysis.ts'

/** Somebody whom a sentence names, with what is needed to give it a place in a finding. */
export type Actor = {
  start: number
  end: number
  first: number
  last: number
  sentence: number
  kind: 'state' | 'government' | 'person' | 'body' | 'outlet' | 'group' | 'sides' | 'other'
  mention: Mention
  /** the state or body that it stands for; null for people and unknown groups */
  state: string | null
  /** an adjective or first noun of a deed ("Russian strike"), a possessive ("Ukraine's"), after "in", "to", "from" … */
  as: 'itself' | 'adjective' | 'possessive' | 'place'
}

/** A mention of a stretch of the text, named by its own words unless told otherwise. */
export const mention = (analysis: Analysis, start: number, end: number, more: Partial<Mention> = {}): Mention => {
  const text = analysis.text.slice(start, end)
  return { text, span: [start, end], name: text, via: 'name', known: 'report', group: false, anonymous: false, ...more }
}

const PREPOSITION = /^(?:in|at|into|near|from|inside|across|around|outside|toward|towards|over|on)$/i

/** How a name stands: as a possessive, under a preposition of place, or by itself. */
export function asOf(tokens: readonly Token[], first: number, last: number): Actor['as'] {
  if (/^['’]s?$/u.test(tokens[last]?.text ?? '')) return 'possessive'
  const before = tokens[first - 1]?.text.toLowerCase() === 'the' ? tokens[first - 2] : tokens[first - 1]
  return before && PREPOSITION.test(before.text) ? 'place' : 'itself'
}
