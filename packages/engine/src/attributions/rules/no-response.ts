import { nounPhraseOn } from '../phrases/nouns.ts'
import { sentenceEnd, small } from '../phrases/scene.ts'
import { attributionRule } from '../rule.ts'

const ANSWER = /^(?:response|reaction|comment|reply|statement|word|confirmation)$/
const TOPIC = /^(?:to|on|about|of|regarding)$/

/** "There was no immediate response to X from Y": Y says nothing of X. */
export const noResponse = attributionRule('no-response', 1, (scene) => {
  const { tokens } = scene
  const found = []
  for (const sentence of scene.sentences) {
    const to = sentenceEnd(tokens, sentence)
    for (let i = sentence.first + 1; i < to - 2; i++) {
      if (!ANSWER.test(small(tokens[i]))) continue
      let no = i - 1
      while (no > sentence.first && tokens[no]!.upos === 'ADJ') no--
      if (!/^(?:no|any)$/.test(small(tokens[no]))) continue
      const topic = TOPIC.test(small(tokens[i + 1])) ? nounPhraseOn(tokens, i + 2, to, false) : null
      const from = topic?.last ?? i + 1
      if (!/^(?:from|by)$/.test(small(tokens[from]))) continue
      const source = nounPhraseOn(tokens, from + 1, to)
      if (!source) continue
      found.push({
        confidence: 0.85,
        source,
        cue: { first: no, last: i + 1 },
        content: [topic ?? { first: no, last: i + 1 }],
        word: 'decline',
      })
    }
  }
  return found
})
