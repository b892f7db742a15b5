import type { Dossier } from '@parley/schema'
import { numberOf, type Pledge, pledgeOf } from '../../commitments/pledge.ts'
import { tellingOf } from '../../commitments/telling.ts'
import { evidence } from '../../fold/evidence.ts'
import { distinct } from '../../fold/order.ts'
import { isLocal } from '../../fold/people/local.ts'
import { findingsOf, sceneOf, type Told } from '../../fold/told.ts'
import { mentionsIn, PLACE_SLOTS } from '../../resolve/mentions.ts'
import { folded } from '../../resolve/words.ts'
import { voicesOf } from '../../sources/voices.ts'
import type { Tables } from '../../store/tables.ts'

/** What a finding tells of a promise beside its pledge: whom it names, who is made answerable, whom of these only its report knows. */
export type Body = { names: string[]; voices: string[]; locals: string[]; values: readonly string[] }

type Row = Omit<Tables['shelf_promises'], 'since' | 'until' | 'behind'>

/** The promises of one report with what they pledge. Pure. */
export function promiseRows(told: Told, dossier: Dossier | null, known: number): { row: Row; pledge: Pledge }[] {
  const only = new Set<string>()
  for (const f of told.reading.findings)
    for (const { mention, slot } of mentionsIn(f.value))
      if (!PLACE_SLOTS.has(slot) && isLocal(mention)) only.add(mention.name)
  return findingsOf(sceneOf([told], dossier), 'commitment').map((item) => {
    const { finding } = item
    const pledge = pledgeOf(item, dossier)
    const names = distinct([
      ...finding.value.who.map((m) => m.name),
      ...(finding.value.for ? [finding.value.for.name] : []),
    ])
    const voices = voicesOf(told, finding)
    const locals = distinct([...names, ...voices]).filter((name) => only.has(name))
    const body: Body = { names, voices, locals, values: tellingOf(item).values }
    return {
      pledge,
      row: {
        ...{ report: told.report.id, id: finding.id, known, pledge: numberOf(pledge), stage: finding.value.stage },
        ...{ start: finding.value.evidence[0]?.[0] ?? 0, outlet: told.report.outlet, body: JSON.stringify(body) },
        words: folded(evidence(told, finding).quote),
      },
    }
  })
}
