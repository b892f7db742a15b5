import type { Analysis } from '../language/analysis.ts'
import type { Actor } from './actor.ts'
import { inDateline } from './dateline.ts'
import { fromName, unnamed } from './named.ts'
import { plainBodies } from './plain.ts'
import { plainGroups, pronouns, sides } from './unnamed.ts'

export type { Actor } from './actor.ts'

/** "Iran-aligned Houthis": who backs somebody does not act there. */
const BACKERS = /^-(?:backed|aligned|allied|supported)\b/iu

const known = new WeakMap<Analysis, Actor[]>()

/** Everybody whom a text names, in order; worked out once for each analysis. */
export function actorsOf(analysis: Analysis): Actor[] {
  let actors = known.get(analysis)
  if (!actors) known.set(analysis, (actors = find(analysis)))
  return actors
}

/** Those of one stretch of text. */
export const actorsIn = (analysis: Analysis, start: number, end: number): Actor[] =>
  actorsOf(analysis).filter((a) => start <= a.start && a.end <= end)

function find(analysis: Analysis): Actor[] {
  const actors = [
    ...[...analysis.names, ...unnamed(analysis)].flatMap((name) => fromName(analysis, name)),
    ...pronouns(analysis),
    ...sides(analysis),
    ...plainGroups(analysis),
    ...plainBodies(analysis),
  ]
    .filter((a) => !inDateline(analysis, a.start) && !BACKERS.test(analysis.text.slice(a.end, a.end + 12)))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return actors.filter(
    (a, i) =>
      !actors.some(
        (b, j) => j < i && b.start <= a.start && a.end <= b.end && b.sentence === a.sentence && !areBoth(a, b),
      ),
  )
}

/** "they" for two: each an actor of the same word. */
const areBoth = (a: Actor, b: Actor): boolean =>
  a.start === b.start && a.end === b.end && a.mention.via === 'pronoun' && b.mention.via === 'pronoun'
