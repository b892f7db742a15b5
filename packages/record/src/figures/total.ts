import type { FigurePoint, FigureSeries, FigureTotal } from '@parley/schema'
import { interval } from '@parley/schema'
import { unlike } from './compare.ts'

const overlaps = (a: FigurePoint, b: FigurePoint): boolean => {
  if (!a.period || !b.period) return false
  const [x, y] = [interval(a.period), interval(b.period)]
  return (!x.to || !y.from || y.from <= x.to) && (!y.to || !x.from || x.from <= y.to)
}

/**
 * The sum of some figures, or why there is none: only numbers of one counter and one rule, for different days, may be
 * added. Counts by different counters are never added, since nobody knows which of their incidents are the same.
 */
export function totalOf(asked: readonly { series: FigureSeries; point: FigurePoint }[]): FigureTotal {
  const refused: string[] = []
  const no = (why: string) => {
    if (!refused.includes(why)) refused.push(why)
  }
  if (asked.length < 2) no('there is nothing to add: fewer than two figures')
  asked.forEach(({ series: a, point: x }, i) => {
    if (typeof x.value !== 'number') no(`“${x.written}” tells no number`)
    for (const { series: b, point: y } of asked.slice(i + 1)) {
      const other = unlike(a, b)
      if (other) no(other.why)
      else if (a.quantity !== b.quantity) no(`one is ${a.quantity}, the other ${b.quantity}`)
      else if (a.by.join() !== b.by.join())
        no(
          `counted by ${a.by.join(', ') || 'somebody unnamed'} and by ${b.by.join(', ') || 'somebody unnamed'}: what one counts may be in the other's count`,
        )
      else if (!a.by.length) no('nobody is named as counter, so it cannot be told whether they count the same')
      else if (!x.period || !y.period) no('no day is told for one of them, so it may count the same')
      else if (overlaps(x, y)) no('they are for the same days, so one may contain the other')
      else if (/%|percent/.test(a.unit ?? '')) no('shares are not added')
    }
  })
  const ids = asked.map((a) => a.point.id)
  if (refused.length) return { total: null, unit: null, refused, points: ids }
  return {
    total: asked.reduce((n, a) => n + Number(a.point.value), 0),
    unit: asked[0]!.series.unit,
    refused,
    points: ids,
  }
}
