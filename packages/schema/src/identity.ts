import { createHash } from 'node:crypto'
import { KINDS, type KindName, type ValueOf } from './kinds/index.ts'

/** JSON with sorted keys and no white space: the same value always gives the same text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((v) => canonical(v ?? null)).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, v]) => v !== undefined)
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    return `{${entries.map(([k, v]) => `${JSON.stringify(k)}:${canonical(v)}`).join(',')}}`
  }
  return JSON.stringify(value)
}

/** SHA-256 of a text in UTF-8, in hex. */
export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

/** A report's identifier: its outlet and its decoded text, never a path. */
export const reportId = (text: string, outlet: string | null): string =>
  `r-${sha256(`${outlet ?? ''}\u0000${text}`).slice(0, 16)}`

/**
 * A finding's identifier: report, kind, key slots, and an ordinal among findings alike in all of these.
 * The rule and the engine's version are its provenance and no part of it.
 */
export function findingId<K extends KindName>(report: string, kind: K, value: ValueOf<K>, ordinal = 0): string {
  const definition = KINDS[kind] as unknown as { prefix: string; key: (v: ValueOf<K>) => readonly unknown[] }
  return `${definition.prefix}-${sha256(canonical([report, kind, definition.key(value), ordinal])).slice(0, 16)}`
}
