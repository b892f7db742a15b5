import type { Dossier, LedgerEntry } from '@parley/schema'
import { isLocal } from '../../fold/people/local.ts'
import type { Told } from '../../fold/told.ts'
import { entryOf } from '../../ledger/entries.ts'
import { mentionsIn, PLACE_SLOTS } from '../../resolve/mentions.ts'
import { folded } from '../../resolve/words.ts'
import type { Tables } from '../../store/tables.ts'
import { dayNumber } from '../rows.ts'

/** What is shown of a position beside what the ledger compares. */
export type PositionBody = {
  entry: Pick<LedgerEntry, 'evidence'>
  /** who is made answerable for it */
  by: string[]
  /** those of all its names whom only this report knows */
  locals: string[]
}

type Row = Omit<Tables['shelf_positions'], 'since' | 'until' | 'behind'>

/** The most who share one position. */
const MOST = 1000

/** The positions of one report, by each who takes them. Pure. */
export function positionRows(told: Told, dossier: Dossier | null): Row[] {
  const { report, reading, day } = told
  const known = new Set<string>()
  for (const f of reading.findings)
    for (const { mention, slot } of mentionsIn(f.value))
      if (!PLACE_SLOTS.has(slot) && isLocal(mention)) known.add(mention.name)
  return reading.findings.flatMap((finding, i) => {
    if (finding.kind !== 'position') return []
    return finding.value.actor.flatMap((mention, j): Row[] => {
      if (!mention.name) return []
      const { id, issue, stance, condition, proposition, evidence, settled, voices } = entryOf(
        { told, finding },
        mention.name,
        j,
        dossier,
      )
      const { by } = voices[0]!
      const locals = [...new Set([mention.name, ...by])].filter((name) => known.has(name))
      const body: PositionBody = { entry: { evidence }, by: [...by], locals }
      return [
        {
          ...{ report: report.id, nth: i * MOST + j, known: dayNumber(day), id, name: mention.name },
          ...{ local: isLocal(mention) ? 1 : 0, issue, stance, condition, proposition },
          ...{ start: evidence.spans[0]?.[0] ?? 0, settled: settled ? 1 : 0, outlet: folded(report.outlet ?? '') },
          ...{ words: folded(evidence.quote), body: JSON.stringify(body) },
        },
      ]
    })
  })
}
