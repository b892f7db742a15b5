import { lookup, TERMS } from '@parley/world'
import type { Context, Step } from '../context.ts'
import type { Held } from '../dossier-index.ts'
import { type Named, named } from '../named.ts'
import { type Role, roleOf } from '../role.ts'
import { folded, trimmed } from '../words.ts'
import { owners } from './organ.ts'
import { inDossier } from './world.ts'

/** Loose words for whoever stands at the head, with the offices that they can mean. */
const LOOSE: Readonly<Record<string, readonly string[]>> = {
  leader: ['president', 'minister prime', 'chancellor', 'king', 'emir', 'leader supreme'],
  'head state': ['president', 'king', 'emir'],
  'government head': ['minister prime', 'chancellor'],
}

/** Whether somebody held the office on a day that the report can be from; unknown ends are open. */
function holds(held: Held, { reading, dossier }: Context): boolean {
  const first = reading.published?.from ?? reading.published?.to ?? dossier?.period.from ?? null
  const last = reading.published?.to ?? reading.published?.from ?? dossier?.period.to ?? null
  return (!held.from || !last || held.from <= last) && (!held.to || !first || held.to >= first)
}

/** Whether the report names somebody at all, by a name or alias. */
const isTold = (held: Held, { text }: Context): boolean =>
  [held.actor.name, ...held.actor.aliases].some((alias) => text.includes(folded(alias)))

/** Organisations have heads as states have. */
const organisations = (words: string): string | null =>
  lookup(words).find((e) => e.kind === 'body' && e.sector === 'IGO')?.name ?? null

const roles = TERMS.map((term) => ({ term, role: roleOf(`${term.title} of ${term.of}`, organisations) }))

/** Who held an office of the world on every day that the report can be from; null where two did, or its day is not known. */
function inWorld({ role, of }: Role, context: Context): Named | null {
  const { published } = context.reading
  if (!published?.from || !published.to) return null
  const [from, to] = [published.from, published.to]
  const wanted = [role, ...(LOOSE[role] ?? [])]
  const fits = roles.filter(
    (r) => r.role?.of === of && wanted.includes(r.role.role) && r.term.from <= to && (!r.term.to || r.term.to >= from),
  )
  const people = new Set(fits.map((f) => f.term.name))
  return people.size === 1 ? inDossier([...people][0]!, context) : null
}

/** A title as a reference: "the Russian president", "Ukraine's defence minister", by who held the office then. */
export const office: Step = (words, context) => {
  const own = owners(context)
  const role = roleOf(trimmed(words), (w) => own(w) ?? organisations(w))
  if (!role) return null
  const wanted = [role.role, ...(LOOSE[role.role] ?? [])]
  const holders = context.index.held.filter(
    (h) => !h.body && h.of === role.of && wanted.includes(h.role) && holds(h, context),
  )
  const people = new Set(holders.map((h) => h.actor.name))
  if (people.size === 1) return named([...people][0]!, 'dossier')
  const told = new Set(holders.filter((h) => isTold(h, context)).map((h) => h.actor.name))
  if (told.size === 1) return named([...told][0]!, 'dossier')
  return holders.length ? null : inWorld(role, context)
}
