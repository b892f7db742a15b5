import type { Analysis } from '../../language/analysis.ts'
import type { Candidate } from '../draft.ts'
import type { Group } from '../phrases/groups.ts'
import { wholeCue } from '../phrases/model-cue.ts'
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
    if (one.confidence < LEAST || one.content.length === 0) return []
    const range = ([first, last]: [number, number]) => ({ first, last })
    const source = one.source[0] ? range(one.source[0]) : null
    const content = one.content.map(range)
    const told = [...content, ...(source ? [source] : [])]
    const cue = wholeCue(scene, range(one.cue), (i) => told.some((r) => r.first <= i && i < r.last))
    return [
      {
        confidence: one.confidence >= SURE ? OVER_RULES : one.confidence * WEIGHT,
        source,
        cue,
        content,
        group: groupOf(scene, one.cue),
      },
    ]
  })
})

/** The verb group that a cue holds, from which negation and tense follow. */
function groupOf(scene: Scene, [first, last]: [number, number]): Group | null {
  const sentence = scene.tokens[first]!.sentence
  return scene.groups[sentence]!.findLast((g) => g.main >= first && g.main < last) ?? null
}
