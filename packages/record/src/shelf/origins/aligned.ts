import type { AlignmentAnswer } from '@parley/schema'
import type { Kysely } from 'kysely'
import { sceneOf, type Told } from '../../fold/told.ts'
import type { Origins } from '../../origins/index.ts'
import { type Packed, unpacked } from '../../origins/pack.ts'
import { FACT } from '../../origins/print.ts'
import { furnitureKey, makePrint } from '../../origins/prints.ts'
import { sideBySide } from '../../origins/side-by-side.ts'
import { printKept } from '../../store/prints.ts'
import type { Tables } from '../../store/tables.ts'
import { standingNamed } from '../named-report.ts'
import type { Shelf } from '../read.ts'
import type { At } from '../view.ts'
import type { OriginsOnShelf } from './read.ts'

/** Two reports of a large record side by side; null in place of one that the view does not hold. */
export function alignedOnShelf(db: Kysely<Tables>, shelf: Shelf, origins: OriginsOnShelf) {
  const printOf = async ({ report, reading }: Told): Promise<Packed> =>
    (await printKept(db, report.id, furnitureKey(report, reading))) ?? makePrint(report, reading)

  return async (v: At, a: string, b: string): Promise<AlignmentAnswer | { missing: string }> => {
    const [x, y] = [await standingNamed(db, shelf, v, a), await standingNamed(db, shelf, v, b)]
    if (!x || !y) return { missing: x ? b : a }
    const originOf = await origins.originOf(v)
    const prints = new Map([
      [x, unpacked(await printOf(x), FACT)],
      [y, unpacked(await printOf(y), FACT)],
    ])
    const both: Origins = {
      ...{ links: [], scene: sceneOf([x, y], v.dossier), reports: new Map([x, y].map((t) => [t.report.id, t])) },
      groupOf: new Map([x, y].map((t) => [t.report.id, originOf(t.report.id)])),
      printOf: (told) => prints.get(told)!,
    }
    return sideBySide(both, x, y)
  }
}
