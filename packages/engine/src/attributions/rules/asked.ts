import { clauseEnd, objectEnd } from '../phrases/clause.ts'
import { nounPhraseOn, type Range } from '../phrases/nouns.ts'
import { sentenceEnd, small } from '../phrases/scene.ts'
import { attributionRule } from '../rule.ts'

const ASK = /^(?:ask|press|question|quiz|challenge)$/

/** "Asked about …", "when pressed by a journalist on whether …": a question, by whom where it is told. */
export const asked = attributionRule('asked', 1, (scene) => {
  const { tokens } = scene
  const found = []
  for (const sentence of scene.sentences) {
    const to = sentenceEnd(tokens, sentence)
    for (const group of scene.groups[sentence.i]!) {
      const head = tokens[group.main]!
      const fronted =
        head.xpos === 'VBN' || head.xpos === 'VBD'
          ? group.first === sentence.first || /^(?:when|if|,|once|repeatedly)$/.test(small(tokens[group.first - 1]))
          : false
      if (!ASK.test(group.lemma) || !(group.passive || group.form === 'participle' || fronted)) continue
      let at = group.last
      let source: Range | null = null
      if (small(tokens[at]) === 'by') {
        source = nounPhraseOn(tokens, at + 1, to, false)
        if (source) at = source.last
      }
      while (at < to && tokens[at]!.upos === 'ADV' && tokens[at]!.xpos !== 'WRB') at++
      const word = small(tokens[at])
      let content: Range | null = null
      let cueEnd = group.last
      if (/^(?:about|on|over|concerning|regarding)$/.test(word)) {
        const clause = /^(?:whether|how|why|what|if)$/.test(small(tokens[at + 1]))
        content = {
          first: at + 1,
          last: clause ? clauseEnd(scene, at + 1, sentence) : objectEnd(scene, at + 1, sentence),
        }
        if (at === group.last) cueEnd = at + 1
      } else if (/^(?:whether|how|why|what|if|who)$/.test(word))
        content = { first: at, last: objectEnd(scene, at, sentence) }
      if (content)
        found.push({
          confidence: 0.75,
          source,
          cue: { first: group.first, last: cueEnd },
          content: [untilComma(content)],
          group,
          word: 'ask',
        })
    }
  }
  return found
  /** A question put first ends at its comma. */
  function untilComma(range: Range): Range {
    for (let i = range.first; i < range.last; i++)
      if (tokens[i]!.text === ',' && scene.quoteAt[i]! < 0) return { first: range.first, last: i }
    return range
  }
})
