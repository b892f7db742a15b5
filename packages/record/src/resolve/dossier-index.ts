import type { Day, Dossier, DossierActor } from '@parley/schema'
import { type PersonName, personName } from './people.ts'
import { type Role, roleOf } from './role.ts'
import { folded, isShortForm, trimmed, wordsOf } from './words.ts'

/** An office or a body, as its role and whose it is; a body has no holder's days. */
export type Held = Role & { actor: DossierActor; from: Day | null; to: Day | null; body: boolean }
export type Person = { actor: DossierActor; name: PersonName }
export type Phrase = { words: string[]; actor: DossierActor; short: boolean }

/** What a dossier knows of names, laid out for looking up. */
export type DossierIndex = {
  /** who a whole name or alias is */
  exact(words: string): DossierActor | undefined
  byName(name: string): DossierActor | undefined
  /** every name and alias, longest first */
  phrases: readonly Phrase[]
  persons: readonly Person[]
  held: readonly Held[]
}

const key = (words: string): string => (isShortForm(words) ? `=${words}` : folded(words))

function build(dossier: Dossier): DossierIndex {
  const exact = new Map<string, DossierActor>()
  const names = new Map<string, DossierActor>()
  const phrases: Phrase[] = []
  const persons: Person[] = []
  for (const actor of dossier.actors) {
    names.set(actor.name, actor)
    for (const alias of [actor.name, ...actor.aliases]) {
      const plain = trimmed(alias)
      if (!exact.has(key(plain))) exact.set(key(plain), actor)
      const words = wordsOf(plain).map((w) => w.word)
      phrases.push({ words: words.map(folded), actor, short: isShortForm(plain) })
      const person = actor.kind === 'person' ? personName(plain) : null
      if (person) persons.push({ actor, name: person })
    }
  }
  phrases.sort((a, b) => b.words.length - a.words.length || b.words.join(' ').length - a.words.join(' ').length)
  const at = (words: string) => exact.get(`=${words}`) ?? exact.get(folded(words))
  const owner = (words: string): string | null => {
    const actor = at(words)
    if (actor?.kind === 'state' || actor?.kind === 'group') return actor.name
    return actor?.kind === 'government' ? (actor.of ?? actor.name) : null
  }
  const held: Held[] = []
  for (const actor of dossier.actors) {
    if (actor.kind === 'body') {
      for (const alias of [actor.name, ...actor.aliases]) {
        const role = roleOf(alias, owner)
        if (role) held.push({ ...role, actor, from: null, to: null, body: true })
      }
    }
    for (const office of actor.offices) {
      const role = roleOf(office.title, owner)
      if (role) held.push({ ...role, actor, from: office.from, to: office.to, body: false })
    }
  }
  return { exact: (words) => at(trimmed(words)), byName: (name) => names.get(name), phrases, persons, held }
}

const EMPTY: DossierIndex = { exact: () => undefined, byName: () => undefined, phrases: [], persons: [], held: [] }
const built = new WeakMap<Dossier, DossierIndex>()

/** The index of a dossier, made once for each dossier object. */
export function indexOf(dossier: Dossier | null): DossierIndex {
  if (!dossier) return EMPTY
  const index = built.get(dossier) ?? build(dossier)
  built.set(dossier, index)
  return index
}
