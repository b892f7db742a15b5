import type { OriginLink } from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import { byText } from '../../fold/order.ts'
import { groupedBy } from '../../origins/groups.ts'
import type { Tables } from '../../store/tables.ts'
import { generation, holds, type Standing } from '../follow.ts'
import type { At } from '../view.ts'

/** One state of a report. */
type State = Standing & { item: number }
type Edge = Pick<OriginLink, 'a' | 'b' | 'score' | 'relation'> & { items: readonly [number, number]; place: number }

/** Which origin a report of a view goes back to; itself where it goes back to no other. */
export type OriginOf = (report: string) => string

/**
 * The origins of a large record, followed in memory: which states of which reports there are, and the links that make two of them one
 * origin. The group of a report is worked out from the links around it alone, for whatever view.
 */
export function originsOnShelf(db: Kysely<Tables>) {
  let states = new Map<string, State[]>()
  let byItem = new Map<number, State[]>()
  let edges = new Map<number, Edge[]>()
  let [seen, place, made] = [0, 0, '']
  let caught: Promise<void> = Promise.resolve()
  const views = new Map<string, Map<string, string>>()

  async function follow(at: number): Promise<void> {
    // A shelf that was made anew, or from which something went, is another.
    const now = await generation(db)
    if (now !== made) {
      ;[states, byItem, edges] = [new Map(), new Map(), new Map()]
      ;[seen, place, made] = [0, 0, now]
      views.clear()
    }
    if (at <= seen) return
    const rows = await sql<State>`
      select report, since, until, behind, known, item from shelf_origins where since > ${seen}
      union select report, since, until, behind, known, item from shelf_origins where until > ${seen}`.execute(db)
    for (const row of rows.rows) {
      const own = states.get(row.report)
      const before = own?.find((s) => s.since === row.since)
      if (before) Object.assign(before, row)
      else {
        if (own) own.push(row)
        else states.set(row.report, [row])
        const same = byItem.get(row.item)
        if (same) same.push(row)
        else byItem.set(row.item, [row])
      }
      if (row.since > seen) seen = row.since
      if (row.until !== null && row.until > seen) seen = row.until
    }
    seen = Math.max(seen, at)
    const links = await sql<{ place: number; a: number; b: number; body: string }>`
      select place, a, b, body from shelf_links where place > ${place} order by place`.execute(db)
    for (const { place: at, a, b, body } of links.rows) {
      const { a: x, b: y, score, relation } = JSON.parse(body) as OriginLink
      const edge: Edge = { a: x, b: y, score, relation, items: [a, b], place: at }
      for (const end of [a, b]) {
        const own = edges.get(end)
        if (own) own.push(edge)
        else edges.set(end, [edge])
      }
      place = at
    }
  }

  /** Groups of the reports around one that a view holds, by its links. */
  function groupsAround(start: State, held: (s: State) => boolean): Map<string, string> {
    const found = new Map<number, State>([[start.item, start]])
    const links = new Set<Edge>()
    for (const [item] of found) {
      for (const edge of edges.get(item) ?? []) {
        const other = edge.items[0] === item ? edge.items[1] : edge.items[0]
        const state = found.get(other) ?? byItem.get(other)?.find(held)
        if (!state || edge.a === edge.b) continue
        found.set(other, state)
        links.add(edge)
      }
    }
    if (found.size === 1) return new Map([[start.report, start.report]])
    const order = [...found.values()].sort((x, y) => x.known - y.known || byText(x.report, y.report))
    return groupedBy(
      order.map((s) => s.report),
      [...links] as unknown as OriginLink[],
    )
  }

  return {
    /** What stands for a report in a view among those that are linked; null for one that the view does not hold. */
    async itemOf(v: At): Promise<(report: string) => number | null> {
      caught = caught.catch(() => {}).then(() => follow(v.at))
      await caught
      const held = holds(v)
      return (report) => states.get(report)?.find(held)?.item ?? null
    },
    /** The joining links between some states, by their places in the table. */
    between(items: ReadonlySet<number>): number[] {
      const places = [...items].flatMap((item) =>
        (edges.get(item) ?? []).flatMap((e) =>
          e.a !== e.b && items.has(e.items[0]) && items.has(e.items[1]) ? [e.place] : [],
        ),
      )
      return [...new Set(places)]
    },
    /** Which origin each report of a view goes back to. What is asked for is worked out, and kept as long as the view stands. */
    async originOf(v: At): Promise<OriginOf> {
      caught = caught.catch(() => {}).then(() => follow(v.at))
      await caught
      const held = holds(v)
      const groups = views.get(v.key) ?? new Map<string, string>()
      views.set(v.key, groups)
      if (views.size > 16) views.delete(views.keys().next().value!)
      return (report) => {
        const known = groups.get(report)
        if (known) return known
        const state = states.get(report)?.find(held)
        // What nothing is linked to needs no looking around.
        if (!state || !edges.has(state.item)) return report
        for (const [id, group] of groupsAround(state, held)) groups.set(id, group)
        return groups.get(report)!
      }
    },
  }
}
export type OriginsOnShelf = ReturnType<typeof originsOnShelf>
