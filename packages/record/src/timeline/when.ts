import { type DateValue, type Day, evidenceOf, interval, type Span, type TimelineItem } from '@parley/schema'
import type { Told } from '../fold/told.ts'

/** Where days are asked for, what is of no exact day is looked for so many days back from its beginning. */
export const FAR = 366

export type When = { from: Day; to: Day; known: TimelineItem['known'] }

/** The days that a thing can be of: those told of it, else the first of the reports that tell it; null where nobody can tell either. */
export function whenOf(date: DateValue | null, told: readonly Day[]): When | null {
  const ends = date === null ? null : interval(date)
  const from = ends?.from ?? ends?.to
  const to = ends?.to ?? ends?.from
  if (from && to && from <= to) return { from, to, known: from === to && ends!.from !== null ? 'exact' : 'within' }
  let first: Day | null = null
  for (const day of told) if (first === null || day < first) first = day
  return first === null ? null : { from: first, to: first, known: 'told' }
}

/** Kinds of findings that tell an event's words too: an attack that somebody alleges, a gift that somebody promises. */
const TWICE = { violence: 'violation', commitments: 'commitment' } as const

/** Whether all words of a report's finding on a lane are also words of what the lane tells otherwise: then it is told twice. */
export function toldTwice({ reading }: Told, lane: TimelineItem['lane'], spans: readonly Span[]): boolean {
  const kind = lane === 'violence' || lane === 'commitments' ? TWICE[lane] : null
  if (!kind) return false
  const others = reading.findings.flatMap((f) => (f.kind === kind ? evidenceOf(f) : []))
  return spans.some(([from, to]) => others.some(([start, end]) => from < end && to > start))
}
