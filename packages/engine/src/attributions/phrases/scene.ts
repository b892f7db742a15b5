import type { Analysis, Quotation, Sentence, Token } from '../../language/analysis.ts'
import { type Group, groupsOf } from './groups.ts'

/** What all rules of this kind look at: the analysis with its verb groups and outermost quotations. */
export type Scene = {
  analysis: Analysis
  tokens: readonly Token[]
  /** the sentences that rules look at */
  sentences: readonly Sentence[]
  /** verb groups by sentence */
  groups: readonly (readonly Group[])[]
  /** outermost double quotations, as token ranges [first, last) */
  quotes: readonly Quote[]
  /** token → index into `quotes`, -1 outside */
  quoteAt: Int32Array
  /** token → index into the analysis' names, -1 outside */
  nameAt: Int32Array
  /** first token of a reference → its index */
  referenceAt: ReadonlyMap<number, number>
}

export type Quote = { i: number; first: number; last: number; closed: boolean; continues: number; words: number }

const DOUBLE = /^(?:["“«„＂]|''|``|‘‘)/

function quotesOf(analysis: Analysis): { quotes: Quote[]; quoteAt: Int32Array } {
  const { tokens, quotations, text } = analysis
  const quoteAt = new Int32Array(tokens.length).fill(-1)
  const quotes: Quote[] = []
  const place = new Map<number, number>()
  let at = 0
  let end = -1
  const outer = (q: Quotation) => DOUBLE.test(text.slice(q.start, q.start + 2)) || q.end - q.start > 60
  for (const quotation of quotations) {
    if (quotation.start < end || !outer(quotation)) continue
    while (at < tokens.length && tokens[at]!.start < quotation.start) at++
    const first = at
    while (at < tokens.length && tokens[at]!.end <= quotation.end) at++
    if (at === first) continue
    const i = quotes.length
    place.set(quotation.i, i)
    let words = 0
    for (let k = first; k < at; k++) {
      quoteAt[k] = i
      if (tokens[k]!.upos !== 'PUNCT') words++
    }
    quotes.push({
      i,
      first,
      last: at,
      closed: quotation.closed,
      continues: place.get(quotation.continues) ?? -1,
      words,
    })
    end = quotation.end
  }
  return { quotes, quoteAt }
}

/** A longer sentence is none that people write, and rules that look back and forth in it would take long. */
const LONGEST_SENTENCE = 600

const scenes = new WeakMap<Analysis, Scene>()

/** The scene of an analysis, made once. */
export function sceneOf(analysis: Analysis): Scene {
  const known = scenes.get(analysis)
  if (known) return known
  const { tokens, names, references } = analysis
  const fit = (s: Sentence) => s.last - s.first <= LONGEST_SENTENCE
  const groups = analysis.sentences.map((s) => (fit(s) ? groupsOf(tokens, s) : []))
  const nameAt = new Int32Array(tokens.length).fill(-1)
  for (const name of names) nameAt.fill(name.i, name.first, name.last)
  // A capital that stands for its state is known by its own name (the record knows whose it is).
  const referenceAt = new Map(references.flatMap((r, i) => (r.kind === 'metonym' ? [] : [[r.first, i] as const])))
  const sentences = analysis.sentences.filter(fit)
  const scene = { analysis, tokens, sentences, groups, nameAt, referenceAt, ...quotesOf(analysis) }
  scenes.set(analysis, scene)
  return scene
}

/** The last token of a sentence's words: its closing marks and quotation marks left off. */
export function sentenceEnd(tokens: readonly Token[], sentence: Sentence): number {
  let last = sentence.last
  while (last > sentence.first && /^(?:[.!?]+|…)$/.test(tokens[last - 1]!.text)) last--
  return last
}

export const small = (token: Token | undefined): string => token?.text.toLowerCase() ?? ''
