import { lookup } from '@parley/world'
import type { Step } from '../context.ts'
import { named } from '../named.ts'
import { trimmed } from '../words.ts'
import { inDossier } from './world.ts'

/** What a report adds to an outlet's name, or names instead of the outlet whose it is. */
const KIND =
  /\s+(?:(?:news|press|state|satellite|television|TV|radio)\s+)*(?:agency|channel|network|newspaper|daily|magazine|broadcaster|website|outlet|television|TV|correspondents?|reporters?|journalists?)$/u
/** "Egyptian media reports" are the media's. */
const REPORTS = /\s(?:media|press|intelligence)(?=\s+reports?$)/iu
/** "pro-government", "state-run", "Egypt's state-affiliated": whose side an outlet is on. */
const LEANING = /^(?:\p{Lu}\p{L}+['’]s\s+)?(?:\p{Ll}[\p{L}-]*\s+)+(?=\p{Lu})/u
const NAME = /^\p{Lu}[\p{L}\p{N}'’-]*(?:\s+\p{Lu}[\p{L}\p{N}'’-]*)*$/u

/** "Reuters news agency", "the pro-government Red Sea Press agency", "an AFP correspondent": the outlet by its name alone. */
export const outlet: Step = (words, context) => {
  const plain = trimmed(words)
  const media = REPORTS.exec(plain)
  if (media) return named(plain.slice(0, media.index + media[0].length), 'report')
  const rest = plain.replace(KIND, '')
  if (rest === plain) return null
  const name = rest.replace(LEANING, '')
  const known = lookup(name)
  if (known.some((e) => e.kind === 'outlet')) return inDossier(known.find((e) => e.kind === 'outlet')!.name, context)
  // of an unknown outlet only the name counts that holds more than a state's adjective
  if (known.length || !NAME.test(name) || /correspondent|reporter|journalist/iu.test(plain)) return null
  return /agency$/iu.test(plain) && name.includes(' ') ? named(name, 'report') : null
}
