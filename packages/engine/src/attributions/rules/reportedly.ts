import { clauseEnd } from '../phrases/clause.ts'
import { small } from '../phrases/scene.ts'
import { attributionRule } from '../rule.ts'

const WORD = /^(?:reportedly|allegedly|purportedly|supposedly)$/

/** "X reportedly met Y": told by somebody whom the text leaves out. */
export const reportedly = attributionRule('reportedly', 1, (scene) => {
  const { tokens } = scene
  const found = []
  for (const sentence of scene.sentences) {
    for (let i = sentence.first; i < sentence.last; i++) {
      if (!WORD.test(small(tokens[i]))) continue
      // A participle that the adverb only softens ("allegedly stolen cars") tells nothing of its own.
      let first = i
      while (
        first > sentence.first &&
        !/^[,;:]$/.test(tokens[first - 1]!.text) &&
        !/^(?:that|and|but|while|which|who)$/i.test(tokens[first - 1]!.text)
      )
        first--
      const group = scene.groups[sentence.i]!.find((g) => g.main > i && g.first <= i + 1)
      if (group?.form !== 'finite') continue
      const content = [
        { first, last: i },
        { first: i + 1, last: clauseEnd(scene, i + 1, sentence) },
      ]
      found.push({ confidence: 0.6, source: null, cue: { first: i, last: i + 1 }, content, word: 'report' })
    }
  }
  return found
})
