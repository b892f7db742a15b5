import type { Mention } from '@parley/schema'
import { TITLES } from '../../language/names/titles.ts'
import { TEXTS } from '../lexicon/nouns.ts'
import { ANONYMOUS } from '../lexicon/sources.ts'
import type { Range } from '../phrases/nouns.ts'
import { nounPhraseOn } from '../phrases/nouns.ts'
import { type Scene, small } from '../phrases/scene.ts'
import { headOf } from './head.ts'
import { partyOf } from './party.ts'

const words = (scene: Scene, { first, last }: Range): string =>
  scene.analysis.text.slice(scene.tokens[first]!.start, scene.tokens[last - 1]!.end)
const bare = (text: string): string =>
  text
    .replace(/^(?:the|an?)\s+/i, '')
    .replace(/[,\s]+$/, '')
    .replace(/\s+/g, ' ')

/** Words that join two sources into a list. */
const JOIN = /^(?:and|&|like|as)$/i

function mention(scene: Scene, range: Range, over: Partial<Mention>): Mention {
  const text = words(scene, range)
  const { tokens } = scene
  return {
    text,
    span: [tokens[range.first]!.start, tokens[range.last - 1]!.end],
    name: bare(text),
    via: 'name',
    known: 'report',
    group: false,
    anonymous: false,
    ...over,
  }
}

/** One noun phrase as a mention: by its name, by what its pronoun or description refers to, or as a group by its own words. */
export function mentionOf(scene: Scene, range: Range): Mention {
  const { analysis, tokens } = scene
  const reference = analysis.references.find((r) => r.first === range.first && r.kind !== 'name')
  if (reference && reference.names.length === 1 && reference.last >= Math.min(range.last, reference.last)) {
    const name = analysis.names[reference.names[0]!]!
    return mention(scene, range, {
      name: analysis.text.slice(name.start, name.end),
      via: reference.kind === 'pronoun' ? 'pronoun' : 'description',
    })
  }
  const head = headOf(scene, range)
  const name =
    analysis.names.find((n) => n.first <= head && n.last > head && n.first >= range.first && n.type !== 'other') ??
    analysis.names.find(
      (n) => n.first >= range.first && n.last <= range.last && n.type === 'person' && apposed(scene, n.first, range),
    )
  if (name && (name.type === 'person' || name.last - 1 === head)) {
    const again = analysis.references.find((r) => r.first === name.first && r.kind === 'name')
    const full = again ? analysis.names[again.names[0]!]! : name
    return mention(scene, range, { name: analysis.text.slice(full.start, full.end) })
  }
  const noun = small(tokens[head])
  const anonymous = ANONYMOUS.has(noun)
  // A title with whose it is stands for its holder where the report tells the holder's name.
  const titled =
    TITLES.has(noun) && !anonymous
      ? analysis.references.find(
          (r) =>
            r.kind === 'description' &&
            r.names.length === 1 &&
            r.start <= tokens[head]!.start &&
            r.end >= tokens[head]!.end,
        )
      : undefined
  if (titled) {
    const full = analysis.names[titled.names[0]!]!
    return mention(scene, range, { name: analysis.text.slice(full.start, full.end), via: 'description' })
  }
  return mention(scene, range, { via: 'description', group: anonymous && /s$|^people$/.test(noun), anonymous })
}

/** A name that tells who the phrase before it is: "his adviser, X", "Y envoy X". */
const apposed = ({ tokens }: Scene, at: number, range: Range): boolean =>
  tokens[at - 1]?.text === ',' && at > range.first && !/^(?:of|from|in)$/i.test(tokens[at - 2]?.text ?? '')

/** Who a source names: one mention, or several where it lists them. */
export function actorsOf(scene: Scene, range: Range): Mention[] {
  const { tokens, analysis } = scene
  const first = tokens[range.first]!
  const single = range.last - range.first === 1
  if (first.upos === 'PRON' || first.upos === 'DET') {
    const reference = analysis.references.find((r) => r.first === range.first && r.kind === 'pronoun')
    if (reference && reference.names.length > 1)
      return reference.names.map((n) => {
        const name = analysis.names[n]!
        return mention(scene, range, { name: analysis.text.slice(name.start, name.end), via: 'pronoun' })
      })
    if (single && /^(?:who|which|that)$/i.test(first.text)) {
      const before = antecedent(scene, range.first)
      if (before) return actorsOf(scene, before).map((m) => ({ ...m, via: 'pronoun' as const }))
    }
    if (single && /^(?:they|their)$/i.test(first.text) && (!reference || reference.names.length === 0)) {
      const group = pluralBefore(scene, range.first)
      if (group) return [mention(scene, range, { ...pick(mentionOf(scene, group)), via: 'pronoun' })]
    }
  }
  const sides = bothSides(scene, range)
  if (sides.length > 1) return sides
  const speaker = behindText(scene, range)
  if (speaker) return [{ ...mentionOf(scene, speaker), via: 'description' as const }]
  const parts = listed(scene, range)
  if (parts.length > 1) return parts.map((part) => ({ ...mentionOf(scene, part), via: 'list' as const }))
  return [mentionOf(scene, range)]
}

/** Who speaks through a text: "figures from the ministry", "an analysis by X", "a Kremlin statement". */
function behindText(scene: Scene, range: Range): Range | null {
  const { tokens, analysis } = scene
  const head = headOf(scene, range)
  if (!TEXTS.has(small(tokens[head]))) return null
  for (let i = head + 1; i < range.last - 1; i++) {
    if (!/^(?:by|from|of)$/i.test(tokens[i]!.text)) continue
    const by = nounPhraseOn(tokens, i + 1, range.last, false)
    if (by && analysis.names.some((n) => n.first >= by.first && n.last <= by.last)) return by
  }
  const name = analysis.names.find((n) => n.first >= range.first && n.last <= head && n.type !== 'other')
  return name ? { first: name.first, last: name.last } : null
}

const pick = ({ name, group, anonymous }: Mention) => ({ name, group, anonymous })

/** The members of a list, apposition left out: "Kyiv and its allies", "nations like France and Germany". */
function listed(scene: Scene, range: Range): Range[] {
  const { tokens } = scene
  const parts: Range[] = []
  let at = range.first
  let sawJoin = false
  for (let i = range.first; i <= range.last; i++) {
    const t = tokens[i]
    const end = i === range.last
    const join = !end && (JOIN.test(t!.text) || (t!.text === ',' && commaLists(scene, i, range)))
    if (!end && !join) continue
    if (i > at && nounPhraseOn(tokens, at, i, false))
      parts.push({ first: at, last: tokens[i - 1]!.text === ',' ? i - 1 : i })
    if (join && t!.text !== ',') sawJoin = true
    at = i + 1
    if (/^(?:such)$/i.test(tokens[at]?.text ?? '')) at++
  }
  if (!sawJoin || parts.some((p) => p.last <= p.first)) return [range]
  // "envoy for Ukraine and Russia" is one, "President of Ukraine and the Prime Minister of Poland" are two.
  const hangs = tokens.slice(parts[0]!.first, parts[0]!.last).some((t) => /^(?:of|for|from|in|at|on)$/i.test(t.text))
  if (hangs && parts.slice(1).some((p) => tokens[p.first]!.upos !== 'DET')) return [range]
  // "the minister of trade and industry" is one: every member needs a name or a plural or article of its own.
  const proper = parts.filter((p) => {
    const first = tokens[p.first]!
    return (
      first.upos === 'PROPN' ||
      first.upos === 'DET' ||
      first.xpos === 'PRP$' ||
      first.upos === 'PRON' ||
      tokens[headOf(scene, p)]!.xpos === 'NNS'
    )
  })
  return proper.length === parts.length ? parts : [range]
}

const commaLists = (scene: Scene, comma: number, range: Range): boolean => {
  for (let i = comma + 1; i < range.last; i++)
    if (/^and$/i.test(scene.tokens[i]!.text)) return scene.tokens[comma + 1]!.upos === 'PROPN'
  return false
}

/** The noun phrase before a relative pronoun. */
function antecedent({ tokens }: Scene, at: number): Range | null {
  let end = at - 1
  while (end > 0 && tokens[end]!.text === ',') end--
  let first = end
  const sentence = tokens[at]!.sentence
  while (
    first > 0 &&
    tokens[first - 1]!.sentence === sentence &&
    /^(?:NOUN|PROPN|ADJ|NUM|DET)$/.test(tokens[first - 1]!.upos) &&
    tokens[first]!.upos !== 'DET'
  )
    first--
  return end >= first && /^(?:NOUN|PROPN)$/.test(tokens[end]!.upos) ? { first, last: end + 1 } : null
}

/** The nearest plural noun phrase or group before "they", this sentence and the one before. */
function pluralBefore({ tokens }: Scene, at: number): Range | null {
  const sentence = tokens[at]!.sentence
  for (let i = at - 1; i >= 0 && tokens[i]!.sentence >= sentence - 1; i--) {
    const t = tokens[i]!
    if (t.xpos !== 'NNS' || !ANONYMOUS.has(t.text.toLowerCase())) continue
    let first = i
    while (
      first > 0 &&
      /^(?:NOUN|PROPN|ADJ|NUM|DET)$/.test(tokens[first - 1]!.upos) &&
      tokens[first]!.upos !== 'DET' &&
      tokens[first - 1]!.sentence === t.sentence
    )
      first--
    return { first, last: i + 1 }
  }
  return null
}

/** "both sides", "the two countries": the two parties where the report joins exactly one pair of states before. */
function bothSides(scene: Scene, range: Range): Mention[] {
  const { analysis } = scene
  const text = words(scene, range).toLowerCase()
  if (
    !/^(?:both|the two|the warring|the)?\s*(?:sides|parties|countries|nations|neighbours|neighbors|governments|belligerents)$/.test(
      text,
    )
  )
    return []
  const before = analysis.names.filter(
    (n) => n.last <= range.first && (n.type === 'place' || n.type === 'organisation'),
  )
  const order = [...new Map(before.reverse().map((n) => [analysis.text.slice(n.start, n.end), n])).values()]
  const pair: string[] = []
  for (const name of order) {
    const party = partyOf(analysis.text.slice(name.start, name.end))
    if (party && !pair.includes(party)) pair.push(party)
    if (pair.length === 2) break
  }
  return pair.length === 2 ? pair.reverse().map((name) => mention(scene, range, { name, via: 'description' })) : []
}
