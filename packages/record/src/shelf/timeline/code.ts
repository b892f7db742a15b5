import type { Day } from '@parley/schema'
import { dayNumber } from '../rows.ts'

/** Under what things are listed by their days: this before the key of an actor, or alone. */
export const LANES = '@'
const WIDTH = 0x10000

/** First and last day of a thing as one number, by which things are sorted. */
export const codeOf = ({ from, to }: { from: Day; to: Day }): number =>
  dayNumber(from) * WIDTH + Math.min(WIDTH - 1, dayNumber(to) - dayNumber(from))

/** The first day of a code, and the day after which comes everything of later days. */
export const firstOf = (code: number): number => Math.floor(code / WIDTH)
export const startOf = (day: number): number => day * WIDTH
export { WIDTH }

/** The keys under which a thing is listed by its days: all things, and those of each actor. */
export const laneKeys = (keys: readonly string[]): string[] =>
  ['', ...keys.filter((k) => k.startsWith('a '))].map((k) => `${LANES}${k}`)
