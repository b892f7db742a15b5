import { addDays, type DateValue, type Day, type Interval, interval } from '@parley/schema'

const pad = (n: number, width = 2): string => String(n).padStart(width, '0')

const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
/** How many days a month has. */
function lengthOf(year: number, month: number): number {
  const length = LENGTHS[month - 1]
  if (length !== undefined)
    return length === 28 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : length
  const last = new Date(Date.UTC(2000, month, 0))
  last.setUTCFullYear(year, month, 0)
  return last.getUTCDate()
}

/** "2025", "2025-03" or "2025-03-18"; null where the calendar has no such day. */
export function isoDate(year: number, month: number | null, day: number | null): string | null {
  if (year < 0) return null
  if (month === null) return pad(year, 4)
  if (day === null) return `${pad(year, 4)}-${pad(month)}`
  return day <= lengthOf(year, month) ? `${pad(year, 4)}-${pad(month)}-${pad(day)}` : null
}

/** The same day `n` months on; the last of the month where it has no such day. */
export function addMonths(day: Day, n: number): Day {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + n
  const [year, month] = [Math.floor(months / 12), (months % 12) + 1]
  const date = Number(day.slice(8, 10))
  return (isoDate(year, month, date) ?? interval(isoDate(year, month, null)!).to)!
}

const order = (a: string | null, b: string | null): number => ((a ?? '') < (b ?? '') ? -1 : 1)

/** The smallest interval that holds both; a single day or month where both are the same. */
export function hull(a: DateValue, b: DateValue): DateValue {
  if (typeof a === 'string' && a === b) return a
  const [x, y] = [interval(a), interval(b)]
  const [from] = [x.from, y.from].sort(order)
  const [, to] = [x.to, y.to].sort(order)
  return simple({ from: x.from && y.from && from!, to: x.to && y.to && to! })
}

/** An interval in its shortest form: a day, month or year where it is exactly one. */
export function simple({ from, to }: Interval): DateValue {
  if (from && to) {
    if (from === to) return from
    const month = from.slice(0, 7)
    if (from === `${month}-01` && interval(month).to === to) return month
    const year = from.slice(0, 4)
    if (from === `${year}-01-01` && to === `${year}-12-31`) return year
  }
  return { from, to }
}

/** Monday of the week that a day lies in (ISO 8601). */
export const mondayOf = (day: Day): Day => {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay()
  return addDays(day, -((weekday + 6) % 7))
}
