import type { Sentence } from '../../language/analysis.ts'
import { CUE_VERBS, SPEECH } from '../lexicon/verbs.ts'
import { opensQuote, skipCircumstances } from '../phrases/after.ts'
import { startsClause } from '../phrases/clause.ts'
import { complementAt, WH } from '../phrases/complement.ts'
import { cueOf } from '../phrases/cue.ts'
import { namesIn } from '../phrases/named.ts'
import { nounPhraseOn, type Range } from '../phrases/nouns.ts'
import { type Scene, sentenceEnd, small } from '../phrases/scene.ts'
import { subjectOf } from '../phrases/subject.ts'
import { attributionRule } from '../rule.ts'

/**
 * "X said that …", "X said …", "X asked whether …", "X told Y that …", "…, adding that …": a clause after a verb that
 * takes one, up to where another speaker takes over.
 */
export const clause = attributionRule('clause', 1, (scene) => {
  const found = []
  for (const sentence of scene.sentences) {
    const to = sentenceEnd(scene.tokens, sentence)
    for (const group of scene.groups[sentence.i]!) {
      const verb = CUE_VERBS.get(group.lemma)
      if (!verb || group.passive || group.form === 'participle') continue
      const { codes } = verb
      let at = skipCircumstances(scene, group.last, to)
      const addressee = codes.has('a') ? addresseeAt(scene, at, sentence, to) : null
      if (addressee) at = skipCircumstances(scene, addressee.last, to)
      const content = complementAt(scene, at, sentence, to, codes, group, addressee !== null) ?? null
      if (!content) continue
      const source = subjectOf(scene, group)
      if (!source && (group.form === 'finite' || !SPEECH.has(group.lemma))) continue
      // "it is worth noting that": nobody's words.
      if (source && group.form !== 'finite' && /^(?:it|this|there|that)$/.test(small(scene.tokens[source.first])))
        continue
      // The colon that leads to the words belongs to the cue.
      const colon =
        scene.tokens[content[0]!.first - 1]?.text === ':' && content[0]!.first - 1 === group.last
          ? group.last + 1
          : group.last
      found.push({ confidence: 0.8, source, cue: cueOf(group, colon), content, group, addressee })
    }
  }
  return found
})

/** To whom it is said: a noun phrase before the clause ("told Fox News aid …" ends with the name). */
function addresseeAt(scene: Scene, at: number, sentence: Sentence, to: number): Range | null {
  if (small(scene.tokens[at]) === 'that') return null
  const { tokens } = scene
  const whole = nounPhraseOn(tokens, at, to)
  if (!whole) return null
  const name = namesIn(scene, whole).find((n) => n.first === at && n.last < whole.last)
  const ends = [whole.last, ...(name ? [name.last] : []), nounPhraseOn(tokens, at, to, false)!.last]
  for (const last of ends) {
    const next = skipCircumstances(scene, last, to)
    if (small(tokens[next]) === 'that' || opensQuote(scene, next) || WH.test(small(tokens[next])))
      return { first: at, last }
    if (startsClause(scene, next, sentence, to)) return { first: at, last }
  }
  return null
}
