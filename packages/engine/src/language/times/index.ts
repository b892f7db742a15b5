import type { Timex } from '@parley/schema'
import type { Sentence, TimeExpression } from '../analysis.ts'
import { today, vague } from './deictic.ts'
import { duration, plainUnits } from './duration.ts'
import { dayMonth, isoDate, monthDay, numericDate } from './full-date.ts'
import { holiday } from './holiday.ts'
import { linkToText } from './link.ts'
import { month, monthYear } from './month-year.ts'
import { ago, ahead, calendarUnit, later, partOfUnit, recent } from './offset.ts'
import { dayRange, joinRanges, monthDayRange, yearRange } from './range.ts'
import { dayOnly, refer } from './refer.ts'
import type { TimeMatch, TimeRule } from './rule.ts'
import { quarter, season, seasonYear } from './season.ts'
import { set } from './set.ts'
import { weekday } from './weekday.ts'
import { century, decade, year, yearBc } from './year.ts'

export { anchor } from './anchor.ts'
export { signalBefore, type TimeSignal } from './signal.ts'
export { timex3 } from './timex3.ts'

/** Order matters only between matches of the same length: the earlier rule is believed. */
export const TIME_RULES: readonly TimeRule[] = [
  dayRange, monthDayRange, yearRange, dayMonth, monthDay, isoDate, numericDate, monthYear, seasonYear, quarter, holiday, weekday, today,
  partOfUnit, calendarUnit, ago, later, ahead, recent, refer, dayOnly, set, duration, plainUnits,
  decade, century, yearBc, year, season, month, vague,
] // biome-ignore format: one row for dates, one for what is reckoned, one for wide units

/**
 * All time expressions of a text in order, without overlaps; where two overlap the longer one stays. Values are
 * symbolic (see `Timex`): `anchor` turns them into days once it is known when the report was published.
 */
export function findTimes(text: string): TimeExpression[] {
  const matches: TimeMatch[] = []
  for (const rule of TIME_RULES) {
    for (const match of text.matchAll(rule.pattern)) {
      const timex = rule.read(match as RegExpExecArray, text)
      if (timex) matches.push({ start: match.index, end: match.index + match[0].length, timex, rule: rule.id })
    }
  }
  matches.sort((a, b) => b.end - b.start - (a.end - a.start))
  const kept: TimeMatch[] = []
  const taken = new Uint8Array(text.length)
  for (const m of matches) {
    if (taken.subarray(m.start, m.end).includes(1)) continue
    taken.fill(1, m.start, m.end)
    kept.push(m)
  }
  kept.sort((a, b) => a.start - b.start)
  return linkToText(joinRanges(kept, text), text).map(({ start, end, timex }) => ({
    start,
    end,
    text: text.slice(start, end),
    timex: timex as Timex,
  }))
}

/** The times of an analysis: those that lie in its sentences, so that furniture stays out. */
export function timesOf(base: { text: string; sentences: readonly Sentence[] }): TimeExpression[] {
  return within(findTimes(base.text), base.sentences)
}

/** Those of a list in text order that lie whole in one of the sentences, which are in text order too. */
export function within<T extends { start: number; end: number }>(
  found: readonly T[],
  sentences: readonly Sentence[],
): T[] {
  let i = 0
  return found.filter(({ start, end }) => {
    while (i < sentences.length && sentences[i]!.end <= start) i++
    const sentence = sentences[i]
    return sentence !== undefined && sentence.start <= start && end <= sentence.end
  })
}
