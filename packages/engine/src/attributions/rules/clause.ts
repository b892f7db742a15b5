import type { Sentence } from '../../language/analysis.ts'
import { CUE_VERBS, SPEECH } from '../lexicon/verbs.ts'
import { opensQuote, skipCircumstances, wholeQuote } from '../phrases/after.ts'
import { clauseEnd, startsClause } from '../phrases/clause.ts'
import { cueOf } from '../phrases/cue.ts'
import type { Group } from '../phrases/groups.ts'
import { nounPhraseOn, type Range } from '../phrases/nouns.ts'
import { type Scene, sentenceEnd, small } from '../phrases/scene.ts'
import { subjectOf } from '../phrases/subject.ts'
import { attributionRule } from '../rule.ts'

/** Verbs after which whatever has a verb of its own is a clause, however long its subject. */
const PLAIN = /^(?:say|think|believe|argue|add|claim|hope|insist|predict|suggest|note|feel)$/
const clauseAhead = (scene: Scene, at: number, sentence: Sentence, to: number): boolean => {
  const first = scene.tokens[at]!
  if (first.upos === 'ADP' || first.upos === 'PUNCT' || first.xpos === 'TO' || first.upos === 'CCONJ') return false
  const phrase = nounPhraseOn(scene.tokens, at, to)
  return (
    phrase !== null &&
    scene.groups[sentence.i]!.some(
      (g) =>
        g.form === 'finite' &&
        g.first >= phrase.last &&
        g.last <= to &&
        !/^(?:who|that|which)$/i.test(scene.tokens[g.first - 1]!.text),
    )
  )
}

const WH = /^(?:whether|how|why|what|who|where|when|if|which)$/

/**
 * "X said that …", "X said …", "X asked whether …", "X told Y that …", "…, adding that …": a clause after a verb that
 * takes one, up to where another speaker takes over.
 */
export const clause = attributionRule('clause', 1, (scene) => {
  const found = []
  for (const sentence of scene.analysis.sentences) {
    const to = sentenceEnd(scene.tokens, sentence)
    for (const group of scene.groups[sentence.i]!) {
      const verb = CUE_VERBS.get(group.lemma)
      if (!verb || group.passive || group.form === 'participle') continue
      const { codes } = verb
      let at = skipCircumstances(scene, group.last, sentence, to)
      let addressee: Range | null = null
      if (codes.has('a') && !(small(scene.tokens[at]) === 'that')) {
        const phrase = nounPhraseOn(scene.tokens, at, to)
        if (phrase) {
          const next = skipCircumstances(scene, phrase.last, sentence, to)
          if (
            small(scene.tokens[next]) === 'that' ||
            opensQuote(scene, next) ||
            startsClause(scene, next, sentence, to) ||
            WH.test(small(scene.tokens[next]))
          ) {
            addressee = phrase
            at = next
          }
        }
      }
      const content = complementAt(scene, at, sentence, to, codes, group, addressee !== null)
      if (!content) continue
      const source = subjectOf(scene, group)
      if (!source && group.form !== 'finite' && !SPEECH.has(group.lemma)) continue
      if (!source && group.form === 'finite') continue
      found.push({ confidence: 0.8, source, cue: cueOf(group), content, group, addressee })
    }
  }
  return found
})

function complementAt(
  scene: Scene,
  at: number,
  sentence: Sentence,
  to: number,
  codes: ReadonlySet<string>,
  group: Group,
  told: boolean,
): Range[] | null {
  const { tokens } = scene
  const word = small(tokens[at])
  if (at >= to) return null
  const gap = gapContent(scene, at, sentence, group)
  if (gap) return gap
  if (codes.has('t') || codes.has('a')) {
    if (
      word === 'that' &&
      tokens[at]!.xpos !== 'WDT' &&
      (startsClause(scene, at + 1, sentence, to) ||
        /^[,"“]/.test(tokens[at + 1]?.text ?? '') ||
        tokens[at]!.upos === 'SCONJ')
    )
      return [{ first: at, last: clauseEnd(scene, at, sentence, group) }]
    if (
      (codes.has('t') || told) &&
      !opensQuote(scene, at) &&
      tokens[at]!.text !== ',' &&
      (startsClause(scene, at, sentence, to) || (PLAIN.test(group.lemma) && clauseAhead(scene, at, sentence, to)))
    )
      return [{ first: at, last: clauseEnd(scene, at, sentence, group) }]
  }
  if (opensQuote(scene, at) && (codes.has('q') || codes.has('t') || told)) {
    const quote = scene.quotes[scene.quoteAt[at]!]!
    // A quotation of its own belongs to another rule; a clause that only begins with one is taken here.
    if (quote.last >= to || quote.continues >= 0 || /[.,!?]/.test(tokens[quote.last - 2]?.text ?? ''))
      return wholeQuote(scene, quote.i)
    return [{ first: at, last: clauseEnd(scene, at, sentence, group) }]
  }
  if (tokens[at]!.text === ':' && (codes.has('t') || codes.has('q'))) {
    if (opensQuote(scene, at + 1)) return wholeQuote(scene, scene.quoteAt[at + 1]!)
    return at + 1 < to ? [{ first: at + 1, last: to }] : null
  }
  if (codes.has('w') && WH.test(word)) return [{ first: at, last: clauseEnd(scene, at, sentence, group) }]
  return null
}

/** "the changes, which officials said will come": the clause has its subject before the speaker's. */
function gapContent(scene: Scene, at: number, sentence: Sentence, group: Group): Range[] | null {
  const { tokens } = scene
  const next = scene.groups[sentence.i]!.find((g) => g.first >= at)
  if (!next || next.first !== at || next.form !== 'finite' || !SPEECH.has(group.lemma)) return null
  const subject = subjectOf(scene, group)
  if (!subject || subject.first <= sentence.first) return null
  const rest = { first: at, last: clauseEnd(scene, at, sentence, group) }
  return /^(?:which|who|that|what)$/i.test(tokens[subject.first - 1]!.text)
    ? [{ first: subject.first - 1, last: subject.first }, rest]
    : [rest]
}
