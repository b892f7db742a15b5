import type { Mention } from '@parley/schema'
import { lookup } from '@parley/world'
import { trimmed } from './words.ts'

/** A place keeps its name, a capital too; only a state gets its canonical name. */
export function placeOf(mention: Mention): Mention {
  const plain = trimmed(mention.name)
  const state = lookup(plain).find((e) => e.kind === 'state' && e.by !== 'adjective')
  return state ? { ...mention, name: state.name, known: 'world' } : mention
}
