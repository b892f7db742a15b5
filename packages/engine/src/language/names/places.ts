import { locate } from '@parley/world'
import type { Token } from '../analysis.ts'
import type { Draft } from './merge.ts'

const WHERE = /^(?:in|near|into|outside|inside|at|from|around|across|towards?)$/i

/**
 * A name taken for a person's that is a place: the gazetteer knows it, and it stands where something is ("in Stepanakert") or is a
 * region or a disputed area. Names of which the report tells a longer one of a person ("Hamilton" beside "Lewis Hamilton") stay as they are.
 */
export function isKnownPlace(
  tokens: readonly Token[],
  draft: Draft,
  text: string,
  surnames: ReadonlySet<string>,
): boolean {
  const { first, last, type, sure } = draft
  if (type !== 'person' || sure || surnames.has(tokens[last - 1]!.text)) return false
  const before = tokens[first - 1]
  const stands = before !== undefined && before.sentence === tokens[first]!.sentence && WHERE.test(before.text)
  const compound = tokens.slice(first, last).some((t) => t.text === '-')
  if (!stands && !compound) return false
  return locate(text.slice(tokens[first]!.start, tokens[last - 1]!.end)) !== null
}
