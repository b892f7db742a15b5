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
const millis = (day: Day): number => Date.UTC(+day.slice(0, 4), +day.slice(5, 7) - 1, +day.slice(8, 10))
const iso = (ms: number): Day => new Date(ms).toISOString().slice(0, 10)

/** The day `n` days after `day` (before it where `n` is negative). */
export const addDays = (day: Day, n: number): Day => iso(millis(day) + n * DAY)

/** Whole days from `a` to `b`: 0 for the same day, negative where `b` lies before `a`. */
export const daysBetween = (a: Day, b: Day): number => Math.round((millis(b) - millis(a)) / DAY)

/** 0 for Sunday … 6 for Saturday. */
export const weekday = (day: Day): number => new Date(millis(day)).getUTCDay()

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
