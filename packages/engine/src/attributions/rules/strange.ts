import type { Sentence } from '../../language/analysis.ts'
import { CUE_VERBS } from '../lexicon/verbs.ts'
import { opensQuote, skipCircumstances, wholeQuote } from '../phrases/after.ts'
import { clauseEnd, objectEnd, startsClause } from '../phrases/clause.ts'
import { cueOf } from '../phrases/cue.ts'
import { nounPhraseOn, type Range } from '../phrases/nouns.ts'
import { type Scene, sentenceEnd, small } from '../phrases/scene.ts'
import { speaks } from '../phrases/speaks.ts'
import { subjectOf } from '../phrases/subject.ts'
import { attributionRule } from '../rule.ts'

/** Verbs that take a "that" clause or a quotation without anybody saying it. */
const NEVER =
  /^(?:be|have|do|make|ensure|mean|happen|cause|help|keep|let|get|go|come|include|feature|use|take|put|see|so|become|title|star|read|entitle|name|dub|call)$/

/**
 * A verb that no lexicon has, with a person or body for its subject and a "that" clause or a full quotation after it:
 * spun and translated text keeps the frame of saying where its words went strange.
 */
export const strange = attributionRule('strange-verb', 2, (scene) => {
  const { tokens } = scene
  const found = []
  for (const sentence of scene.sentences) {
    const to = sentenceEnd(tokens, sentence)
    for (const group of scene.groups[sentence.i]!) {
      if (group.passive || group.form === 'participle' || group.form === 'infinitive' || NEVER.test(group.lemma))
        continue
      if (CUE_VERBS.get(group.lemma)?.codes.has('t')) continue
      const at = skipCircumstances(scene, group.last, to)
      let content: Range[] | null = null
      if (small(tokens[at]) === 'that' && startsClause(scene, at + 1, sentence, to))
        content = [{ first: at, last: clauseEnd(scene, at, sentence, group) }]
      else if (tokens[at]?.text === ':' && opensQuote(scene, at + 1))
        content = wholeQuote(scene, scene.quoteAt[at + 1]!)
      else if (
        opensQuote(scene, at) &&
        scene.quotes[scene.quoteAt[at]!]!.words > 4 &&
        scene.quotes[scene.quoteAt[at]!]!.last >= to
      )
        content = wholeQuote(scene, scene.quoteAt[at]!)
      content ??= supposed(scene, at, sentence, to)
      if (!content) continue
      const source = subjectOf(scene, group)
      if (!source || !speaks(scene, source)) continue
      found.push({ confidence: 0.5, source, cue: cueOf(group), content, group })
    }
  }
  return found
})

const SUPPOSED = /^(?:possibility|likelihood|prospect|idea|notion|claim|claims|suggestion|suggestions|theory|concept)$/

/** "dominated out the likelihood that …": a verb that nobody knows, with a supposition for its object. */
function supposed(scene: Scene, at: number, sentence: Sentence, to: number): Range[] | null {
  const { tokens } = scene
  const from = tokens[at]?.upos === 'ADP' ? at + 1 : at
  const phrase = nounPhraseOn(tokens, from, to, false)
  if (!phrase || !SUPPOSED.test(small(tokens[phrase.last - 1]))) return null
  // "thrown out the likelihood of new talks": with a particle, or anybody could do anything to an idea
  if (from > at && small(tokens[phrase.last]) === 'of')
    return [{ first: phrase.first, last: objectEnd(scene, phrase.first, sentence) }]
  if (small(tokens[phrase.last]) !== 'that') return null
  return startsClause(scene, phrase.last + 1, sentence, to)
    ? [{ first: phrase.first, last: clauseEnd(scene, phrase.first, sentence, null, true) }]
    : null
}
