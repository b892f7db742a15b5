import type { Timex } from '@parley/schema'
import type { TimeRule } from './rule.ts'
import { tenseAt } from './tense.ts'
import { DAYPARTS, HEAD, TAIL, WEEKDAY, weekdayOf } from './words.ts'

const PAST = /last|past|previous|preceding/i
const FUTURE = /next|forthcoming|upcoming|coming|following/i

/**
 * "on Tuesday", "late on Tuesday", "Tuesday evening", "last Friday", "the forthcoming Thursday", "Thursday week".
 * A bare weekday takes its tense from its clause.
 */
export const weekday: TimeRule = {
  id: 'times/weekday',
  pattern: new RegExp(
    `${HEAD}(?:(?:late|early)\\s+(?:on\\s+)?)?(?:the\\s+)?(?<which>(?:this\\s+)?(?:last|past|previous|preceding|next|forthcoming|upcoming|coming|following)\\s+|this\\s+)?(?<day>${WEEKDAY})(?:\\s+(?:late\\s+)?(?<part>morning|afternoon|evening|night))?(?:\\s+(?<week>week)(?=[.,;\\s]))?${TAIL}(?!['’]s\\s+(?:child|best))`,
    'giu',
  ),
  read: (m, text) => {
    const { which, day, part, week } = m.groups!
    if (!/^\p{Lu}/u.test(day!)) return null
    const tense: 'past' | 'future' | 'near' = !which
      ? tenseAt(text, m.index, m.index + m[0].length)
      : PAST.test(which)
        ? 'past'
        : FUTURE.test(which)
          ? 'future'
          : tenseAt(text, m.index, m.index + m[0].length)
    const timex: Extract<Timex, { type: 'weekday' }> = {
      type: 'weekday',
      weekday: weekdayOf(day!),
      tense,
      weeks: week ? 1 : 0,
    }
    if (which && /last|next|forthcoming|upcoming|coming/i.test(which)) timex.strict = true
    if (part) timex.daypart = DAYPARTS[part.toLowerCase()]
    return timex
  },
}
