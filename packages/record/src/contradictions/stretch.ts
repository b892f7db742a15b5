import { daysBetween } from '@parley/schema'

/**
 * What is told without a day of its own is compared with what is told within one such stretch of days and the one before it. Shares of a
 * whole change slowly and are told seldom: a fifth of a territory in spring is worth laid beside what is told of it in winter.
 */
export const STRETCH = { figure: 15, share: 366, sum: 30 } as const

const stretchOf = (day: string, days: number): number => Math.floor(daysBetween('1970-01-01', day) / days)

/** The stretch whose tellings a group compares with all in it; null where it is of one day of the world. */
function stretchIn(group: string): { days: number; nth: number | null } | null {
  const found = / told (\d+) (-?\d+|never)$/u.exec(group)
  return found && { days: Number(found[1]), nth: found[2] === 'never' ? null : Number(found[2]) }
}

/** Whether something told on a day is of a group's own stretch: what is of the one before it is only compared with. */
export function isOwn(group: string, day: string | null): boolean {
  const stretch = stretchIn(group)
  return !stretch || (day === null ? stretch.nth === null : stretchOf(day, stretch.days) === stretch.nth)
}

/** The stretches in which something told on a day is compared: its own and the next. */
export function stretches(name: string, day: string | null, days: number): string[] {
  if (day === null) return [`${name} told ${days} never`]
  const nth = stretchOf(day, days)
  return [`${name} told ${days} ${nth}`, `${name} told ${days} ${nth + 1}`]
}
