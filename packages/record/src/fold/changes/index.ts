import { type AgreementAnswer, type Change, KIND_NAMES } from '@parley/schema'
import { byText, latestFirst } from '../order.ts'
import type { Scene } from '../told.ts'
import { agreementChanges } from './agreements.ts'
import { findingChanges } from './findings.ts'
import { reportChanges } from './reports.ts'

/** What people ruled and what is no longer held comes before what is told otherwise, and that before what is new. */
const ORDER: readonly Change['change'][] = ['corrected', 'withdrawn', 'moved', 'new']
const KIND_ORDER = ['agreement', 'report', ...KIND_NAMES.filter((k) => k !== 'agreement')]

export type State = { scene: Scene; agreements: readonly AgreementAnswer[] }

/**
 * All that differs between two states of the record, in a fixed order: agreements, reports, then single findings; within
 * each what was corrected, withdrawn, moved, new; latest first. Findings of agreements are told by their agreement.
 */
export function changes(from: State, to: State): Change[] {
  return inOrder([
    ...agreementChanges(from.agreements, to.agreements),
    ...reportChanges(from.scene, to.scene),
    ...findingChanges(from.scene, to.scene).filter(isOfItsOwn),
  ])
}

/** Findings of agreements are told by their agreement. */
export const isOfItsOwn = (c: Change): boolean => c.kind !== 'agreement' || c.change !== 'new'

/** Each change once, in the order of lists. */
export function inOrder(changes: readonly Change[]): Change[] {
  return [...new Map(changes.map((c) => [c.id, c])).values()].sort(
    (a, b) =>
      KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) ||
      ORDER.indexOf(a.change) - ORDER.indexOf(b.change) ||
      latestFirst(a.day, b.day) ||
      byText(a.thing, b.thing) ||
      byText(a.id, b.id),
  )
}
