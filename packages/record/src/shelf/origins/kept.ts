import type { OriginLink } from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import type { Told } from '../../fold/told.ts'
import { groupedBy } from '../../origins/groups.ts'
import { keyOf } from '../../origins/index.ts'
import type { Tables } from '../../store/tables.ts'
import { generation } from '../follow.ts'

/**
 * The links that the shelf keeps, for views that are folded: two reports that were compared when they came need not be compared again. It
 * knows only links that make two reports one origin.
 */
export function keptLinks(db: Kysely<Tables>) {
  let items = new Map<string, number>()
  let links: { a: number; b: number; link: OriginLink }[] = []
  let [last, place, made] = [0, 0, '']

  return {
    async load(): Promise<void> {
      const now = await generation(db)
      if (now !== made) {
        ;[items, links] = [new Map(), []]
        ;[last, place, made] = [0, 0, now]
      }
      const tellings = await sql<{ item: number; key: string }>`
        select item, key from shelf_tellings where item > ${last} order by item`.execute(db)
      for (const { item, key } of tellings.rows) {
        items.set(key, item)
        last = item
      }
      const found = await sql<{ place: number; a: number; b: number; body: string }>`
        select place, a, b, body from shelf_links where place > ${place} order by place`.execute(db)
      for (const { place: at, a, b, body } of found.rows) {
        links.push({ a, b, link: JSON.parse(body) as OriginLink })
        place = at
      }
    },
    /** The group of each report; null where one of them is not on the shelf as it is here. */
    groupsOf(told: readonly Told[]): Map<string, string> | null {
      const held = new Set<number>()
      for (const one of told) {
        const item = items.get(keyOf(one))
        if (item === undefined) return null
        held.add(item)
      }
      return groupedBy(
        told.map((t) => t.report.id),
        links.flatMap(({ a, b, link }) => (held.has(a) && held.has(b) ? [link] : [])),
      )
    },
  }
}
export type KeptLinks = ReturnType<typeof keptLinks>
