import type { Mention } from '@parley/schema'
import { lookup } from '@parley/world'
import { actorsOf } from '../../actors/index.ts'
import type { Analysis, Sentence } from '../../language/analysis.ts'

/** Somebody in whose account a time may be told. `side`: the state, or the group, that he speaks for; null where it is not told. */
export type Voice = { start: number; end: number; side: string | null; mention: Mention }

const TITLES =
  '(?:president|minister|secretary|spokes(?:man|woman|person)|envoy|general|admiral|commander|leader|official|diplomat|adviser|advisor|ambassador|negotiator|chief|head|representative|aide|premier|chancellor|king|emir)'
const escaped = (s: string): string => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const stateFor = (word: string): string | null => lookup(word.replace(/['’]s?$/u, '')).find((e) => e.of)?.of ?? null

/** The state of a person by the words around any of his names: "the Kremlin spokesman, Dmitry Peskov", "Sergei Lavrov, the Russian foreign minister". */
export function stateOfPerson(analysis: Analysis, name: string): string | null {
  const surname = name
    .split(/\s+/u)
    .at(-1)!
    .replace(/['’]s$/u, '')
  for (const m of analysis.text.matchAll(new RegExp(`\\b${escaped(surname)}\\b`, 'gu'))) {
    const before = analysis.text.slice(Math.max(0, m.index - 110), m.index)
    const lead = new RegExp(
      `(?<![\\p{L}])(\\p{Lu}[\\p{L}.]+)(?:['’]s)?\\s+(?:[\\p{L}-]+\\s+){0,4}${TITLES}(?:\\s+(?:of|to|for)\\s+[^,.;]{2,30})?,?\\s+(?:\\p{Lu}[\\p{L}-]+\\s+)*$`,
      'iu',
    ).exec(before)
    const office = new RegExp(
      `${TITLES}\\s+of\\s+(?:the\\s+)?(\\p{Lu}[\\p{L}]+(?:\\s+\\p{Lu}[\\p{L}]+)?),?\\s+(?:\\p{Lu}[\\p{L}-]+\\s+)*$`,
      'iu',
    ).exec(before)
    const after = new RegExp(
      `^,\\s+(?:the\\s+)?(\\p{Lu}[\\p{L}.]+)(?:['’]s)?\\s+(?:[\\p{L}-]+\\s+){0,3}${TITLES}`,
      'iu',
    ).exec(analysis.text.slice(m.index + m[0].length, m.index + m[0].length + 90))
    for (const hit of [lead, office, after]) {
      const state = hit && stateFor(hit[1]!)
      if (state) return state
    }
  }
  return null
}

const cache = new WeakMap<Analysis, Map<number, Voice[]>>()

/** All voices of a sentence, adjectives of states ("the Russian count") among them, in order. */
export function voicesOf(analysis: Analysis, sentence: Sentence): Voice[] {
  let known = cache.get(analysis)
  if (!known) cache.set(analysis, (known = new Map()))
  const before = known.get(sentence.i)
  if (before) return before
  const voices: Voice[] = []
  for (const a of actorsOf(analysis)) {
    if (a.sentence !== sentence.i || a.kind === 'sides' || a.kind === 'outlet') continue
    const word = a.mention.text.split(/\s+/u).find((w) => /^\p{Lu}/u.test(w) && stateFor(w))
    const side =
      a.state ??
      (a.kind === 'person' || a.mention.via === 'pronoun'
        ? stateOfPerson(analysis, a.mention.name)
        : a.kind === 'group'
          ? word
            ? stateFor(word)
            : null
          : a.mention.name)
    voices.push({ start: a.start, end: a.end, side, mention: a.mention })
  }
  for (const m of analysis.text
    .slice(sentence.start, sentence.end)
    .matchAll(/\p{Lu}[\p{L}.]+(?:\s+\p{Lu}[\p{L}]+)?/gu)) {
    for (const word of m[0].includes(' ') ? [m[0], m[0].split(/\s+/u)[0]!] : [m[0]]) {
      const start = sentence.start + m.index
      const side = stateFor(word)
      if (!side || voices.some((v) => v.start < start + word.length && start < v.end)) continue
      const mention: Mention = {
        text: word,
        span: [start, start + word.length],
        name: side,
        via: 'name',
        known: 'world',
        group: false,
        anonymous: false,
      }
      voices.push({ start, end: start + word.length, side, mention })
    }
  }
  voices.sort((a, b) => a.start - b.start)
  known.set(sentence.i, voices)
  return voices
}
