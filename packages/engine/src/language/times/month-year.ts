import { date, type TimeRule } from './rule.ts'
import { tenseAt } from './tense.ts'
import { HEAD, MONTH, MONTH_FULL, monthOf, TAIL, YEAR } from './words.ts'

const PARTS: Readonly<Record<string, 'start' | 'early' | 'mid' | 'late' | 'end'>> = {
  early: 'early',
  mid: 'mid',
  middle: 'mid',
  late: 'late',
  latter: 'late',
  end: 'end',
  culmination: 'end',
  close: 'end',
  conclusion: 'end',
  beginning: 'start',
  start: 'start',
  outset: 'start',
}

/** "early", "the end of", "the culmination of": what may stand before a month or a year. Group 1 is the word. */
export const PART =
  '(?:(?:the\\s+)?(?:very\\s+)?(early|mid|late|latter)(?:\\s+(?:in|part\\s+of|half\\s+of))?[\\s-]+|(?:the\\s+)?(end|culmination|close|conclusion|beginning|start|outset|middle)\\s+of\\s+)?'

export const partOf = (a: string | undefined, b: string | undefined) => PARTS[(a ?? b ?? '').toLowerCase()] ?? null

/** "March 2025", "early March 2025", "the end of March 2025", "March of 2025". */
export const monthYear: TimeRule = {
  id: 'times/month-year',
  pattern: new RegExp(`${HEAD}${PART}(?:the\\s+month\\s+of\\s+)?(${MONTH}),?\\s+(?:of\\s+)?(${YEAR})${TAIL}`, 'giu'),
  read: (m) => date({ year: Number(m[4]), month: monthOf(m[3]!), part: partOf(m[1], m[2]) }),
}

/** Words that show "March", "May" or "August" to be the month and no verb, march or name. */
const BEFORE =
  /\b(?:in|of|since|by|until|till|during|from|to|before|after|last|next|this|for|and|through|between|on|around|month of)\s+(?:the\s+)?$/iu

/** "in March", "last November", "the month of November", "late April". The year is left open. */
export const month: TimeRule = {
  id: 'times/month',
  pattern: new RegExp(`${HEAD}${PART}(?:the\\s+month\\s+of\\s+)?(${MONTH_FULL})${TAIL}(?!\\s+(?:of\\s+)?\\d)`, 'giu'),
  read: (m, text) => {
    const name = m[3]!
    if (!/^\p{Lu}/u.test(name)) return null
    const before = text.slice(Math.max(0, m.index - 24), m.index)
    const ambiguous = /^(?:may|march|august|april|june)$/i.test(name)
    if (ambiguous && m[0] === name && !BEFORE.test(before)) return null
    if (/^\s+\p{Lu}\p{Ll}/u.test(text.slice(m.index + m[0].length)) && ambiguous && !BEFORE.test(before)) return null
    const told = /\b(last|past|next|this|coming)\s+$/iu.exec(before)?.[1]?.toLowerCase()
    const tense =
      told === 'last' || told === 'past'
        ? 'past'
        : told === 'next' || told === 'coming'
          ? 'future'
          : tenseAt(text, m.index, m.index + m[0].length)
    return date({ month: monthOf(name), part: partOf(m[1], m[2]), tense })
  },
}
