import { isoDuration } from './duration.ts'
import { NUMBER_WORDS, numberOf } from './numbers.ts'
import type { TimeRule } from './rule.ts'
import { HEAD, TAIL, UNIT, WEEKDAY } from './words.ts'

const ADVERBS: Readonly<Record<string, string>> = {
  daily: 'P1D',
  weekly: 'P1W',
  monthly: 'P1M',
  quarterly: 'P1Q',
  yearly: 'P1Y',
  annually: 'P1Y',
  annual: 'P1Y',
}

/** "daily", "every week", "each month", "every two days", "per day", "once a month", "every Friday". */
export const set: TimeRule = {
  id: 'times/set',
  pattern: new RegExp(
    `${HEAD}(?:(?<adverb>daily|weekly|monthly|quarterly|yearly|annually|annual)|(?:every|each)\\s+(?:(?<count>other|\\d+|${NUMBER_WORDS})\\s+)?(?<unit1>${UNIT})s?|(?:per|once\\s+a|twice\\s+a|times\\s+a)\\s+(?<unit2>${UNIT})|(?:every|each)\\s+(?<weekday>${WEEKDAY})|on\\s+(?<weekdays>${WEEKDAY}s))${TAIL}`,
    'giu',
  ),
  read: (m) => {
    const { adverb, count, unit1, unit2, weekday, weekdays } = m.groups!
    if (weekday || weekdays) return { type: 'set', iso: 'P1W', every: (weekday ?? weekdays)!.toLowerCase() }
    const n = count === undefined ? 1 : /other/i.test(count) ? 2 : (numberOf(count) ?? 1)
    const iso = adverb ? ADVERBS[adverb.toLowerCase()]! : isoDuration(n, (unit1 ?? unit2)!)
    return { type: 'set', iso, every: m[0].toLowerCase() }
  },
}
