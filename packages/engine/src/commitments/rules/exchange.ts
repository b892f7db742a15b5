import type { Mention, Span } from '@parley/schema'
import { aboutConflict } from '../../conflict.ts'
import type { Analysis } from '../../language/analysis.ts'
import type { Draft, Rule } from '../../rule.ts'
import { undertakes } from '../make.ts'

const SWAP = /\bto\s+(?:implement\s+)?(?:exchange|swap|release|free)\s+(?:[\d,]+|all|\p{L}+)\s+[^.;]{2,120}/iu
const PEOPLE = /\b(?:prisoners?|hostages?|captives?|detainees?|soldiers|fighters)\b/iu
const MADE: ReadonlySet<string> = new Set(['agreed', 'in force', 'disputed'])

/** Where the words of an agreement tell who is to be freed: "to swap 80 prisoners for 120 of theirs". */
function freed(analysis: Analysis, [start, end]: Span): Span | null {
  const m = SWAP.exec(analysis.text.slice(start, end))
  return m && PEOPLE.test(m[0]) ? [start + m.index, start + m.index + m[0].trimEnd().length] : null
}

/** An exchange of prisoners that was agreed binds each side to free those it holds. */
export const exchange: Rule<'commitment'> = {
  id: 'commitments/exchange',
  version: 1,
  read: (analysis, found) =>
    !aboutConflict(analysis)
      ? []
      : found.of('agreement').flatMap(({ value }): Draft<'commitment'>[] => {
          const span =
            value.kind === 'declaration'
              ? value.evidence.map((s) => freed(analysis, s)).find((s) => s !== null)
              : undefined
          if (!span || !MADE.has(value.status) || value.parties.length !== 2) return []
          const what = analysis.text.slice(...span).replace(/\s+/gu, ' ')
          const [a, b] = value.parties as [Mention, Mention]
          return [
            [a, b],
            [b, a],
          ].flatMap(([who, other]): Draft<'commitment'>[] =>
            undertakes(analysis, who!)
              ? [
                  {
                    rule: 'commitments/exchange',
                    confidence: 0.5,
                    value: {
                      who: [who!],
                      what: what.replace(/^to\s+/u, ''),
                      for: other!,
                      amount: null,
                      currency: null,
                      written: null,
                      type: 'political',
                      stage: 'committed',
                      conditions: null,
                      by: null,
                      resists: [],
                      status: 'committed',
                      evidence: [span],
                    },
                  },
                ]
              : [],
          )
        }),
}
