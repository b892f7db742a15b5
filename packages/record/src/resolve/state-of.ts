import type { Dossier } from '@parley/schema'
import { governmentOf, STATES } from '@parley/world'
import { indexOf } from './dossier-index.ts'

const byGovernment = new Map([...STATES.keys()].map((state) => [governmentOf(state), state]))

/** The state that a government belongs to; any other name as it is. A state and its government are one party. */
export function stateOf(name: string, dossier: Dossier | null): string {
  const actor = indexOf(dossier).byName(name)
  return actor?.kind === 'government' && actor.of ? actor.of : (byGovernment.get(name) ?? name)
}

/** The party that somebody speaks for: up the dossier's `of` to a state or group; the name itself where it ends sooner. */
export function sideOf(name: string, dossier: Dossier | null): string {
  let at = name
  for (let steps = 0; steps < 8; steps++) {
    const of = indexOf(dossier).byName(at)?.of
    if (!of) break
    at = of
  }
  return stateOf(at, dossier)
}

/**
 * Who binds himself when somebody agrees: an official or a body of a government binds the state, an official of a group
 * or organisation binds that; anybody else himself.
 */
export function partyOf(name: string, dossier: Dossier | null): string {
  const side = sideOf(name, dossier)
  const index = indexOf(dossier)
  const actor = index.byName(name)
  if (!actor || STATES.has(side) || index.byName(side)?.kind === 'state') return side
  return actor.kind === 'person' && actor.of ? actor.of : name
}
