import type { AlignmentAnswer, SentencePair, Span } from '@parley/schema'
import type { Told } from '../fold/told.ts'
import { ANSWERS, likeness } from './align.ts'
import { inCommon } from './hash.ts'
import { type Origins, originReport } from './index.ts'
import type { Print, SentencePrint } from './print.ts'
import { isOneOrigin, linkOf } from './relation.ts'
import { isName, numberOf, quotesIn, wordsIn } from './words.ts'

type Found = { i: number; j: number; likeness: number; kind: SentencePair['kind'] }

function kindOf(a: SentencePrint, b: SentencePrint, share: number, facts: number): SentencePair['kind'] | null {
  const quoted = inCommon(a.quoted, b.quoted)
  if (quoted >= 2 && quoted >= 0.5 * Math.min(a.quoted.length, b.quoted.length)) return 'same quotation'
  if (share >= 0.92) return 'same words'
  if (share >= ANSWERS) return 'reworded'
  return facts >= 3 && share >= 0.22 ? 'same facts' : null
}

function pairsOf(a: Print, b: Print): Found[] {
  const all: Found[] = []
  a.sentences.forEach((x, i) => {
    b.sentences.forEach((y, j) => {
      const { share } = likeness(x, y)
      const kind = kindOf(x, y, share, inCommon(x.facts, y.facts))
      if (kind)
        all.push({ i, j, kind, likeness: kind === 'same quotation' ? Math.max(share, 0.8) : Math.min(1, share) })
    })
  })
  // From the most alike down; a sentence answers at most two: rewriting splits and joins.
  all.sort((x, y) => y.likeness - x.likeness || x.i - y.i || x.j - y.j)
  const [left, right] = [new Map<number, number>(), new Map<number, number>()]
  const kept = all.filter(({ i, j, likeness: l }) => {
    const [n, m] = [left.get(i) ?? 0, right.get(j) ?? 0]
    if ((n && m) || n > 1 || m > 1 || ((n || m) && l < 0.5)) return false
    left.set(i, n + 1)
    right.set(j, m + 1)
    return true
  })
  return kept.sort((x, y) => x.i - y.i || x.j - y.j)
}

function sharedWords(textA: string, textB: string): string[] {
  const telling = (text: string) => {
    const words = wordsIn(text, 0, text.length, quotesIn(text))
    const names = new Set(words.filter((w) => w.capital).map((w) => w.word))
    return words.filter((w) => numberOf(w) !== null || isName(w, names))
  }
  const other = new Set(telling(textB).map((w) => numberOf(w) ?? w.word))
  const found = telling(textA).filter((w) => other.has(numberOf(w) ?? w.word))
  return [...new Set(found.map((w) => textA.slice(w.start, w.end)))]
}

const partyOf = (told: Told, print: Print) => ({
  ...{ id: told.report.id, print, credited: told.reading.credited.map((m) => m.name) },
})

/** Two reports laid side by side, sentence by sentence. */
export function sideBySide(origins: Origins, a: Told, b: Told): AlignmentAnswer {
  const [x, y] = [origins.printOf(a), origins.printOf(b)]
  const found = pairsOf(x, y)
  const pairs = found.map(({ i, j, likeness: l, kind }): SentencePair => {
    const [spanA, spanB] = [x.sentences[i]!.span, y.sentences[j]!.span]
    const [textA, textB] = [a.report.text.slice(...spanA), b.report.text.slice(...spanB)]
    const value = Math.round(l * 100) / 100
    return { a: spanA, b: spanB, textA, textB, kind, likeness: value, shared: sharedWords(textA, textB) }
  })
  const only = (print: Print, taken: Set<number>): Span[] =>
    print.sentences.flatMap((s, i) => (taken.has(i) || s.mass === 0 ? [] : [s.span]))
  const group = (told: Told) => originReport(told, origins.groupOf.get(told.report.id)!)
  const link = linkOf(partyOf(a, x), partyOf(b, y))
  return {
    ...{ a: group(a), b: group(b), link, pairs },
    sameOrigin: isOneOrigin(link) || group(a).group === group(b).group,
    onlyA: only(x, new Set(found.map((f) => f.i))),
    onlyB: only(y, new Set(found.map((f) => f.j))),
  }
}
