import type { Dossier, Finding, Mention } from '@parley/schema'
import { isArmedGroup, locate, lookup } from '@parley/world'
import { indexOf } from '../../resolve/dossier-index.ts'
import { mentionsIn, PLACE_SLOTS } from '../../resolve/mentions.ts'
import { sideOf, stateOf } from '../../resolve/state-of.ts'

/** What a name says of the process that a finding is of: this one, another, or neither (brokers, organisations, unknown people). */
type Pull = 'own' | 'other' | 'neither'

type Process = {
  sides: ReadonlySet<string>
  states: ReadonlySet<string>
  pull(name: string): Pull
  watched: ReadonlySet<string>
}

const known = new WeakMap<Dossier, Process | null>()

function build(dossier: Dossier): Process | null {
  const index = indexOf(dossier)
  const parties = [
    ...dossier.actors.filter((a) => a.role === 'party').map((a) => a.name),
    ...dossier.agreements.flatMap((a) => a.parties),
  ]
  if (!parties.length) return null
  const sides = new Set(parties.map((p) => sideOf(p, dossier)))
  // Where a party acts is of this process too: a movement's state, told by the dossier's own actors.
  const homes = dossier.actors.filter((a) => a.role === 'party').map((a) => a.of ?? a.name)
  const states = new Set([...sides, ...homes].map((s) => stateOf(s, dossier)))
  const pulls = new Map<string, Pull>()
  const told = (name: string): Pull => {
    const side = sideOf(name, dossier)
    if (sides.has(side) || sides.has(name) || states.has(side)) return 'own'
    // Everybody else whom the dossier names has his part in this process, and maybe in others.
    if (index.byName(name) || index.byName(side)) return 'neither'
    const found = lookup(name)[0]
    if (isArmedGroup(name)) return 'other'
    return found && (found.kind === 'state' || found.kind === 'government')
      ? states.has(found.of ?? '')
        ? 'own'
        : 'other'
      : 'neither'
  }
  const pull = (name: string): Pull => {
    const have = pulls.get(name) ?? told(name)
    pulls.set(name, have)
    return have
  }
  return { sides, states, pull, watched: new Set(dossier.agreements.map((a) => a.name)) }
}

function processOf(dossier: Dossier): Process | null {
  const have = known.get(dossier)
  if (have !== undefined) return have
  const made = build(dossier)
  known.set(dossier, made)
  return made
}

/** A place lies with a party, or in a state that has no part in this process. */
function placePull(name: string, { states, pull }: Process, dossier: Dossier): Pull {
  const context = { states: [...states] }
  const found = locate(name, context)
  if (!found || found.uncertain) return 'neither'
  if (!found.country) return lookup(name).length ? pull(name) : 'neither'
  if (states.has(found.country)) return 'own'
  // Talks are held anywhere: where a broker is at home says nothing of who is at war.
  return dossier.actors.some((a) => sideOf(a.name, dossier) === found.country) ? 'neither' : 'other'
}

/** Names within words that a report calls an agreement by: "the Gaza truce", "a Sudanese ceasefire". */
const namesWithin = (words: string): string[] =>
  words.match(/\p{Lu}[\p{L}’'-]+(?:\s+(?:of\s+)?\p{Lu}[\p{L}’'-]+)*/gu) ?? []

const KINDS: ReadonlySet<Finding['kind']> = new Set([
  'agreement',
  'event',
  'violation',
  'commitment',
  'measurement',
  'position',
])

/**
 * Whether a finding is of the process that a dossier names. It is of another one only where it names parties or places of
 * that, and none of this; where nothing tells, it stays. What somebody said always stays: it is his, whatever it is about.
 */
export function belongs(finding: Finding, dossier: Dossier): boolean {
  const process = KINDS.has(finding.kind) ? processOf(dossier) : null
  if (!process) return true
  const pulls: Pull[] = []
  const named = (m: Mention) => !!m.name && !m.group && !m.anonymous
  for (const { mention, slot } of mentionsIn(finding.value)) {
    if (!named(mention)) continue
    pulls.push(PLACE_SLOTS.has(slot) ? placePull(mention.name, process, dossier) : process.pull(mention.name))
  }
  if (finding.kind === 'agreement' || finding.kind === 'violation') {
    const { value } = finding
    const name = 'name' in value ? value.name : (value.agreement ?? '')
    if (process.watched.has(name)) return true
    const words = 'scope' in value ? `${name} | ${value.scope ?? ''}` : name
    for (const each of words.split('|').flatMap(namesWithin)) {
      const state = lookup(each)[0]
      pulls.push(state ? process.pull(state.of ?? state.name) : placePull(each, process, dossier))
    }
  }
  return pulls.includes('own') || !pulls.includes('other')
}
