import { date, type TimeRule } from './rule.ts'
import { tenseAt } from './tense.ts'
import { ANY_WEEKDAY, DAY, HEAD, MONTH, monthOf, TAIL, YEAR } from './words.ts'

const open = (month: number, day: number, year: string | undefined, m: RegExpExecArray, text: string) => {
  if (!month || day > 31) return null
  if (year) return date({ year: Number(year), month, day })
  return date({ month, day, tense: tenseAt(text, m.index, m.index + m[0].length) })
}

/** "18 March 2025", "the 18th of March", "Tuesday, 18 March". */
export const dayMonth: TimeRule = {
  id: 'times/day-month',
  pattern: new RegExp(
    `${HEAD}(?:${ANY_WEEKDAY},?\\s+)?(?:the\\s+)?(${DAY})(?:st|nd|rd|th)?(?:\\s+of)?\\s+(${MONTH})(?:,?\\s+(?:of\\s+)?(${YEAR}))?${TAIL}`,
    'giu',
  ),
  read: (m, text) => (/^\p{Lu}/u.test(m[2]!) ? open(monthOf(m[2]!), Number(m[1]), m[3], m, text) : null),
}

/** "March 18, 2025", "Tuesday, March 18", "Mar. 18th". */
export const monthDay: TimeRule = {
  id: 'times/month-day',
  pattern: new RegExp(
    `${HEAD}(?:${ANY_WEEKDAY},?\\s+)?(${MONTH})\\s+(?:the\\s+)?(${DAY})(?:st|nd|rd|th)?(?:(?:,\\s*|\\s+)(?:of\\s+)?(${YEAR}))?${TAIL}(?!:\\d)`,
    'giu',
  ),
  read: (m, text) => (/^\p{Lu}/u.test(m[1]!) ? open(monthOf(m[1]!), Number(m[2]), m[3], m, text) : null),
}

/** "2025-03-18", "2025/03/18". */
export const isoDate: TimeRule = {
  id: 'times/iso-date',
  pattern: new RegExp(`${HEAD}(${YEAR})[-/.](0\\d|1[0-2])[-/.]([0-2]\\d|3[01])(?=T|${TAIL})`, 'giu'),
  read: (m) => date({ year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) }),
}

/**
 * "13.02.2023", "25/11/2006", "11/25/2006": with dots the day comes first; with strokes the order must show itself, since half the
 * world writes the month first.
 */
export const numericDate: TimeRule = {
  id: 'times/numeric-date',
  pattern: new RegExp(`${HEAD}(\\d{1,2})([./-])(\\d{1,2})\\2(${YEAR})${TAIL}`, 'giu'),
  read: (m) => {
    const [a, b] = [Number(m[1]), Number(m[3])]
    const monthFirst = b > 12
    const [day, month] = monthFirst ? [b, a] : [a, b]
    if (day < 1 || day > 31 || month < 1 || month > 12 || (monthFirst && m[2] === '.')) return null
    if (m[2] !== '.' && a <= 12 && b <= 12 && a !== b) return null
    return date({ year: Number(m[4]), month, day })
  },
}
