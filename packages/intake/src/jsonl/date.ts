import { isDay, type Published } from '@parley/schema'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const pad = (n: number | string): string => String(n).padStart(2, '0')
const stated = (from: string, to: string): Published => ({
  from,
  to,
  stated: true,
  evidence: [],
  clue: 'metadata',
  inferred: [],
})
const lastOf = (year: string, month: string): string =>
  `${year}-${month}-${pad(new Date(Date.UTC(+year, +month, 0)).getUTCDate())}`

/**
 * The day that metadata states: ISO 8601 ("2025-03-18", also with a time, whose own zone counts; "20250318"), a month or a year
 * as an interval, {from, to}, or a mail header's form ("Tue, 18 Mar 2025 10:00:00 GMT"). Null for any other form:
 * "3/4/25" could be two days.
 */
export function parseDate(value: unknown): Published | null {
  if (value !== null && typeof value === 'object' && 'from' in value && 'to' in value) {
    const [from, to] = [parseDate(value.from), parseDate(value.to)]
    return from?.from && to?.to && from.from <= to.to ? stated(from.from, to.to) : null
  }
  if (typeof value !== 'string') return null
  const text = value.trim()
  const compact = /^(\d{4})(\d\d)(\d\d)(T\d{4,6}Z?)?$/.exec(text)
  const iso = /^(\d{4}-\d\d-\d\d)([T ]\d\d:\d\d(:\d\d([.,]\d+)?)? ?(Z|UTC|[+-]\d\d(:?\d\d)?)?)?$/.exec(text)
  const day = compact ? `${compact[1]}-${compact[2]}-${compact[3]}` : iso?.[1]
  if (day) return isDay(day) ? stated(day, day) : null
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text)
  if (month) return stated(`${text}-01`, lastOf(month[1]!, month[2]!))
  if (/^(19|20)\d\d$/.test(text)) return stated(`${text}-01-01`, `${text}-12-31`)
  const mail = /^(?:[a-z]{3}, )?(\d{1,2}) ([a-z]{3}) (\d{4})( \d\d:\d\d.*)?$/i.exec(text)
  if (!mail) return null
  const at = MONTHS.indexOf(mail[2]!.toLowerCase())
  const spelt = `${mail[3]}-${pad(at + 1)}-${pad(mail[1]!)}`
  return at >= 0 && isDay(spelt) ? stated(spelt, spelt) : null
}
