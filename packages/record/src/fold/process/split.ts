import type { Dossier, Finding, Reading, Review } from '@parley/schema'
import { belongs } from './belongs.ts'

const kept = new WeakMap<Reading, Map<Dossier, { reading: Reading; elsewhere: readonly Finding[] }>>()

/** A reading's findings of this process, and those of another. What a person accepted or added is of this one. */
export function split(
  reading: Reading,
  dossier: Dossier | null,
  reviews?: ReadonlyMap<string, Review>,
): { reading: Reading; elsewhere: readonly Finding[] } {
  if (!dossier) return { reading, elsewhere: [] }
  const known = kept.get(reading) ?? new Map()
  kept.set(reading, known)
  const have = known.get(dossier)
  if (have) return have
  const elsewhere = reading.findings.filter((f) => !reviews?.has(f.id) && !belongs(f, dossier))
  const out = new Set(elsewhere)
  const made = elsewhere.length
    ? {
        reading: { ...reading, findings: reading.findings.filter((f) => !out.has(f)) as Reading['findings'] },
        elsewhere,
      }
    : { reading, elsewhere }
  known.set(dossier, made)
  return made
}
