import { type Dossier, daysBetween, type Finding, interval, sha256 } from '@parley/schema'
import { unitOf } from '../figures/units.ts'
import { distinct } from '../fold/order.ts'
import type { Told } from '../fold/told.ts'
import { sideOf } from '../resolve/state-of.ts'
import { folded } from '../resolve/words.ts'
import { quotationsOf } from './quotation.ts'

/** What may differ from what others tell in its group: only where two of a group have other signatures is anything compared. */
export type Member = { group: string; finding: Finding; place: number; sig: string }

/** What is told without a day of its own is compared with what is told within one such stretch of days and the one before it. */
const STRETCH = { figure: 15, sum: 30 } as const

const stretchOf = (day: string, days: number): number => Math.floor(daysBetween('1970-01-01', day) / days)

/** The stretch whose tellings a group compares with all in it; null where it is of one day of the world. */
export function stretchIn(group: string): { days: number; nth: number | null } | null {
  const found = / told (\d+) (-?\d+|never)$/u.exec(group)
  return found && { days: Number(found[1]), nth: found[2] === 'never' ? null : Number(found[2]) }
}

/** Whether something told on a day is of a group's own stretch: what is of the one before it is only compared with. */
export function isOwn(group: string, day: string | null): boolean {
  const stretch = stretchIn(group)
  return !stretch || (day === null ? stretch.nth === null : stretchOf(day, stretch.days) === stretch.nth)
}

function stretches(name: string, day: string | null, days: number): string[] {
  if (day === null) return [`${name} told ${days} never`]
  const nth = stretchOf(day, days)
  return [`${name} told ${days} ${nth}`, `${name} told ${days} ${nth + 1}`]
}

const short = (text: string): string => sha256(text).slice(0, 12)

/** The groups in which findings of one report are compared with others', by the names that the report gives. Pure. */
export function membersOf(told: Told, dossier: Dossier | null): Member[] {
  const { day, reading } = told
  return reading.findings.flatMap((finding, place): Member[] => {
    const as = (sig: string, groups: readonly string[]) => groups.map((group) => ({ group, finding, place, sig }))
    if (finding.kind === 'measurement') {
      const { quantity, unit, period, value } = finding.value
      const name = `n ${short(JSON.stringify([folded(quantity), unitOf(unit).unit ?? '']))}`
      const from = period?.value ? interval(period.value).from : null
      return as(JSON.stringify(value), from ? [`${name} on ${from}`] : stretches(name, day, STRETCH.figure))
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
