import type { AllegationAnswer, CommitmentAnswer, EventAnswer, Evidence, Statement, TimelineItem } from '@parley/schema'
import { byText } from '../fold/order.ts'
import { folded } from '../resolve/words.ts'
import { type CountOrigins, ofAllegation, ofCommitment, ofEvent, ofStatement } from './item.ts'

export type Told = {
  events: readonly EventAnswer[]
  allegations: readonly AllegationAnswer[]
  commitments: readonly CommitmentAnswer[]
  /** latest first */
  statements: readonly Statement[]
}

/** Whether all words of one thing are also words of others: then it is told twice, by two kinds of findings. */
function toldBy(others: readonly Evidence[]): (evidence: readonly Evidence[]) => boolean {
  const spans = new Map<string, [number, number][]>()
  for (const { report, spans: own } of others) spans.set(report, [...(spans.get(report) ?? []), ...own])
  return (evidence) =>
    evidence.every((e) =>
      e.spans.some(([from, to]) => spans.get(e.report)?.some(([start, end]) => from < end && to > start)),
    )
}

/** The same words by the same speakers together, in the order of the first of them. */
function together(statements: readonly Statement[]): Statement[][] {
  const groups = new Map<string, Statement[]>()
  for (const s of statements) {
    const words = folded(s.content).match(/[\p{L}\p{N}]+/gu) ?? []
    // Nobody knows whether two who are not named are one.
    const key = s.actors.length ? `${s.actors.join('\n')}\n\n${words.join(' ')}` : s.id
    const group = groups.get(key)
    if (group) group.push(s)
    else groups.set(key, [s])
  }
  return [...groups.values()]
}

/**
 * What happened when, earliest first: each happening, allegation, promise and statement once, however many reports tell it. What has
 * no day and no dated report is left out, and so is an attack or a gift of which the words are an allegation's or a promise's already.
 */
export function timelineOf(told: Told, count: CountOrigins): TimelineItem[] {
  const alleged = toldBy(told.allegations.flatMap((a) => a.evidence))
  const promised = toldBy(told.commitments.flatMap((c) => c.evidence))
  const events = told.events
    .map((e) => ofEvent(e, count))
    .filter((item, i) => {
      const { evidence } = told.events[i]!
      if (item?.lane === 'violence') return !alleged(evidence)
      return item !== null && !(item.lane === 'commitments' && promised(evidence))
    })
  return [
    ...events,
    ...told.allegations.map((a) => ofAllegation(a, count)),
    ...told.commitments.map(ofCommitment),
    ...together(told.statements).map((said) => ofStatement(said, count)),
  ]
    .filter((item) => item !== null)
    .sort((a, b) => byText(a.from, b.from) || byText(a.to, b.to) || byText(a.id, b.id))
}
