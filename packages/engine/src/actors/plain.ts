import { governmentOf, lookup } from '@parley/world'
import type { Analysis, Name, Token } from '../language/analysis.ts'
import { type Actor, asOf, mention } from './actor.ts'
import { armyName, theArmy } from './army.ts'
import { described } from './described.ts'
import { BANDS, GENERIC_GROUPS } from './words.ts'

const ARMY = /^(?:army|military)$/i
const RULE = /^(?:government|administration|authorities|junta|regime|cabinet)$/i

/** The one state whose army or government a report speaks of: "Sudan's army", "the Yemeni government"; null where it tells of none, or of two. */
function ownerOf(analysis: Analysis, pattern: RegExp): string | null {
  const owners = new Set(
    analysis.names.flatMap((n) => {
      const entry = lookup(analysis.text.slice(n.start, n.end)).find((e) => e.kind === 'state')
      const after = analysis.tokens.slice(n.last, n.last + 4)
      const stop = after.findIndex(
        (t) => !/^(?:ADJ|NOUN|PART|PROPN|ADV)$/.test(t.upos) && t.xpos !== 'VBN' && !/^['’]s?$/u.test(t.text),
      )
      return entry?.of && (stop < 0 ? after : after.slice(0, stop)).some((t) => pattern.test(t.text)) ? [entry.of] : []
    }),
  )
  return owners.size === 1 ? [...owners][0]! : owners.size === 0 ? foremost(analysis) : null
}

/** The state that a report names by far the most, where it is a report on one: at least three times, and twice as often as any other. */
function foremost(analysis: Analysis): string | null {
  const counts = new Map<string, number>()
  for (const n of analysis.names) {
    const of = lookup(analysis.text.slice(n.start, n.end)).find((e) => e.kind === 'state')?.of
    if (of) counts.set(of, (counts.get(of) ?? 0) + 1)
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return first && first[1] >= 3 && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : null
}

const ends = (analysis: Analysis, token: Token): boolean => {
  const next = analysis.tokens[token.i + 1]
  return !next || next.sentence !== token.sentence || !/^(?:NOUN|PROPN)$/.test(next.upos) || /^['’]s?$/u.test(next.text)
}

/** "the army", "the government", "the rebel group", "the guerrilla": bodies without a name, as whose the report has told, else in their own words. */
export function plainBodies(analysis: Analysis): Actor[] {
  const { tokens, text } = analysis
  const alone = theArmy(analysis)
  const owners = { army: alone ?? ownerOf(analysis, ARMY), government: ownerOf(analysis, RULE) }
  return tokens.flatMap((token, i): Actor[] => {
    const army = ARMY.test(token.text)
    const rules = RULE.test(token.text)
    const band = BANDS.test(token.text) || (GENERIC_GROUPS.test(token.text) && !/s$/i.test(token.text))
    if (!/^(?:NOUN|PROPN)$/.test(token.upos) || !(army || rules || band) || !ends(analysis, token)) return []
    // "the sanctions regime" rules nobody
    if (/^regime$/i.test(token.text) && tokens[i - 1]?.upos === 'NOUN') return []
    let first = i
    while (
      first > 0 &&
      /^(?:ADJ|NOUN)$/.test(tokens[first - 1]!.upos) &&
      tokens[first - 1]!.sentence === token.sentence
    )
      first--
    const article = tokens[first - 1]
    if (!article || article.sentence !== token.sentence || !/^the$/i.test(article.text)) return []
    const of =
      rules && tokens[i + 1]?.text === 'of'
        ? analysis.names.find((n) => n.first === i + 2 || n.first === i + 3)
        : undefined
    const owner = of && (lookup(text.slice(of.start, of.end)).find((e) => e.kind === 'state')?.of ?? null)
    if (of && !owner) return [ruling(analysis, first, i, of)]
    const state = owner ? owner : army ? owners.army : rules ? (owners.government ?? owners.army) : null
    const words = text.slice(tokens[first]!.start, token.end)
    const told = state ? null : described(analysis, first - 1, i + 1)
    if (!told && !army && !rules && !BANDS.test(token.text)) return []
    const name = told?.name ?? (state ? (rules ? (governmentOf(state) ?? state) : armyName(analysis, state)) : words)
    return [
      {
        start: tokens[first]!.start,
        end: token.end,
        first,
        last: i + 1,
        sentence: token.sentence,
        kind: state ? (rules ? 'government' : 'state') : rules ? 'government' : 'body',
        state,
        as: asOf(tokens, first, i + 1),
        mention: mention(analysis, tokens[first]!.start, token.end, {
          name,
          via: 'description',
          known: state ? 'world' : 'report',
        }),
      },
    ]
  })
}

/** "the government of Tigray": of no state, and called by its own words. */
function ruling(analysis: Analysis, first: number, head: number, of: Name): Actor {
  const start = analysis.tokens[first]!.start
  return {
    ...{ start, end: of.end, first, last: of.last, sentence: analysis.tokens[head]!.sentence },
    ...{ kind: 'government', state: null, as: asOf(analysis.tokens, first, of.last) },
    mention: mention(analysis, start, of.end, { via: 'description' }),
  }
}
