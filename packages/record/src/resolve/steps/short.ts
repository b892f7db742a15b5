import { expanded } from '@parley/engine'
import type { Step } from '../context.ts'
import { named } from '../named.ts'
import { trimmed } from '../words.ts'

/** An abbreviation that the same report spells out: "RSF" where it says "Rapid Support Forces (RSF)"; not one that the world or a dossier knows by that name. */
export const short: Step = (words, { report, index }) => {
  const long = expanded(report.text, trimmed(words))
  if (!long) return null
  const actor = index.exact(long)
  return actor ? named(actor.name, 'dossier') : named(long, 'report')
}
