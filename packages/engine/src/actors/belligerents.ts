import type { Mention } from '@parley/schema'
import type { Analysis } from '../language/analysis.ts'
import { type Actor, actorsOf } from './index.ts'

const FIGHTING =
  /\b(?:war|wars|fighting|fought|fights?|invasion|invaded|invade|attacks?|attacked|strikes?|struck|shelling|shelled|offensive|troops|clashes|hostilities|ceasefires?|cease-fires?|truce|front\s?lines?|belligerents|battle|bloodshed|forces|territory|annexed?|aggression|peace)\b/iu
const BETWEEN =
  /\b(?:war|ceasefire|cease-fire|truce|hostilities|fighting|conflict|peace|clashes|agreement|deal|talks|negotiations|settlement)\b[^.,;]{0,40}\bbetween\b/iu

/**
 * The two sides of the conflict that a report is mostly about, as far as its own sentences tell: those whom it names together with fighting,
 * "between … and …" counting most. Fewer than two where it does not tell.
 */
export function belligerents(analysis: Analysis): Mention[] {
  const score = new Map<string, { score: number; actor: Actor }>()
  const eligible = (a: Actor) =>
    a.state !== null && (a.kind === 'state' || a.kind === 'government' || a.kind === 'other')
  for (const sentence of analysis.sentences) {
    const words = analysis.text.slice(sentence.start, sentence.end)
    if (!FIGHTING.test(words)) continue
    const between = BETWEEN.exec(words)
    const actors = actorsOf(analysis).filter((a) => a.sentence === sentence.i && eligible(a))
    for (const state of new Set(actors.map((a) => a.state!))) {
      const actor =
        actors.find((a) => a.state === state && a.kind === 'state') ?? actors.find((a) => a.state === state)!
      const named =
        between &&
        actors.some(
          (a) =>
            a.state === state &&
            a.start > sentence.start + between.index &&
            a.start < sentence.start + between.index + between[0].length + 40,
        )
      const entry = score.get(state) ?? { score: 0, actor }
      entry.score += named ? 3 : 1
      if (entry.actor.kind !== 'state' && actor.kind === 'state') entry.actor = actor
      score.set(state, entry)
    }
  }
  const ranked = [...score.values()].sort((a, b) => b.score - a.score).filter((s) => s.score >= 2)
  return ranked.slice(0, 2).map(({ actor }) => ({ ...actor.mention, name: actor.state!, known: 'world' }))
}
