import type { Mention } from '@parley/schema'
import { isArmedGroup } from '@parley/world'
import { actorsOf } from '../actors/index.ts'
import { sidesOfConflict } from '../clauses/opponents.ts'
import type { Analysis } from '../language/analysis.ts'

const ARMY = /(?:army|military|armed\s+forces)$/iu
const known = new WeakMap<Analysis, ReadonlyMap<string, string>>()

/** What a report calls the army of each state: "Sudanese army". */
function armiesOf(analysis: Analysis): ReadonlyMap<string, string> {
  let armies = known.get(analysis)
  if (!armies) {
    const found = new Map<string, string>()
    for (const a of actorsOf(analysis)) {
      const words = a.mention.text.replace(/^the\s+/iu, '').replace(/\s+/gu, ' ')
      if (a.state && ARMY.test(words) && /^\p{Lu}/u.test(words) && !found.has(a.state)) found.set(a.state, words)
    }
    known.set(analysis, (armies = found))
  }
  return armies
}

/**
 * A state's army by its own name where the state fights a movement within it: there the army is a side and the state is not. Between states its
 * forces stand for the state.
 */
export function asArmy(analysis: Analysis, m: Mention): Mention {
  const sides = sidesOfConflict(analysis)
  const state = actorsOf(analysis).find((a) => a.mention.span?.[0] === m.span?.[0])?.state
  if (!state || !ARMY.test(m.text) || isArmedGroup(m.name)) return m
  const civil =
    sides.length === 2 &&
    sides.some((s) => s.name === state) &&
    sides.some((s) => s.known !== 'world' || isArmedGroup(s.name))
  const name = civil ? armiesOf(analysis).get(state) : undefined
  return name ? { ...m, name, known: 'report' } : m
}
