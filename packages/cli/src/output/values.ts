import { quote, type Span } from '@parley/schema'

const isSpan = (v: unknown): v is Span => Array.isArray(v) && v.length === 2 && v.every((n) => Number.isInteger(n))
const isRecord = (v: unknown): v is Record<string, unknown> => v !== null && typeof v === 'object' && !Array.isArray(v)

/** True for a list of spans that is not empty. */
export const isSpans = (v: unknown): v is Span[] => Array.isArray(v) && v.length > 0 && v.every(isSpan)

/** An interval as people write it: "2025-03-18 to 2025-03-20", "from 2025-03-18", "until 2025-03-20". */
export function dates(from: unknown, to: unknown): string {
  if (from && to) return from === to ? String(from) : `${from} to ${to}`
  return from ? `from ${from}` : to ? `until ${to}` : ''
}

/** A field of a finding as one cell shows it; `text` is the report's, for fields that are spans of it. */
export function shown(value: unknown, text: string): string {
  if (value === null || value === undefined) return ''
  if (isSpans(value)) return quote(text, value)
  if (Array.isArray(value)) return value.map((each) => shown(each, text)).join(', ')
  if (typeof value === 'boolean') return value ? 'yes' : ''
  if (!isRecord(value)) return String(value)
  if (isRecord(value.per))
    return Object.entries(value.per)
      .map(([who, when]) => `${who}: ${shown(when, text) || '?'}`)
      .join('; ')
  if ('from' in value && 'to' in value) return dates(value.from, value.to)
  return Object.entries(value)
    .map(([key, each]) => `${key} ${shown(each, text)}`)
    .join(', ')
}
