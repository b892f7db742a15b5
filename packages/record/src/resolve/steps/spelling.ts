import type { Step } from '../context.ts'
import { named } from '../named.ts'
import { type PersonName, personWithin, samePerson } from '../people.ts'
import { distance, romanised } from '../spelling.ts'
import { withoutTitles } from '../titles.ts'
import { trimmed } from '../words.ts'

/** A person of the dossier whose name is spelt otherwise: transliterated anew, or a slip in a letter or two. */
export const spelling: Step = (words, { index }) => {
  const person = personWithin(words)
  if (person) {
    const far = (p: PersonName) => distance(romanised(p.full), romanised(person.full), 6)
    const alike = index.persons.filter((p) => samePerson(p.name, person)).sort((a, b) => far(a.name) - far(b.name))
    const nearest = alike.filter((p) => far(p.name) === far(alike[0]!.name))
    return new Set(nearest.map((p) => p.actor.name)).size === 1 ? named(nearest[0]!.actor.name, 'dossier') : null
  }
  const surname = withoutTitles(trimmed(words))
  if (!/^\p{Lu}[\p{L}'’-]{3,}$/u.test(surname)) return null
  const same = index.persons.filter((p) => romanised(p.name.surname) === romanised(surname))
  return new Set(same.map((p) => p.actor.name)).size === 1 ? named(same[0]!.actor.name, 'dossier') : null
}
