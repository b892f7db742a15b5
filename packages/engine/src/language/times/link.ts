import type { Timex } from '@parley/schema'
import type { TimeMatch } from './rule.ts'

const ownDate = (t: Timex): Timex | null => {
  if (t.type === 'range') return (t.to ?? t.from) as Timex | null
  return t.type === 'date' || t.type === 'weekday' || t.type === 'holiday' || t.type === 'offset' ? t : null
}

/**
 * Histories name the year once and then only months and days; news reckons from its own day. A text is told by its dates:
 * three dated years or more, and none of the words by which news speaks of its own week.
 */
export function isHistory(matches: readonly TimeMatch[]): boolean {
  const years = matches.filter((m) => m.timex.type === 'date' && m.timex.year !== null).length
  const news = matches.filter(
    ({ timex: t }) =>
      t.type === 'weekday' ||
      (t.type === 'offset' &&
        t.anchor === 'report' &&
        (t.unit === 'day' || t.unit === 'week' || (t.unit === 'month' && t.calendar && t.from === 0))),
  ).length
  return years >= 3 && years > 3 * news
}

/**
 * Gives expressions that are reckoned from the text ("two days later", "the same month", in histories also "in July")
 * the date they are reckoned from, so that each value stands by itself.
 */
export function linkToText(matches: readonly TimeMatch[], _text: string): TimeMatch[] {
  const history = isHistory(matches)
  let last: Timex | null = null
  const linked = (t: Timex): Timex => {
    if (t.type === 'range') return { ...t, from: t.from && linked(t.from as Timex), to: t.to && linked(t.to as Timex) }
    if (!last) return t
    if (t.type === 'offset' && (t.anchor === 'text' || (history && t.calendar)))
      return { ...t, anchor: 'text', base: last }
    if (t.type === 'date' && t.year === null && (history || t.month === null)) return { ...t, base: last }
    return t
  }
  return matches.map((match) => {
    const timex = linked(match.timex)
    const own = ownDate(timex)
    if (own) last = own
    return { ...match, timex }
  })
}
