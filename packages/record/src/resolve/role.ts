import { LONGEST_NAME, lookup } from '@parley/world'
import { folded, wordsOf } from './words.ts'

/** An office or body without its wording: "Minister of Defence of X" and "X's defense minister" are one. */
export type Role = { role: string; of: string }

const SAME: Readonly<Record<string, string>> = {
  defense: 'defence',
  premier: 'prime minister',
  spokeswoman: 'spokesman',
  spokesperson: 'spokesman',
  chairwoman: 'chairman',
  chairperson: 'chairman',
  chair: 'chairman',
  department: 'ministry',
  advisor: 'adviser',
  representative: 'envoy',
}
const SILENT = new Set(['of', 'the', 'and', 'for', 'affairs', 'to', 'a', 'an', 'in', 's'])

/** Whose a word is: the state that it names in any way, or the state whose government sits there. */
export function stateNamed(words: string): string | null {
  const found = lookup(words).filter((e) => e.kind === 'state' || e.kind === 'government')
  const states = new Set(found.map((e) => e.of))
  return states.size === 1 ? (found[0]!.of ?? null) : null
}

/**
 * The role and whose it is; null where the words name no owner, or two. `owner` knows further owners than states
 * (the dossier's groups). "the Russian defense minister" → {role: "defence minister", of: "Russia"}.
 */
export function roleOf(words: string, owner: (words: string) => string | null = () => null): Role | null {
  const parts = ownedWords(words, owner)
  if (!parts) return null
  const role = parts.rest
    .filter((w) => w && !SILENT.has(w))
    .flatMap((w) => (SAME[w] ?? w).split(' '))
    .sort()
    .join(' ')
  return role ? { role, of: parts.of } : null
}

/** Whose something is, and its words in order without those that tell so; null where they name no owner, or two. */
export function ownedWords(
  words: string,
  owner: (words: string) => string | null = () => null,
): { rest: string[]; of: string } | null {
  const all = wordsOf(words)
  const rest: string[] = []
  let of: string | null = null
  for (let i = 0; i < all.length; ) {
    let taken = 0
    for (let n = Math.min(LONGEST_NAME, all.length - i); n > 0 && !taken; n--) {
      const window = words.slice(all[i]!.start, all[i + n - 1]!.end)
      if (!/^[\p{Lu}\d]/u.test(window)) continue
      const found = owner(window) ?? stateNamed(window)
      if (!found) continue
      if (of && of !== found) return null
      of = found
      taken = n
    }
    if (!taken) rest.push(folded(all[i]!.word).replace(/\.$/, ''))
    i += taken || 1
  }
  return of ? { rest, of } : null
}
