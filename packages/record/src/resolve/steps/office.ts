import type { Context, Step } from '../context.ts'
import type { Held } from '../dossier-index.ts'
import { named } from '../named.ts'
import { roleOf } from '../role.ts'
import { folded, trimmed } from '../words.ts'
import { owners } from './organ.ts'

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

/** A title as a reference: "the Russian president", "Ukraine's defence minister", by who held the office then. */
export const office: Step = (words, context) => {
  const role = roleOf(trimmed(words), owners(context))
  if (!role) return null
  const wanted = [role.role, ...(LOOSE[role.role] ?? [])]
  const holders = context.index.held.filter(
    (h) => !h.body && h.of === role.of && wanted.includes(h.role) && holds(h, context),
  )
  const people = new Set(holders.map((h) => h.actor.name))
  if (people.size === 1) return named([...people][0]!, 'dossier')
  const told = new Set(holders.filter((h) => isTold(h, context)).map((h) => h.actor.name))
  return told.size === 1 ? named([...told][0]!, 'dossier') : null
}
