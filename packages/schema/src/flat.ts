import { KINDS, type KindName } from './kinds/index.ts'
import type { Finding } from './reading.ts'

const isRecord = (v: unknown): v is Record<string, unknown> => v !== null && typeof v === 'object' && !Array.isArray(v)

function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (!isRecord(value)) return value
  if ('timex' in value) return value.value ?? null
  if ('known' in value && 'name' in value) return value.name
  if (Array.isArray(value.per)) {
    return { per: Object.fromEntries(value.per.map(({ party, when }) => [plain(party), plain(when)])) }
  }
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, plain(v)]))
}

/** Fields that hold one name as a plain value and several as a list, as analysts code them. */
const oneOrMany: Partial<Record<KindName, readonly string[]>> = { attribution: ['actor'], position: ['actor'] }

/**
 * A finding as analysts code it: names for mentions, dates for times, `{per: {Actor: date}}` where parties differ.
 * This is what `parley extract` prints, tables show and exports write; spans stay spans.
 */
export function flat(finding: Finding): Record<string, unknown> {
  const fields = plain(finding.value) as Record<string, unknown>
  for (const field of oneOrMany[finding.kind] ?? []) {
    const names = fields[field] as unknown[]
    fields[field] = names.length > 1 ? names : (names[0] ?? null)
  }
  return { id: finding.id, rule: finding.rule, confidence: finding.confidence, ...fields }
}

/** The spans that a finding stands on. */
export function evidenceOf(finding: Finding): [number, number][] {
  const definition = KINDS[finding.kind] as unknown as { evidence: (v: unknown) => [number, number][] }
  return definition.evidence(finding.value)
}
