import { lookup } from '@parley/world'
import { isBodyWord } from '../../actors/offices.ts'
import { nounPhraseOn, type Range } from '../phrases/nouns.ts'
import type { Scene } from '../phrases/scene.ts'
import { headOf } from './head.ts'

/** What councils and ministries are for. */
const DOMAIN =
  /^(?:Security|Defen[cs]e|Justice|Peace|Trade|Finance|Foreign|Health|Interior|Equality|Truth|Research|Development|Refugees?|Food)$/u
/** Words that join two sources into a list: "Kyiv and its allies", "nations like France". */
const JOIN = /^(?:and|&|like|as)$/i

/** The members of a listing, the whole alone where it is none. */
export function listed(scene: Scene, whole: Range): Range[] {
  const { tokens, analysis } = scene
  const both = /^both$/i.test(tokens[whole.first]!.text) && whole.last - whole.first > 3
  const range = core(scene, both ? { ...whole, first: whole.first + 1 } : whole)
  const parts: Range[] = []
  let at = range.first
  let joined = false
  for (let i = range.first; i <= range.last; i++) {
    const t = tokens[i]
    const end = i === range.last
    const joins = !end && (JOIN.test(t!.text) || (t!.text === ',' && commaLists(scene, i, range)))
    if (!end && !joins) continue
    if (i > at && nounPhraseOn(tokens, at, i, false))
      parts.push({ first: at, last: tokens[i - 1]!.text === ',' ? i - 1 : i })
    if (joins && t!.text !== ',') joined = true
    at = i + 1
  }
  if (!joined || parts.length < 2 || parts.some((p) => p.last <= p.first)) return [whole]
  // "the Security and Defence Council" is one body.
  const [one, other] = parts as [Range, Range]
  if (parts.length === 2 && tokens[one.last - 1]!.upos === 'PROPN' && isBodyWord(tokens[other.last - 1]!.text)) {
    const alone = analysis.text.slice(tokens[one.last - 1]!.start, tokens[one.last - 1]!.end)
    if (other.last - other.first > 1 && lookup(alone).length === 0 && DOMAIN.test(alone)) return [whole]
  }
  // "envoy for Ukraine and Russia" is one, "President of Ukraine and the Prime Minister of Poland" are two.
  const hangs = tokens.slice(parts[0]!.first, parts[0]!.last).some((t) => /^(?:of|for|from|in|at|on)$/i.test(t.text))
  if (hangs && parts.slice(1).some((p) => tokens[p.first]!.upos !== 'DET')) return [whole]
  // "the minister of trade and industry" is one: every member needs a name, a plural or an article of its own.
  if (!parts.every((p) => stands(scene, p))) return [whole]
  // "nations like France and Germany": those are meant whom it names
  const joint = tokens[parts[0]!.last]
  return parts.length > 1 && /^(?:like|as)$/i.test(joint?.text ?? '') ? parts.slice(1) : parts
}

/** A phrase without the apposition or relative clause that follows it. */
function core(scene: Scene, range: Range): Range {
  for (let i = range.first + 1; i < range.last; i++) {
    const { text } = scene.tokens[i]!
    if (/^(?:who|which|whose|where|that)$/i.test(text) || (text === ',' && !commaLists(scene, i, range)))
      return { first: range.first, last: i }
  }
  return range
}

function stands(scene: Scene, part: Range): boolean {
  const first = scene.tokens[part.first]!
  if (/^(?:PROPN|DET|PRON)$/.test(first.upos)) return true
  return /^NN(?:S|PS?)$/.test(scene.tokens[headOf(scene, part)]!.xpos)
}

function commaLists({ tokens }: Scene, comma: number, range: Range): boolean {
  for (let i = comma + 1; i < range.last; i++)
    if (/^and$/i.test(tokens[i]!.text)) return tokens[comma + 1]!.upos === 'PROPN'
  return false
}
