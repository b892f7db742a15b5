import { CUE_VERBS } from '../lexicon/verbs.ts'
import { skipCircumstances } from '../phrases/after.ts'
import { objectEnd } from '../phrases/clause.ts'
import { cueOf } from '../phrases/cue.ts'
import { nounPhraseOn } from '../phrases/nouns.ts'
import { sentenceEnd, small } from '../phrases/scene.ts'
import { speaks } from '../phrases/speaks.ts'
import { subjectOf } from '../phrases/subject.ts'
import { attributionRule } from '../rule.ts'

/** "X criticized …", "X called for …", "X accused Y of …", "X called it …": a noun phrase after the verb, or after its preposition. */
export const object = attributionRule('object', 1, (scene) => {
  const { tokens } = scene
  const found = []
  for (const sentence of scene.sentences) {
    const to = sentenceEnd(tokens, sentence)
    for (const group of scene.groups[sentence.i]!) {
      const verb = CUE_VERBS.get(group.lemma)
      if (!verb || group.passive || group.form === 'participle' || group.form === 'infinitive') continue
      let at = group.last
      while (at < to && tokens[at]!.upos === 'ADV' && tokens[at]!.xpos !== 'WRB' && tokens[at]!.text !== 'so') at++
      const word = small(tokens[at])
      const preposition = verb.prepositions.has(word) && tokens[at]!.upos !== 'SCONJ'
      if (preposition) at++
      else if (verb.codes.has('n')) at = skipCircumstances(scene, at, to)
      else if (verb.codes.has('g') && tokens[at]?.xpos === 'VBG') {
        // denied doing
      } else continue
      if (at >= to) continue
      const gerund = tokens[at]!.xpos === 'VBG' && (preposition || verb.codes.has('g'))
      const what = /^(?:what|how|whether|why)$/i.test(tokens[at]!.text)
      if (!gerund && !what && !nounPhraseOn(tokens, at, to, false) && scene.quoteAt[at]! < 0) continue
      if (!preposition && tokens[at]!.text === ',') continue
      const source = subjectOf(scene, group)
      if (!source || !speaks(scene, source)) continue
      // "quotes him" tells no words
      if (/^(?:quote|cite)$/.test(group.lemma) && tokens[at]!.upos === 'PRON') continue
      const content = [{ first: at, last: objectEnd(scene, at, sentence) }]
      found.push({ confidence: 0.6, source, cue: cueOf(group, preposition ? at : group.last), content, group })
    }
  }
  return found
})
