import {
  addDays,
  type DateValue,
  type Day,
  daysBetween,
  type Interval,
  interval,
  type Timex,
  weekday,
} from '@parley/schema'
import { addMonths, hull, isoDate, mondayOf, simple } from './calendar.ts'
import { holidayDays } from './holiday.ts'

type DateTimex = Extract<Timex, { type: 'date' }>
type OffsetTimex = Extract<Timex, { type: 'offset' }>

const SEASON_START = { spring: 3, summer: 6, autumn: 9, winter: 12 } as const

/** Narrows a month or year to its start, middle or end; thirds, since the words are no sharper. */
function narrow(value: string, part: DateTimex['part']): DateValue {
  const { from, to } = interval(value)
  if (!part || value.length === 10 || !from || !to) return value
  const length = daysBetween(from, to) + 1
  const third = Math.floor(length / 3)
  if (part === 'start' || part === 'early') return { from, to: addDays(from, third - 1) }
  if (part === 'mid') return { from: addDays(from, third), to: addDays(to, -third) }
  return { from: addDays(to, 1 - third), to }
}

function inYear(t: DateTimex, year: number): DateValue | null {
  if (t.season) {
    const start = SEASON_START[t.season]
    const end = start + 2
    return {
      from: isoDate(year, start, null)!,
      to: end > 12 ? isoDate(year + 1, end - 12, null)! : isoDate(year, end, null)!,
    }
  }
  const value = isoDate(year, t.month, t.day)
  return value && narrow(value, t.part)
}

type Placed = { value: DateValue; from: Day; to: Day }
const placed = new WeakMap<DateTimex, Map<number, Placed[]>>()
/** A date without its year in a year, the one before and the one after: kept, since a report's day is sought among thousands. */
function around(t: DateTimex, year: number): Placed[] {
  let years = placed.get(t)
  if (!years) placed.set(t, (years = new Map()))
  const known = years.get(year)
  if (known) return known
  const found = [year - 1, year, year + 1].flatMap((y): Placed[] => {
    const value = inYear(t, y)
    if (!value) return []
    const { from, to } = interval(value)
    return [{ value, from: from!, to: to! }]
  })
  years.set(year, found)
  return found
}

/** The year that puts a date without one on the right side of the report's day. */
function nearestYear(t: DateTimex, day: Day): DateValue | null {
  const candidates = around(t, Number(day.slice(0, 4))).map(({ value, from, to }) => ({
    value,
    away: from <= day && day <= to ? 0 : from > day ? daysBetween(day, from) : -daysBetween(to, day),
  }))
  const fits = candidates.filter(({ away }) =>
    t.tense === 'past' ? away <= 0 : t.tense === 'future' ? away >= 0 : true,
  )
  let best: (typeof candidates)[number] | undefined
  for (const c of fits.length ? fits : candidates)
    if (!best || (Math.abs(c.away) - Math.abs(best.away) || c.away - best.away) < 0) best = c
  // a tense that leads most of a year away was misread where the day itself lies near
  if (t.day !== null && best && Math.abs(best.away) > 240) {
    const near = candidates.find(({ away }) => Math.abs(away) <= (t.tense === 'future' ? 60 : 30))
    if (near) return near.value
  }
  return best?.value ?? null
}

function shift(t: OffsetTimex, from: Day, n: number): Day {
  if (t.unit === 'hour') return addDays(from, Math.round(n / 24))
  if (t.unit === 'day') return addDays(from, n)
  if (t.unit === 'week') return addDays(from, 7 * n)
  return addMonths(from, Math.round(n * (t.unit === 'month' ? 1 : t.unit === 'quarter' ? 3 : 12)))
}

function calendarUnit(t: OffsetTimex, day: Day, n: number): DateValue {
  const moved = shift(t, day, n)
  if (t.unit === 'week') return { from: mondayOf(moved), to: addDays(mondayOf(moved), 6) }
  if (t.unit === 'month') return moved.slice(0, 7)
  if (t.unit === 'year') return moved.slice(0, 4)
  if (t.unit === 'quarter') {
    const first = Math.floor((Number(moved.slice(5, 7)) - 1) / 3) * 3 + 1
    return hull(isoDate(Number(moved.slice(0, 4)), first, null)!, isoDate(Number(moved.slice(0, 4)), first + 2, null)!)
  }
  return moved
}

/** The value seen from one day. */
function from(t: Timex, day: Day): DateValue | null {
  switch (t.type) {
    case 'date': {
      if (t.year !== null) return inYear(t, t.year)
      const base = t.base ? from(t.base as Timex, day) : null
      const start = base && interval(base).from
      if (start) {
        const month = t.month ?? Number(start.slice(5, 7))
        return inYear({ ...t, month: t.season ? null : month }, Number(start.slice(0, 4)))
      }
      return t.month === null && !t.season ? null : nearestYear(t, day)
    }
    case 'weekday': {
      const seen = t.base ? from(t.base as Timex, day) : null
      const start: Day = (seen && interval(seen).from) || day
      const ahead = (t.weekday - weekday(start) + 7) % 7
      const next = t.tense === 'future' ? ahead || 7 : ahead ? ahead - 7 : t.strict ? -7 : 0
      return addDays(start, next + 7 * t.weeks * (t.tense === 'past' ? -1 : 1))
    }
    case 'holiday': {
      const found = (t.year !== null ? [t.year] : [0, 1, -1].map((n) => Number(day.slice(0, 4)) + n)).map((y) =>
        holidayDays(t.name, y),
      )
      const best = found
        .filter((days) => days.length)
        .sort((a, b) => Math.abs(daysBetween(day, a[0]!)) - Math.abs(daysBetween(day, b[0]!)))
      const days = (t.year !== null ? found[0] : best[0]) ?? []
      return days.length ? hull(days[0]!, days.at(-1)!) : null
    }
    case 'offset': {
      const base: DateValue | null = t.base ? from(t.base as Timex, day) : null
      if (t.anchor === 'text' && !base) return null
      const start = base ? interval(base) : { from: day, to: day }
      if (!start.from || !start.to) return null
      if (t.calendar) return hull(calendarUnit(t, start.from, t.from ?? 0), calendarUnit(t, start.from, t.to ?? 0))
      return simple({
        from: t.from === null ? null : shift(t, start.from, t.from),
        to: t.to === null ? null : shift(t, start.to, t.to),
      })
    }
    case 'range': {
      const [a, b] = [t.from ? from(t.from as Timex, day) : null, t.to ? from(t.to as Timex, day) : null]
      if ((t.from && !a) || (t.to && !b)) return null
      return simple({ from: a && interval(a).from, to: b && interval(b).to })
    }
    default:
      return null
  }
}

const explicit = (t: Timex): boolean => {
  if (t.type === 'date') return t.year !== null || (t.base !== undefined && explicit(t.base as Timex))
  if (t.type === 'holiday') return t.year !== null
  if (t.type === 'range') return [t.from, t.to].every((x) => !x || explicit(x as Timex))
  return t.type === 'offset' && t.base !== undefined && explicit(t.base as Timex)
}

/**
 * The days that a time can mean, seen from the day or interval on which the report was published: an ISO day, month or
 * year, or `{from, to}` where it is uncertain. A bare weekday is the most recent one, the day of publication
 * included, unless its clause speaks of the future. Null where the text and the publication leave it open.
 */
export function anchor(timex: Timex, published: Interval | null): DateValue | null {
  if (explicit(timex)) return from(timex, '2000-01-01')
  const { from: first, to: last } = published ?? { from: null, to: null }
  if (!first || !last) {
    // "since 2019": the beginning is told, and the end is the report's own day, which nothing tells
    const begun = timex.type === 'range' && timex.from && explicit(timex.from as Timex)
    const start = begun ? from(timex.from as Timex, '2000-01-01') : null
    return start ? { from: interval(start).from, to: null } : null
  }
  const span = first === last ? 0 : daysBetween(first, last)
  if (span > 366) return null
  let value = from(timex, first)
  for (let n = 1; n <= span && value; n++) {
    const other = from(timex, addDays(first, n))
    if (other) value = hull(value, other)
  }
  return value
}
