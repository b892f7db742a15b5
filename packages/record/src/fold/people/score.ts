import { daysBetween, type Ground } from '@parley/schema'
import { sameLocal } from '../../resolve/people.ts'
import { romanised } from '../../resolve/spelling.ts'
import { type Measure, overlapOf } from '../identity/likeness.ts'
import type { Local } from './local.ts'

const states = ({ offices }: Local): ReadonlySet<string> => new Set(offices.map((o) => o.of))

/** Why two people of two reports can't be one: other names, offices of other states, or a person said so of their names. */
const forbids = (parted: ReadonlySet<string>) => {
  const alike = new Map<string, boolean>()
  const same = (a: Local, b: Local): boolean => {
    if (a.name === b.name) return true
    const key = `${a.name}\n${b.name}`
    const known = alike.get(key) ?? sameLocal(a.person, b.person)
    alike.set(key, known)
    return known
  }
  return (a: Local, b: Local): string | null => {
    if (parted.has(`${a.name}\n${b.name}`) || parted.has(`${b.name}\n${a.name}`))
      return 'a person ruled that these names are two'
    if (!same(a, b)) return `these are two names: ${a.name}, ${b.name}`
    if (overlapOf(states(a), states(b)) === 0)
      return `they hold offices of ${[...states(a)].join(', ')} and of ${[...states(b)].join(', ')}`
    return null
  }
}

/** What the names alone tell: a whole name more than one spelt otherwise, a single word least. */
function nameGround(a: Local, b: Local): Ground {
  if (a.person.kind === 'person' && b.person.kind !== 'person') return nameGround(b, a)
  if (a.person.kind === 'word')
    return b.person.kind === 'word'
      ? { what: `the same word, which many may be called by: ${a.name}`, weight: 0.3 }
      : { what: `the surname alone: ${a.name}, ${b.name}`, weight: 0.25 }
  return a.name === b.name || romanised(a.name) === romanised(b.name)
    ? { what: `the same name: ${a.name}`, weight: 0.4 }
    : { what: `spelt otherwise: ${a.name}, ${b.name}`, weight: 0.3 }
}

/** Reports so far apart may still speak of one, but that they are near tells something. */
const NEAR = 60

/** A name alone never suffices: an office, or that both reports speak of the same parties, must tell it too. */
function grounds(a: Local, b: Local): Ground[] {
  const office = a.offices.find((x) => b.offices.some((y) => x.role === y.role && x.of === y.of))
  const state = a.offices.find((x) => b.offices.some((y) => x.of === y.of))
  const shared = [...a.company].filter((c) => b.company.has(c)).sort()
  const company = overlapOf(a.company, b.company) ?? 0
  const among = [...a.among].filter((c) => b.among.has(c)).sort()
  const near = a.day && b.day && Math.abs(daysBetween(a.day, b.day)) <= NEAR
  const made: Ground[] = [
    nameGround(a, b),
    office
      ? { what: `both ${office.role} (${office.of})`, weight: 0.4 }
      : { what: `both hold an office of ${state?.of}`, weight: state ? 0.2 : 0 },
    { what: `both reports speak of ${shared.slice(0, 4).join(', ')}`, weight: shared.length ? 0.1 + 0.1 * company : 0 },
    { what: `both name ${among.slice(0, 4).join(', ')}`, weight: among.length ? 0.1 : 0 },
    // Days alone tell nothing: everybody is in the news on some day.
    {
      what: `the reports lie within ${NEAR} days of each other`,
      weight: near && (shared.length || among.length) ? 0.05 : 0,
    },
  ]
  return made.filter((g) => g.weight > 0)
}

/** How people of several reports are compared. */
export const peopleMeasure = (parted: ReadonlySet<string>): Measure<Local> => ({
  threshold: 0.5,
  id: (p) => p.id,
  // Nobody is taken for one with another without being compared, however alike their names.
  signature: (p) =>
    [
      p.name,
      ...p.offices.map((o) => `${o.role} ${o.of}`),
      '',
      // One word and somebody else who is named too do not suffice.
      ...(p.company.size || (p.among.size && p.person.kind !== 'word') ? [...p.company].sort() : [p.id]),
      '',
      ...[...p.among].sort(),
    ].join('\n'),
  keys: (p) => [
    romanised(p.person.surname),
    `${romanised(p.person.given)[0] ?? ''} ${romanised(p.person.surname).slice(0, 3)}`,
  ],
  forbids: forbids(parted),
  grounds,
  within: (p) => p.report,
  // A surname alone is nobody's where two who bear it come into question.
  hesitates: (p, q) => p.person.kind === 'word' && q.person.kind === 'person',
})
