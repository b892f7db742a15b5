import type { Dossier, Mention } from '@parley/schema'
import { partyOf } from '../../resolve/state-of.ts'
import { folded } from '../../resolve/words.ts'
import { byText, distinct, latestFirst } from '../order.ts'
import { isBinding } from './clock.ts'
import type { Candidate } from './item.ts'

/** What one finding tells of an agreement, its words apart. Findings that tell the same differ in nothing but who told it when. */
export type Telling = {
  name: string
  watched: string | null
  parties: string[]
  /** those whom it names as brokers or third parties */
  beside: string[]
  binding: boolean
  /** each value that it tells, under a name for it */
  values: string[]
}

/** A finding of an agreement as far as counting and choosing need it. */
export type Teller = {
  id: string
  report: string
  outlet: string | null
  day: string | null
  /** where in its report the words begin */
  start: number
  telling: Telling
}

/** Tellings are compared by identity: the same contents are one object. */
export function tellingOf({ finding: { value }, watched }: Candidate, dossier: Dossier | null): Telling {
  const side = (m: Mention) => partyOf(m.name, dossier)
  const dated = (['announced', 'effective', 'expires'] as const).flatMap((field) => {
    const term = value[field]
    if (!term) return []
    const all = 'per' in term ? term.per.map((p) => [side(p.party), p.when] as const) : [['all', term] as const]
    return all.flatMap(([party, when]) => (when.value ? [`dated ${JSON.stringify([field, party, when.value])}`] : []))
  })
  return {
    ...{ name: value.name, watched, parties: distinct(value.parties.map(side)) },
    beside: distinct([...value.brokers, ...value.thirdParties.map((t) => t.actor)].map(side)),
    binding: isBinding(value.status),
    values: distinct([
      `status ${value.status}`,
      ...dated,
      ...(value.duration ? [`lasts ${value.duration}`] : []),
      ...(value.monitor === 'unknown' ? [] : [`monitor ${value.monitor}`]),
      ...(value.scope ? [`scope ${value.scope}`] : []),
      ...(value.coverage ? [`coverage ${value.coverage}`] : []),
      ...value.clauses.map((c) => `clause ${c.type} ${folded(c.text)}`),
      ...value.brokers.map((b) => `broker ${side(b)}`),
      ...value.thirdParties.map((t) => `third ${t.actor.name} ${t.capacity}`),
    ]),
  }
}

/** What is counted over all who tell of an agreement. */
export type Sums = {
  names: ReadonlyMap<string, number>
  parties: ReadonlyMap<string, number>
  beside: ReadonlyMap<string, number>
  watched: string | null
  reports: number
  outlets: number
  tellers: number
  /** the first who told of it: its address */
  first: string
  firstDay: string | null
  lastDay: string | null
  /** the first day on which it is told as one that stands */
  standing: string | null
}

const add = (counts: Map<string, number>, name: string, n: number) => counts.set(name, (counts.get(name) ?? 0) + n)

/** A finding as far as choosing whose words are shown needs it; findings that tell the same share one `telling`. */
export type Shown = Pick<Teller, 'id' | 'report' | 'day' | 'start'> & { telling: { values: readonly string[] } }

/** Latest report first; within one in the order of its text. */
export const newestTeller = (a: Shown, b: Shown): number =>
  latestFirst(a.day, b.day) || byText(a.report, b.report) || a.start - b.start || byText(a.id, b.id)

const earlier = (a: Shown, b: Shown): boolean => (byText(a.day ?? '9999', b.day ?? '9999') || byText(a.id, b.id)) < 0

export function sumsOf(all: readonly Teller[]): Sums {
  const [reports, outlets, times] = [new Set<string>(), new Set<string>(), new Map<Telling, number>()]
  let [first, firstDay, lastDay, standing] = [
    all[0]!,
    null as string | null,
    null as string | null,
    null as string | null,
  ]
  for (const t of all) {
    reports.add(t.report)
    if (t.outlet !== null) outlets.add(t.outlet)
    times.set(t.telling, (times.get(t.telling) ?? 0) + 1)
    if (earlier(t, first)) first = t
    if (t.day === null) continue
    if (firstDay === null || t.day < firstDay) firstDay = t.day
    if (lastDay === null || t.day > lastDay) lastDay = t.day
    if (t.telling.binding && (standing === null || t.day < standing)) standing = t.day
  }
  const [names, parties, beside] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()]
  let watched: string | null = null
  for (const [telling, n] of times) {
    add(names, telling.name, n)
    for (const p of telling.parties) add(parties, p, n)
    for (const p of telling.beside) add(beside, p, n)
    watched ??= telling.watched
  }
  return {
    ...{ names, parties, beside, watched, first: first.id, firstDay, lastDay, standing },
    ...{ reports: reports.size, outlets: outlets.size, tellers: all.length },
  }
}

/** An agreement that fewer tell of is shown with the words of all. */
const FEW = 100
/** Of what more tell, each value is shown with its latest words and the first. */
const LATEST = 5

/**
 * Those whose words an agreement is shown with, latest first: all where they are few; else, for each value told, the latest who told it
 * and the first, so that no differing account goes.
 */
export function shownOf<T extends Shown>(all: readonly T[]): T[] {
  if (all.length <= FEW) return [...all].sort(newestTeller)
  const own = new Map<Shown['telling'], { latest: T[]; oldest: T }>()
  let first = all[0]!
  for (const t of all) {
    if (earlier(t, first)) first = t
    const one = own.get(t.telling)
    if (!one) {
      own.set(t.telling, { latest: [t], oldest: t })
      continue
    }
    if (newestTeller(t, one.oldest) > 0) one.oldest = t
    const { latest } = one
    if (latest.length === LATEST && newestTeller(t, latest.at(-1)!) > 0) continue
    const at = latest.findIndex((x) => newestTeller(t, x) < 0)
    latest.splice(at < 0 ? latest.length : at, 0, t)
    if (latest.length > LATEST) latest.pop()
  }
  const some = distinct([...own.values()].flatMap(({ latest, oldest }) => [...latest, oldest])).sort(newestTeller)
  const [kept, times] = [new Set<T>([first]), new Map<string, number>()]
  for (const t of some) {
    for (const value of t.telling.values) {
      const n = times.get(value) ?? 0
      if (n >= LATEST) continue
      times.set(value, n + 1)
      kept.add(t)
    }
  }
  const met = new Set<string>()
  for (const t of some.toReversed()) {
    for (const value of t.telling.values) {
      if (met.has(value)) continue
      met.add(value)
      kept.add(t)
    }
  }
  return [...kept].sort(newestTeller)
}
