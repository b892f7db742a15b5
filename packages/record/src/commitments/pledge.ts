import { type CommitmentAnswer, type DateValue, type Dossier, type Mention, sha256, type ValueOf } from '@parley/schema'
import { byText, distinct } from '../fold/order.ts'
import { isLocal } from '../fold/people/local.ts'
import type { Item } from '../fold/told.ts'
import { likeWords, telling } from '../origins/like.ts'
import { localName, sameLocal } from '../resolve/people.ts'
import { romanised } from '../resolve/spelling.ts'
import { sideOf } from '../resolve/state-of.ts'

/** What promises are compared by: findings of one pledge differ in nothing but who told them when. */
export type Pledge = {
  /** whom it binds; who is known by his report alone stands with LOCAL before his name */
  sides: string[]
  beneficiary: string | null
  type: ValueOf<'commitment'>['type']
  what: string
  amount: number | null
  currency: string | null
  written: string | null
  by: DateValue | null
}

/** A stage of a promise, as findings tell it. */
export type Stage = CommitmentAnswer['stage']

/** Before the name of somebody whom only reports know: two are compared by their spelling, as their own reports name them. */
const LOCAL = '~'

const sideIn = (m: Mention, dossier: Dossier | null): string =>
  isLocal(m) ? `${LOCAL}${m.name}` : sideOf(m.name, dossier)

/** The pledge of a finding, by the names that its own report gives. */
export function pledgeOf({ finding: { value } }: Item<'commitment'>, dossier: Dossier | null): Pledge {
  return {
    sides: distinct(value.who.map((m) => sideIn(m, dossier))).sort(byText),
    beneficiary: value.for && sideIn(value.for, dossier),
    ...{ type: value.type, what: value.what, currency: value.currency, written: value.written },
    ...{ amount: typeof value.amount === 'number' ? value.amount : null, by: value.by?.value ?? null },
  }
}

/** A number for a pledge that depends on nothing else: ties between pledges are broken by it, whatever a record holds. */
export const numberOf = (pledge: Pledge): number => Number.parseInt(sha256(JSON.stringify(pledge)).slice(0, 13), 16)

const sameSide = (a: string, b: string): boolean => {
  if (a === b) return true
  if (!a.startsWith(LOCAL) || !b.startsWith(LOCAL)) return false
  const [x, y] = [localName(a.slice(1)), localName(b.slice(1))]
  return x !== null && y !== null && sameLocal(x, y)
}

export const shareSide = (a: Pledge, b: Pledge): boolean => a.sides.some((s) => b.sides.some((t) => sameSide(s, t)))

export const otherBeneficiary = (a: Pledge, b: Pledge): boolean =>
  a.beneficiary !== null && b.beneficiary !== null && !sameSide(a.beneficiary, b.beneficiary)

/** Two sums further apart than this share of the larger one are two sums. */
const ROUNDING = 0.02

/** Two sums that rounding alone can part ("$21 billion", "over $21.1 billion"); null where one is not told. */
export function sameSum(a: Pledge, b: Pledge): boolean | null {
  if (a.amount === null || b.amount === null) return null
  const [c, d] = [a.currency, b.currency]
  return (!c || !d || c === d) && Math.abs(a.amount - b.amount) <= ROUNDING * Math.max(a.amount, b.amount)
}

/** Two pledges that can't be one promise: others bind themselves, for somebody else, or over another sum. */
export const forbids = (a: Pledge, b: Pledge): boolean =>
  a.type !== b.type || sameSum(a, b) === false || otherBeneficiary(a, b) || !shareSide(a, b)

/** From here on two findings are taken to tell one promise. */
const SAME_PROMISE = 0.55
const [WORDS, MONEY, FOR, DEADLINE] = [0.65, 0.3, 0.05, 0.1]

/** How much speaks for two pledges being one promise, 0 to 1; 0 where they cannot be, or too little does. */
export function alike(a: Pledge, b: Pledge): number {
  if (forbids(a, b)) return 0
  const deadline = a.by && b.by && JSON.stringify(a.by) === JSON.stringify(b.by)
  const score =
    WORDS * likeWords(a.what, b.what) +
    (sameSum(a, b) ? MONEY : 0) +
    (a.beneficiary && b.beneficiary ? FOR : 0) +
    (deadline ? DEADLINE : 0)
  const rounded = Math.min(1, Math.round(score * 1000) / 1000)
  return rounded >= SAME_PROMISE ? rounded : 0
}

/**
 * Ways in which two pledges may be one promise, the least demanding first: what else they have in common decides how alike their words must
 * be (`least`). `share` of its own weight each text then has in words that both have: the lighter text `least` of it, the heavier one what is
 * left when the lighter has all of it.
 */
const wayOf = (beside: number, share?: number) => {
  const least = (SAME_PROMISE - 0.001 - FOR - beside) / WORDS
  return { least, share: share ?? Math.min(least, (0.4 * least) / (1 - 0.6 * least)) }
}
const WAYS = { due: wayOf(MONEY + DEADLINE, 0), summed: wayOf(MONEY), worded: wayOf(DEADLINE) }
type Way = keyof typeof WAYS

type Weighed = [word: string, weight: number]

/** The weightiest words of a text, so many that two texts which share as much of their weight must have one of these in common. */
function front(text: string, share: number): Weighed[] {
  const words = [...telling(text)].sort((a, b) => b[1] - a[1] || byText(a[0], b[0]))
  let left = words.reduce((n, [, w]) => n + w, 0)
  const enough = left * share - 1e-9
  return words.filter(([, w]) => {
    const isIn = left >= enough && left > 0
    left -= w
    return isIn
  })
}

/** What all telling words of a pledge weigh. */
export const massOf = ({ what }: Pledge): number => [...telling(what).values()].reduce((a, b) => a + b, 0)

const STEP = -Math.log(1 - ROUNDING) * 1.001
/** Sums that rounding alone parts lie in one step or in two beside each other; null for what is like no sum. */
export const stepOf = (amount: number | null): number | null =>
  amount === null || amount < 0 ? null : amount === 0 ? -1_000_000 : Math.floor(Math.log(amount) / STEP)

const sideKey = (side: string): string =>
  side.startsWith(LOCAL) ? `${LOCAL}${romanised(localName(side.slice(1))?.surname ?? '').slice(0, 3)}` : side

/** A key under which others are found: the word that both then have, what it weighs, and in which way they may be one. */
export type Near = { key: string; word: string; weight: number; way: Way }

/** Keys under which a pledge is kept, and those under which others that it may be one with are found. */
export function keysOf(p: Pledge): { own: string[]; near: Near[] } {
  const own: string[] = []
  const near: Near[] = []
  const step = stepOf(p.amount)
  const steps = step === null ? [] : [step - 1, step, step + 1]
  for (const side of distinct(p.sides.map(sideKey))) {
    const add = (way: Way, kept: string, sought: readonly string[]) => {
      for (const [word, weight] of front(p.what, WAYS[way].share)) {
        own.push(`${side} ${p.type ?? ''} ${kept} ${word}`)
        for (const s of sought) near.push({ key: `${side} ${p.type ?? ''} ${s} ${word}`, word, weight, way })
      }
    }
    add('worded', '', [''])
    if (step === null) continue
    const sums = steps.map((s) => `$${s}`)
    add('summed', `$${step}`, sums)
    const by = JSON.stringify(p.by)
    if (p.by)
      add(
        'due',
        `$${step} ${by}`,
        sums.map((s) => `${s} ${by}`),
      )
  }
  return { own, near }
}

/** Whether two pledges of these weights can share enough, by the keys that they share: what is known of two without their words. */
export function mayBeAlike(mass: number, other: number, shared: Iterable<Near>): boolean {
  const words = new Map<string, number>()
  let way: Way = 'worded'
  for (const one of shared) {
    words.set(one.word, one.weight)
    if (one.way === 'due' || way === 'worded') way = one.way
  }
  let common = 0
  for (const weight of words.values()) common += weight
  const [less, more] = mass < other ? [mass, other] : [other, mass]
  // The lightest words of a text are no keys, and may be shared too.
  common += WAYS[way].share * more
  return common / (0.6 * less + 0.4 * more) >= WAYS[way].least - 1e-9
}
