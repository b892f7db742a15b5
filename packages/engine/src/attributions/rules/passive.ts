import { CUE_VERBS } from '../lexicon/verbs.ts'
import { clauseEnd, objectEnd } from '../phrases/clause.ts'
import { nounPhraseOn, type Range } from '../phrases/nouns.ts'
import { sentenceEnd, small } from '../phrases/scene.ts'
import { subjectBefore, subjectOf } from '../phrases/subject.ts'
import { attributionRule } from '../rule.ts'

const EXPECTED =
  /^(?:expect|say|report|believe|think|know|understand|rumor|rumour|allege|see|consider|estimate|assume|fear|deem|widely)$/

/**
 * Sources left out or put last: "it was reported that …", "X is said to …", "X was criticized by Y", "X is known as …".
 */
export const passive = attributionRule('passive', 1, (scene) => {
  const { tokens } = scene
  const found = []
  for (const sentence of scene.sentences) {
    const to = sentenceEnd(tokens, sentence)
    for (const group of scene.groups[sentence.i]!) {
      if (!group.passive) continue
      const verb = CUE_VERBS.get(group.lemma)
      if (!verb && !EXPECTED.test(group.lemma)) continue
      const subject = subjectBefore(scene, group)
      const next = group.last
      const word = small(tokens[next])
      const it = subject !== null && small(tokens[subject.first]) === 'it' && subject.last - subject.first === 1
      let source: Range | null = null
      let content: Range[] | null = null
      if (word === 'that' && (it || verb?.codes.has('t'))) {
        content = [{ first: next, last: clauseEnd(scene, next, sentence) }]
        if (!it && subject && verb?.codes.has('a')) source = null
      } else if (word === 'by' && subject && !it) {
        source = nounPhraseOn(tokens, next + 1, to)
        if (source && tokens[source.first]!.xpos !== 'CD') {
          found.push({
            confidence: 0.5,
            source,
            cue: { first: group.first, last: next + 1 },
            content: [subject],
            group,
          })
          continue
        }
      } else if (tokens[next]?.xpos === 'TO' && EXPECTED.test(group.lemma) && !it) {
        if (!subject && !subjectOf(scene, group)) continue
        content = [...(subject ? [subject] : []), { first: next, last: clauseEnd(scene, next, sentence) }]
      } else if (/^(?:as|for)$/.test(word) && EXPECTED.test(group.lemma) && subject && !it) {
        content = [subject, { first: next + 1, last: objectEnd(scene, next + 1, sentence) }]
        found.push({ confidence: 0.5, source, cue: { first: group.first, last: next + 1 }, content, group })
        continue
      }
      if (content)
        found.push({ confidence: 0.6, source, cue: { first: group.first, last: group.last }, content, group })
    }
  }
  return found
})
