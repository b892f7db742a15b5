import { lookup } from '@parley/world'

/** The state that a name stands for as a party: the state itself, its capital or its seat of government; null for others. */
export function partyOf(words: string): string | null {
  const entry = lookup(words).find((e) => e.by === 'name' || e.by === 'short' || e.by === 'capital' || e.by === 'seat')
  return entry ? (entry.of ?? entry.name) : null
}
