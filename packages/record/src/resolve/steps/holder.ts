import type { Report } from '@parley/schema'
import { lookup, PEOPLE, TERMS, type Term } from '@parley/world'
import type { Context, Step } from '../context.ts'
import { type PersonName, personName, personWithin, samePerson } from '../people.ts'
import { romanised } from '../spelling.ts'
import { withoutTitles } from '../titles.ts'
import { folded, trimmed } from '../words.ts'
import { inDossier } from './world.ts'

type Holder = { person: PersonName; surname: string; terms: Term[]; of: string[] }

const byFull = new Map<string, Holder>()
for (const term of TERMS) {
  const person = personName(term.name)
  if (!person) continue
  const before = byFull.get(person.full)
  if (before) before.terms.push(term)
  else byFull.set(person.full, { person, surname: romanised(term.surname), terms: [term], of: [] })
}
for (const { name, of } of PEOPLE) {
  const person = personName(name)
  if (person && !byFull.has(person.full))
    byFull.set(person.full, { person, surname: romanised(person.surname), terms: [], of: [of] })
}
/** By the letters of what they may be known by: whoever is the same person shares the surname's or the given name's. */
const bySurname = Map.groupBy(byFull.values(), (h) => h.surname)
const byLetters = Map.groupBy(
  [...byFull.values()].flatMap((holder) =>
    [...new Set([romanised(holder.person.surname), romanised(holder.person.given)])].map((letters) => ({
      letters,
      holder,
    })),
  ),
  ({ letters }) => letters,
)
const sharing = (person: PersonName): Set<Holder> =>
  new Set(
    [person.surname, person.given].flatMap((part) => byLetters.get(romanised(part)) ?? []).map(({ holder }) => holder),
  )

/** Whether the report can be from a day on which somebody held one of his offices; a report of no known day can. */
function could({ terms }: Holder, { reading }: Context): boolean {
  const first = reading.published?.from ?? reading.published?.to ?? null
  const last = reading.published?.to ?? reading.published?.from ?? null
  if (!first || !last || !terms.length) return true
  return terms.some((t) => t.from <= last && (!t.to || t.to >= first))
}

/**
 * Who the world knows as a head of state or of an organisation, or as one who speaks in peace processes: by the full name however it is spelt, or by a surname that the report gives to nobody
 * else and that tells of whom he speaks for ("Guterres" in a report that names the United Nations).
 */
export const holder: Step = (words, context, mention) => {
  if (mention.group || mention.anonymous || mention.via === 'description') return null
  const full = personWithin(words)
  if (full) {
    const alike = [...sharing(full)].filter((h) => samePerson(h.person, full))
    return alike.length === 1 ? inDossier(alike[0]!.person.full, context) : null
  }
  const surname = withoutTitles(trimmed(words))
  if (!/^\p{Lu}[\p{L}'’-]{3,}$/u.test(surname) || context.told.has(folded(surname))) return null
  const found = (bySurname.get(romanised(surname)) ?? []).filter(
    (h) => could(h, context) && [...h.terms.map((t) => t.of), ...h.of].some((of) => names(context, of)),
  )
  return found.length === 1 ? inDossier(found[0]!.person.full, context) : null
}

const known = new WeakMap<Report, ReadonlySet<string>>()

/** Whether a report names a state or an organisation by any of its words. */
function names({ report }: Context, of: string): boolean {
  let named = known.get(report)
  if (!named) known.set(report, (named = namedIn(report.text)))
  return named.has(of)
}

const WORD = '\\p{Lu}(?:\\p{L}|\\.(?=\\p{Lu}))*'
const WORDS = new RegExp(`(?=(?<!\\p{L})(${WORD})(?:\\s(${WORD}))?(\\.?))`, 'gu')

/** What one word or two of a text name in the world: states, also by adjective or capital, and bodies. */
function namedIn(text: string): Set<string> {
  const named = new Set<string>()
  for (const [, one, other, point] of text.matchAll(WORDS))
    for (const words of [one!, other ? `${one} ${other}` : `${one}${point}`])
      for (const e of lookup(words)) named.add(e.kind === 'body' || !e.of ? e.name : e.of)
  return named
}
