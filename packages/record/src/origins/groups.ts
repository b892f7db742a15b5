import type { Day, OriginLink } from '@parley/schema'
import { candidateIndex } from './candidates.ts'
import type { Print } from './print.ts'
import { isOneOrigin, linkOf, type Party } from './relation.ts'

export type OriginItem = Party & { day: Day | null; print: Print }

/** Every link worth showing, and for each report the number of the group it belongs to. */
export type Grouped = { links: OriginLink[]; groupOf: Map<string, string> }

/**
 * Compares reports with those that the index finds and joins what goes back to one origin. `items` come in canonical order
 * (earliest first, undated last, ties by id). A group bears the id of its first report. Two reports of one origin may
 * be joined through a third: a rewrite of a rewrite goes back to the same text.
 */
export function grouped(items: readonly OriginItem[]): Grouped {
  const index = candidateIndex()
  const parent = items.map((_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (parent[at] !== at) at = parent[at] = parent[parent[at]!]!
    return at
  }
  const links: OriginLink[] = []
  items.forEach((item, i) => {
    for (const j of index.add(item)) {
      const link = linkOf(items[j]!, item)
      if (link.relation === 'none') continue
      links.push(link)
      if (!isOneOrigin(link)) continue
      const [x, y] = [root(i), root(j)]
      // The earlier one leads: the group is named by it.
      if (x !== y) parent[Math.max(x, y)] = Math.min(x, y)
    }
  })
  return { links, groupOf: new Map(items.map((item, i) => [item.id, items[root(i)]!.id])) }
}
