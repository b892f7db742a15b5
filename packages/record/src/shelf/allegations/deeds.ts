import type { Item, Told } from '../../fold/told.ts'
import { folded } from '../../resolve/words.ts'
import { isForce, lastDayOf } from '../../scope/index.ts'
import type { Tables } from '../../store/tables.ts'
import { dayNumber, turnOf } from '../rows.ts'

/** The uses of force that a report tells as done. Pure. */
export const deedRows = (told: Told): Omit<Tables['shelf_deeds'], 'since' | 'until' | 'behind'>[] =>
  told.reading.findings.flatMap((finding) => {
    if (finding.kind !== 'event' || !isForce({ told, finding } as Item<'event'>)) return []
    const turn = turnOf(lastDayOf(finding.value.date?.value, told))
    return [
      {
        report: told.report.id,
        id: finding.id,
        known: dayNumber(told.day),
        turn,
        outlet: folded(told.report.outlet ?? ''),
      },
    ]
  })
