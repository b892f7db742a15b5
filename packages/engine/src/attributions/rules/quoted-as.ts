import type { Sentence } from '../../language/analysis.ts'
import { clauseEnd } from '../phrases/clause.ts'
import type { Group } from '../phrases/groups.ts'
import { nounPhraseOn, type Range } from '../phrases/nouns.ts'
import { type Scene, sentenceEnd, small } from '../phrases/scene.ts'
import { subjectOf } from '../phrases/subject.ts'
import { attributionRule } from '../rule.ts'

const SAYING = /^(?:saying|stating|telling|writing|adding|warning)$/

/**
 * "“…,” X was quoted as saying by Y" is X's words, passed on by Y; "…, Y quotes him as saying" is Y's report of them. Words before the quoting verb, or a
 * clause after it.
 */
export const quotedAs = attributionRule('quoted-as', 1, (scene) => {
  const { tokens } = scene
  const found = []
  for (const sentence of scene.sentences) {
    const to = sentenceEnd(tokens, sentence)
    for (const group of scene.groups[sentence.i]!) {
      if (!/^(?:quote|cite)$/.test(group.lemma) || group.form !== 'finite') continue
      const saying = tokens.findIndex(
        (t, i) => i >= group.last && i < to && i < group.last + 8 && SAYING.test(small(t)),
      )
      if (saying < 0 || small(tokens[saying - 1]) !== 'as') continue
      const subject = subjectOf(scene, group)
      if (!subject) continue
      const content = wordsBefore(scene, subject.first, sentence) ?? wordsAfter(scene, saying + 1, sentence, to)
      if (!content) continue
      found.push({
        confidence: 0.98,
        source: subject,
        cue: group.passive ? { first: saying, last: saying + 1 } : { first: group.first, last: group.last },
        content: [content],
        group,
        word: 'say',
      })
      const by = group.passive && small(tokens[saying + 1]) === 'by' ? nounPhraseOn(tokens, saying + 2, to) : null
      if (by) found.push(passedOn(group, by, content))
    }
  }
  return found
})

const passedOn = (group: Group, by: Range, content: Range) => ({
  confidence: 0.98,
  source: by,
  cue: { first: group.first, last: group.last },
  content: [content],
  group,
  word: 'quote',
})

/** What stands before the speaker in the sentence, up to the comma or closing mark. */
function wordsBefore({ tokens, quoteAt }: Scene, at: number, sentence: Sentence): Range | null {
  let last = at
  while (last > sentence.first && /^(?:,|—|–)$/.test(tokens[last - 1]!.text)) last--
  if (last - sentence.first < 3 || (last === at && quoteAt[at - 1]! < 0)) return null
  return { first: sentence.first, last }
}

function wordsAfter(scene: Scene, at: number, sentence: Sentence, to: number): Range | null {
  let first = at
  while (first < to && /^(?:,|:|by)$/i.test(scene.tokens[first]!.text) && small(scene.tokens[first]) !== 'by') first++
  if (first >= to || small(scene.tokens[first]) === 'by') return null
  const last =
    scene.quoteAt[first]! >= 0 ? scene.quotes[scene.quoteAt[first]!]!.last : clauseEnd(scene, first, sentence)
  return last > first ? { first, last } : null
}
