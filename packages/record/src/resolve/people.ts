import { romanised, sameGiven, sameSpelling } from './spelling.ts'
import { isOnlyTitle, isTitle, withoutTitles } from './titles.ts'
import { trimmed } from './words.ts'

/** A person's name in its parts; particles belong to the surname ("von der Leyen"). */
export type PersonName = { full: string; given: string; surname: string }

const PARTICLES = /^(?:von|van|der|den|de|da|di|du|del|la|le|al|el|bin|bint|ibn|ben|abu|zu|dos|das)$/i
/** A name's word; the Arabic article may stand before it ("al-Burhan"). */
const NAME_WORD = /^(?:(?:al|el|ad|an|ar|as|ash|at|az)-)?\p{Lu}[\p{L}\p{M}.'’-]*$/u

/** Last words of the names of bodies. */
const BODY =
  /^(?:Ministry|Department|Army|Forces?|Council|Commission|Committee|Court|Government|Authority|Party|Front|Movement|Union|Group|Agency|Office|Mission|Assembly|Parliament|Bank|Alliance|Coalition|Press|News|Television|Times|Post)$/u

/** The parts of a name of two to five words; null for one that cannot be a person's full name. */
export function personName(name: string): PersonName | null {
  const full = withoutTitles(trimmed(name))
  const parts = full.split(' ')
  if (parts.length < 2 || parts.length > 5 || !parts.every((p) => NAME_WORD.test(p) || PARTICLES.test(p))) return null
  if (
    (PARTICLES.test(parts[0]!) && !NAME_WORD.test(parts[0]!)) ||
    isOnlyTitle(parts.at(-1)!) ||
    BODY.test(parts.at(-1)!)
  )
    return null
  let at = parts.length - 1
  while (at > 1 && PARTICLES.test(parts[at - 1]!)) at--
  return { full, given: parts[0]!, surname: parts.slice(at).join(' ') }
}

/**
 * The person's name within a longer mention: what follows the last word of office or other small word, or stands in
 * apposition ("UK defence secretary John Healey", "the minister, Andrii Sybiha"). Owners and objects are no heads.
 */
export function personWithin(words: string): PersonName | null {
  for (const part of trimmed(words.replace(/\s*\([^()]*\)/gu, ' ')).split(/\s*,\s*/)) {
    const all = part.split(' ')
    if (/['’]s$/u.test(all.at(-1)!)) continue
    const heading = (w: string) => isTitle(w) || (/^\p{Ll}/u.test(w) && !PARTICLES.test(w) && !NAME_WORD.test(w))
    const last = all.slice(0, -1).findLastIndex(heading)
    if (last >= 0 && /^(?:of|for|to|by|with|from|and|or|like|than)$/i.test(all[last]!)) continue
    const person = personName(all.slice(last + 1).join(' '))
    if (person) return person
  }
  return null
}

/** The same person, differently spelt: one of given name and surname may hold slips, the other only romanises otherwise. */
export const samePerson = (a: PersonName, b: PersonName): boolean =>
  romanised(a.surname) === romanised(b.surname)
    ? sameGiven(a.given, b.given)
    : romanised(a.given) === romanised(b.given) && sameSpelling(a.surname, b.surname)
