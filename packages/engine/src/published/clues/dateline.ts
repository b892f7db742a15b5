import { findTimes } from '../../language/times/index.ts'
import { type ClueRule, clue } from './context.ts'

const DATELINE =
  /^\s*\p{Lu}[\p{L}.'’ /-]+(?:,\s*[\p{L}. ]+)?,\s+(?<date>[^—–\n(]{3,24}?)\s*(?:\([^)]{2,30}\))?\s*[—–-]{1,2}\s/u

/** "PORT CITY (Agency / 17 August) —", "CAIRO, May 3. /TASS/." */
const OTHERS = [
  /^\s*\p{Lu}[\p{Lu} .'’-]{2,40}\s+\([^()\n]{2,30}?[/,]\s*(?<date>[^()\n/]{3,24})\)\s*[—–-]{1,2}/u,
  /^\s*\p{Lu}[\p{Lu} .'’-]{2,40},\s+(?<date>\p{L}{3,9}\.?\s+\d{1,2}|\d{1,2}\s+\p{L}{3,9})\.\s*(?:\/|\(|[—–-])/u,
]

/** What stands before the day: a town, its land, an agency in brackets. */
const BEFORE = /^\s*(?:\p{Lu}[\p{L}.'’-]*(?:\s*[,/]\s*|\s+)){1,5}(?:\((?:[^()\n]{2,30}\)|[^()\n]{2,30}[-–—/,])\s*)?$/u
/** What parts the day from the report: an agency in brackets, a dash, a colon, a wide gap. */
const AFTER = /^\s*(?:\)\s*|\(\s*[^()\n]{2,30}\)\s*|\/[^/\n]{2,20}\/\s*)*(?:[—–:-]|\s(?=\p{Lu})|\.\s|$)/u

/** "GENEVA, March 12 (Reuters) —", "ADEN (Agency - 3rd May, 2019) The …": the day the report was filed. */
export const dateline: ClueRule = ({ text, paragraphs }) =>
  paragraphs.slice(0, 6).flatMap(([from, to]) => {
    const line = text.slice(from, Math.min(to, from + 120))
    const match = [DATELINE, ...OTHERS].map((pattern) => pattern.exec(line)).find((m) => m !== null)
    if (match) {
      const offset = from + match[0].indexOf(match.groups!.date!)
      const told = findTimes(match.groups!.date!).filter(({ timex }) => timex.type === 'date' && timex.day !== null)
      if (told.length) return told.map((t) => clue('dateline', { ...t, start: t.start + offset, end: t.end + offset }))
    }
    // a whole date has figures, and what stands before it begins with a capital
    if (!/\d/u.test(line) || !/^\s*\p{Lu}/u.test(line)) return []
    const [first] = findTimes(line).filter(({ timex: t }) => t.type === 'date' && t.day !== null && t.year !== null)
    if (first?.timex.type !== 'date') return []
    const rest = text.slice(from + first.end, Math.min(to, from + first.end + 60))
    // "Havana, May 3, 2016 The …": without a mark, only two blanks or a bracket part them
    const parted = /^\s*[)(/:—–-]|^\s{2,}/u.test(rest)
    if (!parted || !BEFORE.test(line.slice(0, first.start)) || !AFTER.test(rest)) return []
    return [clue('dateline', { ...first, start: first.start + from, end: first.end + from })]
  })
