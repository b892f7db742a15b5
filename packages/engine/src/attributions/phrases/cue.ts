import type { Group } from './groups.ts'
import type { Range } from './nouns.ts'

/** The cue of a verb group: the group, with a preposition that belongs to it and up to `to`. An infinitive keeps its "to" out. */
export const cueOf = (group: Group, to = group.last): Range => ({ first: group.first, last: Math.max(group.last, to) })
