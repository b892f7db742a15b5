import type { Evidence, FigurePoint, FigureSeries } from '@parley/schema'
import { keyOf, pointOf } from '../../figures/series.ts'
import { distinct } from '../../fold/order.ts'
import { isLocal } from '../../fold/people/local.ts'
import type { Told } from '../../fold/told.ts'
import { mentionsIn, PLACE_SLOTS } from '../../resolve/mentions.ts'
import { folded } from '../../resolve/words.ts'
import { voicesOf } from '../../sources/voices.ts'
import type { Tables } from '../../store/tables.ts'
import { dayNumber } from '../rows.ts'

/** What a series is of; `by` as the report names them. */
export type Head = Pick<FigureSeries, 'quantity' | 'of' | 'area' | 'unit' | 'rule' | 'basis'> & { by: string[] }
/** What of a figure is compared. */
export type Light = Pick<FigurePoint, 'value' | 'low' | 'high' | 'written' | 'period'>
/** What else is shown of it: the words, who passed it on, who is made answerable, and whom of these only the report knows. */
export type FigureBody = { evidence: Evidence; chain: string[]; voices: string[]; locals: string[] }

type Row = Omit<Tables['shelf_figures'], 'since' | 'until' | 'behind'>

/** The figures of one report. Pure. */
export function figureRows(told: Told): Row[] {
  const { report, reading, day } = told
  const known = new Set<string>()
  for (const f of reading.findings)
    for (const { mention, slot } of mentionsIn(f.value))
      if (!PLACE_SLOTS.has(slot) && isLocal(mention)) known.add(mention.name)
  return reading.findings.flatMap((finding, place): Row[] => {
    if (finding.kind !== 'measurement') return []
    const item = { told, finding }
    const { quantity, of, area, unit, by, rule, basis } = finding.value
    const { value, low, high, written, period, chain, evidence } = pointOf(item)
    const names = by.map((m) => m.name)
    const head: Head = { quantity, of, area: area?.name ?? null, unit, rule, basis, by: names }
    const point: Light = { value, low, high, written, period }
    const voices = voicesOf(told, finding)
    const locals = distinct([...names, ...chain, ...voices]).filter((name) => known.has(name))
    const body: FigureBody = { evidence: evidence[0]!, chain, voices, locals }
    return [
      {
        ...{ report: report.id, place, known: dayNumber(day), id: finding.id, key: keyOf(item) },
        ...{ loose: names.some((name) => known.has(name)) ? 1 : 0, outlet: folded(report.outlet ?? '') },
        ...{ head: JSON.stringify(head), point: JSON.stringify(point) },
        ...{ words: folded(evidence[0]!.quote), body: JSON.stringify(body) },
      },
    ]
  })
}
