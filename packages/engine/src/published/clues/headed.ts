import type { TimeExpression } from '../../language/analysis.ts'
import { findTimes } from '../../language/times/index.ts'
import { type ClueRule, clue } from './context.ts'

/** A heading that ends with its own day: "Bulletin of the mission, 5 April", "… as it happened on Tuesday 25 March". */
const DATED =
  /(?:^|[,:|–—-]\s*|\b(?:as\s+it\s+happened|live(?:\s+updates?)?|updates?|briefing|bulletin|communiqu[eé]|statement|report|summary|readout|dated)(?:\s+(?:on|of|for))?\s+)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?$/iu
/** A line that says when the text was given out. */
const GIVEN_OUT = /^\s*(?:released|published|issued|posted|updated|last\s+updated|filed|delivered|date)\b/iu
/** What may stand beside the day on a line of its own: the hour and its zone, a weekday, who wrote, labels. */
const BESIDE =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|\d{1,2}[:.h]\d\d|[ap]\.?m\.?|[A-Z]{2,4}|IST|GMT|UTC|by|at|on|edition|web|desk|staff|reporter|correspondent|date|min|read|updated|published|posted)\b|[\s,.:;|·•–—/()[\]-]+/giu

/** A short line that holds little but a whole date: its other words are at most a name of three words. */
function alone(line: string, { start, end, timex }: TimeExpression): boolean {
  if (timex.type !== 'date' || timex.year === null || line.length > 70) return false
  const rest = `${line.slice(0, start)} ${line.slice(end)}`.replace(BESIDE, ' ').trim()
  return rest.split(/\s+/u).filter(Boolean).length <= 3
}

/** The day that a text's own first lines give it. */
export const headed: ClueRule = ({ text, paragraphs }) =>
  paragraphs.slice(0, 4).flatMap(([from, to]) => {
    const line = text.slice(from, to).trimEnd()
    if (line.length > 140 || /[.!?]["”’]?$/u.test(line)) return []
    return findTimes(line)
      .filter((time) => {
        const { timex, start, end } = time
        if (timex.type !== 'date' || timex.day === null || timex.month === null) return false
        return GIVEN_OUT.test(line) || alone(line, time) || (end === line.length && DATED.test(line.slice(0, start)))
      })
      .slice(0, 1)
      .map((t) => clue('dateline', { ...t, start: t.start + from, end: t.end + from }, 'heading'))
  })
