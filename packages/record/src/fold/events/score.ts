import type { Ground } from '@parley/schema'
import { type Measure, overlapOf, share } from '../identity/likeness.ts'
import { dayKeys, type Happening, isTogether } from './item.ts'

/** Two findings are of one event from this score on; tuned on reports written for these tests. */
export const SAME_EVENT = 0.6

const list = (set: ReadonlySet<string>, other: ReadonlySet<string>): string =>
  [...set].filter((x) => other.has(x)).join(', ')

const span = ({ from, to }: { from: string; to: string }): string => (from === to ? from : `${from} to ${to}`)

/** Days between two events: 0 where they can be of one day. */
function gap(a: Happening, b: Happening): number | null {
  if (!a.days || !b.days) return null
  return Math.max(0, b.days.first - a.days.last, a.days.first - b.days.last)
}

const exact = ({ days }: Happening): boolean => days !== null && days.from === days.to

const samePlace = (a: NonNullable<Happening['place']>, b: NonNullable<Happening['place']>): boolean => a.name === b.name

/** One place lies in the other: a town, and the state in which it lies. */
const holds = (a: NonNullable<Happening['place']>, b: NonNullable<Happening['place']>): boolean =>
  (a.whole || b.whole) && a.country !== null && a.country === b.country

/** Why two findings can't be of one event: another kind, another day, another place, nobody in common. */
export function forbids(a: Happening, b: Happening): string | null {
  const [x, y] = [a.finding.value, b.finding.value]
  if (x.type !== y.type) return `one is ${x.type}, the other ${y.type}`
  const days = gap(a, b)
  if (days !== null && days > 1) return `they are of different days: ${span(a.days!)}, ${span(b.days!)}`
  if (a.place && b.place && !samePlace(a.place, b.place) && !holds(a.place, b.place))
    return `they are in different places: ${x.place!.name}, ${y.place!.name}`
  if (overlapOf(a.people, b.people) === 0 && overlapOf(a.sides, b.sides) === 0) return 'nobody took part in both'
  if (overlapOf(a.done, b.done) === 0) return 'they were done to others'
  // A meeting of two is not one of three unless more than a day speaks for it; two alike in one party only are two.
  if (isTogether(x.type) && a.sides.size > 1 && b.sides.size > 1 && Math.min(1, overlapOf(a.sides, b.sides)!) < 1)
    return 'others took part'
  return null
}

const when = (a: Happening, b: Happening): Ground => {
  const days = gap(a, b)
  if (days === null) return { what: 'one tells no day', weight: 0 }
  if (days > 0) return { what: `a day apart: ${span(a.days!)}, ${span(b.days!)}`, weight: 0.1 }
  if (exact(a) && exact(b)) return { what: `both on ${a.days!.from}`, weight: 0.25 }
  return { what: `their days meet: ${span(a.days!)}, ${span(b.days!)}`, weight: 0.15 }
}

const where = (a: Happening, b: Happening): Ground => {
  if (!a.place || !b.place) return { what: 'one tells no place', weight: 0 }
  if (samePlace(a.place, b.place))
    return { what: `both in ${a.finding.value.place!.name}`, weight: a.place.whole ? 0.1 : 0.25 }
  return {
    what: `one place lies in the other: ${a.finding.value.place!.name}, ${b.finding.value.place!.name}`,
    weight: 0.05,
  }
}

const who = (a: Happening, b: Happening): Ground => {
  const together = isTogether(a.finding.value.type)
  const people = overlapOf(a.people, b.people)
  const sides = overlapOf(a.sides, b.sides)
  if (people === null && sides === null) return { what: 'one tells nobody', weight: 0 }
  if (people === 1 && together && a.people.size > 1 && b.people.size > 1)
    return { what: `the same took part: ${list(a.people, b.people)}`, weight: 0.45 }
  if (sides === 1 && together && a.sides.size > 1 && b.sides.size > 1)
    return { what: `the same parties took part: ${list(a.sides, b.sides)}`, weight: 0.3 }
  if (people) return { what: `in both: ${list(a.people, b.people)}`, weight: 0.2 * people }
  return { what: `in both, by their parties: ${list(a.sides, b.sides)}`, weight: 0.15 * (sides ?? 0) }
}

/** What speaks for two findings being of one event. A day and a doer alone never suffice: place, company or words must tell it too. */
export function grounds(a: Happening, b: Happening): Ground[] {
  const [x, y] = [a.finding.value, b.finding.value]
  const words = Math.max(share(a.words, b.words), share(b.words, a.words))
  const numbers = overlapOf(a.numbers, b.numbers)
  const made: Ground[] = [
    when(a, b),
    where(a, b),
    who(a, b),
    { what: 'done to the same', weight: overlapOf(a.done, b.done) ? 0.05 : 0 },
    { what: `both are called ${x.mode}`, weight: x.mode && x.mode === y.mode ? 0.1 : 0 },
    { what: `of the words that tell it, ${Math.round(words * 100)} in a hundred are the same`, weight: 0.3 * words },
    numbers === null
      ? { what: '', weight: 0 }
      : numbers > 0
        ? { what: `the same figures: ${list(a.numbers, b.numbers)}`, weight: 0.1 }
        : { what: `other figures: ${[...a.numbers].join(', ')} and ${[...b.numbers].join(', ')}`, weight: -0.1 },
  ]
  return made.filter((g) => g.weight !== 0)
}

const text = (set: ReadonlySet<string>): string => [...set].sort().join(' ')

/** How findings of events are compared. One report may tell an event several times. */
export const EVENTS: Measure<Happening> = {
  threshold: SAME_EVENT,
  id: (h) => h.finding.id,
  // The words go in: who did something somewhere on a day may have done it twice.
  signature: (h) => {
    const { type, mode } = h.finding.value
    const when = h.days ? span(h.days) : `in ${h.told.report.id}`
    return [
      type,
      mode ?? '',
      when,
      h.place?.name ?? '',
      text(h.people),
      text(h.done),
      text(h.words),
      text(h.numbers),
    ].join('\n')
  },
  keys: (h) => dayKeys(h).map((day) => `${h.finding.value.type} ${day}`),
  forbids,
  grounds,
  within: () => null,
}
