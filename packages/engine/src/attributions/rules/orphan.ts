import type { Sentence } from '../../language/analysis.ts'
import { CUE_VERBS, SPEECH } from '../lexicon/verbs.ts'
import { wholeQuote } from '../phrases/after.ts'
import { cueOf } from '../phrases/cue.ts'
import type { Group } from '../phrases/groups.ts'
import type { Range } from '../phrases/nouns.ts'
import { type Scene, sentenceEnd } from '../phrases/scene.ts'
import { subjectOf } from '../phrases/subject.ts'
import { attributionRule } from '../rule.ts'

/**
 * A quotation that is a sentence of its own: its speaker is the subject of the sentence before it, and that
 * sentence's last verb of saying its cue. Where another rule took the quotation, settling drops this one.
 */
export const orphan = attributionRule('orphan-quotation', 1, (scene) => {
  const { tokens, quotes, analysis } = scene
  const found = []
  for (const quote of quotes) {
    if (quote.words < 4 || quote.continues >= 0) continue
    const first = analysis.sentences[tokens[quote.first]!.sentence]!
    const last = analysis.sentences[tokens[quote.last - 1]!.sentence]!
    if (quote.first !== first.first || quote.last < sentenceEnd(tokens, last)) continue
    const before = analysis.sentences[first.i - 1]
    if (!before || before.form === 'heading' || before.paragraph < first.paragraph - 1) continue
    const speaker = speakerOf(scene, before)
    if (speaker)
      found.push({
        confidence: 0.5,
        source: speaker.source,
        cue: speaker.cue,
        content: wholeQuote(scene, quote.i),
        group: speaker.group,
      })
  }
  return found
})

function speakerOf(scene: Scene, sentence: Sentence): { source: Range; cue: Range | null; group: Group } | null {
  const groups = scene.groups[sentence.i]!.filter(
    (g) => g.form === 'finite' && scene.quoteAt[g.main]! < 0 && !g.passive,
  )
  const speech = groups.filter((g) => SPEECH.has(g.lemma) || CUE_VERBS.has(g.lemma))
  for (const group of [...speech.slice(0, 1), ...groups.slice(0, 1)]) {
    const source = subjectOf(scene, group)
    if (source && !/^(?:it|that|this|which|there)$/i.test(scene.tokens[source.first]!.text))
      return { source, cue: speech.includes(group) ? cueOf(group) : null, group }
  }
  return null
}
