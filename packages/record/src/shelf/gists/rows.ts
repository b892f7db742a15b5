import type { Told } from '../../fold/told.ts'
import type { Tables } from '../../store/tables.ts'
import { dayNumber } from '../rows.ts'

/** How much one rule found of one kind. */
export type Found = [kind: string, rule: string, findings: number]

/** A report as its sources and its rules are told from. Pure. */
export function gistOf({ report, reading, day }: Told): Omit<Tables['shelf_gists'], 'since' | 'until' | 'behind'> {
  const rules = new Map<string, Found>()
  for (const { kind, rule } of reading.findings) {
    const key = `${kind} ${rule}`
    const one = rules.get(key)
    if (one) one[2]++
    else rules.set(key, [kind, rule, 1])
  }
  return {
    ...{ report: report.id, known: dayNumber(day), outlet: report.outlet },
    credited: JSON.stringify(reading.credited.map((m) => m.name)),
    rules: JSON.stringify([...rules.values()]),
  }
}
