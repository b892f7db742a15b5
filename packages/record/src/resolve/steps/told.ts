import type { Step } from '../context.ts'
import { named } from '../named.ts'
import { personWithin } from '../people.ts'
import { withoutTitles } from '../titles.ts'
import { folded, trimmed } from '../words.ts'

/** Others by the full name that the same report tells: a surname alone where only one bears it; titles left out. */
export const told: Step = (words, { told }, mention) => {
  if (mention.group || mention.anonymous || mention.via === 'description') return null
  const surname = withoutTitles(trimmed(words))
  const bearers = told.get(folded(surname))
  if (bearers?.length === 1) return named(bearers[0]!.full, 'report')
  const person = personWithin(words)
  return person && told.get(folded(person.surname))?.some((p) => p.full === person.full)
    ? named(person.full, 'report')
    : null
}
