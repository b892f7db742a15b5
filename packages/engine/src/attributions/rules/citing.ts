import { SPEECH } from '../lexicon/verbs.ts'
import { clauseEnd } from '../phrases/clause.ts'
import { nounPhraseOn } from '../phrases/nouns.ts'
import { sentenceEnd } from '../phrases/scene.ts'
import { subjectBefore } from '../phrases/subject.ts'
import { attributionRule } from '../rule.ts'

/** "An outlet, citing officials, said …": the officials are made answerable for it as well. */
export const citing = attributionRule('citing', 1, (scene) => {
  const { tokens } = scene
  const found = []
  for (const sentence of scene.sentences) {
    const to = sentenceEnd(tokens, sentence)
    const groups = scene.groups[sentence.i]!
    for (const [k, group] of groups.entries()) {
      if (!/^(?:cite|quote)$/.test(group.lemma) || group.form !== 'gerund') continue
      const source = nounPhraseOn(tokens, group.last, to)
      const main = groups[k + 1]
      if (!source || tokens[source.last]?.text !== ',' || !main || main.first !== source.last + 1) continue
      if (!SPEECH.has(main.lemma) || main.form !== 'finite' || main.passive || !subjectBefore(scene, main)) continue
      found.push({
        confidence: 0.98,
        source,
        cue: { first: group.first, last: group.last },
        content: [{ first: main.last, last: clauseEnd(scene, main.last, sentence) }],
        group,
        word: 'say',
      })
    }
  }
  return found
})
