import { addDays, type Day, daysBetween, type SourceAnswer, type SourcesAnswer } from '@parley/schema'
import { byText, distinct } from '../fold/order.ts'
import type { Scene, Told } from '../fold/told.ts'
import type { Origins } from '../origins/index.ts'
import { folded } from '../resolve/words.ts'
import { speaksFor } from './corroborate.ts'

const counted = (values: readonly string[]): [string, number][] => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
}

const perDay = (told: readonly Told[]): { day: Day; reports: number }[] =>
  counted(told.flatMap((t) => t.day ?? []))
    .map(([day, reports]) => ({ day, reports }))
    .sort((a, b) => byText(a.day, b.day))

/** The days of the record's span on which nothing at all was reported, as stretches. */
export function silentStretches(days: readonly Day[]): { from: Day; to: Day; days: number }[] {
  const sorted = distinct([...days].sort(byText))
  return sorted.slice(1).flatMap((day, i) => {
    const gap = daysBetween(sorted[i]!, day) - 1
    return gap > 0 ? [{ from: addDays(sorted[i]!, 1), to: addDays(day, -1), days: gap }] : []
  })
}

/** The outlets of a scene: what each covers, on which days, and how much of it no other told before. */
export function sourcesOf(scene: Scene, { groupOf }: { groupOf: Pick<Origins['groupOf'], 'get'> }): SourcesAnswer {
  const { told, dossier } = scene
  const dated = told.flatMap((t) => t.day ?? [])
  const [first, last] = [dated[0] ?? null, dated.at(-1) ?? null]
  const span = first && last ? daysBetween(first, last) + 1 : 0
  // The reports come earliest first: the first of a group to come by is its origin, as far as the record knows.
  const leads = new Map<string, Told>()
  for (const t of told) {
    const group = groupOf.get(t.report.id)!
    if (!leads.has(group)) leads.set(group, t)
  }
  const groupSize = new Map(counted(told.map((t) => groupOf.get(t.report.id)!)))
  const isOwn = (t: Told): boolean => {
    const group = groupOf.get(t.report.id)!
    return groupSize.get(group) === 1 || leads.get(group) === t
  }
  const names = distinct(told.flatMap((t) => t.report.outlet ?? []))
  const byName = new Map(names.map((name) => [name, [] as Told[]]))
  for (const t of told) if (t.report.outlet) byName.get(t.report.outlet)!.push(t)
  const items = [...byName].map(([name, own]): SourceAnswer => {
    const known = dossier?.sources.find((s) => folded(s.name) === folded(name))
    const days = own.flatMap((t) => t.day ?? [])
    const mine = own.filter(isOwn).length
    const credits = counted(own.flatMap((t) => distinct(t.reading.credited.map((m) => m.name))))
    return {
      ...{ name, kind: known?.kind ?? null, speaksFor: speaksFor(name, dossier) },
      ...{ reports: own.length, own: mine, shared: own.length - mine },
      credits: credits
        .map(([credit, reports]) => ({ name: credit, reports }))
        .sort((a, b) => b.reports - a.reports || byText(a.name, b.name)),
      ...{ firstDay: days[0] ?? null, lastDay: days.at(-1) ?? null, perDay: perDay(own) },
      silentDays: span - new Set(days).size,
    }
  })
  items.sort((a, b) => b.reports - a.reports || byText(a.name, b.name))
  const ofDay = new Map<Day, Told[]>()
  for (const t of told) {
    if (!t.day) continue
    const own = ofDay.get(t.day)
    if (own) own.push(t)
    else ofDay.set(t.day, [t])
  }
  return {
    items,
    ...{ total: items.length, next: null },
    days: [...ofDay].map(([day, all]) => ({
      ...{ day, reports: all.length, outlets: new Set(all.flatMap((t) => t.report.outlet ?? [])).size },
      origins: new Set(all.map((t) => groupOf.get(t.report.id)!)).size,
    })),
    unnamed: told.filter((t) => !t.report.outlet).length,
    undated: told.filter((t) => !t.day).length,
  }
}
