import type { Mention } from '@parley/schema'
import { type Actor, actorsIn } from '../../actors/index.ts'
import type { Analysis } from '../../language/analysis.ts'
import type { Found } from '../../rule.ts'

const ACCORDING = /^(?:however,\s+)?according\s+to\s+/iu
const SAYS =
  /^\s*(?:(?:has|have|had)\s+)?(?:(?:also|repeatedly|later|now)\s+)?(?:claim(?:s|ed)?|sa(?:ys|id)|insist(?:s|ed)?|maintain(?:s|ed)?|argue[sd]?|contend(?:s|ed)?|believe[sd]?|hold(?:s)?|held|count(?:s|ed)?|consider(?:s|ed)?|sees?|saw|declare[sd]?|announce[sd]?|state[sd]?|assert(?:s|ed)?|put|puts|reckon(?:s|ed)?)\b/iu
const BY = /\b(?:for|in\s+the\s+(?:view|eyes)\s+of|by\s+the\s+count\s+of|under)\s+$/iu

const party = (a: Actor): boolean =>
  a.kind === 'state' ||
  a.kind === 'government' ||
  a.kind === 'body' ||
  a.kind === 'person' ||
  a.kind === 'other' ||
  a.kind === 'group'

/**
 * By whose account a clause is told: the source of an attribution whose content holds it, or the clause's own "according to …", "X says …",
 * "for X …". Null where the report tells it in its own voice.
 */
export function accountOf(analysis: Analysis, span: readonly [number, number], found: Found | null): Mention | null {
  const [start, end] = span
  const words = analysis.text.slice(start, end)
  const actors = actorsIn(analysis, start, end).filter(party)
  const told = ACCORDING.exec(words)
  if (told) {
    const source = actors.find((a) => a.start - start - told[0].length < 12)
    if (source) return source.mention
  }
  const subject = actors.find(
    (a) => a.as === 'itself' && SAYS.test(analysis.text.slice(a.end, end)) && a.start - start < 40,
  )
  if (subject) return subject.mention
  const forWhom = actors.find(
    (a) => BY.test(analysis.text.slice(start, a.start).replace(/\bthe\s+$/iu, '')) && a.start - start < 24,
  )
  if (forWhom) return forWhom.mention
  for (const { value } of found?.of('attribution') ?? []) {
    if (value.actor.length === 1 && value.content.some(([a, b]) => a <= start + 2 && end - 2 <= b))
      return value.actor[0]!
  }
  return null
}
