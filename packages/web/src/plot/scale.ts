import type { AgreementAnswer, Interval } from '@parley/schema'
import { dayNumber, dayOf, monthName } from '../lib/day.ts'
import type { Zoom } from '../lib/search.ts'

/** A time axis of whole days: `from` is the first, `days` how many there are. */
export type Scale = { from: number; days: number }

/** Where a day begins on the axis, from 0 (left) to 1 (right); outside the axis it lies outside of these. */
export const startOf = (scale: Scale, day: string): number => (dayNumber(day) - scale.from) / scale.days
export const endOf = (scale: Scale, day: string): number => (dayNumber(day) + 1 - scale.from) / scale.days
export const middleOf = (scale: Scale, day: string): number => (dayNumber(day) + 0.5 - scale.from) / scale.days

export const lastDay = (scale: Scale): string => dayOf(scale.from + scale.days - 1)
export const firstDay = (scale: Scale): string => dayOf(scale.from)

/** For SVG attributes; what reaches beyond the axis ends with it. */
export const percent = (fraction: number): string => `${(Math.min(1, Math.max(0, fraction)) * 100).toFixed(3)}%`

/** The calendar month or quarter of a day with a margin: a calendar's stretch, so that it rests while the day moves in it. */
function calendar(day: string, zoom: 'quarter' | 'month'): Scale {
  const year = Number(day.slice(0, 4))
  const month = Number(day.slice(5, 7)) - 1
  const [first, months, margin] = zoom === 'month' ? [month, 1, 3] : [month - (month % 3), 3, 7]
  const from = Date.UTC(year, first, 1) / 86_400_000 - margin
  return { from, days: Date.UTC(year, first + months, 1) / 86_400_000 + margin - from }
}

const REACH = 60

/** A stretch drawn out, by two months at most on either side, so that no window that lies in it begins or ends unseen. */
function reaching({ from, days }: Scale, agreements: readonly Pick<AgreementAnswer, 'windows'>[]): Scale {
  const last = from + days - 1
  let [first, end] = [from, last]
  for (const window of agreements.flatMap((a) => a.windows)) {
    const start = window.from === null ? null : dayNumber(window.from)
    const stop = window.to === null ? null : dayNumber(window.to)
    if (start !== null && start < from && start >= from - REACH && (stop === null || stop >= from))
      first = Math.min(first, start - 2)
    if (stop !== null && stop > last && stop <= last + REACH && (start === null || start <= last))
      end = Math.max(end, stop + 2)
  }
  return { from: first, days: end - first + 1 }
}

/** The axis that holds every stated window and the days of the reports; or, zoomed, the month or quarter of one day. */
export function scaleOf(
  agreements: readonly Pick<AgreementAnswer, 'windows'>[],
  reports: Interval,
  asOf: string | null,
  zoom?: Zoom,
): Scale | null {
  const ends = [
    reports.from,
    reports.to,
    asOf,
    ...agreements.flatMap(({ windows }) => windows.flatMap((w) => [w.from, w.to])),
  ]
  const days = ends.filter((d) => d !== null).map(dayNumber)
  if (days.length === 0) return null
  const min = Math.min(...days)
  const max = Math.max(...days)
  if (asOf && zoom && zoom !== 'all') return reaching(calendar(asOf, zoom), agreements)
  const pad = Math.max(2, Math.round((max - min) * 0.025))
  return { from: min - pad, days: max - min + 1 + 2 * pad }
}

const LONG = 180

/** Of a long axis with most of it still to come, the quarter: what binds on the day would be a sliver of the whole. */
export const usualZoom = (whole: Scale, asOf: string | null): Zoom =>
  asOf && whole.days > LONG && middleOf(whole, asOf) < 0.5 ? 'quarter' : 'all'

/** Whether a day lies on the axis. */
export const within = (scale: Scale, day: string): boolean => {
  const n = dayNumber(day) - scale.from
  return n >= 0 && n < scale.days
}

export type Tick = { at: number; label: string | null; strong: boolean }

/**
 * Calendar ticks that fit a width in pixels: days, Mondays, months or quarters, labels only where there is room and where
 * the line of the day (`now`, from 0 to 1) does not run through them.
 */
export function ticks(scale: Scale, width: number, now = -1): Tick[] {
  const perDay = width / scale.days
  const out: Tick[] = []
  let free = -Infinity
  let year = ''
  for (let n = scale.from; n < scale.from + scale.days; n++) {
    const day = dayOf(n)
    const first = day.endsWith('-01')
    const month = Number(day.slice(5, 7)) - 1
    const weekly = perDay >= 5 && (n + 3) % 7 === 0
    const quarter = perDay < 0.8 ? month % 3 === 0 : true
    if (!(first && quarter) && !weekly && perDay < 34) continue
    const x = (n - scale.from) * perDay
    const name = monthName(month, true)
    const label =
      first && perDay < 5
        ? day.slice(0, 4) === year
          ? name
          : `${name} ${day.slice(0, 4)}`
        : `${Number(day.slice(8))} ${name}`
    const room = label.length * 6.4 + 10
    const line = now * width
    const fits = x >= free && x + room - 8 <= width && (line < x - 2 || line > x + room - 6)
    if (fits) {
      free = x + room
      year = day.slice(0, 4)
    }
    out.push({ at: (n - scale.from) / scale.days, label: fits ? label : null, strong: first })
  }
  return out
}
