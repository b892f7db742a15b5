import { addDays, type Day, interval } from '@parley/schema'

const ISO = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:\d+M)?(?:\d+S)?)?$/

/** The day that lies a duration after a day (before it with `sign` -1); null for a duration that can't be read. Hours count as begun days. */
export function addDuration(day: Day, iso: string, sign: 1 | -1 = 1): Day | null {
  const match = ISO.exec(iso)
  if (!match || iso === 'P' || iso === 'PT') return null
  const [years, months, weeks, days, hours] = match.slice(1).map((n) => Number(n ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
  ]
  const whole = weeks * 7 + days + Math.ceil(hours / 24)
  const index = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + sign * (years * 12 + months)
  const month = `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`
  const last = interval(month).to!
  const same = `${month}-${day.slice(8)}`
  return addDays(same > last ? last : same, sign * whole)
}

const UNITS = { Y: 'year', M: 'month', W: 'week', D: 'day' } as const

/** A duration in words: "30 days"; as written in ISO where it is more than one unit. */
export function durationInWords(iso: string): string {
  const one = /^P(\d+)([YMWD])$/.exec(iso)
  const hours = /^PT(\d+)H$/.exec(iso)
  const [n, unit] = one ? [one[1]!, UNITS[one[2] as keyof typeof UNITS]] : hours ? [hours[1]!, 'hour'] : ['', '']
  return unit ? `${n} ${unit}${n === '1' ? '' : 's'}` : iso
}
