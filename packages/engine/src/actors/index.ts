import type { Mention } from '@parley/schema'
import { lookup, type WorldEntry } from '@parley/world'
import type { Analysis, Name, Token } from '../language/analysis.ts'
import { DEEDS, FORCES, GOVERNMENT, ORGANS, PEOPLE, SIDES } from './words.ts'

/** Somebody whom a sentence names, with what is needed to give it a place in a finding. */
export type Actor = {
  start: number
  end: number
  first: number
  last: number
  sentence: number
  kind: 'state' | 'government' | 'person' | 'body' | 'outlet' | 'group' | 'sides' | 'other'
  mention: Mention
  /** the state or body that it stands for; null for people and unknown groups */
  state: string | null
  /** an adjective or first noun of a deed ("Russian strike"), a possessive ("Ukraine's"), after "in", "to", "from" … */
  as: 'itself' | 'adjective' | 'possessive' | 'place'
}

const known = new WeakMap<Analysis, Actor[]>()

/** Everybody whom a text names, in order; worked out once for each analysis. */
export function actorsOf(analysis: Analysis): Actor[] {
  let actors = known.get(analysis)
  if (!actors) known.set(analysis, (actors = find(analysis)))
  return actors
}

/** Those of one stretch of text. */
export const actorsIn = (analysis: Analysis, start: number, end: number): Actor[] =>
  actorsOf(analysis).filter((a) => start <= a.start && a.end <= end)

/**
 * Words that the world knows and that are no names of their own in the analysis: "Sudanese", "French", or a state that it overlooked. Shaped like
 * names, so that they are read the same way.
 */
function unnamed(analysis: Analysis): Name[] {
  const { tokens, text } = analysis
  const taken = new Set(analysis.names.flatMap((n) => Array.from({ length: n.last - n.first }, (_, k) => n.first + k)))
  const out: Name[] = []
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i]!
    if (taken.has(i) || !/^\p{Lu}/u.test(first.text)) continue
    for (let length = Math.min(4, tokens.length - i); length > 0; length--) {
      const last = tokens[i + length - 1]!
      if (last.sentence !== first.sentence || taken.has(last.i)) continue
      const entry = lookup(text.slice(first.start, last.end))[0]
      if (!entry || entry.kind === 'platform') continue
      const type =
        entry.by === 'adjective' ? 'other' : entry.kind === 'state' || entry.by === 'capital' ? 'place' : 'organisation'
      out.push({ i: -1, start: first.start, end: last.end, first: i, last: i + length, type, head: last.i })
      i += length - 1
      break
    }
  }
  return out
}

const mention = (analysis: Analysis, start: number, end: number, more: Partial<Mention> = {}): Mention => {
  const text = analysis.text.slice(start, end)
  return { text, span: [start, end], name: text, via: 'name', known: 'report', group: false, anonymous: false, ...more }
}

function find(analysis: Analysis): Actor[] {
  const actors = [
    ...[...analysis.names, ...unnamed(analysis)].flatMap((name) => fromName(analysis, name)),
    ...pronouns(analysis),
    ...sides(analysis),
    ...plainGroups(analysis),
    ...plainForces(analysis),
  ].sort((a, b) => a.start - b.start || b.end - a.end)
  return actors.filter(
    (a, i) => !actors.some((b, j) => j < i && b.start <= a.start && a.end <= b.end && b.sentence === a.sentence),
  )
}

/** "Sudan's army chief" is a person. */
const PEOPLE_AFTER = /^(?:chiefs?|commanders?|spokes\w+|officers?|leaders?|officials?)$/i
const PREPOSITION = /^(?:in|at|into|near|from|inside|across|around|outside|toward|towards|over|on)$/i

function asOf(tokens: readonly Token[], first: number, last: number): Actor['as'] {
  if (/^['’]s?$/u.test(tokens[last]?.text ?? '')) return 'possessive'
  const before = tokens[first - 1]?.text.toLowerCase() === 'the' ? tokens[first - 2] : tokens[first - 1]
  return before && PREPOSITION.test(before.text) ? 'place' : 'itself'
}

function fromName(analysis: Analysis, name: Name): Actor[] {
  const { tokens, text } = analysis
  const words = text.slice(name.start, name.end)
  const entries = lookup(words)
  const entry: WorldEntry | undefined = entries.find((e) => e.by !== 'adjective') ?? entries[0]
  const base = {
    start: name.start,
    end: name.end,
    first: name.first,
    last: name.last,
    sentence: tokens[name.first]!.sentence,
  }
  const next = tokens[name.last]
  const joined =
    next && next.sentence === base.sentence && /^(?:NOUN|ADJ|PROPN|NUM)$/.test(next.upos) && next.text.length > 1
  const state = entry?.kind === 'state'
  if (entry && (entry.by === 'adjective' || ((state || entry.kind === 'body') && joined))) {
    const modified = modifying(analysis, name, entry)
    if (modified) return [modified]
    if (entry.by === 'adjective' && entries.every((e) => e.by === 'adjective')) {
      return /^(?:ADP|PUNCT|VERB|AUX|CCONJ)$/.test(next?.upos ?? '') &&
        /^the$/i.test(tokens[name.first - 1]?.text ?? '')
        ? [
            {
              ...base,
              kind: 'state',
              state: entry.of,
              as: 'itself',
              mention: mention(analysis, name.start, name.end, { name: entry.of ?? words, known: 'world' }),
            },
          ]
        : [
            {
              ...base,
              kind: 'state',
              state: entry.of,
              as: 'adjective',
              mention: mention(analysis, name.start, name.end, { name: entry.of ?? words, known: 'world' }),
            },
          ]
    }
  }
  const as = asOf(tokens, name.first, name.last)
  const forces =
    as === 'possessive' && state ? tokens.slice(name.last + 1, name.last + 3).findIndex((t) => FORCES.test(t.text)) : -1
  const army = tokens[name.last + 1 + forces]
  if (entry && forces >= 0 && army && !PEOPLE_AFTER.test(tokens[army.i + 1]?.text ?? '')) {
    const of = { name: entry.name, known: 'world' as const }
    return [
      {
        ...base,
        end: army.end,
        last: army.i + 1,
        kind: 'state',
        state: entry.of,
        as: 'itself',
        mention: mention(analysis, name.start, army.end, of),
      },
    ]
  }
  if (entry) {
    if (entry.kind === 'platform') return []
    const kind = entry.kind === 'government' && as === 'place' ? 'other' : entry.kind
    return [
      {
        ...base,
        kind,
        state: entry.of ?? (entry.kind === 'body' ? entry.name : null),
        as,
        mention: mention(analysis, name.start, name.end, { name: entry.name, known: 'world' }),
      },
    ]
  }
  if (next && GOVERNMENT.test(next.text) && next.sentence === base.sentence) {
    return [
      {
        ...base,
        end: next.end,
        last: name.last + 1,
        kind: 'government',
        state: null,
        as: asOf(tokens, name.first, name.last + 1),
        mention: mention(analysis, name.start, next.end),
      },
    ]
  }
  if (name.type === 'person') {
    return [
      {
        ...base,
        kind: 'person',
        state: null,
        as,
        mention: mention(analysis, name.start, name.end, { name: fullName(analysis, name) }),
      },
    ]
  }
  const people = tokens
    .slice(name.last, name.last + 3)
    .findIndex((t) => t.upos === 'NOUN' && PEOPLE.test(t.text) && /s$/i.test(t.text))
  const group = tokens[name.last + people]
  if (group && people >= 0 && tokens.slice(name.last, name.last + people).every((t) => /^(?:ADJ|NOUN)$/.test(t.upos))) {
    return [
      {
        ...base,
        end: group.end,
        last: group.i + 1,
        kind: 'group',
        state: null,
        as: 'itself',
        mention: mention(analysis, name.start, group.end, { group: true }),
      },
    ]
  }
  if (
    name.type === 'place' ||
    (as === 'place' && /^(?:in|at|into|near|from|inside|across|outside)$/i.test(tokens[name.first - 1]?.text ?? ''))
  )
    return []
  if (name.last - name.first === 1 && (FORCES.test(words) || PEOPLE.test(words))) return []
  const long = longForm(analysis, name)
  return [
    {
      ...base,
      kind: name.type === 'organisation' || long ? 'body' : 'other',
      state: null,
      as,
      mention: mention(analysis, name.start, name.end, long ? { name: long } : {}),
    },
  ]
}

/** The words that an acronym stands for, where the report spells them out: "RSF" for the Rapid Support Forces. */
function longForm(analysis: Analysis, name: Name): string | null {
  const letters = analysis.text.slice(name.start, name.end)
  if (!/^\p{Lu}{2,6}$/u.test(letters)) return null
  const initials = (words: string) => [...words.matchAll(/\p{Lu}/gu)].map((m) => m[0]).join('')
  const long = analysis.names.find(
    (n) =>
      n.i !== name.i &&
      n.end - n.start > letters.length + 6 &&
      initials(analysis.text.slice(n.start, n.end)) === letters,
  )
  return long ? analysis.text.slice(long.start, long.end) : null
}

/** The fullest name of the same person, by the references of the analysis. */
function fullName(analysis: Analysis, name: Name): string {
  const reference = analysis.references.find((r) => r.kind === 'name' && r.first === name.first)
  const index = reference?.names[0]
  const full = index === undefined ? name : analysis.names[index]!
  return analysis.text.slice(full.start, full.end)
}

/** "Russian forces", "U.S. officials", "a Russian missile strike", "the Sudanese government". */
function modifying(analysis: Analysis, name: Name, entry: WorldEntry): Actor | null {
  const { tokens, text } = analysis
  const sentence = tokens[name.first]!.sentence
  const of = entry.of ?? entry.name
  const state = mention(analysis, name.start, name.end, { name: of, known: 'world' })
  const base = { start: name.start, first: name.first, sentence, state: of, as: 'itself' as const }
  const bare = {
    ...base,
    end: name.end,
    last: name.last,
    kind: entry.kind === 'body' ? ('body' as const) : ('state' as const),
    as: 'adjective' as const,
    mention: state,
  }
  for (let i = name.last; i < name.last + 4; i++) {
    const token = tokens[i]
    if (!token || token.sentence !== sentence || !/^(?:NOUN|ADJ|PROPN|VERB)$/.test(token.upos)) break
    const end = { end: token.end, last: i + 1 }
    const following = tokens[i + 1]
    const isLast = !following || following.sentence !== sentence || !/^(?:NOUN|PROPN)$/.test(following.upos)
    if (isLast && GOVERNMENT.test(token.text)) {
      const government = lookup(of).find((e) => e.kind === 'government')?.name ?? text.slice(name.start, token.end)
      return {
        ...base,
        ...end,
        kind: 'government',
        mention: mention(analysis, name.start, token.end, { name: government }),
      }
    }
    if (isLast && PEOPLE.test(token.text) && /s$/i.test(token.text))
      return { ...base, ...end, kind: 'group', mention: mention(analysis, name.start, token.end, { group: true }) }
    if (isLast && FORCES.test(token.text))
      return {
        ...base,
        ...end,
        kind: 'state',
        mention: { ...state, text: text.slice(name.start, token.end), span: [name.start, token.end] },
      }
    if (isLast && ORGANS.test(token.text))
      return { ...base, ...end, kind: 'body', mention: mention(analysis, name.start, token.end) }
    if (DEEDS.test(token.text)) return bare
  }
  return entry.by === 'adjective' ? null : bare
}

function pronouns(analysis: Analysis): Actor[] {
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

function sides(analysis: Analysis): Actor[] {
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
function plainGroups(analysis: Analysis): Actor[] {
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
    const called = of ? { name: `${analysis.text.slice(of.start, of.end)} ${words}`.trim() } : {}
    return [
      {
        start: tokens[first]!.start,
        end: of ? of.end : token.end,
        first,
        last: of ? of.last : i + 1,
        sentence: token.sentence,
        kind: 'group',
        state: null,
        as: asOf(tokens, first, i + 1) === 'place' ? 'place' : 'itself',
        mention: mention(analysis, tokens[first]!.start, of ? of.end : token.end, { group: true, ...called }),
      },
    ]
  })
}

/** "the army", once the report has told whose: "Sudan's army … the army". */
function plainForces(analysis: Analysis): Actor[] {
  const { tokens, text } = analysis
  const own = analysis.names.flatMap((n) => {
    const entry = lookup(text.slice(n.start, n.end)).find((e) => e.kind === 'state')
    const after = tokens.slice(n.last, n.last + 3)
    return entry && after.some((t) => /^(?:army|military)$/i.test(t.text)) ? [entry] : []
  })
  const [entry] = own
  if (!entry || own.some((e) => e.of !== entry.of)) return []
  return tokens.flatMap((token, i): Actor[] => {
    if (
      !/^(?:army|military)$/i.test(token.text) ||
      !/^the$/i.test(tokens[i - 1]?.text ?? '') ||
      tokens[i + 1]?.upos === 'NOUN'
    )
      return []
    const of = entry.of ?? entry.name
    return [
      {
        start: token.start,
        end: token.end,
        first: i,
        last: i + 1,
        sentence: token.sentence,
        kind: 'state',
        state: of,
        as: 'itself',
        mention: mention(analysis, token.start, token.end, { name: of, via: 'description', known: 'world' }),
      },
    ]
  })
}
