import { isDay } from '@parley/schema'
import months from '../../../data/months.json' with { type: 'json' }

const pad = (n: number | string): string => String(n).padStart(2, '0')
const ROWS = months.rows as Readonly<Record<string, readonly (readonly string[])[]>>

const tables = new Map<string, ReadonlyMap<string, number>>()
function tableOf(language: string): ReadonlyMap<string, number> {
  const known = tables.get(language)
  if (known) return known
  const table = new Map<string, number>()
  for (const [at, names] of (ROWS[language] ?? []).entries()) for (const name of names) table.set(name, at + 1)
  tables.set(language, table)
  return table
}

let common: ReadonlyMap<string, number> | null = null
/** Names that mean one month in every language that has them. */
function unambiguous(): ReadonlyMap<string, number> {
  if (common) return common
  const all = new Map<string, number>()
  for (const language of Object.keys(ROWS))
    for (const [name, month] of tableOf(language)) all.set(name, (all.get(name) ?? month) === month ? month : 0)
  for (const [name, month] of all) if (!month || name.length < 3) all.delete(name)
  common = all
  return all
}

/** The month that a word names, in the page's language first, then in English, then in any. */
const monthOf = (word: string, language: string | null): number | null => {
  const name = word.toLowerCase().replace(/\.$/, '')
  return (language && tableOf(language).get(name)) || tableOf('en').get(name) || unambiguous().get(name) || null
}

const spelt = (year: string, month: number | string, day: string): string | null => {
  const found = `${year}-${pad(month)}-${pad(day)}`
  return isDay(found) && found >= '1990-01-01' && found < '2100-01-01' ? found : null
}

const YEAR = String.raw`((?:19|20)\d\d)`
const ISO = new RegExp(String.raw`(?<!\d)${YEAR}-(\d\d)-(\d\d)(?!\d)`)
const COMPACT = new RegExp(String.raw`(?<![\d\p{L}])${YEAR}(\d\d)(\d\d)(?:T?\d{4,6}Z?)?(?!\d)`, 'u')
const YMD = new RegExp(String.raw`(?<!\d)${YEAR}\s?[./年년\-]\s?(\d{1,2})\s?[./月월\-]\s?(\d{1,2})(?!\d)`)
const NUMBERS = new RegExp(String.raw`(?<![\d.])(\d{1,2})\s?[./\-]\s?(\d{1,2})\s?[./\-]\s?(${YEAR}|\d\d)(?!\d|\.\d)`)
const DAY_MONTH = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[\s\-](?:(?:de|of|di|d')[\s']?)?(\p{L}[\p{L}\p{M}’']{1,14})\.?,?[\s\-]{1,2}(?:(?:de|del|г\.)\s)?${YEAR}(?!\d)`,
  'u',
)
const MONTH_DAY = new RegExp(
  String.raw`(\p{L}[\p{L}\p{M}]{1,14})\.?\s(\d{1,2})(?:st|nd|rd|th|\.)?,?\s{1,2}${YEAR}(?!\d)`,
  'u',
)
/** 「2020年10月30日」 is YMD; "2020. október 30." names its month. */
const YEAR_MONTH_DAY = new RegExp(String.raw`(?<!\d)${YEAR}\.?,?\s(\p{L}[\p{L}\p{M}]{1,14})\.?\s(\d{1,2})(?!\d)`, 'u')

export type DayOptions = {
  /** ISO 639-1; its month names come first */
  language?: string | null
  /** "3/4/2020" is the fourth of March; where not set, the page's language and region decide */
  monthFirst?: boolean
}

/**
 * The first day that a text names in full, as ISO day: ISO 8601, "3 March 2020", "March 3, 2020", "03.04.2020", "2020/3/4" and
 * their like in the languages of data/months.json. Null where there is none, or no calendar has it.
 */
export function dayIn(text: string, { language = null, monthFirst = false }: DayOptions = {}): string | null {
  const some = text.slice(0, 400)
  const iso = ISO.exec(some) ?? YMD.exec(some)
  if (iso) {
    const found = spelt(iso[1]!, iso[2]!, iso[3]!)
    if (found) return found
  }
  const dayMonth = DAY_MONTH.exec(some)
  if (dayMonth) {
    const month = monthOf(dayMonth[2]!, language)
    if (month) return spelt(dayMonth[3]!, month, dayMonth[1]!)
  }
  const monthDay = MONTH_DAY.exec(some)
  if (monthDay) {
    const month = monthOf(monthDay[1]!, language)
    if (month) return spelt(monthDay[3]!, month, monthDay[2]!)
  }
  const yearFirst = YEAR_MONTH_DAY.exec(some)
  if (yearFirst) {
    const month = monthOf(yearFirst[2]!, language)
    if (month) return spelt(yearFirst[1]!, month, yearFirst[3]!)
  }
  const numbers = NUMBERS.exec(some)
  if (numbers) {
    const [, a, b] = numbers
    const year = numbers[3]!.length === 2 ? `20${numbers[3]}` : numbers[3]!
    const [day, month] = +b! > 12 || (monthFirst && +a! <= 12) ? [b!, a!] : [a!, b!]
    const found = spelt(year, month, day)
    if (found) return found
  }
  const compact = COMPACT.exec(some)
  return compact ? spelt(compact[1]!, compact[2]!, compact[3]!) : null
}
