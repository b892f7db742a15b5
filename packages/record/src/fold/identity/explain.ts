import type { Likeness } from '@parley/schema'
import type { Link } from '../decisions/links.ts'
import { type Measure, scoreOf } from './likeness.ts'

/** Why two things are taken for one or not; `same` is what the clusters hold. */
export function likeness<T>(a: T, b: T, measure: Measure<T>, links: readonly Link[], same: boolean): Likeness {
  const [x, y] = [measure.id(a), measure.id(b)]
  const link = links.find((l) => (l.a === x && l.b === y) || (l.a === y && l.b === x))
  const told = measure.within(a) !== null && measure.within(a) === measure.within(b)
  const alike = measure.signature(a) === measure.signature(b)
  const why = alike ? null : measure.forbids(a, b)
  const grounds = measure.grounds(a, b)
  return {
    ...{ a: x, b: y, score: scoreOf(grounds), threshold: measure.threshold, grounds },
    forbids: [...(why ? [why] : []), ...(told && !alike ? ['one report tells the two apart'] : [])],
    ...{ ruled: link?.verdict ?? null, decision: link?.decision ?? null, same },
  }
}
