import { z } from 'zod'

/** A calendar day in ISO 8601, "2025-03-18". Parley reckons in days without a clock or a zone. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .meta({ id: 'Day', description: 'ISO 8601 calendar day' })
export type Day = string

const dayOrMonthOrYear = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/)

/**
 * A date as precise as its source: an ISO day, month or year, or an interval whose ends may be open (`null`).
 * An uncertain date stays an interval.
 */
export const DateValue = z
  .union([dayOrMonthOrYear, z.object({ from: dayOrMonthOrYear.nullable(), to: dayOrMonthOrYear.nullable() })])
  .meta({ id: 'DateValue', description: 'ISO day, month or year, or {from, to} with null for an open end' })
export type DateValue = string | { from: string | null; to: string | null }

/** An interval of whole days; `null` where an end is open or unknown. Both ends belong to it. */
export const Interval = z.object({ from: Day.nullable(), to: Day.nullable() }).meta({ id: 'Interval' })
export type Interval = z.infer<typeof Interval>

const DAY = 86_400_000
const number = (day: string, from: number, to: number): number => {
  let n = 0
  for (let i = from; i < to; i++) {
    const digit = day.charCodeAt(i) - 48
    // what is no digit, or missing, is left to the runtime's own reading
    if (!(digit >= 0 && digit <= 9)) return +day.slice(from, to)
    n = n * 10 + digit
  }
  return n
}
const millis = (day: Day): number => Date.UTC(number(day, 0, 4), number(day, 5, 7) - 1, number(day, 8, 10))
/** Days since 1970 in their spelling, as far as any were asked for: placing one report asks for the same few thousand again and again. */
const SPELT: Day[] = []
const LAST = 47_482 // 2099-12-31
function iso(ms: number): Day {
  const n = ms / DAY
  if (!(n >= 0 && n <= LAST && Number.isInteger(n))) return new Date(ms).toISOString().slice(0, 10)
  SPELT[n] ??= new Date(ms).toISOString().slice(0, 10)
  return SPELT[n]
}

/** The day `n` days after `day` (before it where `n` is negative). */
export const addDays = (day: Day, n: number): Day => iso(millis(day) + n * DAY)

/** Whole days from `a` to `b`: 0 for the same day, negative where `b` lies before `a`. */
export const daysBetween = (a: Day, b: Day): number => Math.round((millis(b) - millis(a)) / DAY)

/** 0 for Sunday … 6 for Saturday. */
export const weekday = (day: Day): number => (((millis(day) / DAY + 4) % 7) + 7) % 7

/** True for a well-formed day that the calendar has ("2025-02-30" is not one). */
export const isDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && iso(millis(text)) === text

const ends = (value: string): [Day, Day] => {
  if (value.length === 4) return [`${value}-01-01`, `${value}-12-31`]
  if (value.length === 7) return [`${value}-01`, iso(Date.UTC(+value.slice(0, 4), +value.slice(5, 7), 0))]
  return [value, value]
}

/** The first and last day that a date can mean. */
export function interval(value: DateValue): Interval {
  if (typeof value === 'string') {
    const [from, to] = ends(value)
    return { from, to }
  }
  return { from: value.from && ends(value.from)[0], to: value.to && ends(value.to)[1] }
}
