import type { Mention } from '@parley/schema'
import { governmentOf, lookup } from '@parley/world'
import { armiesAlone, armyName, isArmyWords, theArmy } from '../../actors/army.ts'
import { called, described, isPlace } from '../../actors/described.ts'
import { movementOf } from '../../actors/movement.ts'
import { administrationOf, isOffice, personText } from '../../actors/offices.ts'
import { BODY_NOUNS, GENERIC_GROUPS, GOVERNMENT } from '../../actors/words.ts'
import type { Name } from '../../language/analysis.ts'
import { TITLES } from '../../language/names/titles.ts'
import { ANONYMOUS } from '../lexicon/sources.ts'
import { nameOver, namesIn, nameText, rangeText, referenceAt } from '../phrases/named.ts'
import { isDay, type Range } from '../phrases/nouns.ts'
import { type Scene, small } from '../phrases/scene.ts'
import { headOf } from './head.ts'
import { nameBefore, spokenFor, unnamedBefore, withoutClause } from './noun.ts'

const bare = (text: string): string =>
  text
    .replace(/^(?:the|an?)\s+/i, '')
    // "the Iran-aligned Houthis" are called so by nobody
    .replace(/^\p{L}+[-‐](?:aligned|backed|led|allied|linked|supported|based|controlled|run)\s+(?=\p{Lu})/u, '')
    .replace(/^(?:(?:an?\s+)?(?:copy|copies|draft|text)\s+of\s+(?:the\s+|an?\s+)?)(?=\p{Ll})/iu, '')
    // "sources cited by Reuters", "a statement issued after the meeting"
    .replace(
      /\s+(?:cited|quoted|reviewed|seen|obtained|issued|published|released|carried|aired|interviewed|contacted|reached)\s+(?:by|in|on|after|to|from|at)\b.*$/u,
      '',
    )
    // "the army, the FARDC"
    .replace(/,\s+(?:the\s+|or\s+)?\p{Lu}[\p{Lu}\d-]+$/u, '')
    .replace(/\s+(?:familiar\s+with|close\s+to|briefed\s+on|speaking\s+on)\s+.*$/u, '')
    // "the document, signed on Saturday"
    .replace(/,\s+\p{Ll}+ed$/u, '')
    .replace(/[,\s]+$/, '')
    .replace(/\s+/g, ' ')

/** A mention by its own words, with what is known better. */
export function mention(scene: Scene, range: Range, over: Partial<Mention>): Mention {
  const text = rangeText(scene, range)
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
export function mentionOf(scene: Scene, whole: Range): Mention {
  const { analysis, tokens } = scene
  const range = withoutTail(scene, whole)
  const reference = referenceAt(scene, range.first)
  const owned = ownedByPronoun(scene, range)
  if (owned) return owned
  const named = namedBehind(scene, range)
  if (named) return mention(scene, range, { name: named })
  const army = armyOver(scene, range)
  if (army) return mention(scene, range, { name: army, via: 'description', known: 'world' })
  if (reference && reference.kind !== 'name' && reference.names.length === 1) {
    const name = nameText(scene, analysis.names[reference.names[0]!]!)
    return mention(scene, range, { name, via: reference.kind === 'pronoun' ? 'pronoun' : 'description' })
  }
  const head = headOf(scene, range)
  const behind = spokenFor(scene, range, head)
  if (behind)
    return mention(scene, range, { ...mentionOf(scene, behind), text: rangeText(scene, range), via: 'description' })
  const own = nameOver(scene, head)
  const name =
    own && own.first >= range.first && own.type !== 'other'
      ? own
      : namesIn(scene, range).find(
          (n) => n.type === 'person' && (apposed(scene, n.first, range) || borne(scene, n, range)),
        )
  if (name && (name.type === 'person' || name.last - 1 === head)) {
    const again = referenceAt(scene, name.first)
    const full = again?.kind === 'name' ? analysis.names[again.names[0]!]! : name
    const bare = name.type === 'person' ? personText(analysis, full) : groupText(scene, name, range)
    if (bare) return mention(scene, range, { name: bare })
  }
  const noun = small(tokens[head])
  if (/^(?:members?|figures)$/.test(noun)) {
    // "members of the administration" are the administration
    const of = namesIn(scene, range).find((n) => n.first > head)
    const organ = tokens[range.last - 1]
    const entry = of && lookup(nameText(scene, of)).find((e) => e.kind === 'state')
    if (entry?.of && organ && /^(?:government|administration|cabinet)$/i.test(organ.text))
      return mention(scene, range, { name: governmentOf(entry.of), via: 'description', known: 'world' })
  }
  if (GOVERNMENT.test(noun)) {
    const holder = namesIn(scene, range).findLast((n) => n.type === 'person')
    const government = holder && administrationOf(analysis, holder)
    if (government) return mention(scene, range, { name: government, via: 'description', known: 'world' })
  }
  if (GENERIC_GROUPS.test(noun)) {
    // "Yemen's Houthi militia", "ELN rebels", "the rebel group M23": a body by its name
    const body = namesIn(scene, range).findLast((n) => n.last === head && n.type === 'organisation')
    if (
      body &&
      lookup(nameText(scene, body)).every((e) => e.kind === 'body') &&
      !isPlace(analysis.text, nameText(scene, body))
    )
      return mention(scene, range, { name: called(analysis.text, nameText(scene, body)) })
  }
  const kind = nameBefore(scene, range, head)
  if (kind) return mention(scene, range, { name: kind })
  const movement = movementOf(analysis, range.first, head + 1)
  if (movement) return mention(scene, range, { name: movement, via: 'description' })
  const anonymous = ANONYMOUS.has(noun)
  const group = anonymous && /s$|^people$/.test(noun)
  // A title alone stands for its holder where the report tells the holder's name, "the ministry" for the one last named.
  const titled = TITLES.has(noun) && !anonymous ? referenceAt(scene, range.first) : undefined
  if (titled?.kind === 'description' && titled.names.length === 1)
    return mention(scene, range, { name: nameText(scene, analysis.names[titled.names[0]!]!), via: 'description' })
  const told = described(analysis, range.first, head + 1)
  if (told) return mention(scene, range, { name: told.name, via: 'description' })
  const before = unnamedBefore(scene, range, head)
  if (before) return mention(scene, range, { name: before, via: 'description', group, anonymous })
  const clause = withoutClause(scene, range, head)
  const words = withoutOwner(scene, range) ?? (clause === null ? null : bare(clause))
  return mention(scene, range, { ...(words ? { name: words } : {}), via: 'description', group, anonymous })
}

/** "the ruling party, X", "the armed wing of the front, the Y Brigades": a body by the name that stands behind what it is; null where none does. */
function namedBehind(scene: Scene, range: Range): string | null {
  const { tokens } = scene
  const head = headOf(scene, range)
  const comma = tokens.slice(range.first, range.last).findLastIndex((t) => t.text === ',') + range.first
  if (comma <= head || comma < range.first || !BODY_NOUNS.test(tokens[head]!.text)) return null
  const first = /^(?:the|an?)$/i.test(tokens[comma + 1]?.text ?? '') ? comma + 2 : comma + 1
  const name = namesIn(scene, { first, last: range.last }).find((n) => n.first === first && n.last === range.last)
  return name && name.type !== 'person' ? called(scene.analysis.text, nameText(scene, name)) : null
}

/** "the Sudanese army", "the military": where it is a party of its own in the report; null for an army that acts for its state. */
function armyOver(scene: Scene, range: Range): string | null {
  const { analysis, tokens } = scene
  const head = headOf(scene, range)
  if (!isArmyWords(rangeText(scene, { first: range.first, last: head + 1 }))) return null
  const owner = namesIn(scene, { first: range.first, last: head + 1 }).flatMap((n) =>
    lookup(nameText(scene, n)).flatMap((e) => (e.kind === 'state' && e.of ? [e.of] : [])),
  )[0]
  const plain = head - range.first < 2 && !/^an?$/i.test(tokens[range.first]!.text)
  const state = owner ?? (plain ? theArmy(analysis) : null)
  return state && armiesAlone(analysis).has(state) ? armyName(analysis, state) : null
}

const ALLIES =
  /^(?:allies|partners|backers|supporters|neighbou?rs|members|rivals|opponents|forces|army|troops|leaders)$/i

/** "his administration", "its European allies": by whose it is, where the report tells who "he" or "it" is. */
function ownedByPronoun(scene: Scene, range: Range): Mention | null {
  const { analysis, tokens } = scene
  if (!/^(?:his|her|its|their)$/i.test(tokens[range.first]!.text) || range.last - range.first < 2) return null
  const noun = tokens[headOf(scene, range)]!
  const reference = referenceAt(scene, range.first)
  const owner = reference?.names.length === 1 ? analysis.names[reference.names[0]!]! : null
  if (GOVERNMENT.test(noun.text) && owner) {
    const government = administrationOf(analysis, owner)
    if (government) return mention(scene, range, { name: government, via: 'pronoun', known: 'world' })
  }
  if (!ALLIES.test(noun.text)) return null
  // "Kyiv and its allies": whose they are stands right before
  const before = analysis.names.findLast((n) => n.last <= range.first && range.first - n.last <= 3)
  const whose = owner ?? before
  if (!whose) return null
  const entry = lookup(nameText(scene, whose))[0]
  const rest = rangeText(scene, { first: range.first + 1, last: range.last })
  const group = /s$/.test(noun.text)
  return mention(scene, range, {
    name: `${rest} of ${entry?.of ?? nameText(scene, whose)}`,
    via: 'pronoun',
    group,
    anonymous: group,
  })
}

/** "The group on Tuesday said": the preposition or time that follows a source is none of it. */
function withoutTail({ tokens }: Scene, { first, last }: Range): Range {
  let end = last
  while (end > first + 1) {
    const token = tokens[end - 1]!
    if (token.text !== ',' && token.upos !== 'ADP' && !isDay(token) && token.text !== '(') break
    end--
  }
  return { first, last: end }
}

/** A name that tells who the phrase before it is: "his adviser, X", "the head of the council, army chief X". */
function apposed({ tokens }: Scene, at: number, range: Range): boolean {
  let i = at - 1
  while (i > range.first && /^(?:NOUN|ADJ|PROPN)$/.test(tokens[i]!.upos)) i--
  const between = tokens.slice(i + 1, at)
  if (between.length > 0 && !between.some((t) => isOffice(t.text))) return false
  return i > range.first && tokens[i]!.text === ',' && !/^(?:of|from|in)$/i.test(tokens[i - 1]?.text ?? '')
}

/** A person's name that ends a phrase whose head is an office: "the secretary of state X", "the envoy on Y Z". */
function borne({ tokens }: Scene, name: Name, range: Range): boolean {
  if (name.last !== range.last || name.last - name.first < 2) return false
  const office = tokens.slice(range.first, name.first).findLastIndex((t) => isOffice(t.text))
  if (office < 0) return false
  const between = tokens.slice(range.first + office + 1, name.first)
  return (
    !between.some((t) => t.text === ',') && (between.length === 0 || between.at(-1)!.upos !== 'ADP' || inPlace(name))
  )
}

/** "Yemen Hans Grundberg": a place that stands before a person was taken for a part of the name. */
const inPlace = (name: Name): boolean => name.last - name.first > 2

/** A body's name; null where it only tells what another is ("Iran-aligned"). */
function groupText(scene: Scene, name: Name, range: Range): string | null {
  const { tokens } = scene
  const words = nameText(scene, name)
  // "Pakistan's Foreign Office" is not the one that the world knows by these words alone
  const before = { first: range.first, last: name.first }
  const owner = namesIn(scene, before).flatMap((n) => lookup(nameText(scene, n)).flatMap((e) => e.of ?? []))[0]
  const known = lookup(words).find((e) => e.kind === 'body')
  if (owner && known?.of && known.of !== owner) return rangeText(scene, { first: range.first, last: name.last })
  if (/^[-‐]$/.test(tokens[name.last]?.text ?? '') && name.last < range.last) return null
  return name.type === 'organisation' || name.last - name.first === 1 ? called(scene.analysis.text, words) : words
}

/** "Ethiopia's Tigray rebels": what is named by itself needs no owner; null where it has none or is nothing without. */
function withoutOwner({ tokens, analysis }: Scene, range: Range): string | null {
  const mark = tokens.slice(range.first, range.last).findIndex((t) => t.xpos === 'POS' || /^['’]s?$/u.test(t.text))
  if (mark < 1) return null
  const owner = analysis.text.slice(tokens[range.first]!.start, tokens[range.first + mark - 1]!.end)
  const rest = range.first + mark + 1
  const named = tokens.slice(rest, range.last).findIndex((t) => t.upos === 'PROPN' || /^\p{Lu}/u.test(t.text))
  if (rest >= range.last || named < 0 || !lookup(owner).some((e) => e.kind === 'state')) return null
  if (!tokens.slice(rest, rest + named).every((t) => t.upos === 'ADJ' || /^[-‐]$|^\p{Ll}/u.test(t.text))) return null
  return bare(analysis.text.slice(tokens[rest + named]!.start, tokens[range.last - 1]!.end))
}
