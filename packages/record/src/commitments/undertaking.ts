import type { Dossier } from '@parley/schema'
import { byText, distinct } from '../fold/order.ts'
import type { Item } from '../fold/told.ts'
import { likeWords } from '../origins/like.ts'
import { sideOf } from '../resolve/state-of.ts'

/** A commitment finding with what comparing needs. */
export type Undertaking = Item<'commitment'> & { sides: readonly string[]; beneficiary: string | null }

export const undertaking = (item: Item<'commitment'>, dossier: Dossier | null): Undertaking => ({
  ...item,
  sides: distinct(item.finding.value.who.map((m) => sideOf(m.name, dossier))).sort(byText),
  beneficiary: item.finding.value.for && sideOf(item.finding.value.for.name, dossier),
})

export const sum = ({ finding }: Undertaking): number | null => {
  const { amount } = finding.value
  return typeof amount === 'number' ? amount : null
}

/** Two sums that rounding alone can part ("$21 billion", "over $21.1 billion"); null where one is not told. */
export function sameSum(a: Undertaking, b: Undertaking): boolean | null {
  const [x, y] = [sum(a), sum(b)]
  if (x === null || y === null) return null
  const [c, d] = [a.finding.value.currency, b.finding.value.currency]
  return (!c || !d || c === d) && Math.abs(x - y) <= 0.02 * Math.max(x, y)
}

const shareSide = (a: Undertaking, b: Undertaking) => a.sides.some((s) => b.sides.includes(s))

/** Two findings that can't be one promise: others bind themselves, for somebody else, over another sum, or one report tells them apart. */
export function cannotBeOne(a: Undertaking, b: Undertaking): boolean {
  if (!shareSide(a, b)) return true
  if (a.beneficiary && b.beneficiary && a.beneficiary !== b.beneficiary) return true
  if (a.told.report.id === b.told.report.id && sameSum(a, b) !== true) return true
  return sameSum(a, b) === false
}

/** From here on two findings are taken to tell one promise. */
export const SAME_PROMISE = 0.55

/** How much speaks for two findings telling one promise, 0 to 1, and why. */
export function alike(a: Undertaking, b: Undertaking): { score: number; why: string } {
  if (cannotBeOne(a, b)) return { score: 0, why: 'they cannot be one' }
  const what = likeWords(a.finding.value.what, b.finding.value.what)
  const money = sameSum(a, b)
  const [x, y] = [a.finding.value.by?.value, b.finding.value.by?.value]
  const deadline = x && y && JSON.stringify(x) === JSON.stringify(y)
  const score = 0.65 * what + (money ? 0.3 : 0) + (a.beneficiary && b.beneficiary ? 0.05 : 0) + (deadline ? 0.1 : 0)
  const parts = [`${Math.round(what * 100)} % of what is promised in like words`]
  if (money) parts.push('the same sum')
  if (deadline) parts.push('the same deadline')
  return { score: Math.min(1, Math.round(score * 1000) / 1000), why: parts.join(', ') }
}
