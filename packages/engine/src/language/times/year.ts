import { PART, partOf } from './month-year.ts'
import { date, type TimeRule, years } from './rule.ts'
import { HEAD, TAIL } from './words.ts'

const LEADS =
  /(?:\b(?:in|since|by|until|till|of|from|before|after|during|between|and|or|to|early|late|mid|circa|c\.|around|through|the|for|prior to|until|year|spring|summer|autumn|fall|winter|a|its|their|his|her)\s+|['’]s?\s+|[([–—,-]\s*|^\s*)$/iu
const COUNTED =
  /^\s+(?:(?:more\s+)?(?:people|men|women|children|percent|per cent|km|miles|metres|meters|kilometres|kilometers|troops|tons|tonnes|dead|square|million|billion|feet|GMT|UTC|hours)\b|\p{Ll}+s\b(?!\s+of\b)(?<!\b(?:was|is|has|his|its|as|this|elections|talks|accords|negotiations|clashes|wars|riots|protests)))/u

/** "2014", "early 2025", "the end of 2027", "the 2015 accord"; numbers that count something are refused. */
export const year: TimeRule = {
  id: 'times/year',
  pattern: new RegExp(
    `${HEAD}${PART}((?:1[3-9]|20)\\d\\d)${TAIL}(?!\\s*%)(?![.,:]\\d)(?!\\s*(?:BC|BCE|B\\.C\\.))`,
    'giu',
  ),
  read: (m, text) => {
    const before = text.slice(Math.max(0, m.index - 24), m.index)
    const after = text.slice(m.index + m[0].length, m.index + m[0].length + 40)
    if (m[1] || m[2]) return date({ year: Number(m[3]), part: partOf(m[1], m[2]) })
    if (COUNTED.test(after) && !/\b(?:in|since|the)\s+$/iu.test(before)) return null
    return LEADS.test(before) ? date({ year: Number(m[3]) }) : null
  },
}

/** "450 BC"; the year is kept as a negative number. */
export const yearBc: TimeRule = {
  id: 'times/year-bc',
  pattern: new RegExp(`${HEAD}(?:(?:early|late|mid)[\\s-]+)?(\\d{1,4})\\s*(?:BCE?|B\\.C\\.(?:E\\.)?)`, 'gu'),
  read: (m) => date({ year: -Number(m[1]) }),
}

/** "the 1990s", "the late 1980s". */
export const decade: TimeRule = {
  id: 'times/decade',
  pattern: new RegExp(`${HEAD}(?:the\\s+)?(?:(?:early|mid|late)[\\s-]+)?((?:1[3-9]|20)\\d0)['’]?s${TAIL}`, 'giu'),
  read: (m) => years(Number(m[1]), Number(m[1]) + 9),
}

/** "the 19th century". */
export const century: TimeRule = {
  id: 'times/century',
  pattern: new RegExp(
    `${HEAD}(?:the\\s+)?(?:(?:early|mid|late)[\\s-]+)?(\\d{1,2})(?:st|nd|rd|th)[\\s-]century${TAIL}`,
    'giu',
  ),
  read: (m) => years((Number(m[1]) - 1) * 100, Number(m[1]) * 100 - 1),
}
