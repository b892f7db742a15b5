import { clauseEnd, objectEnd } from '../phrases/clause.ts'
import { type Scene, sentenceEnd, small } from '../phrases/scene.ts'
import { subjectOf } from '../phrases/subject.ts'
import { attributionRule } from '../rule.ts'

const REQUEST =
  /^(?:request|requests|question|questions|call|calls|email|emails|e-mail|e-mails|inquiry|inquiries|message|messages)$/
const TOPIC = /^(?:on|about|regarding|concerning|over)$/

/** "declined to comment on …", "did not respond to a request for comment on …", with the topic as content. */
export const refusal = attributionRule('refusal', 2, (scene) => {
  const { tokens } = scene
  const found = []
  for (const sentence of scene.sentences) {
    const to = sentenceEnd(tokens, sentence)
    const groups = scene.groups[sentence.i]!
    for (const [k, group] of groups.entries()) {
      const declines = /^(?:decline|refuse)$/.test(group.lemma) && tokens[group.last]?.xpos === 'TO'
      // "would not discuss the troops in Goma", "did not elaborate on …"
      const shut = group.negated && /^(?:discuss|elaborate|speculate)$/.test(group.lemma)
      if (shut) {
        const source = subjectOf(scene, group)
        const on = TOPIC.test(small(tokens[group.last])) ? group.last + 1 : group.last
        const topic = { first: on, last: clauseEnd(scene, on, sentence) }
        if (source && on < to && topic.last > on)
          found.push({
            confidence: 0.8,
            source,
            cue: { first: group.first, last: on },
            content: [topic],
            group,
            word: 'decline',
          })
        continue
      }
      const silent = group.negated && /^(?:respond|reply|answer|return|comment)$/.test(group.lemma)
      if (!declines && !silent) continue
      const source = subjectOf(scene, group)
      if (!source) continue
      if (declines) {
        const inner = groups[k + 1]
        if (
          !inner ||
          inner.first !== group.last ||
          !/^(?:comment|say|discuss|answer|elaborate|confirm|respond|reply|speculate|identify|name)$/.test(inner.lemma)
        )
          continue
        const topic = TOPIC.test(small(tokens[inner.last]))
          ? { first: inner.last + 1, last: clauseEnd(scene, inner.last + 1, sentence) }
          : inner.last < to && !/^[,.;]$/.test(tokens[inner.last]!.text) && inner.lemma !== 'comment'
            ? { first: inner.last, last: clauseEnd(scene, inner.last, sentence) }
            : { first: group.last, last: inner.last }
        const cueEnd =
          topic.first === group.last ? group.last : TOPIC.test(small(tokens[inner.last])) ? inner.last + 1 : inner.last
        found.push({
          confidence: 0.85,
          source,
          cue: { first: group.first, last: cueEnd },
          content: [topic],
          group,
          word: 'decline',
        })
        continue
      }
      const topic = requested(scene, group.last, sentence, to)
      if (topic)
        found.push({
          confidence: 0.8,
          source,
          cue: { first: group.first, last: topic.cueEnd },
          content: [topic.range],
          group,
          word: 'decline',
        })
    }
  }
  return found
})

/** Why nobody answered is no part of the topic. */
function untilReason({ tokens }: Scene, from: number, to: number): number {
  for (let i = from + 1; i < to; i++)
    if (/^(?:due|because|since|before|by|when|after|outside)$/i.test(tokens[i]!.text)) return i
  return to
}

/** "to a request for comment [on X]": the topic where one is told, else the request. */
function requested(scene: Scene, at: number, sentence: Scene['analysis']['sentences'][number], to: number) {
  const { tokens } = scene
  const end = objectEnd(scene, at, sentence)
  let request = -1
  for (let i = at; i < Math.min(end + 2, to); i++) {
    if (REQUEST.test(small(tokens[i]))) request = i
    if (request >= 0 && TOPIC.test(small(tokens[i])) && i + 1 < to)
      return { range: { first: i + 1, last: untilReason(scene, i + 1, objectEnd(scene, i + 1, sentence)) }, cueEnd: at }
  }
  const preposition = /^(?:to|on)$/.test(small(tokens[at])) ? at + 1 : at
  return preposition < to && end > preposition
    ? { range: { first: preposition, last: end }, cueEnd: preposition }
    : null
}
