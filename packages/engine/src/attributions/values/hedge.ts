import type { Candidate } from '../draft.ts'
import { type Scene, small } from '../phrases/scene.ts'

const HEDGES =
  /^(?:may|might|could|reportedly|allegedly|apparently|perhaps|possibly|probably|likely|seemingly|supposedly|purportedly|potentially)$/
const CUES = /^(?:suggest|hint|imply|intimate|suspect|speculate|guess|seem|appear|believe|think|hope|fear|float)$/

/** Whether the source, or the report about it, leaves it open: in the cue's words or verb. */
export function hedged(scene: Scene, { cue, word, group }: Omit<Candidate, 'rule'>): boolean {
  const lemma = word ?? group?.lemma ?? ''
  if (CUES.test(lemma)) return true
  if (!cue) return false
  for (let i = cue.first; i < cue.last; i++) if (HEDGES.test(small(scene.tokens[i]))) return true
  return false
}
