import type { ContradictionAnswer, FigurePoint, FigureSeries } from '@parley/schema'
import { comparePoints, unlike } from '../figures/compare.ts'
import { figureWords } from '../figures/words.ts'
import { contradiction, type Maker, side } from './make.ts'

const shown = (series: FigureSeries, point: FigurePoint): string => figureWords(point, series.unit)

const about = (s: FigureSeries): string =>
  [s.quantity, s.of && s.of !== s.unit ? `(${s.of})` : '', s.area ?? ''].filter(Boolean).join(' ')

const counter = (s: FigureSeries): string | null => (s.by.length ? s.by.join(', ') : null)

/** Figures far apart in size say little against each other unless they are of one thing: "killed in a strike", "killed in the war". */
const LIKE_SIZE = 20

/** Pairs of figures of one quantity that differ: in conflict, or only seemingly, with the reason. */
export function numbers(maker: Maker, all: readonly FigureSeries[]): ContradictionAnswer[] {
  const found: ContradictionAnswer[] = []
  const byQuantity = new Map<string, FigureSeries[]>()
  for (const s of all) byQuantity.set(s.quantity, [...(byQuantity.get(s.quantity) ?? []), s])
  const check = (a: FigureSeries, x: FigurePoint, b: FigureSeries, y: FigurePoint) => {
    if (JSON.stringify(x.value) === JSON.stringify(y.value)) return
    const ratio = Number(x.value) / Number(y.value)
    if (ratio > LIKE_SIZE || ratio < 1 / LIKE_SIZE) return
    const refused = unlike(a, b)
    // Two counts in other units or of other things are two figures, no contradiction.
    if (refused && !refused.seeming) return
    const judged = refused ?? comparePoints(a, x, b, y)
    if (judged.verdict === 'unlike' && judged.seeming === 'other day') {
      if (a !== b && a.points.length > 3) return
    }
    const verdict =
      judged.verdict === 'conflict' ? 'conflict' : judged.verdict === 'cannot tell' ? 'cannot tell' : 'only seemingly'
    found.push(
      contradiction({
        ...{ type: 'number', verdict, seeming: judged.seeming, against: 'another report', about: about(a) },
        why: `${judged.why[0]!.toUpperCase()}${judged.why.slice(1)}.`,
        sides: [side(maker, shown(a, x), counter(a), x.evidence), side(maker, shown(b, y), counter(b), y.evidence)],
      }),
    )
  }
  for (const group of byQuantity.values()) {
    group.forEach((a, i) => {
      for (const [n, x] of a.points.entries()) for (const y of a.points.slice(n + 1, n + 4)) check(a, x, a, y)
      for (const b of group.slice(i + 1, i + 40)) {
        for (const x of a.points.slice(-3)) for (const y of b.points.slice(-3)) check(a, x, b, y)
      }
    })
  }
  return found
}
