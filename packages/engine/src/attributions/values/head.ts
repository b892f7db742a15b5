import { nounPhraseOn, type Range } from '../phrases/nouns.ts'
import type { Scene } from '../phrases/scene.ts'

/** The head of a noun phrase: the last noun before what hangs on it. */
export function headOf(scene: Scene, range: Range): number {
  const core = nounPhraseOn(scene.tokens, range.first, range.last, false)
  return core ? core.last - 1 : range.last - 1
}
