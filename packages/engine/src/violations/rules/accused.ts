import type { Mention, Span } from '@parley/schema'
import { actorsIn } from '../../actors/index.ts'
import { whenOf } from '../../clauses/index.ts'
import { sidesOfConflict } from '../../clauses/opponents.ts'
import { aboutConflict } from '../../conflict.ts'
import type { Analysis } from '../../language/analysis.ts'
import type { Draft, Found, Rule } from '../../rule.ts'

const BREACH =
  /\b(?:violat\w*|breach\w*|br(?:eak|oke|oken|eaking)\s+(?:the|a|its|their)|infring\w*|failing\s+to\s+(?:honou?r|implement|respect|observe)|failed\s+to\s+(?:honou?r|implement|respect|observe)|renegad\w+|ignor(?:ed|ing)|flout\w*)\b/iu
const BOUND =
  /\b(?:cease-?fires?|truces?|agreements?|accords?|deals?|terms|armistice|pacts?|moratorium|pause|cessation|commitments?|understanding|resolution)\b/iu
const MUTUAL =
  /\b(?:accus\w+|blam\w+)\s+(?:one\s+another|each\s+other)\b|\b(?:trad\w+|exchang\w+)\s+(?:accusations|blame)\b/iu

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
      weapon:
        /\b(?:drones?|missiles?|artillery|air\s?strikes?|rockets?|mortars?)\b/iu.exec(
          analysis.text.slice(...given.evidence),
        )?.[0] ?? null,
      target: null,
      date: whenOf(analysis, token, given.evidence),
      place: null,
      harm:
        /\bkill\w*\s[^.,;]{2,60}|\bwound\w*\s[^.,;]{2,60}/iu.exec(analysis.text.slice(...given.evidence))?.[0] ?? null,
      answer: 'unknown',
      evidence: [given.evidence],
    },
  }
}

const ATTACK =
  /\b(?:shell\w*|attack(?:ing|ed)|fir(?:ing|ed)\s+(?:on|at|first|mortars|rockets|shells|missiles)|open(?:ing|ed)\s+fire|bomb(?:ing|ed)|launch(?:ing|ed)|carr(?:ying|ied)\s+out|lay(?:ing)?\s+(?:land)?mines|advanc(?:ing|ed)|storm(?:ing|ed)|strik(?:ing)|struck|seiz(?:ing|ed))\b/iu
const BINDS: ReadonlySet<string> = new Set(['agreed', 'in force', 'disputed'])

/** Whether the report tells of a ceasefire that was made. */
const truceHere = (found: Found): boolean =>
  found.of('agreement').some((a) => a.value.kind === 'ceasefire' && BINDS.has(a.value.status))

/** Whether the accused is told to deny it; unknown where the report does not say. */
function answerOf(found: Found, accused: Mention, at: number): 'denied' | 'unknown' {
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
  version: 1,
  read: (analysis, found) =>
    !aboutConflict(analysis)
      ? []
      : analysis.sentences.flatMap((s): Draft<'violation'>[] => {
          const words = analysis.text.slice(s.start, s.end)
          const m = MUTUAL.exec(words)
          if (!m || !BREACH.test(words.slice(m.index)) || !BOUND.test(words)) return []
          const named = actorsIn(analysis, s.start, s.start + m.index).filter(
            (a) => a.kind === 'state' || a.kind === 'government' || a.kind === 'body',
          )
          const one = named.filter((a, i) => named.findIndex((b) => b.mention.name === a.mention.name) === i)
          const pair = one.length >= 2 ? one.slice(-2).map((a) => a.mention) : sidesOfConflict(analysis)
          if (pair.length < 2) return []
          const at = s.start + m.index
          const joint = /[,;]\s+(?:and|but|while)\s+(?!.*[,;]\s+(?:and|but|while)\s)/iu.exec(words.slice(0, m.index))
          const from = joint ? s.start + joint.index + joint[0].length : s.start
          const evidence: Span = [from, s.end - (/[.!?]["”’]?\s*$/u.exec(words)?.[0].length ?? 0)]
          const act = BREACH.exec(words.slice(m.index))!
          const told = words.slice(m.index + act.index).replace(/[.\s]+$/u, '')
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

/** "X accused Y of breaking the truce", "Y violated the ceasefire, X said". */
export const accused: Rule<'violation'> = {
  id: 'violations/accused',
  version: 1,
  read: (analysis, found) =>
    found.of('attribution').flatMap(({ value }): Draft<'violation'>[] => {
      const [content] = value.content
      const [cue] = value.cue
      if (!content || !cue || value.actor.length !== 1 || !aboutConflict(analysis)) return []
      const words = analysis.text.slice(...content)
      const told = BREACH.exec(words)
      // an attack that somebody is accused of breaks the truce that the report says is in force
      const attack = told ? null : value.act === 'accuse' && truceHere(found) ? ATTACK.exec(words) : null
      const breach = told ?? attack
      if (
        !breach ||
        (told && !BOUND.test(words) && !(value.act === 'accuse' && truceHere(found))) ||
        MUTUAL.test(analysis.text.slice(cue[0], content[1])) ||
        /\b(?:one\s+another|each\s+other|would|could|might|if)\b/iu.test(words.slice(0, breach.index))
      )
        return []
      const accuser = value.actor[0]!
      const culprit = actorsIn(analysis, content[0], content[0] + breach.index + 1).find(
        (a) => a.as !== 'place' && a.kind !== 'other' && a.mention.name !== accuser.name,
      )
      if (!culprit || culprit.kind === 'sides' || culprit.kind === 'outlet') return []
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
