import type { ContradictionAnswer, Evidence } from '@parley/schema'
import { evidence } from '../fold/evidence.ts'
import type { Item } from '../fold/told.ts'
import { likeWords } from '../origins/like.ts'
import { contradiction, type Maker, side } from './make.ts'
import { isOwn } from './stretch.ts'

/** From here on two promises of one giver are taken to be of one thing, for their sums to be compared. */
const SAME_THING = 0.4
/** No pair of currencies that reports put side by side is further apart. */
const RATES = 2

/** A sum promised, with all who tell it; the first stands for all. */
type Sum = { first: Item<'commitment'>; all: Evidence[] }

function sums(items: readonly Item<'commitment'>[]): Sum[] {
  const found = new Map<string, Sum>()
  for (const item of items) {
    const { amount, currency, what, for: whom } = item.finding.value
    const key = JSON.stringify([amount, currency, what, whom?.name ?? null])
    const one = found.get(key) ?? { first: item, all: [] }
    found.set(key, one)
    one.all.push(evidence(item.told, item.finding))
  }
  return [...found.values()]
}

/** One giver's promise of one thing in two currencies: the same figure cannot be both, another figure may be the same money. */
export function money(maker: Maker, group: string, items: readonly Item<'commitment'>[]): ContradictionAnswer[] {
  const all = sums(items)
  const found: ContradictionAnswer[] = []
  const check = (a: Sum, b: Sum) => {
    const [x, y] = [a.first.finding.value, b.first.finding.value]
    if (x.currency === y.currency || likeWords(x.what, y.what) < SAME_THING) return
    if (x.for && y.for && x.for.name !== y.for.name) return
    const ratio = Number(x.amount) / Number(y.amount)
    const same = Math.abs(ratio - 1) < 0.005
    if (!same && !(ratio <= RATES && ratio >= 1 / RATES)) return
    const shown = ({ first: { finding }, all: words }: Sum) => {
      const { written, amount, currency, who } = finding.value
      return side(maker, written ?? `${amount} ${currency}`, who[0]?.name ?? null, words)
    }
    found.push(
      contradiction({
        ...{ type: 'unit', verdict: same ? 'conflict' : 'only seemingly', seeming: same ? null : 'currency' },
        ...{ against: 'another report', about: x.what },
        why: same
          ? `One figure in two currencies, ${x.currency} and ${y.currency}: one of them is wrong.`
          : 'The sums are in two currencies: they may be the same money.',
        ...{ sides: [shown(a), shown(b)], key: [group.split(' ')[1], a.first.finding.id, b.first.finding.id] },
      }),
    )
  }
  all.forEach((later, i) => {
    if (isOwn(group, later.first.told.day)) for (const before of all.slice(0, i)) check(before, later)
  })
  return found
}
