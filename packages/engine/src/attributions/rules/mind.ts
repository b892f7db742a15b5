import { MIND } from '../lexicon/nouns.ts'
import { clauseEnd, objectEnd, startsClause } from '../phrases/clause.ts'
import { sentenceEnd, small } from '../phrases/scene.ts'
import { subjectOf } from '../phrases/subject.ts'
import { attributionRule } from '../rule.ts'

/** "X is confident that …", "X is opposed to …", "X was worried about …", "X is ready to …". */
export const mind = attributionRule('mind', 1, (scene) => {
  const { tokens } = scene
  const found = []
  for (const sentence of scene.sentences) {
    const to = sentenceEnd(tokens, sentence)
    for (const group of scene.groups[sentence.i]!) {
      if (
        group.form !== 'finite' ||
        !/^(?:be|remain|feel|seem|become|grow)$/.test(group.lemma === 'be' ? 'be' : group.passive ? 'be' : group.lemma)
      )
        continue
      let adjective = group.lemma === 'be' || !group.passive ? group.last : group.main
      while (adjective < to && (tokens[adjective]!.upos === 'ADV' || /^(?:and|very)$/i.test(tokens[adjective]!.text)))
        adjective++
      const word = small(tokens[adjective])
      if (!MIND.has(word)) continue
      const next = adjective + 1
      const follow = small(tokens[next])
      let range = null
      let cueEnd = next
      if (follow === 'that') range = { first: next, last: clauseEnd(scene, next, sentence) }
      else if (tokens[next]?.xpos === 'TO') range = { first: next, last: clauseEnd(scene, next, sentence) }
      else if (/^(?:about|of|by|to|with|for|at|on|over|in)$/.test(follow) && next + 1 < to) {
        range = { first: next + 1, last: objectEnd(scene, next + 1, sentence) }
        cueEnd = next + 1
      } else if (next < to && startsClause(scene, next, sentence, to))
        range = { first: next, last: clauseEnd(scene, next, sentence) }
      if (!range) continue
      const source = subjectOf(scene, group)
      if (!source || /^(?:it|there|this|that)$/i.test(tokens[source.first]!.text)) continue
      found.push({ confidence: 0.65, source, cue: { first: group.first, last: cueEnd }, content: [range], group, word })
    }
  }
  return found
})
