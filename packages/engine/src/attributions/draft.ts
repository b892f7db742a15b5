import type { Span } from '@parley/schema'
import { inDateline } from '../actors/dateline.ts'
import type { Draft } from '../rule.ts'
import type { Group } from './phrases/groups.ts'
import type { Range } from './phrases/nouns.ts'
import type { Scene } from './phrases/scene.ts'
import { fieldsOf } from './values/value.ts'

/** What a rule recognised, as token ranges; `fieldsOf` works out the rest. */
export type Candidate = {
  rule: string
  confidence: number
  /** null where nobody is named */
  source: Range | null
  cue: Range | null
  content: readonly Range[]
  /** the verb that ties them, where there is one */
  group?: Group | null
  /** base form of the cue's verb or noun, from which the speech act follows */
  word?: string
  addressee?: Range | null
  /** where the speaker must be looked up elsewhere, when no words of this passage name one */
  speaker?: Range | null
}

export const spanOf = (scene: Scene, range: Range): Span => [
  scene.tokens[range.first]!.start,
  scene.tokens[range.last - 1]!.end,
]

/** A draft from a candidate; null where its content is empty. */
export function draftOf(scene: Scene, candidate: Candidate): Draft<'attribution'> | null {
  const content = candidate.content.map((r) => afterDateline(scene, r)).filter((r) => r.last > r.first)
  if (content.length === 0) return null
  const source = candidate.source && withoutPreposition(scene, candidate.source)
  return {
    rule: candidate.rule,
    confidence: candidate.confidence,
    value: fieldsOf(scene, { ...candidate, source, content }),
  }
}

/** "The group on [Monday]" is cut at its preposition. */
function withoutPreposition({ tokens }: Scene, { first, last }: Range): Range {
  const end = last > first + 1 && tokens[last - 1]!.upos === 'ADP' ? last - 1 : last
  return { first, last: end }
}

/** The town and agency that open a report are nobody's words. */
function afterDateline({ analysis, tokens }: Scene, { first, last }: Range): Range {
  let at = first
  while (at < last && inDateline(analysis, tokens[at]!.start)) at++
  return { first: at, last }
}
