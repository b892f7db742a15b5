import { type AllegationAnswer, type Day, type Dossier, daysBetween, interval, quote } from '@parley/schema'
import { findingsOf, type Item, type Scene } from '../fold/told.ts'
import { likeWords } from '../origins/like.ts'
import { sideOf } from '../resolve/state-of.ts'
import { voicesOf } from '../sources/voices.ts'

/** So much of a violation finding as comparing needs, by the names that its own report gives. */
export type Compared = {
  id: string
  report: string
  /** the latest day that its report can be from */
  day: Day | null
  accuserSide: string | null
  accusedSide: string | null
  days: { from: string | null; to: string | null } | null
  agreement: string | null
  /** what its report tells of an answer */
  answer: AllegationAnswer['answers'][number]['answer']
  act: string
  target: string | null
  place: string | null
  words: string
}

/** A violation finding with what comparing and telling of it need. */
export type Charge = Compared &
  Item<'violation'> & {
    /** who tells it in its report: the accuser; else whoever speaks the words; none where the report itself does */
    tellers: readonly string[]
  }

export function compared({ told, finding }: Item<'violation'>, dossier: Dossier | null): Compared {
  const { accuser, accused, date, act, target, place, evidence, agreement, answer } = finding.value
  const side = (name: string | undefined) => (name ? sideOf(name, dossier) : null)
  return {
    ...{
      id: finding.id,
      report: told.report.id,
      day: told.day,
      agreement,
      answer,
      act,
      target,
      place: place?.name ?? null,
    },
    ...{ accuserSide: side(accuser?.name), accusedSide: side(accused?.name) },
    days: date?.value ? interval(date.value) : null,
    words: [act, target, place?.name].filter(Boolean).join(' ') || quote(told.report.text, evidence),
  }
}

export function tellersOf({ told, finding }: Item<'violation'>): string[] {
  const { accuser } = finding.value
  return accuser?.name ? [accuser.name] : voicesOf(told, finding)
}

/** A charge as it is compared by its own report's names, and shown by those that people go by across reports. */
export const charge = (item: Item<'violation'>, dossier: Dossier | null, own = item): Charge => ({
  ...compared(own, dossier),
  ...item,
  tellers: tellersOf(item),
})

/** Every charge of a scene, in its order. */
export function chargesOf(scene: Scene): Charge[] {
  const told = scene.told.map((t) => scene.plain?.get(t.report.id) ?? t)
  const own = findingsOf({ ...scene, told }, 'violation')
  return findingsOf(scene, 'violation').map((item, i) => charge(item, scene.dossier, own[i]))
}

const apart = (a: Compared, b: Compared): boolean => {
  const [x, y] = [a.days, b.days]
  if (!x?.from || !x.to || !y?.from || !y.to) return false
  return x.to < y.from || y.to < x.from
}

const differ = (a: string | null | undefined, b: string | null | undefined): boolean => !!a && !!b && a !== b

/** Two charges that can't be one: others accused, others accusing, other days, other places, or told apart by one report. */
export function cannotBeOne(a: Compared, b: Compared): boolean {
  return (
    a.accusedSide !== b.accusedSide ||
    differ(a.accuserSide, b.accuserSide) ||
    apart(a, b) ||
    differ(a.place, b.place) ||
    differ(a.agreement, b.agreement) ||
    (a.report === b.report && likeWords(a.words, b.words) < 0.6)
  )
}

export const SAME_CHARGE = 0.5

/** Charges that do not begin on one day are of one act only where they are told within so many days of each other. */
export const TOLD_NEAR = 30

/** Whether two charges are compared at all: of acts that began on one day, or told soon after one another of one agreement. */
export function comparable(a: Compared, b: Compared): boolean {
  if (a.accusedSide !== b.accusedSide) return false
  if (a.days?.from && a.days.from === b.days?.from) return true
  if (a.agreement !== b.agreement || (a.day === null) !== (b.day === null)) return false
  return a.day === null || Math.abs(daysBetween(a.day, b.day!)) <= TOLD_NEAR
}

/** How much speaks for two charges being one, 0 to 1; it looks at these two alone. */
export function score(a: Compared, b: Compared): number {
  if (!comparable(a, b) || cannotBeOne(a, b)) return 0
  const day = a.days?.from && a.days.from === b.days?.from && a.days.to === b.days?.to ? 0.2 : 0
  const place = a.place && b.place ? 0.2 : 0
  const agreement = a.agreement && b.agreement ? 0.1 : 0
  return Math.min(1, 0.6 * likeWords(a.words, b.words) + day + place + agreement)
}
