import type { Mention, Span } from '@parley/schema'
import { type Actor, actorsIn } from '../../actors/index.ts'
import { countedBefore } from '../../actors/sides.ts'
import { stateOfPerson } from '../../agreements/terms/voices.ts'
import { placeOf, whenOf } from '../../clauses/index.ts'
import { sidesOfConflict } from '../../clauses/opponents.ts'
import { aboutWar } from '../../events/about.ts'
import type { Analysis } from '../../language/analysis.ts'
import type { Draft, Found, Rule } from '../../rule.ts'
import { culpritAt } from './culprit.ts'
import { ATTACK, BOUND, BREACH, MUTUAL, NOT_OWN, UNREAL_ACTS, UNREAL_BREACH, WEAPON } from './words.ts'

/** The agreement that a breach is told of: the nearest one named before, among those found. */
export function agreementAt(found: Found, at: number): string | null {
  const before = found.of('agreement').filter((a) => a.value.kind === 'ceasefire' || a.value.kind === 'peace plan')
  const ranked = before
    .map((a) => ({
      name: a.value.name,
      away: Math.min(...a.value.evidence.map(([s, e]) => (at < s ? (s - at) * 2 : at > e ? at - e : 0))),
    }))
    .sort((a, b) => a.away - b.away)
  return ranked[0]?.name ?? null
}

const HARM = [
  /\b(?:kill|wound|injur|displac)(?:ed|ing|es|s)\s+(?!of\b|after\b|when\b)[^.,;]{2,60}/iu,
  /\b(?:the\s+)?(?:killing|wounding|death|deaths)\s+of\s+[^.,;]{2,30}/iu,
  /\b[\p{L}\d]+\s+(?:people\s+|civilians\s+|soldiers\s+|others\s+)?(?:were\s+|was\s+)?(?:killed|wounded|injured|dead|displaced)\b/iu,
]
const harmIn = (words: string): string | null => HARM.flatMap((p) => p.exec(words)?.[0] ?? [])[0] ?? null

export function draft(
  analysis: Analysis,
  rule: string,
  given: {
    accuser: Mention | null
    accused: Mention
    act: string
    agreement: string | null
    evidence: Span
    at: number
  },
): Draft<'violation'> {
  const token = analysis.tokens.find((t) => t.end > given.at)!
  return {
    rule,
    confidence: 0.6,
    value: {
      agreement: given.agreement,
      clause: null,
      accuser: given.accuser,
      accused: given.accused,
      act: given.act,
      weapon: WEAPON.exec(analysis.text.slice(...given.evidence))?.[0] ?? null,
      target: null,
      date: whenOf(analysis, token, given.evidence),
      place: placeOf(analysis, token, given.evidence),
      harm: harmIn(analysis.text.slice(...given.evidence)),
      answer: 'unknown',
      evidence: [given.evidence],
    },
  }
}

const BINDS: ReadonlySet<string> = new Set(['agreed', 'in force', 'disputed'])
const HELD: ReadonlySet<string> = new Set(['in force', 'disputed', 'expired'])

/** Whether the report tells of a ceasefire that was made. */
export const truceHere = (found: Found): boolean =>
  found.of('agreement').some((a) => a.value.kind === 'ceasefire' && BINDS.has(a.value.status))

/** Whether the report tells of a ceasefire that was already kept or broken, so that an attack can break it. */
export const truceHeld = (found: Found): boolean =>
  found.of('agreement').some((a) => a.value.kind === 'ceasefire' && HELD.has(a.value.status))

/** Whether the accused is told to deny it; unknown where the report does not say. */
export function answerOf(found: Found, accused: Mention, at: number): 'denied' | 'unknown' {
  return found
    .of('attribution')
    .some(
      ({ value }) =>
        (value.act === 'deny' || value.act === 'reject') &&
        value.content[0] !== undefined &&
        value.content[0][0] > at &&
        value.content[0][0] - at < 500 &&
        value.actor.some((m) => m.name.includes(accused.name) || accused.name.includes(m.name)),
    )
    ? 'denied'
    : 'unknown'
}

/** "both sides accused one another of violating the terms": two allegations, one each way. */
export const mutual: Rule<'violation'> = {
  id: 'violations/mutual',
  version: 3,
  read: (analysis, found) =>
    !aboutWar(analysis)
      ? []
      : analysis.sentences.flatMap((s): Draft<'violation'>[] => {
          const words = analysis.text.slice(s.start, s.end)
          const m = MUTUAL.exec(words)
          const previous = analysis.sentences[s.i - 1]
          const before =
            previous && previous.paragraph === s.paragraph ? analysis.text.slice(previous.start, previous.end) : ''
          const held = truceHeld(found)
          if (!m || !(BREACH.test(words) || (ATTACK.test(words.slice(m.index)) && held))) return []
          if (!BOUND.test(words) && !BOUND.test(before) && !held) return []
          const named = actorsIn(analysis, s.start, s.start + m.index).filter(
            (a) => a.kind === 'state' || a.kind === 'government' || a.kind === 'body',
          )
          const one = named.filter((a, i) => named.findIndex((b) => b.mention.name === a.mention.name) === i)
          const both = BOTH.exec(words.slice(0, m.index))
          const near = both ? countedBefore(analysis, both[1]!, s.start + both.index) : []
          const sides = near.length === 2 ? near : sidesOfConflict(analysis)
          const pair =
            near.length === 2
              ? near
              : one.length >= 2 &&
                  !one.some((a) => sides.length === 2 && !sides.some((x) => x.name === (a.state ?? a.mention.name)))
                ? one.slice(-2).map((a) => a.mention)
                : sides.length === 2
                  ? sides
                  : one.slice(-2).map((a) => a.mention)
          if (pair.length < 2) return []
          const at = s.start + m.index
          const joint = /[,;]\s+(?:and|but|while)\s+(?!.*[,;]\s+(?:and|but|while)\s)/iu.exec(words.slice(0, m.index))
          const from = joint ? s.start + joint.index + joint[0].length : s.start
          const evidence: Span = [from, s.end - (/[.!?]["”’]?\s*$/u.exec(words)?.[0].length ?? 0)]
          const act = BREACH.exec(words.slice(m.index)) ?? ATTACK.exec(words.slice(m.index))
          const told = words.slice(m.index + (act?.index ?? 0)).replace(/[.\s]+$/u, '')
          const agreement = agreementAt(found, at)
          return [
            draft(analysis, 'violations/mutual', {
              accuser: pair[0]!,
              accused: pair[1]!,
              act: told,
              agreement,
              evidence,
              at,
            }),
            draft(analysis, 'violations/mutual', {
              accuser: pair[1]!,
              accused: pair[0]!,
              act: told,
              agreement,
              evidence,
              at,
            }),
          ]
        }),
}

/** "both sides" right before what they say of each other. */
const BOTH =
  /\b((?:both|(?:the\s+)?two)\s+(?:[\p{Ll}-]+\s+)?(?:sides|parties|countries|nations|governments|neighbou?rs|armies|groups))\s+(?:[\p{L}]+\s+){0,4}$/iu
const WHO_BROKE = /\b(?:when|after|as|by)\s+(?:the\s+)?(?=\p{Lu}|the)/u
const FRESH =
  /\b(?:overnight|hours?\s+(?:after|later|into)|minutes\s+(?:after|later|into)|since\s+the\s+(?:truce|cease-?fire|start|agreement|deal)|despite|during\s+the\s+(?:truce|cease-?fire|pause))\b/iu

/** Whether something is told of these very days, and not of how the war began. */
function recent(analysis: Analysis, [start, end]: Span): boolean {
  const sentence = analysis.sentences.find((s) => s.start <= start && start < s.end)
  if (!sentence) return false
  const times = analysis.times.filter((t) => sentence.start <= t.start && t.end <= Math.max(end, sentence.end))
  return (
    FRESH.test(analysis.text.slice(sentence.start, sentence.end)) ||
    times.some((t) => t.timex.type === 'weekday' || (t.timex.type === 'offset' && t.timex.unit === 'day'))
  )
}

/** Whether two stand on the two sides of the conflict. */
function opposed(analysis: Analysis, accuser: Mention, culprit: Actor): boolean {
  const sides = sidesOfConflict(analysis).map((m) => m.name)
  const of = (m: Mention, state: string | null | undefined) =>
    sides.findIndex((s) => s === state || s === m.name || m.name.includes(s))
  const speaker = actorsIn(analysis, 0, analysis.text.length).find((a) => a.mention.span?.[0] === accuser.span?.[0])
  const [a, b] = [
    of(accuser, speaker?.state ?? (speaker?.kind === 'person' ? stateOfPerson(analysis, accuser.name) : null)),
    of(culprit.mention, culprit.state),
  ]
  return sides.length === 2 && a >= 0 && b >= 0 && a !== b
}

/** "X accused Y of breaking the truce", "Y violated the ceasefire, X said". */
export const accused: Rule<'violation'> = {
  id: 'violations/accused',
  version: 3,
  read: (analysis, found) =>
    found.of('attribution').flatMap(({ value }): Draft<'violation'>[] => {
      const [content] = value.content
      const [cue] = value.cue
      if (!content || !cue || value.actor.length !== 1 || !aboutWar(analysis)) return []
      const words = analysis.text.slice(...content)
      const told = BREACH.exec(words)
      // an attack that somebody is accused of breaks the truce that the report says is in force
      const attack =
        told || !truceHeld(found) || !(value.act === 'accuse' || (value.act === 'claim' && recent(analysis, content)))
          ? null
          : ATTACK.exec(words)
      const breach = told ?? attack
      if (
        !breach ||
        (told && !BOUND.test(words) && !(value.act === 'accuse' && truceHere(found))) ||
        MUTUAL.test(analysis.text.slice(cue[0], content[1])) ||
        (value.act && UNREAL_ACTS.has(value.act)) ||
        UNREAL_BREACH.test(words.slice(0, breach.index)) ||
        NOT_OWN.test(words) ||
        (value.act !== 'accuse' && /\b(?:accus|blam)\p{L}*/iu.test(words.slice(0, breach.index))) ||
        /\b(?:one\s+another|each\s+other|would|could|might|if)\b/iu.test(words.slice(0, breach.index))
      )
        return []
      const accuser = value.actor[0]!
      const eligible = (a: Actor) => a.as !== 'place' && a.kind !== 'other' && a.mention.name !== accuser.name
      const later = told ? WHO_BROKE.exec(words.slice(told.index)) : null
      const at = content[0] + breach.index
      const culprit =
        (value.act === 'accuse' ? actorsIn(analysis, content[0], at + 1).find(eligible) : undefined) ??
        culpritAt(analysis, content[0], at, content[1], accuser.name) ??
        // "the truce was violated when X shelled …", "a violation by X"
        (later
          ? actorsIn(analysis, content[0] + breach.index + later.index, content[1]).find(
              (a) => eligible(a) && a.start - (content[0] + breach.index + later.index + later[0].length) < 12,
            )
          : undefined)
      if (!culprit || culprit.kind === 'sides' || culprit.kind === 'outlet') return []
      if (attack && value.act !== 'accuse' && !opposed(analysis, accuser, culprit)) return []
      const start = Math.min(
        cue[0],
        content[0],
        ...value.source.map((s) => s[0]).filter((s) => Math.abs(s - cue[0]) < 120),
      )
      const evidence: Span = [start, Math.max(cue[1], content[1])]
      const made = draft(analysis, 'violations/accused', {
        accuser,
        accused: culprit.mention,
        act: words.slice(breach.index),
        agreement: agreementAt(found, content[0]),
        evidence,
        at: content[0] + breach.index,
      })
      return [{ ...made, value: { ...made.value, answer: answerOf(found, culprit.mention, content[1]) } }]
    }),
}
