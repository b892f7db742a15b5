import { type FigurePoint, type FigureSeries, interval, type Seeming } from '@parley/schema'
import { folded } from '../resolve/words.ts'
import { meet, type Range, rangeOf } from './range.ts'
import { unitOf } from './units.ts'
import { figureWords } from './words.ts'

export type Compared = {
  verdict: FigureSeries['beside'][number]['verdict']
  seeming: Seeming | null
  why: string
}

/** So much of a series and of a figure as comparing needs. */
type Series = Pick<FigureSeries, 'unit' | 'area' | 'of' | 'rule' | 'by'>
type Point = Pick<FigurePoint, 'value' | 'low' | 'high' | 'written' | 'period' | 'day'>

const apart = (a: FigurePoint['period'], b: FigurePoint['period']): boolean => {
  if (!a || !b) return false
  const [x, y] = [interval(a), interval(b)]
  return (!!x.to && !!y.from && x.to < y.from) || (!!y.to && !!x.from && y.to < x.from)
}

const range = (p: Point, factor: number): Range | null => {
  const found = rangeOf(p.value, p.written, p.low, p.high)
  return found && { ...found, low: found.low * factor, high: found.high === null ? null : found.high * factor }
}

const differ = (a: string | null, b: string | null): boolean => !!a && !!b && folded(a) !== folded(b)
const named = (s: Series): string => (s.by.length ? s.by.join(' and ') : 'somebody unnamed')

/** Why figures of two series may not be set side by side at all; null where they may. */
export function unlike(a: Series, b: Series): Compared | null {
  const as = (why: string, seeming: Seeming | null): Compared => ({ verdict: 'unlike', seeming, why })
  if (unitOf(a.unit).unit !== unitOf(b.unit).unit)
    return as(`one is in ${a.unit ?? 'no unit'}, the other in ${b.unit ?? 'no unit'}`, null)
  if (differ(a.area, b.area)) return as(`one is for ${a.area}, the other for ${b.area}`, 'other area')
  if (differ(a.of, b.of)) return as(`one counts ${a.of}, the other ${b.of}`, 'other rule')
  if (differ(a.rule, b.rule))
    return as(`one is counted by the rule “${a.rule}”, the other by “${b.rule}”`, 'other rule')
  return null
}

/** Two figures of series that are alike: whether both can hold, and if so why they seem not to. */
export function comparePoints(a: Series, x: Point, b: Series, y: Point): Compared {
  if (apart(x.period, y.period)) return { verdict: 'unlike', seeming: 'other day', why: 'they are for different days' }
  const [p, q] = [range(x, unitOf(a.unit).factor), range(y, unitOf(b.unit).factor)]
  if (!p || !q) return { verdict: 'cannot tell', seeming: null, why: 'one of them is told without a number' }
  const both = `“${figureWords(x, a.unit)}” and “${figureWords(y, b.unit)}”`
  if (meet(p, q)) {
    const seeming = p.rough || q.rough ? 'rounding' : p.open || q.open ? 'at least' : null
    const why = { rounding: 'one is rounded', 'at least': 'one tells only a least or a most' }
    return { verdict: 'compatible', seeming, why: `${both} can both hold${seeming ? `: ${why[seeming]}` : ''}` }
  }
  if (!x.period || !y.period) {
    const days = x.day && y.day && x.day !== y.day
    if (days)
      return {
        verdict: 'cannot tell',
        seeming: 'other day',
        why: `${both} differ, and no report tells that they are for one day`,
      }
  }
  if (named(a) !== named(b) || !a.by.length)
    return {
      verdict: 'conflict',
      seeming: null,
      why: `${both} cannot both hold; counted by ${named(a)} and by ${named(b)}`,
    }
  return { verdict: 'conflict', seeming: null, why: `${both} cannot both hold` }
}
