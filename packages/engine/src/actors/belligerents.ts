import type { Mention } from '@parley/schema'
import { isArmedGroup } from '@parley/world'
import { goBetweens } from '../clauses/go-betweens.ts'
import type { Analysis } from '../language/analysis.ts'
import { isArmyName } from './army.ts'
import { type Actor, actorsOf } from './index.ts'

const FIGHTING =
  /\b(?:war|wars|fighting|fought|fights?|invasion|invaded|invade|attacks?|attacked|strikes?|struck|shelling|shelled|offensive|troops|clashes|hostilities|ceasefires?|cease-fires?|truce|front\s?lines?|belligerents|battle|bloodshed|forces|territory|annexed?|aggression|peace|captives|hostages|prisoners|disarm\w*)\b/iu
const BETWEEN =
  /\b(?:war|ceasefire|cease-fire|truce|hostilities|fighting|conflict|peace|clashes|agreement|deal|talks|negotiations|settlement)\b[^.,;]{0,40}\bbetween\b/iu

const SCHOLARLY =
  /\b(?:cent(?:er|re)|institute|university|studies|agency|ministry|council|court|bank|school|commission|news|group|committee)\b/iu
/** States and armed groups fight; known bodies, people and outlets do not. */
const eligible = (a: Actor): boolean =>
  a.state !== null
    ? ((a.kind === 'state' || a.kind === 'government' || a.kind === 'other') && a.mention.known === 'world') ||
      isArmedGroup(a.state)
    : a.kind === 'body' && a.mention.known === 'report' && a.as !== 'place' && !SCHOLARLY.test(a.mention.name)
const sideOf = (a: Actor): string => (isArmyName(a.mention.name) ? a.mention.name : (a.state ?? a.mention.name))

/**
 * The two sides of the conflict that a report is mostly about, as far as its own sentences tell: those whom it names together with fighting,
 * "between … and …" counting most. Fewer than two where it does not tell.
 */
export function belligerents(analysis: Analysis): Mention[] {
  const score = new Map<string, { score: number; actor: Actor }>()
  for (const sentence of analysis.sentences) {
    const words = analysis.text.slice(sentence.start, sentence.end)
    if (!FIGHTING.test(words)) continue
    const between = BETWEEN.exec(words)
    const actors = actorsOf(analysis).filter((a) => a.sentence === sentence.i && eligible(a))
    for (const side of new Set(actors.map(sideOf))) {
      const actor =
        actors.find((a) => sideOf(a) === side && a.kind === 'state') ?? actors.find((a) => sideOf(a) === side)!
      const named =
        between &&
        actors.some(
          (a) =>
            sideOf(a) === side &&
            a.start > sentence.start + between.index &&
            a.start < sentence.start + between.index + between[0].length + 40,
        )
      const entry = score.get(side) ?? { score: 0, actor }
      entry.score += named ? 3 : 1
      if (entry.actor.kind !== 'state' && actor.kind === 'state') entry.actor = actor
      score.set(side, entry)
    }
  }
  // who brokers or urges is named with fighting as often as who fights
  const between = goBetweens(analysis)
  const worth = (s: { score: number; actor: Actor }) => s.score - (between.get(sideOf(s.actor)) ?? 0)
  const ranked = [...score.values()].filter((s) => worth(s) >= 2).sort((a, b) => worth(b) - worth(a))
  return ranked
    .slice(0, 2)
    .map(({ actor }) => ({ ...actor.mention, name: sideOf(actor), known: actor.state ? 'world' : 'report' }))
}
