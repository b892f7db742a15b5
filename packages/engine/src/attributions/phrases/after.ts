import { isDay, nounPhraseOn, type Range } from './nouns.ts'
import { type Scene, small } from './scene.ts'

const TIME = /^(?:week|weekend|month|year|night|evening|morning|afternoon|day|days|weeks|months|years|time|times)$/
const CIRCUMSTANCE = /^(?:on|in|at|during|after|before|via|through|late|early|following|from)$/

/**
 * Steps over what may stand between a verb and its complement: adverbs, "on Tuesday", "last week", "in a statement",
 * "to reporters", and a parenthesis between commas. Gives the token where the complement begins.
 */
export function skipCircumstances(scene: Scene, at: number, to: number): number {
  const { tokens } = scene
  let i = at
  for (let turns = 0; turns < 6 && i < to; turns++) {
    const t = tokens[i]!
    if ((t.upos === 'ADV' && t.xpos !== 'WRB') || isDay(t)) {
      i++
      // "March 11", "on Tuesday, 18 March"
      while (isDay(t) && tokens[i]?.upos === 'NUM' && i < to) i++
      continue
    }
    if (
      /^(?:last|this|next|earlier|late|early|later)$/.test(small(t)) &&
      (TIME.test(small(tokens[i + 1])) || isDay(tokens[i + 1]) || /^(?:this|last|on|in)$/.test(small(tokens[i + 1])))
    ) {
      i += TIME.test(small(tokens[i + 1])) || isDay(tokens[i + 1]) ? 2 : 1
      continue
    }
    if (CIRCUMSTANCE.test(small(t)) || (small(t) === 'to' && t.upos === 'ADP')) {
      const phrase = nounPhraseOn(tokens, i + 1, to)
      const day = isDay(tokens[i + 1])
      if (day) {
        i += 2
        while (tokens[i]?.upos === 'NUM' && i < to) i++
        continue
      }
      if (phrase && tokens[phrase.last] && phrase.last < to && complement(scene, phrase.last)) {
        i = phrase.last
        continue
      }
      return i
    }
    if (t.text === ',') {
      // ", in a surprise move," before the clause
      let k = i + 1
      while (k < to && k < i + 16 && tokens[k]!.text !== ',') k++
      if (k < to && tokens[k]?.text === ',' && (complement(scene, k + 1) || /^["“]/.test(tokens[k + 1]?.text ?? ''))) {
        i = k + 1
        continue
      }
      if (/^(?:["“]|''|``)$/.test(tokens[i + 1]?.text ?? '')) {
        i++
        continue
      }
      return i
    }
    return i
  }
  return i
}

/** Whether a complement plainly begins here: "that", a quotation, a colon, a comma before one. */
function complement({ tokens, quoteAt, quotes }: Scene, at: number): boolean {
  const t = tokens[at]
  if (!t) return false
  return (
    small(t) === 'that' ||
    t.text === ':' ||
    t.text === ',' ||
    (quoteAt[at]! >= 0 && quotes[quoteAt[at]!]!.first === at) ||
    isDay(t)
  )
}

export const opensQuote = ({ quoteAt, quotes }: Scene, at: number): boolean =>
  quoteAt[at] !== undefined && quoteAt[at]! >= 0 && quotes[quoteAt[at]!]!.first === at

/** The whole of a quotation that runs over paragraphs: the ranges of its parts from `quote` on. */
export function wholeQuote(scene: Scene, quote: number): Range[] {
  const parts: Range[] = []
  let last = quote
  for (let q = quote; q < scene.quotes.length; q++) {
    const one = scene.quotes[q]!
    if (q !== quote && one.continues !== last) break
    parts.push({ first: one.first, last: one.last })
    last = q
  }
  return parts
}
