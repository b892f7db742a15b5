// Days as the API has them ("2025-04-18"), reckoned without a zone or a locale.
const DAY = 86_400_000
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** Days since 1970-01-01: what scales and sliders reckon with. */
export const dayNumber = (day: string): number =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / DAY

export const dayOf = (n: number): string => new Date(n * DAY).toISOString().slice(0, 10)

export const addDays = (day: string, n: number): string => dayOf(dayNumber(day) + n)

/** True for a well-formed day that the calendar has. */
export const isDay = (text: unknown): text is string =>
  typeof text === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(text) && dayOf(dayNumber(text)) === text

export const monthName = (n: number, short = false): string => (short ? MONTHS[n]!.slice(0, 3) : MONTHS[n]!)

const parts = (day: string) => ({ y: day.slice(0, 4), m: Number(day.slice(5, 7)) - 1, d: Number(day.slice(8, 10)) })

/** "18 April 2025" */
export function longDay(day: string): string {
  const { y, m, d } = parts(day)
  return `${d} ${MONTHS[m]} ${y}`
}

/** "Friday" */
export const weekdayName = (day: string): string => WEEKDAYS[(((dayNumber(day) + 4) % 7) + 7) % 7]!

/** "18 Apr", with the year where asked */
export function shortDay(day: string, year = false): string {
  const { y, m, d } = parts(day)
  return `${d} ${monthName(m, true)}${year ? ` ${y}` : ''}`
}

/** "18–24 Apr", "28 Apr – 2 May", "from 18 Apr", "until 24 Apr" */
export function dayRange(from: string | null, to: string | null, year = false): string {
  if (from === null && to === null) return 'no stated days'
  if (from === null) return `until ${shortDay(to!, year)}`
  if (to === null) return `from ${shortDay(from, year)}`
  if (from === to) return shortDay(from, year)
  if (from.slice(0, 7) === to.slice(0, 7)) return `${parts(from).d}–${shortDay(to, year)}`
  const years = from.slice(0, 4) !== to.slice(0, 4)
  return `${shortDay(from, years)} – ${shortDay(to, year || years)}`
}

/** A date of any precision in words: "April 2025", "between 18 and 21 June 2025". */
export function dateWords(value: string | { from: string | null; to: string | null }): string {
  if (typeof value !== 'string')
    return dayRange(value.from && pad(value.from, false), value.to && pad(value.to, true), true)
  if (value.length === 4) return value
  if (value.length === 7) return `${MONTHS[Number(value.slice(5, 7)) - 1]} ${value.slice(0, 4)}`
  return longDay(value)
}

/** The first day that an ISO day, month or year can mean; and the last. */
export const firstDayOf = (value: string): string => pad(value, false)
export const lastDayOf = (value: string): string => pad(value, true)

function pad(value: string, end: boolean): string {
  if (value.length === 10) return value
  if (value.length === 7) return end ? addDays(nextMonth(value), -1) : `${value}-01`
  return end ? `${value}-12-31` : `${value}-01-01`
}

function nextMonth(month: string): string {
  const y = Number(month.slice(0, 4))
  const m = Number(month.slice(5, 7))
  return m === 12 ? `${y + 1}-01-01` : `${y}-${String(m + 1).padStart(2, '0')}-01`
}

/** "P30D" as "30 days"; what is not an ISO duration stays as it is. */
export function durationWords(iso: string): string {
  const m = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(iso)
  if (!m) return iso
  const names = ['year', 'month', 'week', 'day', 'hour', 'minute']
  const said = names.flatMap((name, i) => (m[i + 1] ? [plural(Number(m[i + 1]), name)] : []))
  return said.length ? said.join(', ') : iso
}

/** "1 day", "6 days", "1,204 reports" */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${grouped(n)} ${n === 1 ? one : many}`
}

/** 12804 as "12,804" */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',')

const NUMBERS = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** Small numbers in words, for running text. */
export const numberWord = (n: number): string => NUMBERS[n] ?? grouped(n)

/** "a, b and c" */
export function listed(items: readonly string[]): string {
  if (items.length < 2) return items.join('')
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`
}

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
