import type { Timex } from '@parley/schema'
import { date, type TimeMatch, type TimeRule } from './rule.ts'
import { tenseAt } from './tense.ts'
import { DAY, HEAD, MONTH, monthOf, TAIL, YEAR } from './words.ts'

/** "4–8 May", "4 to 8 May 2025", "between 1 and 15 June": two days of one month. */
export const dayRange: TimeRule = {
  id: 'times/day-range',
  pattern: new RegExp(
    `${HEAD}(?:(?:between|from)\\s+)?(${DAY})(?:st|nd|rd|th)?\\s*(?:[-–—]|to|and|until|till)\\s*(${DAY})(?:st|nd|rd|th)?\\s+(${MONTH})(?:,?\\s+(${YEAR}))?${TAIL}`,
    'giu',
  ),
  read: (m, text) => days(m, text, m[3]!, m[1]!, m[2]!, m[4]),
}

/** "May 4–8", "March 25 to 30, 2025". */
export const monthDayRange: TimeRule = {
  id: 'times/month-day-range',
  pattern: new RegExp(
    `${HEAD}(?:(?:between|from)\\s+)?(${MONTH})\\s+(${DAY})(?:st|nd|rd|th)?\\s*(?:[-–—]|to|and|until|till)\\s*(${DAY})(?:st|nd|rd|th)?(?:,?\\s+(${YEAR}))?${TAIL}(?!\\s+(?:people|\\p{Ll}+s\\b))`,
    'giu',
  ),
  read: (m, text) => days(m, text, m[1]!, m[2]!, m[3]!, m[4]),
}

/** "1991–95", "from 1991 to 1995", "between 2014 and 2015". */
export const yearRange: TimeRule = {
  id: 'times/year-range',
  pattern: new RegExp(`${HEAD}(${YEAR})\\s*[-–—/]\\s*(${YEAR}|\\d\\d)${TAIL}(?![-–]\\d)`, 'giu'),
  read: (m) => {
    const from = Number(m[1])
    const to = m[2]!.length === 2 ? Math.floor(from / 100) * 100 + Number(m[2]) : Number(m[2])
    return to > from ? { type: 'range', from: date({ year: from }), to: date({ year: to }) } : null
  },
}

function days(m: RegExpExecArray, text: string, month: string, from: string, to: string, year?: string): Timex | null {
  if (!/^\p{Lu}/u.test(month) || Number(from) >= Number(to)) return null
  const of = (day: string) =>
    date({
      year: year ? Number(year) : null,
      month: monthOf(month),
      day: Number(day),
      ...(year ? {} : { tense: tenseAt(text, m.index, m.index + m[0].length) }),
    })
  return { type: 'range', from: of(from), to: of(to) }
}

const JOIN = /^\s*(?:[-–—]|to|until|till|through|and)\s+(?:the\s+)?$/iu
const joinable = (t: Timex) =>
  t.type === 'date' || t.type === 'weekday' || t.type === 'holiday' || (t.type === 'offset' && t.unit === 'day')

/** Joins "from 25 March until 24 April", "between Monday and Friday" into one range, which takes the place of its ends. */
export function joinRanges(matches: readonly TimeMatch[], text: string): TimeMatch[] {
  const out: TimeMatch[] = []
  for (const match of matches) {
    const last = out.at(-1)
    const between = last && text.slice(last.end, match.start)
    const lead = last && text.slice(Math.max(0, last.start - 10), last.start)
    if (
      last &&
      JOIN.test(between!) &&
      joinable(last.timex) &&
      joinable(match.timex) &&
      (/\b(?:between)\s+(?:the\s+)?$/iu.test(lead!)
        ? /and/iu.test(between!)
        : /\bfrom\s+(?:the\s+)?$/iu.test(lead!) && !/and/iu.test(between!))
    ) {
      out[out.length - 1] = {
        start: last.start,
        end: match.end,
        rule: 'times/joined-range',
        timex: { type: 'range', from: last.timex, to: match.timex },
      }
    } else out.push(match)
  }
  return out
}
