import type { Range } from '../../phrases/nouns.ts'
import { type Scene, small } from '../../phrases/scene.ts'

/**
 * Whether the subject of a clause is who speaks: "we" in quotation marks, "it" or "they" in indirect speech, or a phrase that
 * shares a name or noun with the source ("Kyiv's envoy said Kyiv would …").
 */
export function isOwn(scene: Scene, subject: Range, source: Range | null): boolean {
  const { tokens } = scene
  const word = small(tokens[subject.first])
  if (/^(?:i|we)$/.test(word)) return true
  if (scene.quoteAt[subject.first]! >= 0) return false
  if (subject.last - subject.first === 1 && /^(?:he|she|it|they)$/.test(word)) return agrees(scene, word, source)
  if (!source) return false
  for (let i = subject.first; i < subject.last; i++) {
    if (!/^(?:NOUN|PROPN)$/.test(tokens[i]!.upos)) continue
    for (let k = source.first; k < source.last; k++)
      if (/^(?:NOUN|PROPN)$/.test(tokens[k]!.upos) && small(tokens[k]) === small(tokens[i])) return true
  }
  return false
}

/** Whether a pronoun can stand for a source: "it" for no person, "they" for several, "he" for no plural. */
function agrees({ tokens, nameAt, analysis }: Scene, word: string, source: Range | null): boolean {
  if (!source) return true
  const head = tokens[source.last - 1]!
  const first = small(tokens[source.first])
  if (source.last - source.first === 1 && /^(?:he|she|they|it|i|we)$/.test(first)) return first === word
  const several = head.xpos === 'NNS' || tokens.slice(source.first, source.last).some((t) => /^and$/i.test(t.text))
  if (word === 'they') return several || analysis.names[nameAt[source.last - 1]!]?.type !== 'person'
  const person = tokens
    .slice(source.first, source.last)
    .some((t) => nameAt[t.i]! >= 0 && analysis.names[nameAt[t.i]!]!.type === 'person')
  return word === 'it' ? !several && !person : !several
}
