import type { AllegationAnswer, CommitmentAnswer, EventAnswer, Evidence, Statement, TimelineItem } from '@parley/schema'
import { byText } from '../fold/order.ts'
import { statements } from '../fold/statements.ts'
import { type Scene, sceneOf } from '../fold/told.ts'
import { type CountOrigins, ofAllegation, ofCommitment, ofEvent, ofStatement } from './item.ts'
import { laneOf } from './lane.ts'
import { saidAs } from './said.ts'
import { toldTwice } from './when.ts'

export type Told = {
  events: readonly EventAnswer[]
  allegations: readonly AllegationAnswer[]
  commitments: readonly CommitmentAnswer[]
  /** latest first */
  statements: readonly Statement[]
}

/** What a thing on the timeline comes from; those of one day stand in this order. */
export const SOURCES = ['event', 'violation', 'commitment', 'attribution'] as const

/** A thing on the timeline with its place in it. */
export type Placed = { item: TimelineItem; key: string }

/** Where a thing stands: by its days, then by what it comes from, then by its address there. */
export const placeOf = ({ item, key }: Placed): string => `${item.from} ${item.to} ${SOURCES.indexOf(item.kind)} ${key}`

/** The same words by the same speakers on one day together, in the order of the first of them. */
function together(all: readonly Statement[], scene: Scene): { key: string; said: Statement[] }[] {
  const groups = new Map<string, Statement[]>()
  // As their own reports name everybody: who goes by which name across reports makes no two sayings one.
  const plain = scene.told.map((t) => scene.plain?.get(t.report.id) ?? t)
  const actors = new Map(statements(sceneOf(plain, scene.dossier)).map((s) => [s.id, s.actors]))
  for (const s of all) {
    const key = saidAs(s, actors.get(s.id) ?? s.actors)
    const group = groups.get(`${s.day} ${key}`)
    if (group) group.push(s)
    else groups.set(`${s.day} ${key}`, [s])
  }
  return [...groups].map(([key, said]) => ({ key: key.slice(key.indexOf(' ') + 1), said }))
}

/** Events of which all words are an allegation's or a promise's already. */
function twice(scene: Scene): (e: EventAnswer) => boolean {
  const told = new Map(scene.told.map((t) => [t.report.id, t]))
  return ({ type, evidence }) => {
    const lane = laneOf(type)
    return lane !== null && evidence.every((e) => toldTwice(told.get(e.report)!, lane, e.spans))
  }
}

const wide = (said: readonly Evidence[], count: CountOrigins) => ({
  reports: new Set(said.map((e) => e.report)).size,
  outlets: new Set(said.flatMap((e) => e.outlet ?? [])).size,
  origins: count(said),
})

/**
 * What happened when, earliest first: each happening, allegation, promise and saying once, however many reports tell it. What has
 * no day and no dated report is left out, and so is an attack or a gift of which the words are an allegation's or a promise's already.
 */
export function timelineOf(told: Told, scene: Scene, count: CountOrigins): Placed[] {
  const isTwice = twice(scene)
  const placed = (item: TimelineItem | null, key = item?.id ?? ''): Placed[] => (item ? [{ item, key }] : [])
  return [
    ...told.events.filter((e) => !isTwice(e)).flatMap((e) => placed(ofEvent(e, count))),
    ...told.allegations.flatMap((a) => placed(ofAllegation(a, count))),
    ...told.commitments.flatMap((c) => placed(ofCommitment(c))),
    ...together(told.statements, scene).flatMap(({ key, said }) =>
      placed(
        ofStatement(
          said[0]!,
          wide(
            said.map((s) => s.evidence),
            count,
          ),
        ),
        key,
      ),
    ),
  ].sort((a, b) => byText(placeOf(a), placeOf(b)))
}
