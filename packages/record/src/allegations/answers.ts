import { type AllegationAnswer, type Dossier, daysBetween, quote } from '@parley/schema'
import { evidence } from '../fold/evidence.ts'
import { findingsOf, type Item, type Scene } from '../fold/told.ts'
import { sideOf } from '../resolve/state-of.ts'
import { notDenied } from './denied.ts'
import type { Charge } from './gather.ts'

type Given = AllegationAnswer['answers'][number]

/** A denial answers an allegation that its own words speak of (denied.ts), told at most so many days after it. */
const DAYS = 14

/** Denials and admissions by side, each side's in order of day. */
export function denialsBySide(scene: Scene): Map<string, Item<'attribution'>[]> {
  const found = new Map<string, Item<'attribution'>[]>()
  for (const item of findingsOf(scene, 'attribution')) {
    const { act, actor } = item.finding.value
    if (act !== 'deny') continue
    for (const side of new Set(actor.map((m) => sideOf(m.name, scene.dossier))))
      found.set(side, [...(found.get(side) ?? []), item])
  }
  return found
}

/** What is answered to a charge: as the findings say, and denials by the accused side that speak of the same. */
export function answersTo(
  charges: readonly Charge[],
  denials: ReadonlyMap<string, Item<'attribution'>[]>,
  dossier: Dossier | null,
): Given[] {
  const given: Given[] = charges.flatMap(({ told, finding }): Given[] => {
    const { answer, accused } = finding.value
    if (answer === 'unknown') return []
    return [{ by: accused?.name ?? null, answer, words: null, evidence: evidence(told, finding) }]
  })
  const side = charges[0]!.accusedSide
  for (const item of (side && denials.get(side)) || []) {
    const { told, finding } = item
    const content = quote(told.report.text, finding.value.content)
    const meant = charges.some((c) => {
      if (c.told.report.id === told.report.id && given.some((g) => g.evidence.finding === c.finding.id)) return false
      const days = c.told.day && told.day ? daysBetween(c.told.day, told.day) : 0
      return days >= 0 && days <= DAYS && notDenied(c, item, dossier) === null
    })
    if (!meant || given.some((g) => g.evidence.report === told.report.id && g.answer === 'denied')) continue
    const by = finding.value.actor.find((m) => sideOf(m.name, dossier) === side)?.name ?? side
    given.push({ by, answer: 'denied', words: content, evidence: evidence(told, finding) })
  }
  return given
}
