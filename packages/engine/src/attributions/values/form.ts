import type { ValueOf } from '@parley/schema'
import type { Range } from '../phrases/nouns.ts'
import type { Scene } from '../phrases/scene.ts'

/** Direct where (nearly) all words lie in quotation marks, indirect where none does, else mixed. */
export function formOf({ tokens, quoteAt }: Scene, content: readonly Range[]): ValueOf<'attribution'>['form'] {
  let words = 0
  let quoted = 0
  for (const range of content) {
    for (let i = range.first; i < range.last; i++) {
      if (tokens[i]!.upos === 'PUNCT' || tokens[i]!.upos === 'SYM') continue
      words++
      if (quoteAt[i]! >= 0) quoted++
    }
  }
  return quoted === 0 ? 'indirect' : quoted >= 0.95 * words ? 'direct' : 'mixed'
}
