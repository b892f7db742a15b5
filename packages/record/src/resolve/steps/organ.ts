import { armyOf, governmentOf, STATES, stateOfArmy } from '@parley/world'
import type { Context, Step } from '../context.ts'
import { type Named, named } from '../named.ts'
import { ownedWords, roleOf } from '../role.ts'
import { trimmed } from '../words.ts'
import { exact } from './exact.ts'
import { ministryIn } from './ministry.ts'
import { inDossier, world } from './world.ts'

/** Words for the whole of a government. */
const GOVERNMENT = new Set([
  'government',
  'administration',
  'authorities',
  'leadership',
  'cabinet',
  'central government',
  'junta',
  'junta military',
  'regime',
  'presidency',
])
/** Words for what acts for a state as a whole, beside its government. */
const STATE = new Set(
  `side|delegation|team|negotiating team|forces|troops|army|military|armed forces|navy|air force|warplanes|artillery|missiles|drones|jets`
    .split('|')
    .map((w) => w.split(' ').sort().join(' ')),
)
/** What tells of which kind a government is, and leaves it the government. */
const KIND =
  /\b(?:internationally[ -]recogni[sz]ed|UN-recogni[sz]ed|U\.?N\.?-backed|\p{L}+-(?:backed|led|based)|federal|transitional|interim|caretaker|military|civilian|elected|legitimate|ruling|current|own)\s+(?=(?:\p{Ll}+\s+)?(?:government|administration|authorities)\b)/giu
/** What is published in somebody's name speaks for him. */
const PAPERS = /\s+(?:statement|readout|communiqué|communique|press release|press service|website|message)$/iu

const owners = (context: Context) => (words: string) => {
  const actor = context.index.exact(words)
  if (actor?.kind === 'state' || actor?.kind === 'group') return actor.name
  return actor?.kind === 'government' ? (actor.of ?? null) : null
}

const armyParty = (words: string): boolean => {
  const state = stateOfArmy(words)
  return state !== null && armyOf(state) === words
}

/** The government of a state, by the dossier's name for it where it has one. */
export function governmentIn(state: string, context: Context): Named {
  const own = context.dossier?.actors.find((a) => a.kind === 'government' && a.of === state)
  return own ? named(own.name, 'dossier') : inDossier(governmentOf(state), context)
}

/** "the Ukrainian government", "Sudan's army", "the Kremlin statement": an organ by whose it is. */
export const organ: Step = (words, context, mention) => {
  const plain = trimmed(words)
  const paper = plain.replace(PAPERS, '')
  if (paper !== plain)
    return exact(paper, context, mention) ?? world(paper, context, mention) ?? organ(paper, context, mention)
  // an army that the engine took for a party of its own stays one
  if (mention.known === 'world' && armyParty(plain)) return inDossier(plain, context)
  const role = roleOf(plain.replace(KIND, ''), owners(context))
  if (!role) return null
  const isState = STATES.has(role.of) || context.index.byName(role.of)?.kind === 'state'
  if (GOVERNMENT.has(role.role)) return isState ? governmentIn(role.of, context) : inDossier(role.of, context)
  if (STATE.has(role.role)) return inDossier(role.of, context)
  const bodies = new Set(
    context.index.held.filter((h) => h.body && h.of === role.of && h.role === role.role).map((h) => h.actor.name),
  )
  if (bodies.size) return bodies.size === 1 ? named([...bodies][0]!, 'dossier') : null
  return isState ? ministryIn(ownedWords(plain, owners(context))!.rest, role.of, context) : null
}

export { owners }
