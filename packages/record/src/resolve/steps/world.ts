import { lookup } from '@parley/world'
import type { Context, Step } from '../context.ts'
import { type Named, named } from '../named.ts'
import { trimmed } from '../words.ts'

const PLURAL = /^the\s+\p{Lu}[\p{L} -]+s$/iu

/** The dossier's own name for a thing of the world, where it has one. */
export const inDossier = (name: string, { index }: Context): Named => {
  const actor = index.byName(name) ?? index.exact(name)
  return actor ? named(actor.name, 'dossier') : named(name, 'world')
}

/**
 * The whole name is known in the world: a state, its people ("the Dutch", "the Russians"), a body. A capital or seat
 * that acts is a government.
 */
export const world: Step = (words, context, mention) => {
  const plain = trimmed(words.replace(/\s*\([^()]*\)/gu, ' '))
  const found = lookup(plain)
  const only = new Set(found.map((e) => e.name)).size === 1 ? found[0] : (found.find((e) => e.by === 'name') ?? null)
  if (only && only.kind !== 'platform') return inDossier(only.name, context)
  if (PLURAL.test(mention.text.trim())) {
    const people = lookup(plain.replace(/s$/, '')).find((e) => e.by === 'adjective')
    if (people) return inDossier(people.name, context)
  }
  return null
}
