import type { Mention, Span, ValueOf } from '@parley/schema'
import type { Actor } from '../actors/index.ts'
import { countedBefore } from '../actors/sides.ts'
import { extentOf, placeOf, type Told, toldOf, whenOf } from '../clauses/index.ts'
import { sidesOfConflict } from '../clauses/opponents.ts'
import { representing } from '../clauses/representatives.ts'
import type { Analysis, Token } from '../language/analysis.ts'
import type { Draft } from '../rule.ts'

export type EventValue = ValueOf<'event'>
export type EventDraft = Draft<'event'>

/** The mention of an actor, each only once; forces and capitals speak for their state. */
export function mentionsOf(actors: readonly Actor[]): Mention[] {
  const out: Mention[] = []
  for (const { mention } of actors) if (!out.some((m) => m.name === mention.name)) out.push(mention)
  return out
}

export type Given = {
  rule: string
  type: EventValue['type']
  mode: string | null
  verb: Token
  actors: readonly Actor[]
  recipients: readonly Actor[]
  told?: Told
  contexts?: string[]
  meeting?: EventValue['meeting']
  confidence?: number
  place?: Mention | null
}

/** Those who come for somebody else; officials and leaders speak for themselves. */
const SENT =
  /\b(?:negotiators|delegates|delegations?|mediators|commanders|envoys|diplomats|representatives|emissaries)$/iu
/** The sides of a conflict by no name of theirs. */
const SIDES =
  /^(?:the\s+)?(?:(?:all|two|both|three|warring|rival|opposing|conflicting)\s+)*(?:parties|sides|delegations|factions|representatives|foes|enemies|belligerents)$/iu

/** "Both sides", "the two countries": the two sides of the report's conflict, where it tells them. */
function named(analysis: Analysis, actors: readonly Actor[]): Actor[] {
  return actors.flatMap((a) => {
    // "officials from X and Y" came for both
    const head =
      a.kind === 'group'
        ? analysis.tokens
            .slice(a.first, a.last)
            .find((t) => /^(?:NOUN|PROPN)$/.test(t.upos) && /^\p{L}\p{Ll}+s$/u.test(t.text))
        : undefined
    const sent = head ? representing(analysis, head) : []
    if (sent.length > 1) return sent
    // "ELN negotiators" came for the ELN
    if (a.kind === 'group' && a.state && SENT.test(a.mention.text))
      return [{ ...a, kind: 'body', mention: { ...a.mention, name: a.state, known: 'world', group: false } }]
    const sides =
      a.kind === 'sides' ||
      SIDES.test(a.mention.name) ||
      /^(?:the\s+)?(?:(?:all|two|both|warring|rival|opposing|conflicting)\s+)+(?:\p{Ll}+\s+)?\p{Ll}+$/u.test(
        a.mention.name,
      )
        ? pairAt(analysis, a)
        : []
    return sides.length === 2
      ? sides.map(
          (m): Actor => ({
            ...a,
            kind: 'state',
            mention: { ...a.mention, name: m.name, known: m.known, via: 'list', group: false },
          }),
        )
      : [a]
  })
}

/** Who "both sides" are where they stand, else the two of the report's conflict. */
function pairAt(analysis: Analysis, a: Actor): Mention[] {
  const near = countedBefore(analysis, a.mention.text, a.start)
  return near.length === 2 ? near : sidesOfConflict(analysis)
}

const SPOKEN: ReadonlySet<EventValue['type']> = new Set([
  'ACCUSE',
  'REQUEST',
  'THREATEN',
  'REJECT',
  'SUPPORT',
  'SANCTION',
])

/** Where it was; of words only where they were said: a place inside what is said is the place of something else. */
function whereOf(analysis: Analysis, { type, verb }: Given, evidence: Span): Mention | null {
  const place = placeOf(analysis, verb, evidence, type === 'RETREAT')
  if (!place || !SPOKEN.has(type) || !analysis.parsed) return place
  const inside = analysis.tokens.filter((t) => place.span![0] <= t.start && t.end <= place.span![1])
  return inside.some((t) => t.head === verb.i) ? place : null
}

const STATE: ReadonlySet<Actor['kind']> = new Set(['state', 'government'])

/** Two namings of one: the same name, or a state and its government. */
const isOne = (a: Actor, b: Actor): boolean =>
  a.mention.name === b.mention.name ||
  (a.state !== null && a.state === b.state && STATE.has(a.kind) && STATE.has(b.kind)) ||
  (a.state !== null && a.state === b.mention.name && STATE.has(a.kind)) ||
  (b.state !== null && b.state === a.mention.name && STATE.has(b.kind))

/** What several agree on or talk about with each other goes to nobody else; only people who come to meet somebody do. */
const mutual = (type: EventValue['type'], actors: readonly Actor[], recipients: readonly Actor[]): boolean =>
  actors.length > 1 &&
  (type === 'AGREE' || (type === 'CONSULT' && recipients.every((r) => actors.some((a) => isOne(a, r)))))

/** A draft with what all events share: evidence, date, place and in what sense it is told. */
export function make(analysis: Analysis, given: Given): EventDraft {
  const { verb } = given
  const [actors, recipients] = [given.actors, given.recipients].map((list) => named(analysis, list)) as [
    Actor[],
    Actor[],
  ]
  const told = given.told ?? toldOf(analysis, verb)
  const starts = actors.filter((a) => a.sentence === verb.sentence).map((a) => a.first)
  const evidence = extentOf(analysis, verb, starts.length ? Math.min(...starts) : null)
  return {
    rule: given.rule,
    confidence: given.confidence ?? 0.6,
    value: {
      type: given.type,
      mode: given.mode,
      contexts: given.contexts ?? [],
      actors: mentionsOf(actors),
      recipients: mutual(given.type, actors, recipients)
        ? []
        : mentionsOf(recipients.filter((r) => !actors.some((a) => isOne(a, r)))),
      date: whenOf(analysis, verb, evidence),
      place: given.place === undefined ? whereOf(analysis, given, evidence) : given.place,
      magnitude: null,
      status: told.status,
      modality: told.modality,
      meeting: given.meeting ?? null,
      evidence: [evidence],
    },
  }
}
