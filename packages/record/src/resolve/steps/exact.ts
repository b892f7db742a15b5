import type { Step } from '../context.ts'
import { named } from '../named.ts'
import { withoutTitles } from '../titles.ts'
import { trimmed } from '../words.ts'

const BRACKET = /\s*\([^()]*\)/gu

/** The whole name is a name or alias of the dossier; titles before it and a short form in brackets aside. */
export const exact: Step = (words, { index }) => {
  const plain = trimmed(words.replace(BRACKET, ' '))
  const actor = index.exact(plain) ?? index.exact(withoutTitles(plain))
  return actor ? named(actor.name, 'dossier') : null
}
