import type { TimeRule } from './rule.ts'
import { DAYPARTS, HEAD, TAIL, UNIT, unitOf } from './words.ts'

/** "the next day", "the following week", "the previous year", "that day", "the same month": reckoned from the last date named. */
export const refer: TimeRule = {
  id: 'times/refer',
  pattern: new RegExp(
    `${HEAD}(?:the\\s+(?<which>next|following|previous|preceding|same)|(?:that|the)\\s+(?<that>very|same)|that)\\s+(?<unit>${UNIT}|morning|afternoon|evening|night)${TAIL}(?!\\s+(?:of|few|two|three))`,
    'giu',
  ),
  read: (m) => {
    const { which, unit } = m.groups!
    const n = /next|following/i.test(which ?? '') ? 1 : /previous|preceding/i.test(which ?? '') ? -1 : 0
    const part = DAYPARTS[unit!.toLowerCase()]
    const u = part ? ('day' as const) : unitOf(unit!).unit
    return {
      type: 'offset',
      unit: u,
      from: n,
      to: n,
      anchor: 'text',
      calendar: true,
      ...(part ? { daypart: part } : {}),
    }
  },
}

/** "the 16th", "on the 3rd": a day of the month last named. */
export const dayOnly: TimeRule = {
  id: 'times/day-only',
  pattern:
    /(?<=\b(?:on|by|until|till|from|of|and)\s+)the\s+(\d{1,2})(?:st|nd|rd|th)(?=\s*[,.;)]|\s+(?:and|of\s+the\s+month|the|a|\p{Ll}+ed)\b)/giu,
  read: (m) => {
    const day = Number(m[1])
    if (day < 1 || day > 31) return null
    return { type: 'date', year: null, month: null, day, part: null }
  },
}
