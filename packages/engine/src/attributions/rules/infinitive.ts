import { CUE_VERBS } from '../lexicon/verbs.ts'
import { skipCircumstances } from '../phrases/after.ts'
import { clauseEnd } from '../phrases/clause.ts'
import { cueOf } from '../phrases/cue.ts'
import { nounPhraseOn } from '../phrases/nouns.ts'
import { sentenceEnd, small } from '../phrases/scene.ts'
import { speaks } from '../phrases/speaks.ts'
import { subjectOf } from '../phrases/subject.ts'
import { attributionRule } from '../rule.ts'

/** "X plans to …", "X refused to …", "X urged Y to …": will, promise, refusal, order. */
export const infinitive = attributionRule('infinitive', 1, (scene) => {
  const { tokens } = scene
  const found = []
  for (const sentence of scene.sentences) {
    const to = sentenceEnd(tokens, sentence)
    for (const group of scene.groups[sentence.i]!) {
      const verb = CUE_VERBS.get(group.lemma)
      if (!verb || group.passive || group.form === 'participle') continue
      const at = skipCircumstances(scene, group.last, to)
      let first = -1
      let addressee = null
      if (verb.codes.has('i') && isInfinitive(at)) first = at
      else if (verb.codes.has('o')) {
        const phrase = nounPhraseOn(tokens, at, to)
        const own = phrase && isInfinitive(phrase.last) ? phrase : nounPhraseOn(tokens, at, to, false)
        if (own && isInfinitive(own.last)) {
          first = own.first
          addressee = own
        }
      } else if (verb.codes.has('i')) {
        // "wants Ukraine to", "would like the parties to"
        const own = nounPhraseOn(tokens, at, to, false)
        if (own && isInfinitive(own.last)) first = own.first
      }
      if (first < 0) continue
      const source = subjectOf(scene, group)
      if (!source || !speaks(scene, source)) continue
      found.push({
        confidence: 0.7,
        source,
        cue: cueOf(group),
        content: [{ first, last: clauseEnd(scene, first, sentence, group) }],
        group,
        addressee,
      })
    }
  }
  return found
  function isInfinitive(i: number): boolean {
    if (small(tokens[i]) === 'not') return isInfinitive(i + 1)
    return tokens[i]?.xpos === 'TO'
  }
})
