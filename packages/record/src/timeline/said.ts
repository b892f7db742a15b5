import type { Statement } from '@parley/schema'
import { hash32 } from '../origins/hash.ts'
import { folded } from '../resolve/words.ts'

/** By what a saying is known on its day: a hash of who said it, as his own report names him, and of its words. Fourteen digits. */
export function saidAs(s: Pick<Statement, 'id' | 'content'>, actors: readonly string[]): string {
  const words = folded(s.content).match(/[\p{L}\p{N}]+/gu) ?? []
  // Nobody knows whether two who are not named are one.
  const key = actors.length ? `${actors.join('\n')}\n\n${words.join(' ')}` : s.id
  return String(hash32(key) * 0x10000 + (hash32(key, 0x1b873593) >>> 16)).padStart(15, '0')
}
