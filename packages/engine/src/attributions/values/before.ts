import type { Mention } from '@parley/schema'
import { countedBefore } from '../../actors/sides.ts'
import { ANONYMOUS } from '../lexicon/sources.ts'
import { nameText, rangeText } from '../phrases/named.ts'
import type { Range } from '../phrases/nouns.ts'
import type { Scene } from '../phrases/scene.ts'
import { mention } from './mention.ts'
import { partyOf } from './party.ts'

const PHRASE = /^(?:NOUN|PROPN|ADJ|NUM|DET)$/

/** Where the simple noun phrase begins that ends with a token. */
function phraseStart({ tokens }: Scene, end: number): number {
  let first = end
  while (
    first > 0 &&
    tokens[first]!.upos !== 'DET' &&
    PHRASE.test(tokens[first - 1]!.upos) &&
    tokens[first - 1]!.sentence === tokens[end]!.sentence
  )
    first--
  return first
}

/** The noun phrase that a relative pronoun goes back to. */
export function antecedent(scene: Scene, at: number): Range | null {
  let end = at - 1
  while (end > 0 && scene.tokens[end]!.text === ',') end--
  if (end < 0 || !/^(?:NOUN|PROPN)$/.test(scene.tokens[end]!.upos)) return null
  return { first: phraseStart(scene, end), last: end + 1 }
}

/** The nearest group of people named before "they", in this sentence or the one before. */
export function groupBefore(scene: Scene, at: number): Range | null {
  const { tokens } = scene
  const sentence = tokens[at]!.sentence
  for (let i = at - 1; i >= 0 && tokens[i]!.sentence >= sentence - 1; i--) {
    if (tokens[i]!.xpos === 'NNS' && ANONYMOUS.has(tokens[i]!.text.toLowerCase()))
      return { first: phraseStart(scene, i), last: i + 1 }
  }
  return null
}

const SIDES =
  /^(?:both|the two|the warring|the)?\s*(?:sides|parties|countries|nations|neighbours|neighbors|governments|belligerents)$/
/** How many names back the two parties may stand. */
const REACH = 60

/** "both sides", "the two countries": the two parties last named before; none where they are not plain. */
export function bothSides(scene: Scene, range: Range): Mention[] {
  const words = rangeText(scene, range)
  const near = countedBefore(scene.analysis, words, scene.tokens[range.first]!.start)
  if (near.length) return near.map(({ name, known }) => mention(scene, range, { name, known, via: 'description' }))
  if (!SIDES.test(words.toLowerCase())) return []
  const { names } = scene.analysis
  let last = names.length
  while (last > 0 && names[last - 1]!.first >= range.first) last--
  const pair: string[] = []
  for (let i = last - 1; i >= Math.max(0, last - REACH) && pair.length < 2; i--) {
    const name = names[i]!
    if (name.type !== 'place' && name.type !== 'organisation') continue
    const party = partyOf(nameText(scene, name))
    if (party && !pair.includes(party)) pair.push(party)
  }
  return pair.length === 2 ? pair.reverse().map((name) => mention(scene, range, { name, via: 'description' })) : []
}
