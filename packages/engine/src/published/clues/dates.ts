import type { Clue } from '@parley/schema'
import { signalBefore } from '../../language/times/index.ts'
import { type ClueRule, clue, quoted, sentenceOf } from './context.ts'

const UNITS_OF_CHANGE = /\b(?:\d[\d,.]*|thousand|million|percent|per cent)\b/iu

/** "today, 16 April" */
const TODAY = /\btoday\s*,?\s*\(?$/iu
/** "on the eve of the session here on Friday, 11 April": the report speaks from the day before. */
const EVE = /\bon\s+the\s+eve\s+of\b[^.;]{0,70}$/iu
const WEEKDAY_TOO = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b/iu

/** Days, months and years by their calendar names, on the side of the report's day that their clause tells. */
export const dates: ClueRule = (analysis) =>
  analysis.times.flatMap((time): Clue[] => {
    const { timex: t, start } = time
    const sentence = sentenceOf(analysis, time)
    if (t.type !== 'date' || t.base || !sentence || quoted(analysis, time)) return []
    const signal = signalBefore(analysis.text, start)
    const lead = analysis.text.slice(sentence.start, start)
    if (t.day !== null && TODAY.test(lead)) return [clue('dateline', time, 'today')]
    if (t.day !== null && t.year === null && EVE.test(lead)) return [clue('future date', time, 'eve')]
    const ahead =
      t.tense === 'future' || ((signal === 'by' || signal === 'until' || signal === 'before') && t.tense !== 'past')
    if (t.year !== null) {
      // a year told without "in the coming" may be past or planned: only its own clause can say
      if (t.part || t.season || t.year < 1900) return []
      if (t.month === null) return signal === 'since' || signal === 'on' ? [clue('earliest', time)] : []
      return ahead || signal === 'since' ? [] : [clue('earliest', time)]
    }
    if (t.month === null || t.season) return []
    // "until 24 April" looks ahead from what the verb tells, and that may lie on either side
    if (t.day !== null && signal === 'until' && !ahead) return []
    if (t.day !== null)
      return [clue(ahead ? 'future date' : 'past date', time, WEEKDAY_TOO.test(time.text) ? 'with weekday' : null)]
    if (ahead || signal === 'since' || signal === 'after') return []
    const words = analysis.text.slice(sentence.start, sentence.end)
    const whole = /\bmonth of\s/iu.test(time.text) || signal === 'on'
    if (
      whole &&
      !t.part &&
      t.tense === 'past' &&
      /\b(?:during|month of)\b/iu.test(analysis.text.slice(start - 12, start) + time.text) &&
      UNITS_OF_CHANGE.test(words)
    )
      return [clue('monthly figure', time)]
    return t.tense === 'past' ? [clue('past month', time)] : []
  })
