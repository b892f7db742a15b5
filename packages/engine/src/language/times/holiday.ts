import { addDays, type Day } from '@parley/schema'
import type { TimeRule } from './rule.ts'
import { tenseAt } from './tense.ts'
import { HEAD, TAIL } from './words.ts'

const iso = (year: number, month: number, day: number): Day =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** Easter Sunday of the western churches (Meeus, Jones and Butcher's form of the Gregorian rule). */
export function westernEaster(year: number): Day {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100]
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return iso(year, Math.floor(n / 31), (n % 31) + 1)
}

/** Easter Sunday of the orthodox churches as a Gregorian day (Meeus's Julian rule; 13 days' shift, 1900–2099). */
export function orthodoxEaster(year: number): Day {
  const [a, b, c] = [year % 4, year % 7, year % 19]
  const d = (19 * c + 15) % 30
  const e = (2 * a + 4 * b - d + 34) % 7
  const n = d + e + 114
  return addDays(iso(year, Math.floor(n / 31), (n % 31) + 1), 13)
}

/** Days from Easter Sunday; the dates move with it. */
const FROM_EASTER: Readonly<Record<string, number>> = {
  'palm sunday': -7,
  'maundy thursday': -3,
  'good friday': -2,
  'holy saturday': -1,
  easter: 0,
  'easter sunday': 0,
  'easter monday': 1,
  'ascension day': 39,
  pentecost: 49,
}
const FIXED: Readonly<Record<string, [number, number]>> = {
  'christmas eve': [12, 24],
  christmas: [12, 25],
  'christmas day': [12, 25],
  'boxing day': [12, 26],
  "new year's eve": [12, 31],
  "new year's day": [1, 1],
  'new year': [1, 1],
  epiphany: [1, 6],
  'may day': [5, 1],
  'orthodox christmas': [1, 7],
}
const NAMES = [
  ...Object.keys(FROM_EASTER),
  ...Object.keys(FIXED),
  'orthodox easter',
  'eid',
  'eid al-fitr',
  'eid al-adha',
  'ramadan',
  'passover',
  'yom kippur',
  'hanukkah',
  'nowruz',
  'diwali',
].sort((a, b) => b.length - a.length)

/** The days on which a holiday can fall in a year, western and orthodox both where they differ; none where it moves with the moon. */
export function holidayDays(name: string, year: number): Day[] {
  const key = name.toLowerCase().replace(/’/g, "'")
  const fixed = FIXED[key]
  if (fixed) return [iso(year, ...fixed)]
  if (key === 'orthodox easter') return [orthodoxEaster(year)]
  const shift = FROM_EASTER[key]
  if (shift === undefined) return key === 'nowruz' ? [iso(year, 3, 20), iso(year, 3, 21)] : []
  return [...new Set([addDays(westernEaster(year), shift), addDays(orthodoxEaster(year), shift)])].sort()
}

/** "Palm Sunday", "Easter", "Christmas 2024", "Eid". */
export const holiday: TimeRule = {
  id: 'times/holiday',
  pattern: new RegExp(
    `${HEAD}(${NAMES.map((n) => n.replace("'", "['’]").replace(/ /g, '\\s+')).join('|')})(?:\\s+(?:of\\s+)?((?:19|20)\\d\\d))?${TAIL}`,
    'giu',
  ),
  read: (m, text) => {
    if (!/^\p{Lu}/u.test(m[1]!)) return null
    const name = m[1]!.toLowerCase().replace(/’/g, "'").replace(/\s+/g, ' ')
    return {
      type: 'holiday',
      name,
      year: m[2] ? Number(m[2]) : null,
      tense: tenseAt(text, m.index, m.index + m[0].length),
    }
  },
}
