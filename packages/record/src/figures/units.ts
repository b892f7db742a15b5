import { folded } from '../resolve/words.ts'

/** Units that are one by another name. The factor brings a value to the first of its row; sources: SI, international yard and pound agreement (1959). */
const ROWS: readonly (readonly [RegExp, string, number])[] = [
  [/^(?:%|per ?cent|percentage|share)$/, 'percent', 1],
  [/^(?:km2|km²|sq\.? ?km|square kilomet(?:er|re)s?)$/, 'km2', 1],
  [/^(?:sq\.? ?mi(?:les?)?|square miles?|mi2)$/, 'km2', 2.589988],
  [/^(?:ha|hectares?)$/, 'km2', 0.01],
  [/^(?:km|kilomet(?:er|re)s?)$/, 'km', 1],
  [/^(?:mi|miles?)$/, 'km', 1.609344],
  [/^(?:people|persons?|individuals?|civilians?)$/, 'people', 1],
  [/^(?:t|tons?|tonnes?|metric tons?)$/, 't', 1],
]

/** A unit by its one name, and what a value is to be multiplied by to be told in it. */
export function unitOf(unit: string | null): { unit: string | null; factor: number } {
  if (!unit) return { unit: null, factor: 1 }
  const plain = folded(unit)
  const row = ROWS.find(([pattern]) => pattern.test(plain))
  return row ? { unit: row[1], factor: row[2] } : { unit: plain, factor: 1 }
}
