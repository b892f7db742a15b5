import type { Timex } from '@parley/schema'
import type { TimeRule } from './rule.ts'
import { DAYPARTS, HEAD, TAIL } from './words.ts'

const DAYS: Readonly<Record<string, number>> = { today: 0, tonight: 0, tomorrow: 1, yesterday: -1 }

const day = (n: number, part?: string): Timex => {
  const timex: Extract<Timex, { type: 'offset' }> = { type: 'offset', unit: 'day', from: n, to: n, anchor: 'report' }
  if (part) timex.daypart = DAYPARTS[part.toLowerCase()]
  return timex
}

/** "today", "tomorrow evening", "yesterday", "tonight", "the day before yesterday", "this morning". */
export const today: TimeRule = {
  id: 'times/today',
  pattern: new RegExp(
    `${HEAD}(?:(?<two>the\\s+day\\s+(?:before\\s+yesterday|after\\s+tomorrow))|(?:(?:late|early)\\s+)?(?<word>today|tonight|tomorrow|yesterday)(?:\\s+(?<part>morning|afternoon|evening|night))?|this\\s+(?<this>morning|afternoon|evening)|last\\s+(?<last>night))${TAIL}`,
    'giu',
  ),
  read: (m) => {
    const { two, word, part, this: now, last } = m.groups!
    if (two) return day(/before/i.test(two) ? -2 : 2)
    if (now) return day(0, now)
    if (last) return day(-1, 'night')
    return day(DAYS[word!.toLowerCase()]!, word!.toLowerCase() === 'tonight' ? 'night' : part)
  },
}

/** "right this moment", "at the moment", "now", "currently", "recently", "in the future": values that name no day. */
export const vague: TimeRule = {
  id: 'times/vague',
  pattern: new RegExp(
    `${HEAD}(?:(?<now>now|currently|nowadays|at\\s+present|right\\s+now|right\\s+this\\s+moment|at\\s+the\\s+moment)|(?<past>recently|in\\s+the\\s+(?:recent\\s+)?past|in\\s+recent\\s+times|lately)|(?<future>(?:in\\s+)?(?:the\\s+)?(?:near\\s+)?future(?=[.,;\\s])))${TAIL}(?!\\s+(?:again|a\\s+\\w+))`,
    'giu',
  ),
  read: (m) => ({ type: 'vague', tense: m.groups!.now ? 'present' : m.groups!.past ? 'past' : 'future' }),
}
