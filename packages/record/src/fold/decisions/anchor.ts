import { type Anchor, evidenceOf, type Finding, KINDS, quote, type Span } from '@parley/schema'
import { isSpan } from '../../store/spans.ts'

/** How an anchor was found again; "near" only where most of its words are still in one finding alone. */
export type Held = { how: 'same' | 'words' | 'near' | 'lost'; found: Finding[]; nearest: Finding[] }

/** The words of a finding's key slots: spans as their words, names as they are. */
export function keyWords(finding: Finding, text: string): string[] {
  const { key } = KINDS[finding.kind] as unknown as { key: (value: unknown) => readonly unknown[] }
  return key(finding.value).map((slot) => (isSpan(slot) ? text.slice(slot[0], slot[1]) : String(slot)))
}

/** An anchor for a finding: its words, place, kind and key slots. */
export const anchorOf = (finding: Finding, report: string, text: string): Anchor => ({
  ...{ finding: finding.id, report, kind: finding.kind, quote: quote(text, evidenceOf(finding)) },
  ...{ spans: evidenceOf(finding), key: keyWords(finding, text) },
})

/** Words alone: another engine may take a comma or a closing quotation mark with them, or leave it. */
const bare = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Characters that two lists of spans share, as a part of all that either covers. */
export function overlap(a: readonly Span[], b: readonly Span[]): number {
  const covered = (spans: readonly Span[]) => {
    const all = new Set<number>()
    for (const [from, to] of spans) for (let i = from; i < to; i++) all.add(i)
    return all
  }
  const [x, y] = [covered(a), covered(b)]
  const shared = [...x].filter((i) => y.has(i)).length
  return shared ? shared / (x.size + y.size - shared) : 0
}

/** From this part on, two places are taken for one. */
const NEAR = 0.6

/**
 * The findings that a ruling is about, among those of its report: the one with its identifier, else those with its
 * words (where several have them, those in its place), else those whose key slots say the same. With `near`, the one
 * finding that stands on most of its words. Nothing is guessed where two come into question.
 */
export function find(anchor: Anchor, findings: readonly Finding[], text: string, near: boolean): Held {
  const own = findings.filter((f) => f.kind === anchor.kind)
  const asIs = own.filter((f) => f.id === anchor.finding && quote(text, evidenceOf(f)) === anchor.quote)
  if (asIs.length) return { how: 'same', found: asIs, nearest: [] }
  const words = bare(anchor.quote)
  const byWords = own.filter((f) => bare(quote(text, evidenceOf(f))) === words)
  const byPlace = byWords.filter((f) => same(evidenceOf(f), anchor.spans))
  if (byPlace.length) return { how: 'words', found: byPlace, nearest: [] }
  const touching = byWords.filter((f) => overlap(evidenceOf(f), anchor.spans) > 0)
  if (touching.length) return { how: 'words', found: touching, nearest: [] }
  if (byWords.length === 1) return { how: 'words', found: byWords, nearest: [] }
  const key = anchor.key?.map(bare)
  const byKey = key ? own.filter((f) => same(keyWords(f, text).map(bare), key)) : []
  const here = byKey.filter((f) => overlap(evidenceOf(f), anchor.spans) > 0)
  if (here.length) return { how: 'words', found: here, nearest: [] }
  const byId = own.filter((f) => f.id === anchor.finding)
  if (byId.length) return { how: 'words', found: byId, nearest: [] }
  const close = own
    .map((finding) => ({ finding, share: overlap(evidenceOf(finding), anchor.spans) }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share)
  const nearest = close.map(({ finding }) => finding)
  const only = close[0] && close[0].share >= NEAR && (close[1]?.share ?? 0) < NEAR
  return near && only ? { how: 'near', found: [close[0]!.finding], nearest } : { how: 'lost', found: [], nearest }
}
