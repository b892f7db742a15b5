import { groups } from './data.ts'
import { fold } from './lookup.ts'

/** A group of states with its members by canonical name; `from` and `to` are days on which single members joined or left. */
export type Group = {
  name: string
  aliases: readonly string[]
  members: readonly string[]
  from?: Readonly<Record<string, string>>
  to?: Readonly<Record<string, string>>
}

const rows = groups.rows as readonly Group[]

/** The groups of states that a name names: "the G7", "Baltic states"; two for "the Quad"; none where it names none. */
export const groupsNamed = (name: string): readonly Group[] =>
  rows.filter((g) => [g.name, ...g.aliases].some((n) => fold(n) === fold(name)))

/**
 * The members of the one group that a name names, by canonical name; those of a day (ISO) where given, else the present ones. Null where it names
 * none, or more than one.
 */
export function membersOf(name: string, day: string | null = null): readonly string[] | null {
  const [group, ...others] = groupsNamed(name)
  if (!group || others.length) return null
  return group.members.filter(
    (m) => (!day || (group.from?.[m] ?? '') <= day) && (group.to?.[m] ?? '9999') > (day ?? '9998'),
  )
}
