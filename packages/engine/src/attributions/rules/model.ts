import type { Analysis } from '../../language/analysis.ts'
import type { Candidate } from '../draft.ts'
import type { Group } from '../phrases/groups.ts'
import type { Scene } from '../phrases/scene.ts'
import { attributionRule } from '../rule.ts'

/** Below this the model's links are guesses. */
const LEAST = 0.4
/** From here on the model is surer than any rule; below, its word counts a little less than a rule's of like confidence. */
const SURE = 0.9
const OVER_RULES = 0.97
const WEIGHT = 0.85

/** What the language model sees where no rule sees anything, or sees it less surely. Nothing where no model was used. */
export const model = attributionRule('model', 1, (scene) => {
  const attributed = (scene.analysis as Analysis).attributed ?? []
  return attributed.flatMap((one): Omit<Candidate, 'rule'>[] => {
    if (one.confidence < LEAST || one.content.length === 0) return []
    const range = ([first, last]: [number, number]) => ({ first, last })
    const cue = range(one.cue)
    const source = one.source[0] ? range(one.source[0]) : null
    return [
      {
        confidence: one.confidence >= SURE ? OVER_RULES : one.confidence * WEIGHT,
        source,
        cue,
        content: one.content.map(range),
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
