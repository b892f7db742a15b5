import { findTimes } from '../../language/times/index.ts'
import { type ClueRule, clue } from './context.ts'

const DATELINE =
  /^\s*\p{Lu}[\p{L}.'’ /-]+(?:,\s*[\p{L}. ]+)?,\s+(?<date>[^—–\n(]{3,24}?)\s*(?:\([^)]{2,30}\))?\s*[—–-]{1,2}\s/u

/** "PORT CITY (Agency / 17 August) —", "CAIRO, May 3. /TASS/." */
const OTHERS = [
  /^\s*\p{Lu}[\p{Lu} .'’-]{2,40}\s+\([^()\n]{2,30}?[/,]\s*(?<date>[^()\n/]{3,24})\)\s*[—–-]{1,2}/u,
  /^\s*\p{Lu}[\p{Lu} .'’-]{2,40},\s+(?<date>\p{L}{3,9}\.?\s+\d{1,2}|\d{1,2}\s+\p{L}{3,9})\.\s*(?:\/|\(|[—–-])/u,
]

/** "GENEVA, March 12 (Reuters) —": the day the report was filed. */
export const dateline: ClueRule = ({ text, paragraphs }) =>
  paragraphs.slice(0, 6).flatMap(([from, to]) => {
    const line = text.slice(from, Math.min(to, from + 120))
    const match = [DATELINE, ...OTHERS].map((pattern) => pattern.exec(line)).find((m) => m !== null)
    if (!match) return []
    const offset = from + match[0].indexOf(match.groups!.date!)
    return findTimes(match.groups!.date!)
      .filter(({ timex }) => timex.type === 'date' && timex.day !== null)
      .map((t) => clue('dateline', { ...t, start: t.start + offset, end: t.end + offset }))
  })
