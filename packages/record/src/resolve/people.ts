import { wordRank } from '@parley/world'
import { romanised, sameGiven, sameSpelling } from './spelling.ts'
import { isOnlyTitle, isTitle, withoutTitles } from './titles.ts'
import { folded, trimmed } from './words.ts'

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

/**
 * Whom only reports know, by what can be compared: a person with given name and surname, a body (its whole name stands as
 * surname), or a single word, of which nobody can tell whether it is a surname, a given name, or a body's short name.
 */
export type LocalName = PersonName & { kind: 'person' | 'body' | 'word' }

/** Words that tell a body's name wherever they stand in it. */
const OF_BODY =
  /^(?:Ministry|Department|Army|Forces?|Council|Commission|Committee|Court|Government|Authority|Party|Front|Movement|Union|Agency|Mission|Assembly|Parliament|Bank|Alliance|Coalition|Foundation|Institute|Cent(?:er|re)|University|Association|Organi[sz]ation|Federation|Congress|Society|Corps|Brigades?|Battalion|Militia|Police|Service|Network|Fund|Bureau|Administration|Campaign|Initiative|Observatory|Secretariat)$/u
const SMALL = /^(?:of|the|for|and|on|in|to)$/u
const ACRONYM = /^\p{Lu}[\p{Lu}\d&-]{1,9}$/u

/** The name of somebody or some body as it can be compared across reports; null for words that are no name. */
export function localName(name: string): LocalName | null {
  const full = trimmed(name).replace(/^the /iu, '')
  const parts = full.split(' ')
  const named = parts.every((p) => NAME_WORD.test(p) || SMALL.test(p)) && !SMALL.test(parts[0]!)
  const body = { full, given: '', surname: full, kind: 'body' as const }
  if (parts.length > 1 && parts.length < 10 && named && parts.some((p) => OF_BODY.test(p))) return body
  if (parts.length === 1) {
    if (ACRONYM.test(full)) return body
    const common = [full, full.replace(/s$/u, '')].some((w) => wordRank(folded(w)) !== null)
    if (!/^\p{Lu}[\p{L}\p{M}'’-]{2,}$/u.test(full) || common || isTitle(full) || OF_BODY.test(full)) return null
    return { full, given: '', surname: full, kind: 'word' }
  }
  const person = personName(name)
  return person && { ...person, kind: 'person' }
}

/**
 * Whether two names may be of one, whatever else tells: as `samePerson`; a single word is the surname of a person or the same
 * word again; two bodies of several words may differ by a slip.
 */
export function sameLocal(a: LocalName, b: LocalName): boolean {
  if (a.kind === 'person' && b.kind === 'person') return samePerson(a, b)
  if (romanised(a.surname) === romanised(b.surname)) return (a.kind === 'body') === (b.kind === 'body')
  return a.kind === 'body' && b.kind === 'body' && a.full.includes(' ') && sameSpelling(a.full, b.full)
}
