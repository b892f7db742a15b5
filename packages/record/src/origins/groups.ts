import type { Day, OriginLink } from '@parley/schema'
import { byText } from '../fold/order.ts'
import { candidateIndex } from './candidates.ts'
import { keysOf, type Packed, unpacked } from './pack.ts'
import { FACT, type Print } from './print.ts'
import { isOneOrigin, linkOf } from './relation.ts'

/** A report as origins are worked out of it: its stored print, its day, and whom it credits. */
export type OriginItem = { id: string; day: Day | null; print: Packed; credited: readonly string[] }

/** Every link worth showing, and for each report the group it belongs to. */
export type Grouped = { links: OriginLink[]; groupOf: Map<string, string> }

/** Prints kept unpacked: reports that are compared are compared again soon. */
const KEPT = 4096

/** A link with the numbers of its two reports in order of adding. */
type Numbered = { link: OriginLink; a: number; b: number }

export type Linker = {
  /** Links a report to those added before. */
  add(item: OriginItem): Numbered[]
  /** Drops what no report from this day on can be linked to, so that memory does not grow with the corpus. */
  forget(day: Day): void
}

/** Links reports as they come; in what order makes no difference. */
export function linker(): Linker {
  const held: (OriginItem | null)[] = []
  const open = new Map<number, Print>()
  const index = candidateIndex()
  const print = (at: number): Print => {
    const known = open.get(at)
    if (known) return known
    const made = unpacked(held[at]!.print, FACT)
    open.set(at, made)
    if (open.size > KEPT) open.delete(open.keys().next().value!)
    return made
  }
  return {
    add(item) {
      const at = held.length
      held.push(item)
      return index.add(item.day, keysOf(item.print)).flatMap((i): Numbered[] => {
        const link = linkOf({ ...held[i]!, print: print(i) }, { ...item, print: print(at) })
        return link.relation === 'none' || link.a === link.b ? [] : [{ link, a: i, b: at }]
      })
    },
    forget(day) {
      for (const at of index.forget(day)) {
        held[at] = null
        open.delete(at)
      }
    },
  }
}

/**
 * Two groups are joined by a link only where so large a share of the pairs between them are links too: one report that took a
 * paragraph from each of two stories doesn't make these one.
 */
const LEAST_SHARE = 0.3

/**
 * Groups reports by their links: from the strongest link down, ties by identifier, so that the order of reading cannot matter. A group
 * bears the id of its first report in canonical order. A rewrite of a rewrite goes back to the same text.
 */
export function groupedBy(ids: readonly string[], links: readonly OriginLink[]): Map<string, string> {
  const groups = new Map<string, string[]>(ids.map((id) => [id, [id]]))
  const joining = links
    .filter(isOneOrigin)
    .sort((x, y) => y.score - x.score || byText(`${x.a} ${x.b}`, `${y.a} ${y.b}`))
  const near = new Map<string, Set<string>>()
  const note = (a: string, b: string) => {
    const set = near.get(a)
    if (set) set.add(b)
    else near.set(a, new Set([b]))
  }
  for (const { a, b } of joining) {
    note(a, b)
    note(b, a)
  }
  for (const { a, b } of joining) {
    const [x, y] = [groups.get(a)!, groups.get(b)!]
    if (x === y) continue
    const [few, many] = x.length < y.length ? [x, y] : [y, x]
    const linked = few.reduce((n, i) => n + many.filter((j) => near.get(i)?.has(j)).length, 0)
    if (linked < LEAST_SHARE * few.length * many.length) continue
    const all = [...many, ...few]
    for (const id of all) groups.set(id, all)
  }
  const order = new Map(ids.map((id, i) => [id, i]))
  const first = new Map<string[], string>()
  for (const group of new Set(groups.values()))
    first.set(
      group,
      group.reduce((m, id) => (order.get(id)! < order.get(m)! ? id : m)),
    )
  return new Map(ids.map((id) => [id, first.get(groups.get(id)!)!]))
}

/** Links and groups of reports in canonical order: earliest first, undated last, ties by identifier. */
export function grouped(items: readonly OriginItem[]): Grouped {
  const { add } = linker()
  const links = items.flatMap((item) => add(item).map((n) => n.link))
  return {
    links,
    groupOf: groupedBy(
      items.map((i) => i.id),
      links,
    ),
  }
}
