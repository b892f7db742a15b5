import type { Mention } from '@parley/schema'
import { lookup } from '@parley/world'
import { bodyBefore } from '../../actors/before.ts'
import { isOffice } from '../../actors/offices.ts'
import type { Reference } from '../../language/analysis.ts'
import { TEXTS } from '../lexicon/nouns.ts'
import { SPEECH } from '../lexicon/verbs.ts'
import { namesIn, nameText, rangeText, referenceAt } from '../phrases/named.ts'
import { nounPhraseOn, type Range } from '../phrases/nouns.ts'
import { type Scene, small } from '../phrases/scene.ts'
import { subjectOf } from '../phrases/subject.ts'
import { antecedent, bothSides, groupBefore } from './before.ts'
import { headOf } from './head.ts'
import { listed } from './list.ts'
import { mention, mentionOf } from './mention.ts'

/** Who a source names: one mention, or several where it lists them. */
export function actorsOf(scene: Scene, whole: Range): Mention[] {
  // The comma that closes an apposition is the source's, not the actor's.
  const range = scene.tokens[whole.last - 1]!.text === ',' ? { ...whole, last: whole.last - 1 } : whole
  return (
    byPronoun(scene, range) ?? nonEmpty(bothSides(scene, range)) ?? behindText(scene, range) ?? byParts(scene, range)
  )
}

const nonEmpty = (mentions: Mention[]): Mention[] | null => (mentions.length > 0 ? mentions : null)

function byParts(scene: Scene, range: Range): Mention[] {
  const heads = headsOf(scene, range)
  if (heads) return heads
  const parts = listed(scene, range)
  if (parts.length > 1) return parts.map((part) => ({ ...mentionOf(scene, part), via: 'list' as const }))
  return [mentionOf(scene, range)]
}

/** "they" for two names or a group, "who" for what it goes back to; a single person's pronoun is `mentionOf`'s. */
function byPronoun(scene: Scene, range: Range): Mention[] | null {
  const first = scene.tokens[range.first]!
  if (first.upos !== 'PRON' && first.upos !== 'DET' && first.upos !== 'SCONJ') return null
  const own = mainSubject(scene, range)
  if (own) return [mention(scene, range, { name: own, via: 'pronoun' })]
  const reference = referenceAt(scene, range.first)
  if (/^(?:he|she)$/i.test(first.text) && range.last - range.first === 1 && !meansPerson(scene, reference)) {
    const before = speakerBefore(scene, first.sentence)
    return before ? [mention(scene, range, { ...before, via: 'pronoun' })] : null
  }
  if (reference?.kind === 'pronoun' && reference.names.length > 1)
    return reference.names.map((n) =>
      mention(scene, range, { name: nameText(scene, scene.analysis.names[n]!), via: 'pronoun' }),
    )
  if (range.last - range.first > 1) return null
  if (/^(?:who|which|that)$/i.test(first.text)) {
    const before = antecedent(scene, range.first)
    return before ? actorsOf(scene, before).map((m) => ({ ...m, via: 'pronoun' as const })) : null
  }
  if (/^its?$/i.test(first.text)) {
    const body = bodyBefore(scene.analysis, range.first)
    return body ? [mention(scene, range, { name: body.name, known: body.known, via: 'pronoun' })] : null
  }
  if (!/^(?:they|their)$/i.test(first.text) || (reference && reference.names.length > 0)) return null
  const group = groupBefore(scene, range.first)
  if (!group) return null
  const { name, group: many, anonymous } = mentionOf(scene, group)
  return [mention(scene, range, { name, group: many, anonymous, via: 'pronoun' })]
}

/** Who speaks through a text: "figures from the ministry", "an analysis by X", "a Kremlin statement". */
function behindText(scene: Scene, range: Range): Mention[] | null {
  const { tokens } = scene
  const head = headOf(scene, range)
  if (!TEXTS.has(small(tokens[head]))) return null
  const both = /\bjoint\b/i.test(rangeText(scene, range)) ? pairBefore(scene, range) : []
  if (both.length) return both
  const described = (part: Range): Mention[] => [{ ...mentionOf(scene, part), via: 'description' }]
  for (let i = head + 1; i < range.last - 1; i++) {
    if (!/^(?:by|from|of)$/i.test(tokens[i]!.text)) continue
    const by = nounPhraseOn(tokens, i + 1, range.last, false)
    if (by && namesIn(scene, by).length > 0) return described(by)
  }
  const name = namesIn(scene, { first: range.first, last: head }).find((n) => n.type !== 'other')
  if (name) return described({ first: name.first, last: name.last })
  return issuedBefore(scene, range, head)
}

const ISSUING =
  /^(?:issue|release|publish|make|give|send|write|say|post|announce|tell|sign|put|deliver|read|circulate|file|add|claim|state)$/

/** "The statement said", after "the ministry said in a statement": whoever is told to have made the text last named before with the same word. */
function issuedBefore(scene: Scene, range: Range, head: number): Mention[] | null {
  const { tokens } = scene
  if (!/^(?:the|this|that|its|their|his|her)$/i.test(tokens[range.first]!.text)) return null
  const noun = small(tokens[head])
  const from = Math.max(0, range.first - FAR_TEXT)
  for (let i = range.first - 1; i >= from; i--) {
    if (small(tokens[i]) !== noun || tokens[range.first]!.sentence - tokens[i]!.sentence > 3) continue
    const sentence = scene.analysis.sentences[tokens[i]!.sentence]!
    for (let k = i + 1; k < Math.min(i + 3, sentence.last - 1); k++) {
      const by = /^(?:by|from|of)$/i.test(tokens[k]!.text) ? nounPhraseOn(tokens, k + 1, sentence.last, false) : null
      if (by && namesIn(scene, by).length > 0) return [{ ...mentionOf(scene, by), via: 'description' }]
    }
    const verb = scene.groups[sentence.i]!.findLast((g) => g.first < i && ISSUING.test(g.lemma))
    const maker = verb && subjectOf(scene, verb)
    if (maker && !TEXTS.has(small(tokens[headOf(scene, maker)])))
      return actorsOf(scene, maker).map((m) => ({ ...m, via: 'description' as const }))
  }
  return null
}

const FAR_TEXT = 90

/** "a joint statement": by the two persons, or else the two states, last named together before it. */
function pairBefore(scene: Scene, range: Range): Mention[] {
  const { names, tokens } = scene.analysis
  const sentence = tokens[range.first]!.sentence
  const near = names.filter((n) => n.last <= range.first && sentence - tokens[n.first]!.sentence < 2)
  for (const type of ['person', 'place'] as const) {
    const found = new Map<string, Mention>()
    for (const n of near.filter((n) => n.type === type)) {
      const again = referenceAt(scene, n.first)
      const full = again?.kind === 'name' ? scene.analysis.names[again.names[0]!]! : n
      if (type === 'place' && !lookup(nameText(scene, n)).some((e) => e.kind === 'state' && e.by !== 'adjective'))
        continue
      found.set(nameText(scene, full), mention(scene, range, { name: nameText(scene, full), via: 'description' }))
    }
    if (found.size === 2) return [...found.values()]
  }
  return []
}

/** "X disagrees, as he believes …": the reason given is the main clause's subject's own. */
function mainSubject(scene: Scene, range: Range): string | null {
  const { tokens, analysis } = scene
  const before = tokens[range.first - 1]
  if (range.last - range.first > 1 || !/^(?:he|she)$/i.test(tokens[range.first]!.text)) return null
  if (!before || !/^(?:as|because|since)$/i.test(before.text) || before.sentence !== tokens[range.first]!.sentence)
    return null
  const main = scene.groups[before.sentence]!.findLast((g) => g.form === 'finite' && g.last <= before.i)
  const subject = main && subjectOf(scene, main)
  if (!subject) return null
  const person = namesIn(scene, subject).findLast((n) => n.type === 'person')
  if (!person) return null
  const again = referenceAt(scene, person.first)
  return nameText(scene, again?.kind === 'name' ? analysis.names[again.names[0]!]! : person)
}

/** "the presidents of X, Y and Z": each state, which they speak for; null where no such list follows. */
function headsOf(scene: Scene, range: Range): Mention[] | null {
  const { tokens, analysis } = scene
  const of = tokens.slice(range.first, range.last).findIndex((t) => /^of$/i.test(t.text)) + range.first
  const office = tokens[of - 1]
  if (of <= range.first || !/^(?:presidents|leaders|governments|ministers|premiers|heads|armies)$/i.test(office!.text))
    return null
  const states = namesIn(scene, { first: of, last: range.last }).flatMap((n) => {
    const entry = lookup(nameText(scene, n)).find((e) => e.kind === 'state')
    return entry?.of && analysis.tokens[n.first]!.i > of ? [entry.of] : []
  })
  return states.length > 1 ? states.map((name) => mention(scene, range, { name, via: 'list', known: 'world' })) : null
}

/** Whether a link leads to a person; an outlet or a body is nobody whom "he" can mean. */
function meansPerson(scene: Scene, reference: Reference | undefined): boolean {
  const name = reference?.names.length ? scene.analysis.names[reference.names[0]!] : undefined
  const after = name && small(scene.tokens[name.last])
  if (/^(?:television|channel|newspaper|news|agency|tv|radio)$/.test(after ?? '')) return false
  return name !== undefined && !lookup(nameText(scene, name)).some((e) => e.kind === 'outlet' || e.kind === 'body')
}

/** Somebody unnamed who spoke in one of the two sentences before: "a special envoy of the army said … He said". */
function speakerBefore(scene: Scene, sentence: number): Pick<Mention, 'name' | 'group' | 'anonymous'> | null {
  for (let s = sentence - 1; s >= Math.max(0, sentence - 2); s--) {
    const group = scene.groups[s]!.findLast((g) => g.form === 'finite' && (SPEECH.has(g.lemma) || g.lemma === 'quote'))
    const subject = group && subjectOf(scene, group)
    if (!subject || scene.tokens[subject.first]!.upos === 'PRON') continue
    const { name, group: many, anonymous } = mentionOf(scene, subject)
    // "he" of a ministry, where a report names no person at all
    if (!many && !scene.analysis.names.some((n) => n.type === 'person')) return { name, group: many, anonymous }
    if (!many && isOffice(small(scene.tokens[headOf(scene, subject)]).replace(/s$/, '')))
      return { name, group: many, anonymous }
  }
  return null
}
