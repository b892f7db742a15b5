import { objectEnd } from '../phrases/clause.ts'
import { sentenceEnd, small } from '../phrases/scene.ts'
import { subjectBefore, subjectOf } from '../phrases/subject.ts'
import { attributionRule } from '../rule.ts'

const DESCRIBE =
  /^(?:describe|characterize|characterise|portray|depict|label|dub|brand|tout|hail|denounce|condemn|dismiss|regard|identify|bill|cast|frame|know|see|view|paint|praise)$/

/** "which X described as …" and "was touted as …": the thing described stands before, what is said of it behind "as". */
export const described = attributionRule('described-as', 1, (scene) => {
  const { tokens } = scene
  const found = []
  for (const sentence of scene.sentences) {
    const to = sentenceEnd(tokens, sentence)
    for (const group of scene.groups[sentence.i]!) {
      if (!DESCRIBE.test(group.lemma) || small(tokens[group.last]) !== 'as' || group.last + 1 >= to) continue
      const rest = { first: group.last, last: objectEnd(scene, group.last, sentence) }
      if (group.passive) {
        const subject = subjectBefore(scene, group)
        if (subject)
          found.push({
            confidence: 0.55,
            source: null,
            cue: { first: group.first, last: group.last },
            content: [subject, rest],
            group,
          })
      } else if (group.form === 'finite') {
        const source = subjectOf(scene, group)
        if (source)
          found.push({
            confidence: 0.65,
            source,
            cue: { first: group.first, last: group.last },
            content: [rest],
            group,
          })
      }
    }
  }
  return found
})
