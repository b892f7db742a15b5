import type { Finding, Reading, Span } from '@parley/schema'

export type Slot = { finding: string; slot: string; span: Span }

export const isSpan = (v: unknown): v is Span =>
  Array.isArray(v) && v.length === 2 && v.every((n) => Number.isInteger(n))

/** Every span within a value, with the path to its slot; by the schema, no other pair of whole numbers is in a value. */
export function spansIn(value: unknown, path: string): { slot: string; span: Span }[] {
  if (isSpan(value)) return [{ slot: path, span: value }]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([k, v]) => spansIn(v, path ? `${path}.${k}` : k))
}

/** Every span of a finding. */
export const spansOfFinding = (finding: Finding): Slot[] =>
  spansIn(finding.value, '').map((s) => ({ ...s, finding: finding.id }))

/** The spans of a reading that belong to no finding: the words of its date, its credits, the furniture. */
export const spansOfReading = (reading: Reading): Slot[] => {
  const { findings: _, ...own } = reading
  return spansIn(own, '').map((s) => ({ ...s, finding: '' }))
}
