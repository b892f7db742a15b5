import { NUMBER_DIGITS, NUMBER_WORDS, numberOf } from './numbers.ts'
import type { TimeRule } from './rule.ts'
import { HEAD, TAIL, UNIT } from './words.ts'

const LETTERS: Readonly<Record<string, string>> = {
  hour: 'H',
  day: 'D',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
}

/** ISO 8601 duration of a count and a unit; `null` counts give "PXD", as TIMEX3 writes an unknown number. */
export function isoDuration(count: number | null, word: string): string {
  const unit = word.toLowerCase().replace(/s$/, '')
  const n = count === null ? 'X' : String(count)
  if (unit === 'fortnight') return `P${count === null ? 'X' : count * 2}W`
  if (unit === 'decade') return `P${count === null ? 'X' : count * 10}Y`
  if (unit.startsWith('centur')) return `P${count === null ? 'X' : count * 100}Y`
  return unit === 'hour' ? `PT${n}H` : `P${n}${LETTERS[unit]}`
}

const WHOLE = `(?<count>${NUMBER_DIGITS}|${NUMBER_WORDS}|an?|another|several|many|a\\s+few|few|a\\s+couple\\s+of|half\\s+an?)`

/** "30 days", "a month", "another week", "several years", "72 hours", "a two-week", "the 30-day". */
export const duration: TimeRule = {
  id: 'times/duration',
  pattern: new RegExp(
    `${HEAD}(?:(?:the\\s+)?(?:an?\\s+)?(?<joined>${NUMBER_DIGITS}|${NUMBER_WORDS})[-–\u2011]\\s?(?<unit1>${UNIT})(?:-long)?|${WHOLE}(?:\\s+(?:more|further|additional|full|whole|long|consecutive|straight))?\\s+(?<unit2>${UNIT})s?)${TAIL}(?!-old|\\s+old)`,
    'giu',
  ),
  read: (m, text) => {
    const { joined, unit1, count, unit2 } = m.groups!
    if (joined) return { type: 'duration', iso: isoDuration(numberOf(joined), unit1!) }
    if (/^(?:an?)$/i.test(count!)) {
      const rest = text.slice(m.index + m[0].length, m.index + m[0].length + 8)
      const before = text.slice(Math.max(0, m.index - 14), m.index)
      // "a day" alone is mostly a rate ("40 drones a day") or an idiom; a length needs a word that says so
      if (
        !/\b(?:for|of|than|within|about|nearly|almost|last|lasts|lasted|approximately|around|to|in|over|after)\s+$/iu.test(
          before,
        ) &&
        !/^\s+(?:of|long)/u.test(rest)
      )
        return null
      return { type: 'duration', iso: isoDuration(1, unit2!) }
    }
    if (/^another$/i.test(count!)) return { type: 'duration', iso: isoDuration(1, unit2!) }
    if (/^half/i.test(count!)) {
      return {
        type: 'duration',
        iso: /year/i.test(unit2!) ? 'P6M' : /hour/i.test(unit2!) ? 'PT30M' : isoDuration(0.5, unit2!),
      }
    }
    const n = numberOf(count!)
    if (n === null && !/couple/i.test(count!)) return { type: 'duration', iso: isoDuration(null, unit2!) }
    return { type: 'duration', iso: isoDuration(n ?? 2, unit2!) }
  },
}

/** "weeks of fighting", "for months", "over decades": a length without its number. */
export const plainUnits: TimeRule = {
  id: 'times/plain-units',
  pattern: new RegExp(
    `${HEAD}(?<=\\b(?:for|after|over|of|in)\\s+|^|[.]\\s+)(hours|days|weeks|months|years|decades|centuries)${TAIL}(?!\\s+(?:ago|later|earlier|ahead|to\\s+come))`,
    'giu',
  ),
  read: (m) => ({ type: 'duration', iso: isoDuration(null, m[1]!) }),
}
