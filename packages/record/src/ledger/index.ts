import type { LedgerEntry } from '@parley/schema'
import { byText, latestFirst } from '../fold/order.ts'
import type { Scene } from '../fold/told.ts'
import type { OriginOf } from '../sources/corroborate.ts'
import { entriesOf } from './entries.ts'
import { moveOf } from './moves.ts'

/** The ledger of positions: every entry with what it is to the earlier ones of its actor, latest first. */
export function ledgerOf(scene: Scene, originOf: OriginOf): LedgerEntry[] {
  const made = [...entriesOf(scene, originOf).values()].flatMap((list) =>
    list.map((entry, i): { entry: LedgerEntry; nth: number } => {
      const { voices: _, settled: __, nth, ...rest } = entry
      return { entry: { ...rest, ...moveOf(list.slice(0, i), entry) }, nth }
    }),
  )
  return made
    .sort(
      ({ entry: a, nth: m }, { entry: b, nth: n }) =>
        latestFirst(a.day, b.day) ||
        byText(a.evidence.report, b.evidence.report) ||
        (a.evidence.spans[0]?.[0] ?? 0) - (b.evidence.spans[0]?.[0] ?? 0) ||
        byText(a.id, b.id) ||
        // Not by name: that changes with who is taken for whom.
        m - n,
    )
    .map(({ entry }) => entry)
}
