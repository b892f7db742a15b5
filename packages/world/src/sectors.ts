import { sectors } from './data.ts'
import { fold, lookup } from './lookup.ts'

const patterns = sectors.rows.map(
  ({ code, words }) => [code, new RegExp(`(?:^|[^\\p{L}])(?:${words.join('|')})(?:$|[^\\p{L}])`, 'u')] as const,
)

/**
 * The PLOVER sector of an actor: by the words it is named with ("the Sudanese army" is MIL), else by what the world data knows under its name. Null
 * where neither tells.
 */
export function sectorOf(words: string, name: string = words): string | null {
  const known = lookup(name)[0] ?? lookup(words)[0]
  if (known?.sector === 'REB') return 'REB'
  const told = patterns.find(([, pattern]) => pattern.test(fold(words)))?.[0]
  return told ?? known?.sector ?? null
}
