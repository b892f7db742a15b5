import { type Clue, type Day, daysBetween, interval, type Timex, weekday } from '@parley/schema'
import { anchor } from '../language/times/anchor.ts'
import { holidayDays } from '../language/times/holiday.ts'
import { termsIn } from './clues/terms.ts'

/*
 * How well a day fits the clues. Weekday tables are counted on 840 dated US news articles (PolNeAR, train): days from the
 * last and from the most often told weekday told as past to publication; from publication to a weekday told as future, where some
 * tell the past after all. How fast a day named by its date grows old is judged, not counted: reports of a
 * process name the day of what they are about.
 */
const SINCE_LAST_WEEKDAY = [0.37, 0.39, 0.13, 0.05, 0.025, 0.016, 0.018, 0.005]
const SINCE_MAIN_WEEKDAY = [0.29, 0.36, 0.19, 0.07, 0.03, 0.035, 0.02, 0.005]
const TO_WEEKDAY = [0.33, 0.16, 0.08, 0.06, 0.085, 0.12, 0.16]
const TO_NEXT_WEEKDAY = [0.03, 0.3, 0.2, 0.15, 0.12, 0.1, 0.1]
/** "this Thursday": judged, not counted; seldom said on the day itself or from far */
const TO_THIS_WEEKDAY = [0.02, 0.35, 0.22, 0.16, 0.12, 0.08, 0.05]
const NEAR_WEEKDAY = [0.4, 0.18, 0.15, 0.1, 0.07, 0.04, 0.06]
const OLD_DATE = 0.1
const HALF_LIFE = { date: 4, figure: 4, month: 45, landmark: 45, ahead: 20, page: 90 }

const decay = (days: number, halfLife: number): number => 2 ** (-days / halfLife)

const seen = (timex: Timex, day: Day) => {
  const value = anchor(timex, { from: day, to: day })
  return value === null ? null : interval(value)
}

/** What a clue, or all of them, say of a day; all that does not hang on the day is reckoned once, before the first. */
type By<T> = (day: Day) => T

/** Days since the end of what a clue names: 0 or more where it lies behind; null where it does not. */
function since(timex: Timex): By<number | null> {
  const told: Timex = timex.type === 'date' ? { ...timex, tense: 'past' } : timex
  // a day told as past that still lies ahead would be last year's
  const ahead = timex.type === 'date' && timex.year === null && timex.day !== null ? 365 : null
  return (day) => {
    const found = seen(told, day)
    if (!found?.to) return null
    const days = daysBetween(found.to, day)
    return days >= 0 ? days : ahead
  }
}

function sinceHoliday(timex: Timex): By<number | null> {
  if (timex.type !== 'holiday') return () => null
  let last = { year: Number.NaN, days: [] as Day[] }
  return (day) => {
    const year = Number(day.slice(0, 4))
    if (last.year !== year) {
      const years = [year, year - 1].filter((y) => timex.year === null || timex.year === y)
      last = { year, days: years.flatMap((y) => holidayDays(timex.name, y)) }
    }
    const lags = last.days.map((d) => daysBetween(d, day)).filter((n) => n >= 0)
    return lags.length ? Math.min(...lags) : null
  }
}

/** A bare year is seldom named as behind while it lasts. */
function behind(t: Timex): By<number> {
  const value = anchor(t, null)
  const bare = t.type === 'date' && t.month === null && t.season === undefined
  const told = value === null ? null : interval(value)
  return (day) => {
    const { from, to } = told ?? interval(day)
    if (from && from > day) return 0
    return bare && to && day <= to ? 0.15 : 1
  }
}

/*
 * Years from the last year that a text names as behind to its own, on 840 dated US news articles (PolNeAR, train), smoothed. Only the last one counts.
 */
const YEARS_SINCE = [0.3, 0.16, 0.13, 0.1, 0.08, 0.05, 0.04, 0.03, 0.03]
/** Judged, not counted. */
const HEADED = [0.7, 0.2, 0.05]
function ageOf(clues: readonly Clue[]): By<number> {
  const last = clues
    .filter((c) => c.kind === 'earliest' && c.timex.type === 'date' && c.timex.year !== null)
    .map((c) => (c.timex as { year: number }).year)
    .sort((a, b) => b - a)[0]
  if (last === undefined) return () => 1
  // a report headed by its own day, which tells whole dates, is of the first such day after them
  const whole = clues.some(
    (c) => c.kind === 'earliest' && c.timex.type === 'date' && c.timex.year === last && c.timex.day,
  )
  const headed = whole && clues.some((c) => c.kind === 'dateline')
  return (day) => (headed ? HEADED : YEARS_SINCE)[Number(day.slice(0, 4)) - last] ?? 0.01
}

function weighOne(c: Clue): By<number> {
  const t = c.timex
  switch (c.kind) {
    case 'dateline':
      return (day) => {
        const found = seen(t, day)
        const lag = found?.from ? daysBetween(found.from, day) : -1
        return lag === 0 ? 1 : lag === 1 ? (c.detail ? 0.1 : 0.25) : c.detail ? 0.0002 : 0
      }
    case 'masthead': {
      // pages are mostly made, and saved, within months of their report
      const value = anchor(t, null)
      const made = value && interval(value).to
      return (day) => ((made ?? day) >= day ? decay(daysBetween(day, made ?? day), HALF_LIFE.page) : 0)
    }
    case 'latest': {
      const value = anchor(t, null)
      const last = value && interval(value).to
      return (day) => ((last ?? day) >= day ? 1 : 0)
    }
    case 'earliest':
      return behind(t)
    case 'in office': {
      const terms = termsIn(c)
      return (day) => (terms.some(([from, to]) => from <= day && (to === null || day <= to)) ? 1 : 0.02)
    }
    case 'today is':
      if (t.type !== 'weekday') return () => 1
      return (day) => (c.detail && t.weekday === weekday(day) ? 2 : NEAR_WEEKDAY[(weekday(day) - t.weekday + 7) % 7]!)
    case 'future weekday':
      if (t.type !== 'weekday') return () => 1
      return (day) => {
        const ahead = (t.weekday - weekday(day) + 7) % 7
        if (c.detail === 'tomorrow') return ahead === 1 ? 0.8 : ahead === 0 ? 0.01 : 0.04
        if (c.detail === 'this') return TO_THIS_WEEKDAY[ahead]!
        if (c.detail === 'not today' && ahead === 0) return 0.02
        return (c.detail === 'forward' ? TO_NEXT_WEEKDAY : TO_WEEKDAY)[ahead]!
      }
    case 'future date': {
      const told = { ...t, tense: 'future' } as Timex
      return (day) => {
        const found = seen(told, day)
        if (c.detail === 'eve') return found?.from && daysBetween(day, found.from) === 1 ? 1 : 0.0005
        return found?.from && found.from >= day ? decay(daysBetween(day, found.from), HALF_LIFE.ahead) : 0.001
      }
    }
    case 'holiday': {
      const lagOn = sinceHoliday(t)
      return (day) => {
        const lag = lagOn(day)
        if (lag === null) return 0.001
        if (c.detail === 'days after') return lag < 2 ? 0.05 : lag <= 6 ? 1 : lag <= 9 ? 0.15 : 0.001 // later it would be "a week after"
        return decay(lag, HALF_LIFE.date)
      }
    }
    case 'monthly figure': {
      const lagOn = since(t)
      return (day) => {
        const lag = lagOn(day)
        return lag === null || lag === 0 ? 0.002 : decay(lag, HALF_LIFE.figure)
      }
    }
    case 'past month': {
      const lagOn = since(t)
      return (day) => {
        const lag = lagOn(day)
        return lag === null ? 0.5 : decay(lag, HALF_LIFE.month)
      }
    }
    // a landmark's range is its year already
    default:
      return () => 1
  }
}

const lagOf = (c: Clue, day: Day): number => {
  const lag = c.timex.type === 'weekday' ? (weekday(day) - c.timex.weekday + 7) % 7 : 0
  return c.detail === 'strict' && lag === 0 ? 7 : lag
}

/** The weekday told most often; of several the first. */
function mostTold(weekdays: readonly Clue[]): Clue {
  const lags = weekdays.map((c) => lagOf(c, '2000-01-02'))
  const counts = lags.map((lag) => lags.filter((o) => o === lag).length)
  return weekdays[counts.indexOf(Math.max(...counts))]!
}

/** Told as past by its verb, or with the weekday that fixes its year. */
const sure = (c: Clue): boolean => c.detail === 'with weekday' || (c.timex.type === 'date' && c.timex.tense === 'past')

/** The clues that are weighed one by one: all but weekdays and dates behind; of what is told again the first. */
function single(clues: readonly Clue[]): Clue[] {
  const told = new Set<string>()
  return clues.filter((c) => {
    if (c.kind === 'past weekday' || c.kind === 'past date') return false
    if (c.kind !== 'future weekday' && c.kind !== 'today is' && c.kind !== 'past month') return true
    const key = `${c.kind} ${JSON.stringify({ ...c.timex, daypart: undefined })}`
    if (told.has(key)) return false
    told.add(key)
    return true
  })
}

const overlap = (a: Clue, b: Clue): boolean => a.span[0] < b.span[1] && b.span[0] < a.span[1]

/** The weight of a day under all clues; of many weekdays or dates behind, only the last one tells when the report was made. */
export function weigher(clues: readonly Clue[]): By<number> {
  const age = clues.some((c) => c.kind === 'masthead') ? () => 1 : ageOf(clues)
  const ones = single(clues).map(weighOne)
  const head = clues.filter((c) => c.kind === 'dateline')
  // a day that the world remembers is told long after it
  const known = clues.filter((c) => c.kind === 'landmark')
  const knownSince = known.map((c) => since(c.timex))
  const past = clues.filter(
    (c) => c.kind === 'past date' && !known.some((k) => overlap(k, c)) && !head.some((h) => overlap(h, c)),
  )
  const pastSince = past.map((c) => since(c.timex))
  const weekdays = clues.filter((c) => c.kind === 'past weekday')
  const main = weekdays.length ? mostTold(weekdays) : null
  return (day) => {
    let weight = age(day)
    for (const one of ones) weight *= one(day)
    if (weight === 0) return 0 // no clue of several brings back a day that one rules out
    const old = knownSince.map((lagOn) => lagOn(day)).filter((n) => n !== null)
    if (old.length) weight *= decay(Math.min(...old), HALF_LIFE.landmark)
    const lags = pastSince.map((lagOn) => lagOn(day))
    const told = lags.filter((n) => n !== null)
    // a day without its year is seldom most of a year old
    weight *= OLD_DATE ** Math.min(3, past.filter((c, i) => sure(c) && (lags[i] ?? 0) > 240).length)
    if (past.length) weight *= told.length ? decay(Math.min(...told), HALF_LIFE.date) : 0
    const behind = weekdays.map((c) => lagOf(c, day))
    if (main) weight *= SINCE_LAST_WEEKDAY[Math.min(...behind)]! * SINCE_MAIN_WEEKDAY[lagOf(main, day)]!
    // a day is told by its weekday or by its date, hardly by both in one report
    const bare = lags.filter((n, i) => n !== null && past[i]!.detail !== 'with weekday')
    if (behind.some((b) => bare.includes(b))) weight *= 0.05
    return weight
  }
}
