import { dayNumber, dayOf, isDay, monthName } from '../lib/day.ts'

/** A stretch of time in days since 1970-01-01, fractions for hours; `to` no longer belongs to it. */
export type Stretch = { from: number; to: number }

export const LEAST = 1
export const MOST = 366 * 200

export const lengthOf = ({ from, to }: Stretch): number => to - from

/** Where a time lies on a stretch: 0 at its beginning, 1 at its end. */
export const at = (stretch: Stretch, time: number): number => (time - stretch.from) / lengthOf(stretch)

/** A stretch `factor` times as long, with the time at `centre` (0 to 1) left where it is. */
export function zoomed(stretch: Stretch, factor: number, centre = 0.5): Stretch {
  const still = stretch.from + lengthOf(stretch) * centre
  const length = Math.min(MOST, Math.max(LEAST, lengthOf(stretch) * factor))
  return { from: still - length * centre, to: still + length * (1 - centre) }
}

export const moved = (stretch: Stretch, by: number): Stretch => ({
  from: stretch.from + lengthOf(stretch) * by,
  to: stretch.to + lengthOf(stretch) * by,
})

/** A stretch of the same length that does not leave what there is, by more than a tenth of itself. */
export function held(stretch: Stretch, whole: Stretch): Stretch {
  const length = Math.min(lengthOf(stretch), lengthOf(whole) * 1.2)
  const margin = Math.min(length * 0.1, lengthOf(whole) * 0.1)
  const from = Math.min(Math.max(stretch.from, whole.from - margin), whole.to + margin - length)
  return { from, to: from + length }
}

/** "2025-03-18..2025-04-30", both days within; undefined where it says something else. */
export function parseStretch(text: string | undefined): Stretch | undefined {
  const [from, to, more] = text?.split('..') ?? []
  if (!isDay(from) || !isDay(to) || more !== undefined || to < from) return undefined
  return { from: dayNumber(from), to: dayNumber(to) + 1 }
}

export const writeStretch = ({ from, to }: Stretch): string =>
  `${dayOf(Math.floor(from))}..${dayOf(Math.max(Math.floor(from), Math.ceil(to) - 1))}`

export type Unit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'

/** The finest unit whose steps stand at least `room` pixels apart. */
export function unitFor(stretch: Stretch, width: number, room: number): Unit {
  const perDay = width / lengthOf(stretch)
  const days: [Unit, number][] = [
    ['hour', 0.25],
    ['day', 1],
    ['week', 7],
    ['month', 30],
    ['quarter', 91],
  ]
  return days.find(([, n]) => n * perDay >= room)?.[0] ?? 'year'
}

const utc = (y: number, m: number): number => Date.UTC(y, m, 1) / 86_400_000

/** The beginnings of a unit's steps within a stretch, with the one that is under way at its beginning. */
export function steps({ from, to }: Stretch, unit: Unit): number[] {
  const out: number[] = []
  if (unit === 'hour') for (let n = Math.floor(from * 4); n < to * 4; n++) out.push(n / 4)
  else if (unit === 'day') for (let n = Math.floor(from); n < to; n++) out.push(n)
  // 1970-01-01 was a Thursday: Mondays are where three more days make whole weeks.
  else if (unit === 'week') for (let n = Math.floor((from + 3) / 7) * 7 - 3; n < to; n += 7) out.push(n)
  else {
    const by = unit === 'month' ? 1 : unit === 'quarter' ? 3 : 12
    const day = dayOf(Math.floor(from))
    let y = Number(day.slice(0, 4))
    let m = Math.floor((Number(day.slice(5, 7)) - 1) / by) * by
    for (; utc(y, m) < to; m += by) {
      if (m >= 12) [y, m] = [y + 1, m - 12]
      out.push(utc(y, m))
    }
  }
  return out
}

export type Mark = { time: number; label: string }

const short = (n: number, unit: Unit): string => {
  const day = dayOf(Math.floor(n))
  const m = Number(day.slice(5, 7)) - 1
  if (unit === 'hour') return `${String(Math.round((n - Math.floor(n)) * 24)).padStart(2, '0')}:00`
  if (unit === 'day' || unit === 'week') return String(Number(day.slice(8)))
  return unit === 'year' ? day.slice(0, 4) : monthName(m, true)
}

const long = (n: number, unit: Unit): string => {
  const day = dayOf(Math.floor(n))
  const month = monthName(Number(day.slice(5, 7)) - 1)
  if (unit === 'hour') return `${Number(day.slice(8))} ${month} ${day.slice(0, 4)}`
  return unit === 'day' || unit === 'week' ? `${month} ${day.slice(0, 4)}` : day.slice(0, 4)
}

/** The two rows of an axis: the fine steps, and above them what they are a part of. Years have nothing above them. */
export function axisOf(stretch: Stretch, width: number): { unit: Unit; fine: Mark[]; coarse: Mark[] } {
  const unit = unitFor(stretch, width, 30)
  const all = steps(stretch, unit)
  const every = unit === 'year' ? Math.max(1, Math.ceil(all.length / Math.max(1, width / 46))) : 1
  const fine = all.filter((_, i) => i % every === 0).map((time) => ({ time, label: short(time, unit) }))
  const above: Unit | null =
    unit === 'hour' ? 'day' : unit === 'day' || unit === 'week' ? 'month' : unit === 'year' ? null : 'year'
  const coarse = above === null ? [] : steps(stretch, above).map((time) => ({ time, label: long(time, unit) }))
  return { unit, fine, coarse }
}

/** How a step of a unit is called, for a bin's label: "18 April 2025", "week of 14 April 2025", "April 2025". */
export function stepName(n: number, unit: Unit): string {
  const day = dayOf(Math.floor(n))
  const [y, m] = [day.slice(0, 4), Number(day.slice(5, 7)) - 1]
  const exact = `${Number(day.slice(8))} ${monthName(m)} ${y}`
  if (unit === 'hour') return `${exact}, ${short(n, unit)}`
  if (unit === 'day') return exact
  if (unit === 'week') return `the week of ${exact}`
  if (unit === 'month') return `${monthName(m)} ${y}`
  return unit === 'quarter' ? `${monthName(m)} to ${monthName(m + 2)} ${y}` : y
}
