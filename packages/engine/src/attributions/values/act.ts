import type { Candidate } from '../draft.ts'
import type { Act } from '../lexicon/acts.ts'
import type { Scene } from '../phrases/scene.ts'
import { contentAct } from './acts/content.ts'
import { cueAct } from './acts/cue.ts'

/**
 * What the speaker does with the words: from the cue's words and their negation, and from the content's own form where the cue
 * tells nothing ("said it would …" promises, "said Russia must …" demands, "said they lied" accuses). 'claim' where nothing tells
 * more. The codes are those of the guide in yardstick/speech-acts.
 */
export function actOf(scene: Scene, candidate: Omit<Candidate, 'rule'>): Act {
  const act = cueAct(scene, candidate)
  if (act && act !== 'claim') return act
  return contentAct(scene, candidate) ?? 'claim'
}
