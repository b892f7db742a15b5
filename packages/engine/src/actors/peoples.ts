import { lookup } from '@parley/world'
import type { Analysis, Name, Token } from '../language/analysis.ts'
import { type Actor, asOf, mention } from './actor.ts'

/** Nouns that stand for a people as one side. */
const SIDE =
  /^(?:side|community|leadership|authorities|administration|delegation|team|camp|forces|fighters|militias?)$/i

const isAdjective = (token: Token | undefined): boolean =>
  token !== undefined && lookup(token.text.replace(/s$/u, '')).some((e) => e.by === 'adjective')

/**
 * "Turkish Cypriots", "the Greek Cypriot side": two adjectives of states name a people, and neither state. Null for a name that is no part of such a
 * pair; `actor` is null for its second word, and where it only describes somebody.
 */
export function peopleOfTwo(analysis: Analysis, name: Name): { actor: Actor | null } | null {
  const { tokens } = analysis
  const first = tokens[name.first]!
  if (name.last - name.first === 1 && isAdjective(first) && pairs(tokens[name.first - 1], first)) return { actor: null }
  const second = tokens[name.first + 1]
  if (name.last - name.first > 2 || !pairs(first, second)) return null
  let last = name.first + 2
  const side = tokens[last]
  if (side && side.sentence === first.sentence && SIDE.test(side.text)) last++
  else if (!/s$/u.test(second!.text)) return { actor: null }
  const end = tokens[last - 1]!.end
  return {
    actor: {
      ...{ start: name.start, end, first: name.first, last, sentence: first.sentence },
      ...{ kind: 'body', state: null, as: asOf(tokens, name.first, last) },
      mention: mention(analysis, name.start, end),
    },
  }
}

const pairs = (a: Token | undefined, b: Token | undefined): boolean =>
  a !== undefined &&
  b !== undefined &&
  a.sentence === b.sentence &&
  a.end + 1 === b.start &&
  !/s$/u.test(a.text) &&
  isAdjective(a) &&
  isAdjective(b) &&
  lookup(`${a.text} ${b.text}`).length === 0
