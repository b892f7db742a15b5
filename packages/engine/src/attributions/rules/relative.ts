import { SPEECH } from '../lexicon/verbs.ts'
import { sentenceEnd, small } from '../phrases/scene.ts'
import { subjectBefore } from '../phrases/subject.ts'
import { attributionRule } from '../rule.ts'

/** "the group, which X claims still holds nine towns": what X says of whom the relative clause is about, from its verb to the clause's end. */
export const relative = attributionRule('relative', 1, (scene) => {
  const { tokens } = scene
  const found = []
  for (const sentence of scene.sentences) {
    const to = sentenceEnd(tokens, sentence)
    const groups = scene.groups[sentence.i]!
    for (const [k, group] of groups.entries()) {
      const inner = groups[k + 1]
      if (!SPEECH.has(group.lemma) || group.passive || group.form !== 'finite') continue
      if (inner?.form !== 'finite' || inner.first !== group.last) continue
      const source = subjectBefore(scene, group)
      if (!source || !/^(?:which|who|that)$/.test(small(tokens[source.first - 1]))) continue
      let last = inner.last
      while (last < to && !(tokens[last]!.text === ',' && last > inner.last + 1 && !inNumber(tokens[last + 1]?.text)))
        last++
      found.push({
        confidence: 0.9,
        source,
        cue: { first: group.first, last: group.last },
        content: [{ first: inner.first, last }],
        group,
      })
    }
  }
  return found
})

/** "October 7, 2023, attack": a comma within a date ends no clause. */
const inNumber = (next: string | undefined): boolean => /^\d{4}$/.test(next ?? '')
