import { type Dossier, type Finding, interval, sha256 } from '@parley/schema'
import { unitOf } from '../figures/units.ts'
import { distinct } from '../fold/order.ts'
import type { Told } from '../fold/told.ts'
import { sideOf } from '../resolve/state-of.ts'
import { folded } from '../resolve/words.ts'
import { type Figure, figureOf } from './numbers.ts'
import { quotationsOf } from './quotation.ts'
import { STRETCH, stretches } from './stretch.ts'

/** What may differ from what others tell in its group: only where two of a group have other signatures is anything compared. */
export type Member = {
  group: string
  finding: Finding
  place: number
  sig: string
  /** a figure, as it is compared */
  figure?: Figure
}

const short = (text: string): string => sha256(text).slice(0, 12)

/** The groups in which findings of one report are compared with others', by the names that the report gives. Pure. */
export function membersOf(told: Told, dossier: Dossier | null): Member[] {
  const { day, reading } = told
  return reading.findings.flatMap((finding, place): Member[] => {
    const as = (sig: string, groups: readonly string[], more: Pick<Member, 'figure'> = {}) =>
      groups.map((group) => ({ group, finding, place, sig, ...more }))
    if (finding.kind === 'measurement') {
      const { quantity, unit, period, value } = finding.value
      const counted = unitOf(unit).unit ?? ''
      const name = `n ${short(JSON.stringify([folded(quantity), counted]))}`
      const from = period?.value ? interval(period.value).from : null
      const days = counted === 'percent' ? STRETCH.share : STRETCH.figure
      const groups = from ? [`${name} on ${from}`] : stretches(name, day, days)
      return as(JSON.stringify(value), groups, { figure: figureOf({ told, finding }) })
    }
    if (finding.kind === 'commitment') {
      const { who, amount, currency } = finding.value
      if (typeof amount !== 'number' || !currency) return []
      const sides = distinct(who.map((m) => sideOf(m.name, dossier)))
      return as(
        currency,
        sides.flatMap((s) => stretches(`m ${short(s)}`, day, STRETCH.sum)),
      )
    }
    if (finding.kind !== 'attribution') return []
    return quotationsOf({ told, finding }).flatMap((q) =>
      as(
        short(JSON.stringify([q.speaker, q.words])),
        q.keys.map((key) => `q ${key}`),
      ),
    )
  })
}
