import { firstDayOf, lastDayOf } from './day.ts'

const isRange = (value: unknown): value is { from: string | null; to: string | null } =>
  value !== null && typeof value === 'object' && 'from' in value && 'to' in value

/** The first and last day that a date can mean; null for an end that is open. Null where it is no date. */
export function endsOf(value: unknown): { from: string | null; to: string | null } | null {
  if (typeof value === 'string' && /^\d{4}(-\d{2}){0,2}$/.test(value))
    return { from: firstDayOf(value), to: lastDayOf(value) }
  if (!isRange(value)) return null
  const ends = { from: value.from && firstDayOf(value.from), to: value.to && lastDayOf(value.to) }
  return ends.from || ends.to ? ends : null
}
