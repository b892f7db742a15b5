import type { Mention } from '@parley/schema'
import { isArmedGroup, locate, lookup } from '@parley/world'
import { type Actor, actorsOf } from '../../actors/index.ts'
import { described } from '../../clauses/described.ts'
import { isGoBetween } from '../../clauses/go-betweens.ts'
import type { Analysis } from '../../language/analysis.ts'
import type { Naming } from '../find/mentions.ts'

/** A single word that is a town, or no name at all, binds itself to nothing, whatever it was taken for. */
const isNobody = ({ mention }: Actor): boolean =>
  mention.known === 'report' &&
  !/\s/u.test(mention.name) &&
  (/^(?:The|A|An|Special|Envoy|President|Minister|Both|Rival)$/u.test(mention.name) ||
    ['city', 'region', 'area'].includes(locate(mention.name)?.kind ?? ''))

export const isParty = (a: Actor): boolean =>
  (a.kind === 'state' || a.kind === 'government' || a.kind === 'body' || a.kind === 'other') && !isNobody(a)

type Unit = { start: number; end: number; mention: Mention }

const STATE_FORCES = /\b(\p{Lu}\p{L}+)\s+(?:[Aa]rmy|[Gg]overnment|[Mm]ilitary|(?:armed\s+)?[Ff]orces|authorities)\b/gu
/** "the Sweden agreement", "the Doha deal": called after where it was made. */
const MADE_THERE =
  /^\s+(?:peace\s+)?(?:agreement|deal|accord|declaration|talks|process|protocol|communiqu[eé]|summit|round|conference)\b/iu
const BACKED = /^-(?:backed|led|aligned|allied|supported|brokered)\b/iu

/** Whom a stretch names: its actors, and names that no list knows, each with all of its capitalised words ("Rapid Support Forces"). */
export function units(analysis: Analysis, from: number, to: number): readonly Unit[] {
  let stretches = known.get(analysis)
  if (!stretches) known.set(analysis, (stretches = new Map()))
  const key = `${from}-${to}`
  const before = stretches.get(key)
  if (before) return before
  const found = unitsOf(analysis, from, to)
  stretches.set(key, found)
  return found
}

/** The same sentences are asked about for every naming of an agreement. */
const known = new WeakMap<Analysis, Map<string, readonly Unit[]>>()

function unitsOf(analysis: Analysis, from: number, to: number): Unit[] {
  const { text } = analysis
  const actors: Unit[] = actorsOf(analysis).filter(
    (a) => from <= a.start && a.end <= to && (isParty(a) || a.kind === 'group') && a.mention.via !== 'pronoun',
  )
  const names = analysis.names.flatMap((name): Unit[] => {
    if (name.start < from || name.end > to) return []
    if (lookup(text.slice(name.start, name.end)).some((e) => e.kind === 'outlet' || e.kind === 'platform')) return []
    const before = /(?:(?:(?<!^|[.!?]\s)\p{Lu}[\p{L}’'-]*)\s+)+$/u.exec(text.slice(from, name.start))?.[0] ?? ''
    const after = /^(?:\s+\p{Lu}[\p{L}’'-]*(?!\p{L}))+/u.exec(text.slice(name.end, to))?.[0] ?? ''
    const lead = /^(?:The|A|An)\s+/u.exec(before)?.[0].length ?? 0
    const tail = /\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)$/u.exec(after)?.[0].length ?? 0
    const [start, end] = [name.start - before.length + lead, name.end + after.length - tail]
    const words = text.slice(start, end).replace(/['’]s?$/u, '')
    return [
      {
        start,
        end,
        mention: {
          text: words,
          span: [start, start + words.length],
          name: words,
          via: 'name',
          known: 'report',
          group: false,
          anonymous: false,
        },
      },
    ]
  })
  // "the Sudanese army", whatever the names are
  const adjectives = [...text.slice(from, to).matchAll(STATE_FORCES)].flatMap((m): Unit[] => {
    const of = lookup(m[1]!).find((e) => e.of)?.of
    const start = from + m.index
    const mention = {
      text: m[0],
      span: [start, start + m[0].length] as [number, number],
      via: 'name',
      group: false,
      anonymous: false,
    } as const
    return of ? [{ start, end: start + m[0].length, mention: { ...mention, name: of, known: 'world' } }] : []
  })
  const longer = (n: Unit, a: Unit) => n.start <= a.start && a.end <= n.end && n.end - n.start > a.end - a.start
  const told = actors.filter((a) => !names.some((n) => longer(n, a) && !(a as Unit & Partial<Actor>).state))
  const known = [...told, ...adjectives.filter((u) => !told.some((a) => a.start < u.end && u.start < a.end))]
  const all = [...known, ...names.filter((n) => !known.some((a) => a.start < n.end && n.start < a.end))]
  const bands = described(analysis, from, to).map((m) => ({ start: m.span![0], end: m.span![1], mention: m }))
  all.push(
    ...bands.filter((b) => !all.some((u) => u.start < b.end && b.start < u.end && !BACKED.test(text.slice(u.end)))),
  )
  return all
    .filter((u) => !BACKED.test(text.slice(u.end)) && !MADE_THERE.test(text.slice(u.end)))
    .sort((a, b) => a.start - b.start)
}

/** The words after which two parties follow: "between X and Y". */
export function between(analysis: Analysis, naming: Naming): Mention[] {
  const rest = analysis.text.slice(naming.head, Math.min(naming.sentence.end, naming.end + 80))
  const m = /\b(?:between|(?:agreed|signed|concluded)\s+by)\s+/iu.exec(rest)
  if (!m || /[,;.]/.test(rest.slice(0, m.index))) return []
  const from = naming.head + m.index + m[0].length
  const named = units(analysis, from, Math.min(naming.sentence.end, from + 110))
  const [first, second] = named
  if (!first || !second || first.start - from > 12) return []
  const person = (u: Unit) => analysis.names.some((n) => n.start === u.start && n.type === 'person')
  if (/by\s+$/iu.test(m[0]) && (person(first) || person(second))) return []
  if (/^(?:two|both|neighbou?ring)\b/iu.test(first.mention.name)) return []
  return /^[^.;]{0,30}\band\s+(?:the\s+)?(?:(?!(?:of|by|for|to|in|with|from)\s)[\p{Ll}-]+\s+){0,4}$/u.test(
    analysis.text.slice(first.end, second.start),
  )
    ? [first.mention, second.mention]
    : []
}

const WITH =
  /^[^,;.]{0,60}(?<!\b(?:along|together|talks|contact|meeting)\s)\bwith\s+(?:the\s+)?(?:[\p{Ll}-]+\s+){0,3}$/u

/** With whom it was made, where its own words tell one who is no side of the main conflict: "the accord with the larger X"; empty otherwise. */
export function madeWith(analysis: Analysis, naming: Naming, sides: readonly Mention[]): Mention[] {
  if (sides.length !== 2) return []
  const other = units(analysis, naming.end, naming.sentence.end).find(
    (u) =>
      WITH.test(analysis.text.slice(naming.end, u.start)) &&
      !isGoBetween('', analysis.text.slice(u.end, naming.sentence.end)) &&
      !/^\s+(?:as|acting)\b/u.test(analysis.text.slice(u.end, u.end + 12)),
  )
  if (!other || sides.some((s) => s.name === other.mention.name)) return []
  const known = lookup(other.mention.name).some((e) => e.kind === 'state') || isArmedGroup(other.mention.name)
  const state = sides.find((s) => lookup(s.name).some((e) => e.kind === 'state'))
  return known && state ? [state, other.mention] : []
}

const PAIRED =
  /^(?:\s+(?:movement|group|rebels?|militia|forces|fighters|guerrillas|faction|insurgents|army|government))?(?:\s+\([^)]{2,12}\))?\s*,?\s*(?:(?:on\s+)?\p{Lu}\p{Ll}+day\s+)?(?:(?:have|has|had|both|each|on\s+\p{Lu}\p{L}+)\s+)*(?:accused?\s+(?:each\s+other|one\s+another)|(?:again\s+)?agree[ds]?\b|sign(?:ed)?\b|reach(?:ed)?\b|committed\b|announced\b|say\b|extended\b|exchang(?:e|ed)\b|traded\b|are\s+expected\s+to\b|began\b|stopped\b)/iu
const JOINED =
  /^(?:['’]s\s+\p{L}+)?(?:\s+\([^)]{2,12}\))?\s+and\s+(?:the\s+)?(?:\p{Lu}\p{L}+-(?:backed|led|aligned|allied|supported)\s+)?(?:[\p{Ll}-]+\s+){0,3}$/u

/** "X and Y have agreed …", "X and Y accused each other …": two who act together, in a sentence that names the agreement. */
export function together(analysis: Analysis, naming: Naming): Mention[] {
  const actors = units(analysis, naming.sentence.start, naming.sentence.end)
  for (const [i, first] of actors.entries()) {
    const second = actors[i + 1]
    if (!second || !JOINED.test(analysis.text.slice(first.end, second.start))) continue
    if (PAIRED.test(analysis.text.slice(second.end, naming.sentence.end))) return [first.mention, second.mention]
  }
  return []
}
