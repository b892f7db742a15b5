import { type Actor, actorsOf } from '../actors/index.ts'
import type { Analysis, Token } from '../language/analysis.ts'

const SENT =
  /^(?:delegations?|delegates?|teams?|envoys?|negotiators?|representatives?|officials?|diplomats?|mediators?|emissar(?:y|ies)|commanders?|generals?|officers?|leaders?|ministers?|spokes(?:man|woman|person|people)|cabinet|lawmakers|chiefs?|heads?)$/i

/**
 * For whom an unnamed delegation or envoy acts: "an Egyptian security delegation", "a Hamas delegation", "officers from the rebel side's army": those whose
 * adjective, name or possessive stands with the noun. Empty where the noun is none of those, or stands alone.
 */
export function representing(analysis: Analysis, noun: Token): Actor[] {
  if (!SENT.test(noun.text)) return []
  const { tokens, text } = analysis
  const near = actorsOf(analysis).filter(
    (a) => a.sentence === noun.sentence && a.kind !== 'person' && a.kind !== 'outlet' && a.kind !== 'group',
  )
  const before = near.filter(
    (a) =>
      a.last <= noun.i &&
      noun.i - a.last <= 4 &&
      tokens
        .slice(a.last, noun.i)
        .every((t) => /^(?:ADJ|NOUN|PART|PROPN|CCONJ)$/.test(t.upos) || /^['’,-]s?$/u.test(t.text)),
  )
  if (before.length) return before.map((a) => ({ ...a, as: 'itself' as const }))
  const after = near.filter(
    (a) =>
      a.first > noun.i &&
      /^\s+(?:from|of|for|representing)\s+(?:the\s+)?(?:\p{Lu}[\p{L}.’'-]*(?:,\s+(?:the\s+)?|\s+and\s+(?:the\s+)?|\s+))*$/u.test(
        text.slice(noun.end, a.start),
      ),
  )
  // "the head of Colombia's FARC rebels": theirs, and not the state's
  const named = after.filter((a) => a.as !== 'possessive')
  if (!named.length && after[0]?.as === 'possessive') {
    const owned = near.find(
      (a) => a.first > after[0]!.last && /^['’]s?\s+(?:[\p{Ll}-]+\s+){0,3}$/u.test(text.slice(after[0]!.end, a.start)),
    )
    if (owned) return [{ ...owned, as: 'itself' as const }]
  }
  return after.map((a) => ({ ...a, as: 'itself' as const }))
}
