import { quote, type Span } from '@parley/schema'
import type { Item } from '../fold/told.ts'
import { hash32 } from '../origins/hash.ts'
import { quotesIn, wordsIn } from '../origins/words.ts'

/** A quotation with its speaker; under one of its keys it meets those that have words in common with it. */
export type Quotation = {
  item: Item<'attribution'>
  speaker: string
  words: string[]
  text: string
  span: Span
  keys: number[]
}

const LEAST_WORDS = 6
/** So many runs of words of a quotation are its keys: those with the least hashes, which are the same ones in any copy. */
const KEYS = 8

const keysOf = (words: readonly string[]): number[] => {
  const runs = new Set<number>()
  for (let n = 0; n + 3 < words.length; n++) runs.add(hash32(words.slice(n, n + 4).join(' ')))
  return [...runs].sort((a, b) => a - b).slice(0, KEYS)
}

/** The quotations of a named speaker in a finding. */
export function quotationsOf(item: Item<'attribution'>): Quotation[] {
  const { told, finding } = item
  const { actor, content, anonymous, form } = finding.value
  const speaker = actor.length === 1 && !anonymous && actor[0]!.via !== 'none' ? actor[0]!.name : null
  if (!speaker || form === 'indirect') return []
  return content.flatMap(([from, to]): Quotation[] => {
    const text = quote(told.report.text, [[from, to]])
    return quotesIn(text).flatMap(([a, b]): Quotation[] => {
      const own = text.slice(a, b)
      const words = wordsIn(own, 0, own.length, []).map((w) => w.word)
      if (words.length < LEAST_WORDS) return []
      return [{ item, speaker, words, text: own, span: [from + a, from + b], keys: keysOf(words) }]
    })
  })
}
