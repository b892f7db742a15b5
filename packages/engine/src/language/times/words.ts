/** Word lists that several time rules share. All patterns are written for the flags `giu`. */

export const MONTHS = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
] as const

export const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const

/** Pattern of a month's full name or abbreviation; abbreviations need a day or year beside them, see the rules. */
export const MONTH = `(?:${MONTHS.flat().join('|')})\\b(?:\\.(?=,?\\s+\\d))?`
export const MONTH_FULL = `(?:${MONTHS.map((m) => m[0]).join('|')})`
export const WEEKDAY = `(?:${WEEKDAYS.join('|')})`
/** A weekday's full name or, beside a date, its abbreviation. */
export const ANY_WEEKDAY = `(?:${WEEKDAYS.join('|')}|(?:sun|mon|tues?|wed|thu(?:rs?)?|fri|sat)\\.?)`
export const YEAR = '(?:1[0-9]|20)\\d\\d'
export const DAY = '(?:3[01]|[12]\\d|0?[1-9])'
/** No letter or digit directly before: a word begins here. */
export const HEAD = '(?<![\\p{L}\\p{N}$€£.,-])(?<![.,]\\d)'
export const TAIL = '(?![\\p{L}\\p{N}])'

export const monthOf = (word: string): number => {
  const key = word.toLowerCase().replace(/\.$/, '')
  return MONTHS.findIndex((names) => (names as readonly string[]).includes(key)) + 1
}

export const weekdayOf = (word: string): number => WEEKDAYS.indexOf(word.toLowerCase() as (typeof WEEKDAYS)[number])

export type Unit = 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year'
export const UNIT = '(?:hour|day|week|fortnight|month|quarter|year|decade|century|centurie)'

/** A unit word as one of the schema's units, with how many of them it stands for ("decade" is ten years). */
export function unitOf(word: string): { unit: Unit; times: number } {
  const w = word.toLowerCase().replace(/s$/, '')
  if (w === 'fortnight') return { unit: 'week', times: 2 }
  if (w === 'decade') return { unit: 'year', times: 10 }
  if (w === 'century' || w === 'centurie') return { unit: 'year', times: 100 }
  return { unit: w as Unit, times: 1 }
}

export const DAYPARTS: Readonly<Record<string, 'MO' | 'MI' | 'AF' | 'EV' | 'NI'>> = {
  morning: 'MO',
  noon: 'MI',
  midday: 'MI',
  afternoon: 'AF',
  evening: 'EV',
  night: 'NI',
  midnight: 'NI',
}
