import { lookup } from '@parley/world'
import type { Analysis, Token } from '../language/analysis.ts'
import { type Actor, asOf, mention } from './actor.ts'
import { described } from './described.ts'
import { movementOf } from './movement.ts'
import { GENERIC_GROUPS, PEOPLE, SIDES } from './words.ts'

/** Pronouns, as whom they stand for. */
export function pronouns(analysis: Analysis): Actor[] {
  return analysis.references.flatMap((r): Actor[] => {
    if (r.kind !== 'pronoun' || r.names.length === 0) return []
    const names = r.names.map((i) => analysis.names[i]!)
    const possessive = /^(?:his|her|its|their)$/i.test(analysis.text.slice(r.start, r.end))
    return names.slice(0, 2).map((name): Actor => {
      const words = analysis.text.slice(name.start, name.end)
      const entry = lookup(words)[0]
      return {
        start: r.start,
        end: r.end,
        first: r.first,
        last: r.last,
        sentence: analysis.tokens[r.first]!.sentence,
        kind: entry?.kind === 'state' ? 'state' : name.type === 'person' ? 'person' : 'other',
        state: entry?.of ?? null,
        as: possessive && analysis.tokens[r.last]?.upos !== 'VERB' ? 'possessive' : 'itself',
        mention: mention(analysis, r.start, r.end, { name: entry?.name ?? words, via: 'pronoun' }),
      }
    })
  })
}

/** Both belligerents at once. */
export function sides(analysis: Analysis): Actor[] {
  return [...analysis.text.matchAll(SIDES)].flatMap((m): Actor[] => {
    const tokens = analysis.tokens.filter((t) => m.index <= t.start && t.end <= m.index + m[0].length)
    if (!tokens.length) return []
    return [
      {
        start: m.index,
        end: m.index + m[0].length,
        first: tokens[0]!.i,
        last: tokens.at(-1)!.i + 1,
        sentence: tokens[0]!.sentence,
        kind: 'sides',
        state: null,
        as: 'itself',
        mention: mention(analysis, m.index, m.index + m[0].length, { via: 'list', group: true }),
      },
    ]
  })
}

/** "analysts", "coalition members", "undisclosed officials": people whom no name stands with. */
export function plainGroups(analysis: Analysis): Actor[] {
  const { tokens } = analysis
  return tokens.flatMap((token, i): Actor[] => {
    if (!/^(?:NOUN|PROPN)$/.test(token.upos) || !PEOPLE.test(token.text) || !/s$|people$/.test(token.text)) return []
    if (tokens[i + 1]?.upos === 'PROPN' || /^['’]s?$/u.test(tokens[i + 1]?.text ?? '')) return []
    let first = i
    while (
      first > 0 &&
      tokens[first - 1]!.sentence === token.sentence &&
      /^(?:ADJ|NOUN)$/.test(tokens[first - 1]!.upos)
    )
      first--
    const name = analysis.names.find((n) => n.first === i + 2 || n.first === i + 3)
    const of =
      name &&
      /^\s+(?:of|from)\s+(?:the\s+)?$/iu.test(analysis.text.slice(token.end, name.start)) &&
      name.type !== 'person'
        ? name
        : null
    const words = analysis.text.slice(tokens[first]!.start, token.end)
    // "the leaders of X and Y": the states for which they act; the second is read by its own name
    const state =
      of && HEADS_OF.test(token.text)
        ? lookup(analysis.text.slice(of.start, of.end)).find((e) => e.kind === 'state' && e.by !== 'adjective')
        : undefined
    if (of && state)
      return [
        {
          ...{ start: tokens[first]!.start, end: of.end, first, last: of.last, sentence: token.sentence },
          ...{ kind: 'state', state: state.of, as: asOf(tokens, first, i + 1) === 'place' ? 'place' : 'itself' },
          mention: mention(analysis, tokens[first]!.start, of.end, { name: state.name, known: 'world' }),
        },
      ]
    const movement = movementOf(analysis, phraseStart(tokens, first), i + 1)
    const told = movement
      ? { name: movement }
      : first > 0 && GENERIC_GROUPS.test(token.text)
        ? described(analysis, first - 1, i + 1)
        : null
    const called = of
      ? { name: `${analysis.text.slice(of.start, of.end)} ${words}`.trim() }
      : told
        ? { name: told.name, group: false, via: 'description' as const }
        : {}
    return [
      {
        start: tokens[first]!.start,
        end: of ? of.end : token.end,
        first,
        last: of ? of.last : i + 1,
        sentence: token.sentence,
        kind: told ? 'body' : 'group',
        state: null,
        as: asOf(tokens, first, i + 1) === 'place' ? 'place' : 'itself',
        mention: mention(analysis, tokens[first]!.start, of ? of.end : token.end, { group: true, ...called }),
      },
    ]
  })
}

/** Those who stand at the head of a state and act for it. */
const HEADS_OF = /^(?:leaders|presidents|governments|heads|premiers|rulers|armies|militaries)$/i

/** Where a phrase begins whose plain words begin at a token: with the name, the article or "X-backed" before them. */
function phraseStart(tokens: readonly Token[], at: number): number {
  let first = at
  const inside = (t: Token | undefined): boolean =>
    t !== undefined &&
    t.sentence === tokens[at]!.sentence &&
    (/^(?:PROPN|ADJ|DET|PART)$/.test(t.upos) || /^VB[ND]$/.test(t.xpos) || /^[-‐]$/.test(t.text))
  while (first > 0 && at - first < 6 && inside(tokens[first - 1])) first--
  return first
}
