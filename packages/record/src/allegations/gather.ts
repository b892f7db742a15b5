import { type Dossier, interval, quote } from '@parley/schema'
import type { Item } from '../fold/told.ts'
import { likeWords } from '../origins/like.ts'
import { sideOf } from '../resolve/state-of.ts'

/** A violation finding with what comparing needs. */
export type Charge = Item<'violation'> & {
  accuserSide: string | null
  accusedSide: string | null
  days: { from: string | null; to: string | null } | null
  words: string
}

export function charge(item: Item<'violation'>, dossier: Dossier | null): Charge {
  const { accuser, accused, date, act, target, place, evidence } = item.finding.value
  const side = (name: string | undefined) => (name ? sideOf(name, dossier) : null)
  return {
    ...item,
    ...{ accuserSide: side(accuser?.name), accusedSide: side(accused?.name) },
    days: date?.value ? interval(date.value) : null,
    words: [act, target, place?.name].filter(Boolean).join(' ') || quote(item.told.report.text, evidence),
  }
}

const apart = (a: Charge, b: Charge): boolean => {
  const [x, y] = [a.days, b.days]
  if (!x?.from || !x.to || !y?.from || !y.to) return false
  return x.to < y.from || y.to < x.from
}

const differ = (a: string | null | undefined, b: string | null | undefined): boolean => !!a && !!b && a !== b

/** Two charges that can't be one: others accused, others accusing, other days, other places, or told apart by one report. */
export function cannotBeOne(a: Charge, b: Charge): boolean {
  const [x, y] = [a.finding.value, b.finding.value]
  return (
    a.accusedSide !== b.accusedSide ||
    differ(a.accuserSide, b.accuserSide) ||
    apart(a, b) ||
    differ(x.place?.name, y.place?.name) ||
    (!!x.agreement && !!y.agreement && x.agreement !== y.agreement) ||
    (a.told.report.id === b.told.report.id && likeWords(a.words, b.words) < 0.6)
  )
}

export const SAME_CHARGE = 0.5

/** How much speaks for two charges being one, 0 to 1; it looks at these two alone. */
export function score(a: Charge, b: Charge): number {
  if (cannotBeOne(a, b)) return 0
  const [x, y] = [a.finding.value, b.finding.value]
  const day = a.days?.from && a.days.from === b.days?.from && a.days.to === b.days?.to ? 0.2 : 0
  const place = x.place && y.place ? 0.2 : 0
  const agreement = x.agreement && y.agreement ? 0.1 : 0
  return Math.min(1, 0.6 * likeWords(a.words, b.words) + day + place + agreement)
}
