import { findTimes } from '../../language/times/index.ts'
import { type ClueRule, clue } from './context.ts'

const DATELINE =
  /^\s*\p{Lu}[\p{L}.'’ /-]+(?:,\s*[\p{L}. ]+)?,\s+(?<date>[^—–\n(]{3,24}?)\s*(?:\([^)]{2,30}\))?\s*[—–-]{1,2}\s/u

/** "GENEVA, March 12 (Reuters) —": the day the report was filed. */
export const dateline: ClueRule = ({ text, paragraphs }) =>
  paragraphs.slice(0, 6).flatMap(([from, to]) => {
    const match = DATELINE.exec(text.slice(from, Math.min(to, from + 120)))
    if (!match) return []
    const offset = from + match[0].indexOf(match.groups!.date!)
    return findTimes(match.groups!.date!)
      .filter(({ timex }) => timex.type === 'date' && timex.day !== null)
      .map((t) => clue('dateline', { ...t, start: t.start + offset, end: t.end + offset }))
  })
