import type { Timex } from '@parley/schema'
import { NUMBER_DIGITS, NUMBER_WORDS, numberOf } from './numbers.ts'
import type { TimeRule } from './rule.ts'
import { HEAD, TAIL, UNIT, unitOf } from './words.ts'

const COUNT = `(?:${NUMBER_DIGITS}|${NUMBER_WORDS}|an?|several|a\\s+few|a\\s+couple\\s+of|some)`

/** How many a counting word stands for, least and most: "several" 2–6, "a couple of" 2, "a" 1. */
export function countOf(words: string): [number, number] {
  const w = words.toLowerCase().replace(/\s+/g, ' ').trim()
  if (w === 'a' || w === 'an') return [1, 1]
  if (w === 'a couple of') return [2, 2]
  if (w === 'several' || w === 'a few' || w === 'some' || w === '') return [2, 6]
  const n = numberOf(w) ?? 1
  return [n, n]
}

const offset = (unit: string, from: number | null, to: number | null, more: object = {}): Timex => {
  const u = unitOf(unit)
  const scale = (n: number | null) => (n === null ? null : n * u.times)
  return { type: 'offset', unit: u.unit, from: scale(from), to: scale(to), anchor: 'report', ...more }
}

/** "last week", "this month", "next year", "the coming week", "last month's": a whole unit of the calendar. */
export const calendarUnit: TimeRule = {
  id: 'times/calendar-unit',
  pattern: new RegExp(
    `${HEAD}(?:(?:early|late|later|earlier)\\s+)?(?:the\\s+)?(last|past|previous|this|next|coming|forthcoming|upcoming|current)\\s+(week|month|quarter|year)(?:end)?${TAIL}(?!\\s+(?:or|and)\\s+\\p{Ll}+s?\\b\\s+of)`,
    'giu',
  ),
  read: (m) => {
    const which = m[1]!.toLowerCase()
    const n = /last|past|previous/.test(which) ? -1 : /this|current/.test(which) ? 0 : 1
    if (/^the\s+(?:past|coming)\b/i.test(m[0])) return offset(m[2]!, Math.min(n, 0), Math.max(n, 0))
    return offset(m[2]!, n, n, { calendar: true })
  },
}

/** "the end of the year", "later this month", "the end of next week". */
export const partOfUnit: TimeRule = {
  id: 'times/part-of-unit',
  pattern: new RegExp(
    `${HEAD}(?:the\\s+)?(?:end|close|beginning|start|middle)\\s+of\\s+(?:the|this|(next)|(last))\\s+(week|month|year)${TAIL}`,
    'giu',
  ),
  read: (m) => {
    const n = m[1] ? 1 : m[2] ? -1 : 0
    return offset(m[3]!, n, n, { calendar: true })
  },
}

/** "two days ago", "a week ago", "days earlier", "three months before": back from the report or, for the latter, from the text. */
export const ago: TimeRule = {
  id: 'times/ago',
  pattern: new RegExp(
    `${HEAD}(?:(?:just|only|about|around|nearly|almost|some|more\\s+than|less\\s+than|over)\\s+)?(?:(?<count>${COUNT})\\s+)?(?<unit>${UNIT})s?\\s+(?<way>ago|earlier|before|previously|prior)${TAIL}(?!\\s+(?:the|a|his|her|its|their)\\b)`,
    'giu',
  ),
  read: (m, text) => {
    // "months before Ankara …" is reckoned from what follows
    if (/^\s+\p{Lu}/u.test(text.slice(m.index + m[0].length))) return null
    const [least, most] = countOf(m.groups!.count ?? '')
    const back = m.groups!.way!.toLowerCase() !== 'ago'
    return offset(m.groups!.unit!, -most, -least, back ? { anchor: 'text' } : {})
  },
}

/** "two days later", "a week after that": on from the last date named. */
export const later: TimeRule = {
  id: 'times/later',
  pattern: new RegExp(
    `${HEAD}(?:(?:just|only|about|some|less\\s+than|more\\s+than)\\s+)?(?<count>${COUNT})\\s+(?<unit>${UNIT})s?\\s+(?:later|after(?=[,.]|\\s+that)|afterwards?)${TAIL}`,
    'giu',
  ),
  read: (m) => {
    const [least, most] = countOf(m.groups!.count!)
    return offset(m.groups!.unit!, least, most, { anchor: 'text' })
  },
}

/** "in two weeks", "within days", "in three months' time"; "in the coming days", "over the next two weeks". */
export const ahead: TimeRule = {
  id: 'times/ahead',
  pattern: new RegExp(
    `${HEAD}(?:(?<within>within|inside)\\s+(?:the\\s+(?:next|coming)\\s+)?(?:(?<count1>${COUNT})\\s+)?(?<unit1>${UNIT})s?(?:['’]\\s+time)?|(?:in\\s+)?the\\s+(?:coming|next|following|forthcoming)\\s+(?:(?<count2>${COUNT}|few)\\s+)?(?<unit2>${UNIT})s(?:\\s+ahead)?|in\\s+(?<count3>${COUNT})\\s+(?<unit3>${UNIT})s?(?:['’](?:s)?\\s+time)|in\\s+(?:the\\s+)?(?<unit4>${UNIT})s\\s+(?:ahead|to\\s+come))${TAIL}`,
    'giu',
  ),
  read: (m) => {
    const g = m.groups!
    const unit = (g.unit1 ?? g.unit2 ?? g.unit3 ?? g.unit4)!
    const count = g.count1 ?? g.count2 ?? g.count3
    if (g.count3) return offset(unit, ...countOf(count!))
    return offset(unit, 0, countOf(count ?? '')[1])
  },
}

/** "in recent days", "over the past two weeks", "in current months", "during the last three years". */
export const recent: TimeRule = {
  id: 'times/recent',
  pattern: new RegExp(
    `${HEAD}(?:(?:in|over|during|for|within)\\s+)?(?:(?:recent|current)\\s+(?<unit1>${UNIT})s|(?:the|(?<=\\b(?:in|over|during|for)\\s+))\\s*(?:past|last|preceding|previous)\\s+(?<count>${COUNT}|few)\\s+(?<unit2>${UNIT})s?)${TAIL}`,
    'giu',
  ),
  read: (m) => offset((m.groups!.unit1 ?? m.groups!.unit2)!, -countOf(m.groups!.count ?? '')[1], 0),
}
