import { findTimes } from '../../language/times/index.ts'
import { type ClueRule, clue } from './context.ts'

/** A heading that ends with its own day: "Bulletin of the mission, 5 April", "… as it happened on Tuesday 25 March". */
const DATED =
  /(?:^|[,:|–—-]\s*|\b(?:as\s+it\s+happened|live(?:\s+updates?)?|updates?|briefing|bulletin|communiqu[eé]|statement|report|summary|readout|dated)(?:\s+(?:on|of|for))?\s+)(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?$/iu
/** A line that says when the text was given out. */
const GIVEN_OUT = /^\s*(?:released|published|issued|posted|updated|last\s+updated|filed|delivered|date)\b/iu

/** The day that a text's own first lines give it. */
export const headed: ClueRule = ({ text, paragraphs }) =>
  paragraphs.slice(0, 4).flatMap(([from, to]) => {
    const line = text.slice(from, to).trimEnd()
    if (line.length > 140 || /[.!?]["”’]?$/u.test(line)) return []
    return findTimes(line)
      .filter(({ timex, start, end }) => {
        if (timex.type !== 'date' || timex.day === null || timex.month === null) return false
        return GIVEN_OUT.test(line) || (end === line.length && DATED.test(line.slice(0, start)))
      })
      .slice(0, 1)
      .map((t) => clue('dateline', { ...t, start: t.start + from, end: t.end + from }, 'heading'))
  })
