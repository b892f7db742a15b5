import type { ContradictionAnswer, FigurePoint } from '@parley/schema'
import { type Compared, comparePoints, unlike } from '../figures/compare.ts'
import { keyOf, pointOf } from '../figures/series.ts'
import { figureWords } from '../figures/words.ts'
import { evidence } from '../fold/evidence.ts'
import { byText, distinct } from '../fold/order.ts'
import type { Item } from '../fold/told.ts'
import { folded } from '../resolve/words.ts'
import { contradiction, contradictionId, type Maker, side } from './make.ts'
import { isOwn } from './stretch.ts'

/** A figure as it is compared; all of one `key` are of one value, subject, counter and rule. */
export type Figure = Pick<FigurePoint, 'id' | 'value' | 'low' | 'high' | 'written' | 'period' | 'day'> & {
  key: string
  series: {
    quantity: string
    of: string | null
    area: string | null
    unit: string | null
    rule: string | null
    by: string[]
  }
}

/** A figure of one finding. */
export function figureOf(item: Item<'measurement'>): Figure {
  const { quantity, of, area, unit, rule, by } = item.finding.value
  const { id, value, low, high, written, period, day } = pointOf(item)
  const names = distinct(by.map((m) => m.name)).sort(byText)
  const series = { quantity, of, area: area?.name ?? null, unit, rule, by: names }
  return { id, value, low, high, written, period, day, key: `${keyOf(item)} ${JSON.stringify(value)}`, series }
}

/** A figure with all who tell it; the first stands for all. */
type Told<F extends Figure> = { first: F; all: F[] }

/** Figures of one key that are told on one day, or for the same days, are one. */
function figures<F extends Figure>(all: readonly F[]): Told<F>[] {
  const found = new Map<string, Told<F>[]>()
  const order: Told<F>[] = []
  for (const one of all) {
    const own = found.get(one.key) ?? []
    found.set(one.key, own)
    const period = JSON.stringify(one.period)
    const same = own.find(({ first }) => first.day === one.day || JSON.stringify(first.period) === period)
    if (same) {
      same.all.push(one)
      continue
    }
    const told = { first: one, all: [one] }
    own.push(told)
    order.push(told)
  }
  return order
}

const about = ({ quantity, of, unit, area }: Figure['series']): string =>
  [quantity, of && of !== unit ? `(${of})` : '', area ?? ''].filter(Boolean).join(' ')

const counter = ({ by }: Figure['series']): string | null => (by.length ? by.join(', ') : null)

/** Figures far apart in size say little against each other unless they are of one thing: "killed in a strike", "killed in the war". */
const LIKE_SIZE = 20
/** A figure is compared with so many that were told before it for the same area, and for others. */
const NEAR = 3
const ELSEWHERE = 1

type Pair<F extends Figure> = { a: Told<F>; b: Told<F>; judged: Compared }

/** Figures of a group that differ, which come in the order of a scene: each with those told last before it. */
function pairsIn<F extends Figure>(group: string, items: readonly F[]): Pair<F>[] {
  const found: Pair<F>[] = []
  const check = (a: Told<F>, b: Told<F>) => {
    const refused = unlike(a.first.series, b.first.series)
    // Two counts in other units or of other things are two figures, no contradiction.
    if (refused && !refused.seeming) return
    found.push({ a, b, judged: refused ?? comparePoints(a.first.series, a.first, b.first.series, b.first) })
  }
  const all = figures(items)
  const here = all.map((f) => folded(f.first.series.area ?? ''))
  all.forEach((later, i) => {
    if (!isOwn(group, later.first.day)) return
    let [near, elsewhere] = [0, 0]
    for (let n = i - 1; n >= 0 && (near < NEAR || elsewhere < ELSEWHERE); n--) {
      const before = all[n]!
      const [x, y] = [before.first.value, later.first.value]
      const ratio = Number(x) / Number(y)
      if (x === y || ratio > LIKE_SIZE || ratio < 1 / LIKE_SIZE) continue
      if (here[n] === here[i] ? near++ < NEAR : elsewhere++ < ELSEWHERE) check(before, later)
    }
  })
  return found
}

const verdictOf = ({ verdict }: Compared): ContradictionAnswer['verdict'] =>
  verdict === 'conflict' ? 'conflict' : verdict === 'cannot tell' ? 'cannot tell' : 'only seemingly'

const keyOfPair = ({ a, b }: Pair<Figure>) => [a.first.id, b.first.id]

/** Which figures of a group differ, without their words. */
export const numbersIn = (group: string, items: readonly Figure[]) =>
  pairsIn(group, items).map((pair) => ({
    ...{ type: 'number' as const, verdict: verdictOf(pair.judged), id: contradictionId('number', keyOfPair(pair)) },
    day: [...pair.a.all, ...pair.b.all].flatMap((f) => f.day ?? []).reduce((x, y) => (x > y ? x : y), '') || null,
  }))

/** Figures of one quantity for one day, or told soon after one another, that differ: in conflict, or only seemingly, with the reason. */
export function numbers(maker: Maker, group: string, items: readonly Item<'measurement'>[]): ContradictionAnswer[] {
  const told = items.map((item) => ({ ...figureOf(item), item }))
  return pairsIn(group, told).map((pair) => {
    const { a, b, judged } = pair
    const shown = ({ first, all }: typeof a) => {
      const words = all.map(({ item }) => evidence(item.told, item.finding))
      return side(maker, figureWords(first, first.series.unit), counter(first.series), words)
    }
    return contradiction({
      ...{ type: 'number', verdict: verdictOf(judged), seeming: judged.seeming, against: 'another report' },
      ...{ about: about(a.first.series), why: `${judged.why[0]!.toUpperCase()}${judged.why.slice(1)}.` },
      ...{ sides: [shown(a), shown(b)], key: keyOfPair(pair) },
    })
  })
}
