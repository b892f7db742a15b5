import { nounPhraseOn } from '../phrases/nouns.ts'
import { sentenceEnd } from '../phrases/scene.ts'
import { attributionRule } from '../rule.ts'

/** A headline's or transcript's colon: "Envoy: Talks near their end". */
export const headline = attributionRule('headline', 1, (scene) => {
  const { tokens, analysis } = scene
  const found = []
  for (const sentence of analysis.sentences) {
    for (let i = sentence.first + 1; i < Math.min(sentence.last - 2, sentence.first + 6); i++) {
      if (tokens[i]!.text !== ':') continue
      const source = nounPhraseOn(tokens, sentence.first, i)
      const first = tokens[sentence.first]!
      if (source && source.last === i && first.upos === 'PROPN' && sentence.i === 0) {
        const last = sentenceEnd(tokens, sentence)
        if (last > i + 3)
          found.push({ confidence: 0.5, source, cue: { first: i, last: i + 1 }, content: [{ first: i + 1, last }] })
      }
      break
    }
  }
  return found
})
