import type { SentenceAnswer, SentenceToken, Span } from '@parley/schema'
import type { Analysed } from './analyse.ts'

/** Between two sentences the nearer one is meant. */
const distance = ({ start, end }: { start: number; end: number }, offset: number) =>
  offset < start ? start - offset : Math.max(0, offset - end + 1)

/**
 * The sentence that stands at an offset of a report's text, with everything numbered within it; null where there is
 * none: in page furniture, or outside of the text.
 */
export function sentenceAt(
  report: { id: string; text: string; furniture: readonly Span[] },
  { sentences, tokens, names, parsed }: Analysed,
  offset: number,
): SentenceAnswer | null {
  if (offset >= report.text.length || report.furniture.some(([a, b]) => offset >= a && offset < b)) return null
  const far = sentences.map((s) => distance(s, offset))
  const n = far.indexOf(Math.min(...far))
  const sentence = sentences[n]
  if (!sentence) return null
  const { start, end, first, last } = sentence
  const own = (i: number) => i >= first && i < last
  return {
    report: report.id,
    n: n + 1,
    total: sentences.length,
    span: [start, end],
    previous: sentences[n - 1]?.start ?? null,
    next: sentences[n + 1]?.start ?? null,
    parsed,
    tokens: tokens.slice(first, last).map((t, i): SentenceToken => {
      const head = own(t.head) ? t.head - first : -1
      const { start, end, text, lemma, upos, xpos, rel } = t
      return { i, start, end, text, lemma, upos, xpos, head, rel }
    }),
    names: names
      .filter((name) => own(name.first))
      .map(({ start, end, first: from, last: to, type }) => ({
        ...{ start, end, type },
        first: from - first,
        last: Math.min(to, last) - first,
      })),
  }
}
