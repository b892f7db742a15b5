import type { Evidence } from '@parley/schema'
import type { Store } from '../api.ts'
import type { Scene } from '../fold/told.ts'
import { linkage, type Origins, originsOf } from '../origins/index.ts'
import { type KeptLinks, keptLinks } from '../shelf/origins/kept.ts'
import { loadPrints } from '../store/prints.ts'

/** A view folded, with a memory for answers once made. */
export type Kept = { scene: Scene; keep<T>(name: string, make: () => T): T }

/** The origins of any view of one open record: worked out when first asked for, and then only of what came since. */
export type OriginMemory = {
  /** Gets the prints that the store keeps; one that it lacks is made when it is needed. */
  load(store: Store): Promise<void>
  of(view: Kept): Origins
  /** the group of each report, without what else links them */
  groupOf(view: Kept): Origins['groupOf']
  /** the group of a report; a report that is in none is its own */
  originOf(view: Kept): (report: string) => string
  /** how many origins some words go back to */
  count(view: Kept, words: readonly Evidence[]): number
}

/** A memory of origins that knows none yet. */
export function originMemory(): OriginMemory {
  const kept = linkage()
  let loaded = 0
  let links: KeptLinks | null = null
  const of = (view: Kept) => view.keep('origins', () => originsOf(view.scene, kept))
  const groupOf = (view: Kept) =>
    view.keep('origin of each', () => links?.groupsOf(view.scene.told) ?? of(view).groupOf)
  const originOf = (view: Kept) => {
    const groups = groupOf(view)
    return (report: string) => groups.get(report) ?? report
  }
  async function load(store: Store): Promise<void> {
    const latest = await store.revision()
    if (latest <= loaded) return
    links ??= keptLinks(store.tables)
    await links.load()
    await loadPrints(store.tables, kept.prints, loaded, latest)
    loaded = latest
  }
  return {
    load,
    of,
    groupOf,
    originOf,
    count: (view, words) => new Set(words.map((w) => w.report).map(originOf(view))).size,
  }
}
