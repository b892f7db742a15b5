import type { CommitmentAnswer, ContradictionAnswer } from '@parley/schema'
import { likeWords } from '../origins/like.ts'
import { contradiction, type Maker, side } from './make.ts'

/** From here on two promises of one giver are taken to be of one thing, for their sums to be compared. */
const SAME_THING = 0.4
/** No pair of currencies that reports put side by side is further apart. */
const RATES = 2

/** One giver's promise of one thing in two currencies: the same figure cannot be both, another figure may be the same money. */
export function money(maker: Maker, all: readonly CommitmentAnswer[]): ContradictionAnswer[] {
  const bySide = new Map<string, CommitmentAnswer[]>()
  for (const c of all) for (const s of c.side) bySide.set(s, [...(bySide.get(s) ?? []), c])
  const found = new Map<string, ContradictionAnswer>()
  const check = (a: CommitmentAnswer, b: CommitmentAnswer) => {
    if (a !== b && (likeWords(a.what, b.what) < SAME_THING || (a.for && b.for && a.for !== b.for))) return
    for (const x of a.amounts)
      for (const y of b.amounts) {
        if (typeof x.value !== 'number' || typeof y.value !== 'number' || !x.currency || !y.currency) continue
        if (x.currency === y.currency || x.currency > y.currency) continue
        const ratio = x.value / y.value
        const same = Math.abs(ratio - 1) < 0.005
        if (!same && (ratio > RATES || ratio < 1 / RATES)) continue
        const made = contradiction({
          ...{ type: 'unit', verdict: same ? 'conflict' : 'only seemingly', seeming: same ? null : 'currency' },
          ...{ against: 'another report', about: a.what },
          why: same
            ? `One figure in two currencies, ${x.currency} and ${y.currency}: one of them is wrong.`
            : 'The sums are in two currencies: they may be the same money.',
          sides: [
            side(maker, x.written ?? `${x.value} ${x.currency}`, a.who[0] ?? null, x.evidence),
            side(maker, y.written ?? `${y.value} ${y.currency}`, b.who[0] ?? null, y.evidence),
          ],
          things: [a.id, b.id],
        })
        found.set(made.id, made)
      }
  }
  for (const group of bySide.values())
    group.forEach((a, i) => {
      for (const b of group.slice(i, i + 60)) {
        check(a, b)
        if (a !== b) check(b, a)
      }
    })
  return [...found.values()]
}
