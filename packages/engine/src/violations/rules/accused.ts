import type { Mention, Span } from '@parley/schema'
import { belligerents } from '../../actors/belligerents.ts'
import { actorsIn } from '../../actors/index.ts'
import { whenOf } from '../../clauses/index.ts'
import type { Analysis } from '../../language/analysis.ts'
import type { Draft, Found, Rule } from '../../rule.ts'

const BREACH = /\b(?:violat\w*|breach\w*|br(?:eak|oke|oken|eaking)\s+(?:the|a|its|their)|infring\w*)\b/iu
const BOUND = /\b(?:cease-?fires?|truces?|agreements?|accords?|deals?|terms|armistice|pacts?|moratorium|pause)\b/iu
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

/** "both sides accused one another of violating the terms": two allegations, one each way. */
export const mutual: Rule<'violation'> = {
  id: 'violations/mutual',
  version: 1,
  read: (analysis, found) =>
    analysis.sentences.flatMap((s): Draft<'violation'>[] => {
      const words = analysis.text.slice(s.start, s.end)
      const m = MUTUAL.exec(words)
      if (!m || !BREACH.test(words.slice(m.index)) || !BOUND.test(words)) return []
      const named = actorsIn(analysis, s.start, s.start + m.index).filter(
        (a) => a.kind === 'state' || a.kind === 'government' || a.kind === 'body',
      )
      const pair = named.length >= 2 ? named.slice(-2).map((a) => a.mention) : belligerents(analysis)
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
      if (!content || !cue || value.actor.length !== 1) return []
      const words = analysis.text.slice(...content)
      const breach = BREACH.exec(words)
      if (
        !breach ||
        !BOUND.test(words) ||
        MUTUAL.test(analysis.text.slice(cue[0], content[1])) ||
        /\b(?:one\s+another|each\s+other|would|could|might|if)\b/iu.test(words.slice(0, breach.index))
      )
        return []
      const accuser = value.actor[0]!
      const culprit = actorsIn(analysis, content[0], content[0] + breach.index + 1).find(
        (a) => a.as !== 'place' && a.kind !== 'other' && a.mention.name !== accuser.name,
      )
      if (!culprit) return []
      const start = Math.min(
        cue[0],
        content[0],
        ...value.source.map((s) => s[0]).filter((s) => Math.abs(s - cue[0]) < 120),
      )
      const evidence: Span = [start, Math.max(cue[1], content[1])]
      return [
        draft(analysis, 'violations/accused', {
          accuser,
          accused: culprit.mention,
          act: words.slice(breach.index),
          agreement: agreementAt(found, content[0]),
          evidence,
          at: content[0] + breach.index,
        }),
      ]
    }),
}
