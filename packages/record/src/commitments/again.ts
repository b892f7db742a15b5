import { type CommitmentAnswer, type Day, daysBetween } from '@parley/schema'
import { byText } from '../fold/order.ts'
import { likeWords } from '../origins/like.ts'
import { otherBeneficiary, type Pledge, type Stage, sameSum, shareSide, stepOf } from './pledge.ts'

type Again = CommitmentAnswer['announcedAgain'][number]

/** A finding of a promise, as far as its money needs it. */
export type Teller = { id: string; report: string; day: Day | null; pledge: Pledge; stage: Stage }

/** A promise with the findings that tell it, earliest first, by pledge. */
export type Promised<C> = { id: string; first: Day | null; classes: readonly C[] }

/** Told again after so many days, a sum may be taken for a new one. */
const AGAIN_DAYS = 7
/** Of other promises of the same sum so many are told: those told first nearest in time. */
const MOST = 20

const named = ({ sides }: Pledge): string => sides.map((s) => s.replace(/^~/, '')).join(', ')
const on = ({ day }: Pick<Teller, 'day'>): string => day ?? 'an unknown day'

/** Within one promise: the same sum announced by the giver once more, long after the first time. */
export function retold(own: readonly Teller[], id: string): Again[] {
  let [first, last] = [null as Day | null, null as Day | null]
  for (const { stage, pledge, day } of own) {
    if (stage !== 'announced' || pledge.amount === null || !day) continue
    if (first === null || day < first) first = day
    if (last === null || day > last) last = day
  }
  if (!first || !last || daysBetween(first, last) < AGAIN_DAYS) return []
  const why = `told as an announcement on ${first} and again on ${last}: one sum, not two`
  return [{ commitment: id, score: 1, why }]
}

type Class = { number: number; pledge: Pledge }

/** Under what a pledge over a sum of money is kept, and under what those of the same sum are found. */
export function sumKeys({ amount, currency, sides }: Pledge): { own: string[]; near: string[] } {
  const step = currency ? stepOf(amount) : null
  if (step === null) return { own: [], near: [] }
  const at = (s: number) => sides.map((side) => `${side} ${currency} ${s}`)
  return { own: at(step), near: [step - 1, step, step + 1].flatMap(at) }
}

const far = (a: Day | null, b: Day | null): number => (a && b ? Math.abs(daysBetween(a, b)) : Number.MAX_SAFE_INTEGER)

/**
 * Other promises by the same giver to the same receiver over the same sum, told in another report: perhaps one and the same money.
 * `near` gives the pledges of the same sum, `holder` the promise that one of them belongs to in this view, `tellers` who tells it, earliest first.
 */
export function again<C extends Class, P extends Promised<C>>(
  own: P,
  near: (c: C) => Iterable<C>,
  holder: (c: C) => P | null,
  tellers: (c: C) => readonly Pick<Teller, 'report' | 'day'>[],
): Again[] {
  type Found = { other: P; a: C; b: C; score: number; far: number }
  const chosen: Found[] = []
  const later = (x: Found, y: Found) => x.far - y.far || byText(x.other.id, y.other.id)
  const pair = (a: C, b: C) => {
    for (const x of tellers(a)) for (const y of tellers(b)) if (x.report !== y.report) return [x, y] as const
    return null
  }
  const like = (a: C, b: C) => Math.round((0.6 + 0.4 * likeWords(a.pledge.what, b.pledge.what)) * 100) / 100
  for (const a of own.classes)
    for (const b of near(a)) {
      const other = holder(b)
      if (!other || other === own || !a.pledge.currency || !b.pledge.currency) continue
      const one: Found = { other, a, b, score: -1, far: far(own.first, other.first) }
      const before = chosen.find((c) => c.other === other)
      if (!before && chosen.length === MOST && later(one, chosen.at(-1)!) >= 0) continue
      if (!sameSum(a.pledge, b.pledge) || otherBeneficiary(a.pledge, b.pledge) || !shareSide(a.pledge, b.pledge))
        continue
      if (!pair(a, b)) continue
      if (before) {
        // Of several pledges of one promise, those in the likest words say why.
        one.score = like(a, b)
        if (before.score < 0) before.score = like(before.a, before.b)
        const better = one.score - before.score || before.a.number - a.number || before.b.number - b.number
        if (better > 0) Object.assign(before, one)
        continue
      }
      chosen.push(one)
      chosen.sort(later)
      if (chosen.length > MOST) chosen.pop()
    }
  return chosen
    .map(({ other, a, b, score }): Again => {
      const [x, y] = pair(a, b)!
      const sum = (c: C) => c.pledge.written ?? c.pledge.amount
      const why = `${named(a.pledge)}: ${sum(a)} told on ${on(x)}, and ${sum(b)} on ${on(y)}, in other words`
      return { commitment: other.id, score: score < 0 ? like(a, b) : score, why }
    })
    .sort((x, y) => y.score - x.score || byText(x.commitment, y.commitment))
}
