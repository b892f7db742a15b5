import type { Span } from '@parley/schema'
import { aboutConflict } from '../../conflict.ts'
import type { Analysis } from '../../language/analysis.ts'
import type { Draft, Found, Rule } from '../../rule.ts'
import { byWhen, typeOf } from '../make.ts'

const HOLDS =
  /\b(?:agreement|deal|accord|pact|truce|cease-?fire|declaration|memorandum|protocol|document)\s+(?:also\s+)?(?:include[sd]?|provide[sd]?\s+for|call(?:s|ed)\s+for|cover(?:s|ed)|envisage[sd]?|stipulate[sd]?|contain(?:s|ed)|foresees|foresaw)\s+(?=(?:(?:the|an?)\s+)?(?:[\p{L}-]+\s+){0,3}(?:withdrawal|pull-?back|release|return|exchange|disarmament|demobili[sz]ation|cease-?fire|deployment|opening|reopening|delivery|lifting|halt|end|removal|reintegration|dismantling|restoration|evacuation)\b)/giu

/** Whom the agreement binds that is named nearest before a place, where it was made and tells two sides. */
function bound(found: Found, at: number) {
  const [last] = found
    .of('agreement')
    .filter(({ value }) => value.parties.length > 1 && !/^(?:proposed|rejected|stalled)$/.test(value.status))
    .flatMap(({ value }) => value.evidence.flatMap(([s]) => (s <= at ? [{ value, away: at - s }] : [])))
    .sort((a, b) => a.away - b.away)
  return last?.value.parties ?? []
}

const clauseEnd = (analysis: Analysis, from: number, to: number): number =>
  from +
  (/[;]|,\s+(?:while|which|but|although)\b|[.!?]["”’]?\s*$/u.exec(analysis.text.slice(from, to))?.index ?? to - from)

/** "The deal includes the withdrawal of …": what a paper holds binds those who made it. */
export const papers: Rule<'commitment'> = {
  id: 'commitments/papers',
  version: 1,
  read: (analysis, found) =>
    !aboutConflict(analysis)
      ? []
      : analysis.sentences.flatMap((sentence) =>
          [...analysis.text.slice(sentence.start, sentence.end).matchAll(HOLDS)].flatMap((m): Draft<'commitment'>[] => {
            const start = sentence.start + m.index
            const who = bound(found, start + m[0].length)
            if (!who.length) return []
            const evidence: Span = [start, clauseEnd(analysis, start, sentence.end)]
            const what = analysis.text
              .slice(start + m[0].length, evidence[1])
              .replace(/\s+/gu, ' ')
              .trim()
            return [
              {
                rule: 'commitments/papers',
                confidence: 0.45,
                value: {
                  who,
                  what,
                  for: null,
                  amount: null,
                  currency: null,
                  written: null,
                  type: typeOf(what),
                  stage: 'committed',
                  conditions: null,
                  by: byWhen(analysis, evidence),
                  resists: [],
                  status: 'committed',
                  evidence: [evidence],
                },
              },
            ]
          }),
        ),
}
