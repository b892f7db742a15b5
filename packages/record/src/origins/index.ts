import type { OriginGroup, OriginLink, OriginRelation, OriginReport } from '@parley/schema'
import { byText, distinct } from '../fold/order.ts'
import type { Scene, Told } from '../fold/told.ts'
import { type Grouped, groupedBy, linker, type OriginItem } from './groups.ts'
import { type Packed, unpacked } from './pack.ts'
import { FACT, type Print } from './print.ts'
import { furnitureKey, makePrints, type Prints } from './prints.ts'
import { isOneOrigin } from './relation.ts'

/** What the record says of origins: which report goes back to which, and what links them. */
export type Origins = Grouped & { scene: Scene; reports: Map<string, Told>; printOf(told: Told): Print }

/**
 * Links reports over views: two that were compared once are never compared again, so a report added later is compared with
 * its own window alone. One for each open record.
 */
export type Linkage = { linksOf(told: readonly Told[]): OriginLink[]; prints: Prints }

/** What a link depends on: a text read anew with other furniture, or with other credits by a later dossier, is another item. */
export const keyOf = ({ report, reading, day }: Told): string =>
  JSON.stringify([
    ...[report.id, report.hash, day, furnitureKey(report, reading)],
    reading.credited.map((m) => m.name).join(),
  ])

/** A report as it is linked, with its print. */
export const itemOf = (told: Told, print: Packed): OriginItem => ({
  ...{ id: told.report.id, day: told.day, print },
  credited: told.reading.credited.map((m) => m.name),
})

/** A linkage without any links yet, over the prints at hand. */
export function linkage(prints: Prints = makePrints()): Linkage {
  const { add } = linker()
  const links: ReturnType<typeof add> = []
  const numbers = new Map<string, number>()
  return {
    prints,
    linksOf(all) {
      const seen = new Set<number>()
      for (const told of all) {
        const key = keyOf(told)
        let number = numbers.get(key)
        if (number === undefined) {
          number = numbers.size
          numbers.set(key, number)
          links.push(...add(itemOf(told, prints.of(told))))
        }
        seen.add(number)
      }
      return links.flatMap(({ link, a, b }) => (seen.has(a) && seen.has(b) ? [link] : []))
    },
  }
}

/** The origins of a scene's reports; a linkage kept over views spares comparing again. */
export function originsOf(scene: Scene, kept: Linkage = linkage()): Origins {
  const links = kept.linksOf(scene.told)
  const groupOf = groupedBy(
    scene.told.map((t) => t.report.id),
    links,
  )
  const printOf = (told: Told) => unpacked(kept.prints.of(told), FACT)
  return { links, groupOf, scene, printOf, reports: new Map(scene.told.map((t) => [t.report.id, t])) }
}

const CLOSEST: readonly OriginRelation[] = [
  'verbatim',
  'rewrite',
  'same statement',
  'common source',
  'incidental',
  'none',
]

/** A report with the origin that it goes back to. */
export const originReport = (told: Told, group: string): OriginReport => ({
  ...{ id: told.report.id, name: told.report.name, title: told.report.title, outlet: told.report.outlet },
  ...{ day: told.day, credited: distinct(told.reading.credited.map((m) => m.name)), group },
})

/** The closest relation that some links tell of. */
export const closest = (links: readonly OriginLink[]): OriginRelation =>
  CLOSEST.find((r) => links.some((l) => l.relation === r)) ?? 'none'

/** Links to reports of other origins that are told of one group. */
export const NEAR = 20

export const byScore = (a: OriginLink, b: OriginLink) => b.score - a.score || byText(a.a + a.b, b.a + b.b)

/** The groups of reports that go back to one origin, the largest first, then the latest. */
export function originGroups({ scene, links, groupOf }: Origins): OriginGroup[] {
  const members = new Map<string, Told[]>()
  for (const told of scene.told) {
    const group = groupOf.get(told.report.id)!
    members.set(group, [...(members.get(group) ?? []), told])
  }
  const [inside, outside] = [new Map<string, OriginLink[]>(), new Map<string, OriginLink[]>()]
  const put = (map: Map<string, OriginLink[]>, key: string, link: OriginLink) => {
    const list = map.get(key)
    if (list) list.push(link)
    else map.set(key, [link])
  }
  for (const link of links) {
    const [x, y] = [groupOf.get(link.a)!, groupOf.get(link.b)!]
    if (x === y) put(inside, x, link)
    else for (const key of [x, y]) put(outside, key, link)
  }
  return [...members]
    .map(([id, told]): OriginGroup => {
      const own = (inside.get(id) ?? []).filter(isOneOrigin).sort(byScore)
      const days = told.flatMap((t) => t.day ?? [])
      return {
        id,
        reports: told.map((t) => originReport(t, id)),
        relation: closest(own),
        links: own,
        upstream: distinct(told.flatMap((t) => t.reading.credited.map((m) => m.name))).sort(byText),
        outlets: new Set(told.flatMap((t) => t.report.outlet ?? [])).size,
        ...{ firstDay: days[0] ?? null, lastDay: days.at(-1) ?? null },
        near: (outside.get(id) ?? [])
          .filter((l) => l.a === told[0]!.report.id || l.b === told[0]!.report.id)
          .sort(byScore)
          .slice(0, NEAR),
      }
    })
    .sort(
      (a, b) => b.reports.length - a.reports.length || byText(b.lastDay ?? '', a.lastDay ?? '') || byText(a.id, b.id),
    )
}
