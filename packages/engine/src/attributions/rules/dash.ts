import { wholeQuote } from '../phrases/after.ts'
import { namesIn } from '../phrases/named.ts'
import type { Scene } from '../phrases/scene.ts'
import { attributionRule } from '../rule.ts'

const DASH = /^(?:―|—|–|--)$/
/** How many words a signature has. */
const LONGEST = 14

/** “…” — Name: a quotation that its speaker signs behind a dash, up to the end of the line. */
export const dash = attributionRule('dash', 1, (scene) => {
  const found = []
  for (const quote of scene.quotes) {
    const at = quote.last
    if (quote.words < 4 || !DASH.test(scene.tokens[at]?.text ?? '') || goesOn(scene, quote.i)) continue
    const end = signatureEnd(scene, at + 1)
    const source = { first: at + 1, last: end }
    if (end <= at + 1 || namesIn(scene, source)[0]?.first !== at + 1) continue
    // the quotation may have begun paragraphs ago
    let first = quote
    while (first.continues >= 0) first = scene.quotes[first.continues]!
    found.push({
      confidence: 0.98,
      source,
      cue: { first: at, last: at + 1 },
      content: first === quote ? [{ first: quote.first, last: quote.last }] : wholeQuote(scene, first.i),
      word: 'say',
    })
  }
  return found
})

/** A quotation in the middle of somebody's sentence is signed by nobody. */
const goesOn = ({ quotes, analysis, tokens }: Scene, i: number): boolean => {
  const { first } = quotes[i]!
  const sentence = analysis.sentences[tokens[first]!.sentence]!
  return first !== sentence.first && !/[.!?:”"]$/.test(tokens[first - 1]!.text)
}

/** Where the signature ends: at its line's end, or with its sentence; before it where a verb shows that it is none. */
function signatureEnd({ tokens, analysis }: Scene, from: number): number {
  let i = from
  for (; i < tokens.length && i - from <= LONGEST; i++) {
    const token = tokens[i]!
    if (i > from && /\n/.test(analysis.text.slice(tokens[i - 1]!.end, token.start))) return i
    if (/^(?:VERB|AUX)$/.test(token.upos)) return from
    if (/^[.!?“"”]$/.test(token.text)) return i
  }
  return i >= tokens.length ? i : from
}
