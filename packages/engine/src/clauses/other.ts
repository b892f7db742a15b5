import type { Mention } from '@parley/schema'
import { lookup } from '@parley/world'
import { type Actor, actorsOf } from '../actors/index.ts'
import type { Analysis } from '../language/analysis.ts'
import { sidesOfConflict } from './opponents.ts'

const REBELS = /\b(?:rebels?|militants?|insurgents?|separatists?|guerrillas?|mutineers)\b/iu

/** The report's other belligerent, seen from one of its two sides; none where whoever acts is no side, or the report tells of no two. */
export function otherOf(analysis: Analysis, attacker: Actor): Actor[] {
  const sides = sidesOfConflict(analysis)
  // "South Sudanese rebels" bear the state's name and fight it
  const rebels = attacker.kind === 'group' && REBELS.test(attacker.mention.text)
  const own = (s: Mention) =>
    rebels
      ? !lookup(s.name).some((e) => e.kind === 'state' || e.kind === 'government')
      : s.name === attacker.state || s.name === attacker.mention.name
  const other = sides.find((s) => !own(s))
  if (sides.length < 2 || !other || !sides.some(own)) return []
  const all = actorsOf(analysis)
  const actor =
    all.find((a) => a.state === other.name && a.kind === 'state') ??
    all.find((a) => a.mention.name === other.name || a.state === other.name)
  return actor ? [{ ...actor, mention: { ...actor.mention, name: other.name } }] : []
}
