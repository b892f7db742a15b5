import type { Sentence } from '../../language/analysis.ts'
import { LIGHT_NOUNS, LIGHT_VERBS, THAT_NOUNS, TO_NOUNS } from '../lexicon/nouns.ts'
import { clauseEnd, objectEnd, startsClause } from '../phrases/clause.ts'
import { nounPhraseBack, type Range } from '../phrases/nouns.ts'
import { type Scene, sentenceEnd, small } from '../phrases/scene.ts'
import { subjectOf } from '../phrases/subject.ts'
import { attributionRule } from '../rule.ts'

/**
 * Nouns that carry what somebody says or wants: "the claim that …", "his demand that …", "its plan to …", and with a
 * light verb "expressed concern that …", "issued a call for …".
 */
export const nouns = attributionRule('noun', 1, (scene) => {
  const { tokens } = scene
  const found = []
  for (const sentence of scene.sentences) {
    const to = sentenceEnd(tokens, sentence)
    for (let i = sentence.first; i < to - 1; i++) {
      const token = tokens[i]!
      if (token.upos !== 'NOUN') continue
      const light = lightVerb(scene, i, sentence)
      const known = THAT_NOUNS.has(token.lemma) || TO_NOUNS.has(token.lemma)
      if (!known && !light) continue
      const content = contentAt(scene, i, sentence, to, light !== null)
      if (!content) continue
      const source = light
        ? light.form === 'participle'
          ? null
          : subjectOf(scene, light)
        : (possessor(scene, i, sentence) ?? believer(scene, i, sentence))
      if (light && !source && light.form === 'finite') continue
      if (!light && !source && small(tokens[i + 1]) === 'to') continue
      const first = light ? light.first : cueStart(scene, i, sentence)
      const cue = { first, last: content.cueEnd }
      found.push({
        confidence: light ? 0.7 : 0.55,
        source,
        cue,
        content: [content.range],
        group: light,
        word: token.lemma,
      })
    }
  }
  return found
})

/** The light verb before a noun ("expressed [deep] concern"), or null. */
function lightVerb(scene: Scene, noun: number, sentence: Sentence) {
  if (!LIGHT_NOUNS.has(small(scene.tokens[noun]))) return null
  for (const group of scene.groups[sentence.i]!) {
    if (group.main >= noun || group.last < noun - 4 || !LIGHT_VERBS.has(group.lemma) || group.passive) continue
    const between = scene.tokens.slice(group.last, noun)
    if (between.every((t) => /^(?:DET|ADJ|PRON|ADV|NOUN)$/.test(t.upos) || t.xpos === 'VBN')) return group
  }
  return null
}

function contentAt(scene: Scene, noun: number, sentence: Sentence, to: number, light: boolean) {
  const { tokens } = scene
  const next = noun + 1
  const word = small(tokens[next])
  const lemma = tokens[noun]!.lemma
  if (
    word === 'that' &&
    (THAT_NOUNS.has(lemma) || light) &&
    startsClause(scene, next + 1, sentence, to) &&
    !relative(scene, next, sentence)
  )
    return { range: { first: next, last: clauseEnd(scene, next, sentence) }, cueEnd: next }
  if (tokens[next]?.xpos === 'TO' && (TO_NOUNS.has(lemma) || light))
    return { range: { first: next, last: objectEnd(scene, next, sentence) }, cueEnd: next }
  if (light && /^(?:for|about|over|with|on|of|in|at|against|to|regarding|concerning)$/.test(word) && next + 1 < to)
    return { range: { first: next + 1, last: objectEnd(scene, next + 1, sentence) }, cueEnd: next + 1 }
  if (light && tokens[next]?.text === ':' && next + 1 < to)
    return { range: { first: next + 1, last: clauseEnd(scene, next + 1, sentence) }, cueEnd: next }
  return null
}

/** "the claims that he made": the clause lacks its object, so "that" is a relative. */
function relative(scene: Scene, that: number, sentence: Sentence): boolean {
  const group = scene.groups[sentence.i]!.find((g) => g.first > that)
  return group !== undefined && group.first === that + 1
}

/** Whose claim it is: "Moscow's claim", "his claim", "the claim by the rebels". */
function possessor({ tokens }: Scene, noun: number, sentence: Sentence): Range | null {
  let i = noun
  while (i > sentence.first && (tokens[i - 1]!.upos === 'ADJ' || tokens[i - 1]!.upos === 'NOUN')) i--
  const before = tokens[i - 1]
  if (!before || i - 1 < sentence.first) return null
  if (before.xpos === 'PRP$') return { first: i - 1, last: i }
  if (before.xpos === 'POS') {
    return nounPhraseBack(tokens, i - 2, sentence.first)
  }
  return null
}

/** "officials operate under the belief that": who acts in it holds it. */
function believer(scene: Scene, noun: number, sentence: Sentence): Range | null {
  const at = cueStart(scene, noun, sentence) - 1
  if (at <= sentence.first || !/^(?:under|in|with|on)$/.test(small(scene.tokens[at]))) return null
  const group = scene.groups[sentence.i]!.findLast((g) => g.form === 'finite' && g.last <= at && at - g.last < 4)
  return group ? subjectOf(scene, group) : null
}

function cueStart({ tokens }: Scene, noun: number, sentence: Sentence): number {
  let i = noun
  while (i > sentence.first && (tokens[i - 1]!.upos === 'ADJ' || tokens[i - 1]!.xpos === 'DT')) i--
  return i
}
