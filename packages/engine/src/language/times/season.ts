import { date, type TimeRule } from './rule.ts'
import { tenseAt } from './tense.ts'
import { HEAD, TAIL, YEAR } from './words.ts'

const NAMES: Readonly<Record<string, 'spring' | 'summer' | 'autumn' | 'winter'>> = {
  spring: 'spring',
  summer: 'summer',
  autumn: 'autumn',
  fall: 'autumn',
  winter: 'winter',
}
const QUARTERS: Readonly<Record<string, number>> = {
  first: 1,
  second: 4,
  third: 7,
  fourth: 10,
  q1: 1,
  q2: 4,
  q3: 7,
  q4: 10,
}

/** "the spring of 2024", "summer 2025", "the early autumn of 1999". */
export const seasonYear: TimeRule = {
  id: 'times/season-year',
  pattern: new RegExp(
    `${HEAD}(?:the\\s+)?(?:(?:early|mid|late)[\\s-]+)?(spring|summer|autumn|fall|winter)(?:\\s+of|,)?\\s+(${YEAR})${TAIL}`,
    'giu',
  ),
  read: (m) => date({ year: Number(m[2]), season: NAMES[m[1]!.toLowerCase()]! }),
}

/** "in the summer", "this spring", "last winter"; "fall" is a verb too and needs such a word before it. */
export const season: TimeRule = {
  id: 'times/season',
  pattern: new RegExp(
    `${HEAD}(?<lead>(?:in|during|by|since|until|through|last|next|this|that|early|late|mid)[\\s-]+(?:the\\s+)?(?:(?:early|late|following|previous)\\s+)?)(?<season>spring|summer|autumn|fall|winter)${TAIL}(?!\\s+(?:offensive|olympics|games|break|school))`,
    'giu',
  ),
  read: (m, text) => {
    const lead = m.groups!.lead!.toLowerCase()
    if (m.groups!.season!.toLowerCase() === 'fall' && !/this|last|next/.test(lead)) return null
    const tense = lead.startsWith('last')
      ? 'past'
      : lead.startsWith('next')
        ? 'future'
        : tenseAt(text, m.index, m.index + m[0].length)
    return date({ season: NAMES[m.groups!.season!.toLowerCase()]!, tense })
  },
}

/** "the first quarter of 2025", "Q3 2024". */
export const quarter: TimeRule = {
  id: 'times/quarter',
  pattern: new RegExp(
    `${HEAD}(?:the\\s+)?(?:(first|second|third|fourth)\\s+quarter|(Q[1-4]))(?:\\s+of)?\\s+(${YEAR})${TAIL}`,
    'giu',
  ),
  read: (m) => {
    const first = QUARTERS[(m[1] ?? m[2])!.toLowerCase()]!
    const year = Number(m[3])
    return { type: 'range', from: date({ year, month: first }), to: date({ year, month: first + 2 }) }
  },
}
