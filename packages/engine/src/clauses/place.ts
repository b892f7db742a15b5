import type { Mention, Span } from '@parley/schema'
import { isArmedGroup, lookup } from '@parley/world'
import type { Analysis, Name, Token } from '../language/analysis.ts'
import { reachOf } from './extent.ts'

const INTO = /^(?:in|at|to|near|on|into|inside|outside|across|around|of)$/i
const WITHIN = /^(?:in|near|inside|across|outside|into|around)$/i
const KINDS =
  /^(?:city|town|village|region|province|provinces|district|port|capital|state|camp|resort|island|area|county|oasis|suburb|neighbou?rhood|stronghold|enclave|governorate|strip|headquarters)$/i
const SIDE =
  /^(?:(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)?|central|mainland|upper|lower|downtown|coastal)$/i
const ON_LAND = /(?:Islands?|Peninsula|Heights|River|Coast|Sea|Strait|Border|Mountains?|Hill)$/u

const placed = (analysis: Analysis, start: number, end: number, name = analysis.text.slice(start, end)): Mention => ({
  text: analysis.text.slice(start, end),
  span: [start, end],
  name,
  via: 'name',
  known: 'report',
  group: false,
  anonymous: false,
})

/** A stretch of a front called by its town: "in Machhal sector". */
const SECTOR = /^(?:sectors?|front|axis|countryside|outskirts)$/i

type Lead = { preposition: Token; from: number }

/** The preposition that a place's name stands under, seen through "the", "northern", "the coastal city of", "its capital". */
function leadOf(analysis: Analysis, name: Name): Lead | null {
  const { tokens } = analysis
  const sentence = tokens[name.first]!.sentence
  let from = name.first
  const at = (i: number): Token | undefined => (tokens[i]?.sentence === sentence ? tokens[i] : undefined)
  while (SIDE.test(at(from - 1)?.text ?? '')) from--
  let i = from - 1
  const before = at(i)
  if (before && /^(?:of|,)$/.test(before.text) && KINDS.test(at(i - 1)?.text ?? '')) i--
  let kind = KINDS.test(at(i)?.text ?? '')
  // "in Eritrea's capital Asmara", "in the oasis town of Ghadames"
  for (let steps = 0; kind && steps < 7; steps++) {
    const t = at(i)
    if (!t || !(/^(?:NOUN|ADJ|DET|PART|PROPN|ADV)$/.test(t.upos) || /^['’]s?$|^-$/u.test(t.text) || t.xpos === 'VBN'))
      break
    i--
  }
  if (!kind && /^the$/i.test(at(i)?.text ?? '')) i--
  const preposition = at(i)
  kind ||= false
  return preposition ? { preposition, from } : null
}

/** "on Armenian territory": the land of whose adjective it is; "in Yemen's north": northern Yemen. */
function landOf(analysis: Analysis, reach: Span): Mention | null {
  const part =
    /\b(?:in|into|across|inside)\s+((\p{Lu}[\p{L}-]+)['’]s\s+(north|south|east|west|north-?east|north-?west|south-?east|south-?west))\b/u.exec(
      analysis.text.slice(...reach),
    )
  if (part) {
    const start = reach[0] + part.index + part[0].indexOf(part[1]!)
    return placed(analysis, start, start + part[1]!.length, `${part[3]}ern ${part[2]}`)
  }
  const m = /\b(?:on|in|into|inside|across)\s+(?:the\s+)?(\p{Lu}\p{L}+)\s+(?:territory|soil|airspace|waters)\b/u.exec(
    analysis.text.slice(...reach),
  )
  const state = m && lookup(m[1]!)[0]
  if (!m || !state?.of) return null
  const start = reach[0] + m.index + m[0].indexOf(m[1]!)
  return placed(analysis, start, start + m[1]!.length, state.of)
}

/**
 * The place where it is told to be: "in Jeddah, Saudi Arabia", "at the White House", "the city of Sumy"; also one that opens the sentence.
 * `away` also takes "from": whoever leaves, leaves there.
 */
export function placeOf(analysis: Analysis, verb: Token, span: Span, away = false): Mention | null {
  const { tokens, text, names } = analysis
  const sentence = analysis.sentences[verb.sentence]!
  const reach = reachOf(analysis, verb, span)
  const inside = names.filter((n) => reach[0] <= n.start && n.end <= reach[1])
  const opening = names.filter(
    (n) => sentence.start <= n.start && n.end <= span[0] && n.start - sentence.start < 12 && text[n.end] === ',',
  )
  for (const name of [...inside, ...opening]) {
    const lead = leadOf(analysis, name)
    const preposition = lead?.preposition.text ?? ''
    const after = tokens[name.last]
    if (!lead || !(INTO.test(preposition) || (away && /^from$/i.test(preposition)))) continue
    const own = lookup(text.slice(name.start, name.end))
    if (own[0]?.by === 'adjective' || own.some((e) => e.kind === 'body' && isArmedGroup(e.name))) continue
    if (own.some((e) => e.kind === 'body') && !/^headquarters$/i.test(after?.text ?? '')) continue
    if (name.type === 'person' && !WITHIN.test(preposition)) continue
    if (
      /^of$/i.test(preposition) &&
      !/^out$/i.test(tokens[lead.preposition.i - 1]?.text ?? '') &&
      !KINDS.test(tokens[lead.preposition.i - 1]?.text ?? '')
    )
      continue
    if (/^on$/i.test(preposition) && (name.type !== 'place' || !ON_LAND.test(text.slice(name.start, name.end))))
      continue
    if (/^to$/i.test(preposition) && name.type !== 'place') continue
    if (/^at$/i.test(preposition) && !(name.type === 'place' || name.type === 'organisation')) continue
    const area = after && KINDS.test(after.text) && !/^(?:capital|port)$/i.test(after.text)
    // "Kupwara district", "the Mokha area": the name alone is the place
    const bare = area && /^(?:area|village|town|city|district|county|suburb|neighbou?rhood|camp)$/.test(after.text)
    if (
      /^['’]s?$/u.test(after?.text ?? '') ||
      (after?.upos === 'NOUN' && !area && !SECTOR.test(after.text) && !/^on$/i.test(after.text))
    )
      continue
    // "Nagorno-Karabakh" may be two tokens, of which one is the name
    let end =
      area && !bare ? after.end : name.end + (/^(?:-\p{Lu}\p{L}*)+/u.exec(text.slice(name.end))?.[0].length ?? 0)
    const next = names.find((n) => n.i === name.i + 1)
    if (next && /^,\s+$/u.test(text.slice(name.end, next.start)) && next.type === 'place') end = next.end
    return placed(analysis, tokens[lead.from]!.start, end)
  }
  return landOf(analysis, reach)
}
