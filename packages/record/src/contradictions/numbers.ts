import type { ContradictionAnswer, FigurePoint } from '@parley/schema'
import { comparePoints, unlike } from '../figures/compare.ts'
import { keyOf, pointOf } from '../figures/series.ts'
import { figureWords } from '../figures/words.ts'
import { byText, distinct } from '../fold/order.ts'
import type { Item } from '../fold/told.ts'
import { folded } from '../resolve/words.ts'
import { contradiction, type Maker, side } from './make.ts'
import { isOwn } from './members.ts'

/** A figure with all who tell it; the first stands for all. */
type Told = {
  first: Item<'measurement'>
  point: FigurePoint
  series: {
    quantity: string
    of: string | null
    area: string | null
    unit: string | null
    rule: string | null
    by: string[]
  }
}

/** Figures of one value, subject, counter, rule and day are one. */
function figures(items: readonly Item<'measurement'>[]): Told[] {
  const found = new Map<string, Told[]>()
  for (const item of items) {
    const key = `${keyOf(item)} ${JSON.stringify(item.finding.value.value)}`
    const own = found.get(key) ?? []
    found.set(key, own)
    const made = pointOf(item)
    const period = JSON.stringify(made.period)
    const same = own.find(({ point: p }) => p.day === made.day || JSON.stringify(p.period) === period)
    if (same) {
      same.point.evidence.push(...made.evidence)
      continue
    }
    const { quantity, of, area, unit, rule, by } = item.finding.value
    const names = distinct(by.map((m) => m.name)).sort(byText)
    own.push({ first: item, point: made, series: { quantity, of, area: area?.name ?? null, unit, rule, by: names } })
  }
  const order = new Map(items.map((item, i) => [item.finding.id, i]))
  return [...found.values()].flat().sort((a, b) => order.get(a.point.id)! - order.get(b.point.id)!)
}

const about = ({ quantity, of, unit, area }: Told['series']): string =>
  [quantity, of && of !== unit ? `(${of})` : '', area ?? ''].filter(Boolean).join(' ')

const counter = ({ by }: Told['series']): string | null => (by.length ? by.join(', ') : null)

/** Figures far apart in size say little against each other unless they are of one thing: "killed in a strike", "killed in the war". */
const LIKE_SIZE = 20
/** A figure is compared with so many that were told before it for the same area, and for others. */
const NEAR = 3
const ELSEWHERE = 1

/** Figures of one quantity for one day, or told soon after one another, that differ: in conflict, or only seemingly, with the reason. */
export function numbers(maker: Maker, group: string, items: readonly Item<'measurement'>[]): ContradictionAnswer[] {
  const found: ContradictionAnswer[] = []
  const check = (a: Told, b: Told) => {
    const [x, y] = [a.point, b.point]
    const refused = unlike(a.series, b.series)
    // Two counts in other units or of other things are two figures, no contradiction.
    if (refused && !refused.seeming) return
    const judged = refused ?? comparePoints(a.series, x, b.series, y)
    const verdict =
      judged.verdict === 'conflict' ? 'conflict' : judged.verdict === 'cannot tell' ? 'cannot tell' : 'only seemingly'
    const shown = (f: Told) => side(maker, figureWords(f.point, f.series.unit), counter(f.series), f.point.evidence)
    found.push(
      contradiction({
        ...{ type: 'number', verdict, seeming: judged.seeming, against: 'another report', about: about(a.series) },
        why: `${judged.why[0]!.toUpperCase()}${judged.why.slice(1)}.`,
        ...{ sides: [shown(a), shown(b)], key: [x.id, y.id] },
      }),
    )
  }
  const all = figures(items)
  all.forEach((later, i) => {
    if (!isOwn(group, later.first.told.day)) return
    let [near, elsewhere] = [0, 0]
    for (let n = i - 1; n >= 0 && (near < NEAR || elsewhere < ELSEWHERE); n--) {
      const before = all[n]!
      const [x, y] = [before.point.value, later.point.value]
      const ratio = Number(x) / Number(y)
      if (JSON.stringify(x) === JSON.stringify(y) || ratio > LIKE_SIZE || ratio < 1 / LIKE_SIZE) continue
      const here = folded(before.series.area ?? '') === folded(later.series.area ?? '')
      if (here ? near++ < NEAR : elsewhere++ < ELSEWHERE) check(before, later)
    }
  })
  return found
}
