import type { Clue } from '@parley/schema'
import { type ClueRule, clue, quoted, sentenceOf } from './context.ts'

/** A feast that lies behind or ahead: "days after … on Palm Sunday", "an Easter truce begins". */
export const holidays: ClueRule = (analysis) =>
  analysis.times.flatMap((time): Clue[] => {
    const sentence = sentenceOf(analysis, time)
    if (time.timex.type !== 'holiday' || !sentence || quoted(analysis, time)) return []
    const lead = analysis.text.slice(sentence.start, time.start)
    const lag = /\b(?:(days?|weeks?|hours?)|a (day|week)|one (day|week))\s+after\b/iu.exec(lead)
    if (lag) return [clue('holiday', time, `${(lag[1] ?? lag[2] ?? lag[3])!.toLowerCase().replace(/s$/, '')}s after`)]
    return time.timex.tense === 'past' ? [clue('holiday', time, 'after')] : []
  })
