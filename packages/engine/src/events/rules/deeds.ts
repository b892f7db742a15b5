import { type Actor, actorsOf } from '../../actors/index.ts'
import { doersOf, isLoose, isPassive, objectsOf, objectWords, toldOf } from '../../clauses/index.ts'
import type { Analysis, Token } from '../../language/analysis.ts'
import type { Found, Rule } from '../../rule.ts'
import { aboutWar } from '../about.ts'
import { DEEDS, type Deed } from '../lexicon.ts'
import { type EventDraft, make } from '../make.ts'
import { denied, otherSide } from './attacks.ts'
import { quoted } from './meetings.ts'

const does = (a: Actor): boolean => a.kind !== 'other' && a.kind !== 'outlet'

/** The belligerent whose own forces are told to stop: the concession is to the other one. */
const sideOf = (recipients: readonly Actor[]): Actor | undefined => recipients.find((a) => a.state !== null)

/** Of people who "were deported into …", nobody is named as the one who did it but the state that they were brought to. */
const whereTo = (analysis: Analysis, verb: Token): Actor[] =>
  actorsOf(analysis)
    .filter((a) => a.sentence === verb.sentence && a.start > verb.end && a.state !== null)
    .filter((a) => /\b(?:into|to|within|in|inside)\s+(?:the\s+)?$/iu.test(analysis.text.slice(verb.end, a.start)))
    .slice(0, 1)

/** "handed the proposal to X": to whom. */
const toWhom = (analysis: Analysis, verb: Token): Actor[] =>
  actorsOf(analysis)
    .filter((a) => a.sentence === verb.sentence && a.start > verb.end && a.as !== 'adjective' && does(a))
    .filter((a) => /\bto\s+(?:the\s+)?$/iu.test(analysis.text.slice(verb.end, a.start)))
    .slice(0, 1)

/** Who says what a verb tells, where its own subject is the pronoun that begins the clause: "X said it would release …". */
function speakersOf(analysis: Analysis, found: Found, verb: Token): Actor[] {
  const telling = found
    .of('attribution')
    .find(({ value }) =>
      value.content.some(
        ([a, b]) =>
          a <= verb.start &&
          verb.end <= b &&
          /^(?:that\s+)?(?:it|they|he|she|we)\s+(?:\p{L}+\s+){0,3}$/iu.test(analysis.text.slice(a, verb.start)),
      ),
    )
  if (!telling) return []
  return telling.value.actor.flatMap(
    (m) => actorsOf(analysis).find((a) => m.span && a.start < m.span[1] && m.span[0] < a.end) ?? [],
  )
}

/** "said it would release": what somebody says he will do, without an "if". */
const promised = (analysis: Analysis, found: Found, verb: Token): boolean =>
  /\bwould\s+(?:also\s+)?$/iu.test(analysis.text.slice(Math.max(0, verb.start - 14), verb.start)) &&
  found
    .of('attribution')
    .some(
      ({ value }) =>
        (value.act === 'claim' || value.act === 'promise' || value.act === null || value.act === 'offer') &&
        value.content.some(
          ([a, b]) => a <= verb.start && verb.end <= b && !/\b(?:if|unless)\b/iu.test(analysis.text.slice(a, b)),
        ),
    )

const REFUSABLE: ReadonlySet<Deed['type']> = new Set(['MOBILIZE', 'AGREE', 'AID'])

/** "demands that X withdraw", "would have X accept": a bare form is what somebody wants done. */
const isWished = (analysis: Analysis, verb: Token): boolean =>
  analysis.parsed &&
  verb.xpos === 'VB' &&
  /^(?:ccomp|advcl|xcomp)$/.test(verb.rel) &&
  !analysis.tokens
    .slice(Math.max(0, verb.i - 8), verb.i)
    .some((t) => t.head === verb.i && (t.rel.startsWith('aux') || /^to$/i.test(t.text)))

/** "X-backed rebels", "the group, backed by X", "X, which brokered the truce": who somebody is, and no deed of this report. */
const describes = (analysis: Analysis, verb: Token, type: Deed['type']): boolean =>
  verb.rel === 'amod' ||
  (/^(?:acl|acl:relcl)$/.test(verb.rel) && (type === 'SUPPORT' || /^(?:broker|mediate)$/.test(verb.lemma))) ||
  (/^(?:broker|mediate)$/.test(verb.lemma) && (verb.rel === 'xcomp' || isPassive(analysis, verb))) ||
  (type === 'COOPERATE' && verb.rel === 'acl') ||
  (type === 'PROTEST' && verb.rel === 'advcl') ||
  (type === 'AGREE' &&
    /^\s+(?:to|on)\s+(?:various|several|numerous|many|previous|past)\b/iu.test(
      analysis.text.slice(verb.end, verb.end + 24),
    ))

/** Deeds and refusals told by a verb, with who did them and to whom. */
export const deeds: Rule<'event'> = {
  id: 'events/deeds',
  version: 2,
  read: (analysis, found) => {
    if (!aboutWar(analysis)) return []
    return analysis.tokens.flatMap((verb): EventDraft[] => {
      const options = verb.upos === 'VERB' ? DEEDS[verb.lemma] : undefined
      if (!options || quoted(analysis, verb) || isLoose(analysis, verb)) return []
      const rest = objectWords(analysis, verb)
      const deed = options.find((d) => !d.needs || d.needs.test(rest))
      if (!deed || describes(analysis, verb, deed.type) || denied(found, verb) || isWished(analysis, verb)) return []
      const taken = deed.type === 'COERCE' && isPassive(analysis, verb) ? whereTo(analysis, verb) : []
      const own = taken.length ? taken : doersOf(analysis, verb).filter(does)
      // "troops stationed in …": whose they are
      const owners =
        deed.type === 'MOBILIZE' && isPassive(analysis, verb)
          ? objectsOf(analysis, verb).filter((a) => a.state !== null)
          : []
      const actors = own.length
        ? own
        : owners.length
          ? owners.slice(0, 1)
          : speakersOf(analysis, found, verb).filter(does)
      if (!actors.length) return []
      const told = toldOf(analysis, verb)
      // "must withdraw", "would support": wished or supposed, and no deed
      const ahead = told.modality.includes('hypothetical') && promised(analysis, found, verb)
      if (told.modality.includes('hypothetical') && !told.negated && !ahead) return []
      const handed = deed.mode === 'third-party' ? toWhom(analysis, verb) : []
      const recipients = handed.length ? handed : objectsOf(analysis, verb).filter(does)
      // "will not deploy", "did not agree": refused
      const refused =
        told.negated &&
        (REFUSABLE.has(deed.type) ||
          (told.status === 'cancelled' && (deed.type === 'RETREAT' || deed.type === 'CONCEDE')))
      if (told.negated && !refused) return []
      // "supports an extension": where somebody stands, and no deed
      if (deed.type === 'SUPPORT' && deed.mode === 'statement' && told.status === 'ongoing') return []
      const type = refused ? 'REJECT' : deed.type
      const offered = deed.mode === 'proposal' && deed.type === 'AID' ? { ...told, status: 'planned' as const } : told
      return [
        make(analysis, {
          rule: 'events/deeds',
          type,
          mode: refused ? `refusal: ${deed.mode}` : deed.mode,
          verb,
          actors,
          recipients:
            (deed.type === 'CONCEDE' || (type === 'AGREE' && actors.length === 1 && !recipients.length)) && actors[0]
              ? otherSide(analysis, sideOf(recipients) ?? actors[0], [])
              : recipients.slice(0, 2),
          told: ahead
            ? { status: 'planned', modality: ['future'], negated: false }
            : refused
              ? { ...told, status: 'occurred' }
              : offered,
        }),
      ]
    })
  },
}
