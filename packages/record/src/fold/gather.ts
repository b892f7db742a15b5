import type { Evidence } from '@parley/schema'
import { byText, latestFirst } from './order.ts'
import type { Told } from './told.ts'

/** Values told, each once with all its words, in the order in which they come. */
export function gathered<T>(all: readonly { value: T; evidence: Evidence }[]): { value: T; evidence: Evidence[] }[] {
  const found = new Map<string, { value: T; evidence: Evidence[] }>()
  for (const { value, evidence: words } of all) {
    const key = JSON.stringify(value)
    const one = found.get(key) ?? { value, evidence: [] }
    one.evidence.push(words)
    found.set(key, one)
  }
  return [...found.values()]
}

type Placed = { told: Told; finding: { id: string; value: { evidence: readonly (readonly [number, number])[] } } }

const place = (p: Placed): number => p.finding.value.evidence[0]?.[0] ?? 0

/** Latest report first; within one report in the order of its text. */
export const newest = (a: Placed, b: Placed): number =>
  latestFirst(a.told.day, b.told.day) ||
  byText(a.told.report.id, b.told.report.id) ||
  place(a) - place(b) ||
  byText(a.finding.id, b.finding.id)

/** What most findings tell; the longer one of two. */
export function most(values: readonly (string | null | undefined)[]): string | null {
  const counts = new Map<string, number>()
  for (const v of values) if (v) counts.set(v, (counts.get(v) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0].length - a[0].length || byText(a[0], b[0]))[0]?.[0] ?? null
}
