import type { Span } from '@parley/schema'
import type { Sentence } from '../analysis.ts'
import { endsHere } from './ends.ts'
import { gapKind } from './paragraphs.ts'

const ITEM = /^(?:[•·▪*\-–—]|\d{1,2}[.)])$/
const CLOSED = /[.!?…:;,]["”’'»)\]]*$/
const HEADING_WORDS = 20

function formOf(words: readonly string[], text: string, alone: boolean): Sentence['form'] {
  if (alone && words.length > 1 && (ITEM.test(words[0]!) || (/^\d{1,2}$/.test(words[0]!) && /^[.)]$/.test(words[1]!))))
    return 'item'
  return alone && words.length <= HEADING_WORDS && !CLOSED.test(text) ? 'heading' : 'sentence'
}

/**
 * Cuts the words of a text into sentences and paragraphs. Lines are paragraphs, unless a line break lies inside a
 * sentence. `parts` is the text without its furniture; no sentence runs from one part into another.
 */
export function sentencesOf(
  text: string,
  tokens: readonly Span[],
  parts: readonly Span[],
): { sentences: Sentence[]; paragraphs: Span[] } {
  const words = tokens.map(([a, b]) => text.slice(a, b))
  let part = 0
  const gaps = tokens.map(([, end], i) => {
    const next = tokens[i + 1]?.[0] ?? end
    while (part < parts.length && end > parts[part]![1]) part++
    return next > (parts[part]?.[1] ?? text.length) ? ('line' as const) : gapKind(text, end, next)
  })
  const cuts: { first: number; last: number; paragraph: number }[] = []
  const paragraphs: Span[] = []
  let first = 0
  let paragraphFirst = 0
  for (let i = 0; i < tokens.length; i++) {
    const last = i === tokens.length - 1
    const line = last || gaps[i] === 'line'
    if (!line && !endsHere(words, gaps, first, i)) continue
    cuts.push({ first, last: i + 1, paragraph: paragraphs.length })
    first = i + 1
    if (!line) continue
    paragraphs.push([tokens[paragraphFirst]![0], tokens[i]![1]])
    paragraphFirst = first
  }
  const sentences = cuts.map((cut, i): Sentence => {
    const [start, end] = [tokens[cut.first]![0], tokens[cut.last - 1]![1]]
    const alone = cuts[i - 1]?.paragraph !== cut.paragraph && cuts[i + 1]?.paragraph !== cut.paragraph
    const own = words.slice(cut.first, Math.min(cut.last, cut.first + HEADING_WORDS + 1))
    return { i, start, end, ...cut, form: formOf(own, text.slice(Math.max(start, end - 8), end), alone) }
  })
  return { sentences, paragraphs }
}
