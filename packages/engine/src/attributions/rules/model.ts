import type { Analysis, Token } from '../../language/analysis.ts'
import type { Candidate } from '../draft.ts'
import type { Group } from '../phrases/groups.ts'
import { wholeCue } from '../phrases/model-cue.ts'
import { nounPhraseBack, type Range } from '../phrases/nouns.ts'
import type { Scene } from '../phrases/scene.ts'
import { attributionRule } from '../rule.ts'

/** Below this the model's links are guesses. */
const LEAST = 0.4
/** From here on the model is surer than any rule; below, its word counts a little less than a rule's of like confidence. */
const SURE = 0.9
const OVER_RULES = 0.97
const WEIGHT = 0.85

/** What the language model sees where no rule sees anything, or sees it less surely. Nothing where no model was used. */
export const model = attributionRule('model', 2, (scene) => {
  const attributed = (scene.analysis as Analysis).attributed ?? []
  return attributed.flatMap((one): Omit<Candidate, 'rule'>[] => {
    if (one.confidence < LEAST || one.content.length === 0 || isNoun(scene, one.cue)) return []
    const range = ([first, last]: [number, number]) => ({ first, last })
    const group = groupOf(scene, one.cue)
    const source = one.source[0] ? outOfClause(scene, group, range(one.source[0])) : null
    const content = one.content.map(range)
    const told = [...content, ...(source ? [source] : [])]
    const cue = wholeCue(scene, range(one.cue), (i) => told.some((r) => r.first <= i && i < r.last))
    return [
      {
        confidence: one.confidence >= SURE ? OVER_RULES : one.confidence * WEIGHT,
        source: source ?? subjectByTree(scene, group, content) ?? sharedSubject(scene, group, content),
        cue,
        content,
        group,
      },
    ]
  })
})

/** "a [think] tank": a verb by its form that is part of a noun. */
const isNoun = ({ tokens }: Scene, [first, last]: [number, number]): boolean =>
  last - first === 1 && tokens[first]!.lemma === 'think' && /^tanks?$/i.test(tokens[last]?.text ?? '')

/** The verb group that a cue holds, from which negation and tense follow. */
function groupOf(scene: Scene, [first, last]: [number, number]): Group | null {
  const sentence = scene.tokens[first]!.sentence
  return scene.groups[sentence]!.findLast((g) => g.main >= first && g.main < last) ?? null
}

/** How many words a subject can have that only the tree knows. */
const LONGEST = 25

/** The subject of an active verb by the tree, where the model saw no source: "nations like X, Y and Z have continued to insist". */
function subjectByTree({ analysis, tokens }: Scene, group: Group | null, content: readonly Range[]): Range | null {
  if (!group || group.passive || group.form !== 'finite' || !analysis.parsed) return null
  const subject = tokens
    .slice(Math.max(0, group.first - LONGEST), group.first)
    .find((t) => t.rel === 'nsubj' && t.sentence === group.sentence && t.head >= group.first && t.head < group.last)
  if (!subject || subject.upos === 'PRON' || subject.upos === 'DET') return null
  let first = subject.i
  let last = subject.i + 1
  for (let i = Math.max(0, group.first - LONGEST); i < group.first; i++) {
    if (!under(tokens, i, subject.i)) continue
    first = Math.min(first, i)
    last = Math.max(last, i + 1)
  }
  const taken = content.some((r) => r.first < last && first < r.last)
  return taken || last - first > LONGEST || tokens[first]!.sentence !== group.sentence ? null : { first, last }
}

/** Whether a token hangs on another, however many steps up. */
function under(tokens: readonly Token[], i: number, top: number): boolean {
  let at = i
  for (let steps = 0; steps < 12 && at >= 0; steps++) {
    if (at === top) return true
    at = tokens[at]!.head
  }
  return false
}

/** "X maintains … but insists that …": the subject of the verb that it is joined to. */
function sharedSubject(scene: Scene, group: Group | null, content: readonly Range[]): Range | null {
  const { tokens } = scene
  if (!group || group.passive || !scene.analysis.parsed) return null
  const verb = tokens[group.main]!
  const joined = group.form === 'gerund' ? /^(?:conj|advcl)$/.test(verb.rel) : verb.rel === 'conj'
  const first = joined ? tokens[verb.head] : undefined
  const subject =
    first &&
    tokens.slice(Math.max(0, first.i - LONGEST), first.i + 6).find((t) => t.rel === 'nsubj' && t.head === first.i)
  if (!subject) return null
  if (subject.upos === 'PRON') return { first: subject.i, last: subject.i + 1 }
  const phrase = nounPhraseBack(tokens, subject.i, scene.analysis.sentences[subject.sentence]!.first)
  return phrase && !content.some((r) => r.first < phrase.last && phrase.first < r.last) ? phrase : null
}

/** "X, which Y claims holds them, has accused …": the verb's own subject, not one in a clause that hangs on it. */
function outOfClause({ analysis, tokens }: Scene, group: Group | null, source: Range): Range {
  if (!group || group.passive || !analysis.parsed) return source
  const subject = tokens
    .slice(Math.max(0, group.first - 3 * LONGEST), group.first)
    .find((t) => t.rel === 'nsubj' && t.sentence === group.sentence && t.head >= group.first && t.head < group.last)
  if (subject?.upos !== 'PROPN' || source.first <= subject.i) return source
  const clause = tokens.slice(subject.i + 1, source.first).some((t) => /^(?:which|who|whom|that)$/i.test(t.text))
  return clause && under(tokens, source.last - 1, subject.i) ? { first: subject.i, last: subject.i + 1 } : source
}
