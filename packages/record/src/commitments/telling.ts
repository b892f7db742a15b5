import { distinct } from '../fold/order.ts'
import { findingsOf, type Item, type Scene } from '../fold/told.ts'

/** What one finding tells of a promise, its words apart: each value once, under a name for it. */
export type Telling = { values: readonly string[] }

/** The values that a finding tells: of each, a promise that very many tell of is shown with the latest words and the first. */
export function tellingOf({ finding: { value } }: Pick<Item<'commitment'>, 'finding'>): Telling {
  const { amount, currency, written, by, stage, conditions, type } = value
  return {
    values: distinct([
      ...value.who.map((m) => `who ${m.name}`),
      ...(value.for ? [`for ${value.for.name}`] : []),
      ...(amount === null ? [] : [`sum ${JSON.stringify([amount, currency, written])}`]),
      ...(by?.value ? [`by ${JSON.stringify(by.value)}`] : []),
      ...(stage ? [`stage ${stage}`] : []),
      ...(type ? [`type ${type}`] : []),
      ...(conditions ? [`if ${conditions}`] : []),
      ...value.resists.map((m) => `resists ${m.name}`),
    ]),
  }
}

/** The commitments of a scene as their own reports name everybody: who goes by which name across reports makes no two promises one. */
export function plainOf(scene: Scene): Map<string, Item<'commitment'>> {
  const told = scene.told.map((t) => scene.plain?.get(t.report.id) ?? t)
  return new Map(findingsOf({ ...scene, told }, 'commitment').map((item) => [item.finding.id, item]))
}
