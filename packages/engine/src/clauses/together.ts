import type { Actor } from '../actors/index.ts'
import type { Analysis } from '../language/analysis.ts'

const JOINING =
  /^(?:,|and|or|as|well|both|along|with|together|the|including|from|nations?|countries|like|—|-|leaders)$/i

/** Actors named together: "A, B and C" around one of them, in order. */
export function together(analysis: Analysis, actor: Actor, all: readonly Actor[]): Actor[] {
  const { tokens } = analysis
  const joined = (a: Actor, b: Actor): boolean => {
    const words = tokens.slice(a.last, b.first)
    if (words.some((t) => t.upos === 'VERB' || t.upos === 'AUX')) return false
    const marks = words.filter((t) => /^(?:,|and|&)$/i.test(t.text)).length
    return (
      marks > 0 &&
      marks <= 2 &&
      words.every((t) => JOINING.test(t.text) || /^(?:PROPN|NOUN|ADJ|DET|NUM)$/.test(t.upos)) &&
      words.length <= 6
    )
  }
  const i = all.indexOf(actor)
  let [from, to] = [i, i]
  while (from > 0 && joined(all[from - 1]!, all[from]!)) from--
  while (to + 1 < all.length && joined(all[to]!, all[to + 1]!)) to++
  return all.slice(from, to + 1)
}
