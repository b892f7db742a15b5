import type { EventAnswer } from '@parley/schema'
import { locate, lookup } from '@parley/world'

/** What nobody means as a place where somebody says it: bodies that bear the name of a town somewhere. */
const isBody = (name: string): boolean => lookup(name).some(({ by }) => by === 'organisation' || by === 'short')

/**
 * Where a place that an event is told of lies, as the gazetteer has it; null where it knows none, and where the name is an organisation's.
 * Between places of one name the `states` that take part decide.
 */
export const located = (name: string | null, states: string[]): EventAnswer['where'] =>
  name === null || isBody(name) ? null : locate(name, { states })
