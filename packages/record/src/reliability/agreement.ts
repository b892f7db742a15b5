import { canonical, type Decision, type FieldAgreement, flat, KIND_NAMES, type KindName } from '@parley/schema'
import type { Scene } from '../fold/told.ts'
import { codedFields } from '../review/reasons.ts'
import { type Alpha, krippendorff, type Metric } from './alpha.ts'
import { share } from './share.ts'

type Coded = { kind: KindName; byCoder: Map<string, Record<string, unknown>> }

/** A value as it is compared: case and order apart, and empty is a value as good as any. */
export function compared(value: unknown): string | number {
  if (value === null || value === undefined || value === '') return ''
  if (typeof value === 'number') return value
  if (Array.isArray(value)) {
    const all = value.map(compared).map(String).filter(Boolean).sort()
    return all.length > 1 ? canonical(all) : (all[0] ?? '')
  }
  if (typeof value === 'object') return canonical(value)
  const text = String(value).trim().toLowerCase()
  return /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text
}

/** Values that are all numbers differ by how far they lie apart in proportion; all others by being others. */
const metricOf = (units: readonly (readonly (string | number)[])[]): Metric => {
  const all = units.filter((u) => u.length > 1).flat()
  return all.length > 0 && all.every((v) => typeof v === 'number') ? 'ratio' : 'nominal'
}

function note({ alpha, units }: Alpha): string {
  if (units === 0) return 'nothing was coded by two people yet'
  if (alpha === null) return 'all gave one and the same value, so agreement cannot be told from habit'
  const few = units < 30 ? ` ${units} units are few.` : ''
  if (alpha >= 0.8) return `reliable (0.8 or more).${few}`
  if (alpha >= 0.667) return `good for tentative conclusions (0.667 to 0.8).${few}`
  return `not reliable (under 0.667): the codebook should say more.${few}`
}

/** Agreement of blind coders per field, each with how often the engine says the same. */
export function fieldAgreement(scene: Scene, decisions: readonly Decision[]): FieldAgreement[] {
  const coded = new Map<string, Coded>()
  for (const { verdict, on, change, author } of decisions) {
    if (verdict !== 'code') continue
    for (const { finding, kind } of on) {
      const unit = coded.get(finding) ?? { kind: kind as KindName, byCoder: new Map() }
      unit.byCoder.set(author, change ?? {})
      coded.set(finding, unit)
    }
  }
  const engine = new Map<string, Record<string, unknown>>()
  for (const { reading } of scene.told) for (const f of reading.findings) if (coded.has(f.id)) engine.set(f.id, flat(f))
  const answers: FieldAgreement[] = []
  for (const kind of KIND_NAMES) {
    // A unit that this view does not hold is not counted either: nobody learns of it.
    const own = [...coded].filter(([id, unit]) => unit.kind === kind && engine.has(id))
    if (!own.length) continue
    for (const field of codedFields(kind)) {
      const given = own.map(([id, { byCoder }]) => ({
        id,
        values: [...byCoder.values()].flatMap((fields) => (field in fields ? [compared(fields[field])] : [])),
      }))
      const metric = metricOf(given.map((g) => g.values))
      const result = krippendorff(
        given.map((g) => g.values),
        metric,
      )
      const against = given.flatMap(({ id, values }) => values.map((v) => v === compared(engine.get(id)![field])))
      answers.push({
        ...{ kind, field, metric, alpha: result.alpha, units: result.units },
        coders: new Set(own.flatMap(([, { byCoder }]) => [...byCoder.keys()])).size,
        withEngine: share(against.filter(Boolean).length, against.length),
        note: note(result),
      })
    }
  }
  return answers
}
