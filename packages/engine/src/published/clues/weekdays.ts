import type { Clue } from '@parley/schema'
import type { TimeExpression } from '../../language/analysis.ts'
import { type ClueRule, clue, quoted, sentenceOf } from './context.ts'

const FORWARD = /\b(?:next|forthcoming|upcoming|coming|following)\b/i
const PRESENT = /^(?:today|right this moment|at the moment|right now|now|tonight|this (?:morning|afternoon|evening))$/i

const isDay = (t: TimeExpression, n: number) =>
  t.timex.type === 'offset' &&
  t.timex.unit === 'day' &&
  t.timex.from === n &&
  t.timex.to === n &&
  t.timex.anchor === 'report'

/**
 * Weekdays of what happened and of what is to come. Where the sentence also says "today", its weekday is another day;
 * where "tomorrow" stands in the same sentence or the next and both look ahead, they mostly mean the same day.
 */
export const weekdays: ClueRule = (analysis) =>
  analysis.times.flatMap((time): Clue[] => {
    const { timex } = time
    const sentence = sentenceOf(analysis, time)
    if (timex.type !== 'weekday' || timex.weeks || timex.base || !sentence || quoted(analysis, time)) return []
    const near = analysis.times.filter((t) => {
      const s = sentenceOf(analysis, t)
      return s && Math.abs(s.i - sentence.i) <= 1 && !quoted(analysis, t)
    })
    const here = near.filter((t) => sentenceOf(analysis, t)?.i === sentence.i)
    if (timex.tense === 'future' && /^this\b/iu.test(time.text)) return [clue('future weekday', time, 'this')]
    // "those who gather this Thursday will talk about …"
    if (
      timex.tense === 'near' &&
      /^this\b/iu.test(time.text) &&
      /\b(?:will|shall|are\s+to|is\s+to)\b/u.test(analysis.text.slice(time.end, sentence.end))
    )
      return [clue('future weekday', time, 'this')]
    // "At his briefing on Wednesday the spokesman said …": the verb comes after
    if (
      timex.tense === 'near' &&
      /^(?:at|in|during|after)\s+(?:an?|the|his|her|its|their)\s+(?:\p{L}+\s+){1,3}on\s+$/iu.test(
        analysis.text.slice(sentence.start, time.start),
      ) &&
      /^[^.;]{3,90}\b(?:said|told|\p{Ll}{3,}ed)\b/u.test(analysis.text.slice(time.end, sentence.end))
    )
      return [clue('past weekday', time)]
    if (timex.tense === 'near') {
      const now =
        near.some((t) => PRESENT.test(t.text)) ||
        /\b(?:meet|gather|convene|hold|are|is|have)\b[^.]*$/u.test(analysis.text.slice(sentence.start, time.start))
      return [clue('today is', time, now ? 'present tense' : null)]
    }
    if (timex.tense === 'past') return [clue('past weekday', time, timex.strict ? 'strict' : null)]
    if (near.some((t) => isDay(t, 1))) return [clue('future weekday', time, 'tomorrow')]
    if (here.some((t) => isDay(t, 0))) return [clue('future weekday', time, 'not today')]
    return [clue('future weekday', time, FORWARD.test(time.text) ? 'forward' : null)]
  })

/** A sentence in the present tense that says both now and a weekday in the text nearby: "are meeting … right now", "meet on Wednesday". */
export const presentSpeech = (clues: readonly Clue[]): boolean =>
  clues.some((c) => c.kind === 'today is' && c.detail !== null)
