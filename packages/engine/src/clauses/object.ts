import { type Actor, actorsOf } from '../actors/index.ts'
import type { Analysis, Token } from '../language/analysis.ts'
import { isFiniteVerb, isPassive, together } from './subject.ts'

/**
 * Whom a verb's deed goes to: the first actor after it within its clause, with those named together with it; in the passive, whoever stands before it.
 * `reach` is how many words away it may stand.
 */
export function objectsOf(analysis: Analysis, verb: Token, reach = 12): Actor[] {
  const { tokens } = analysis
  const all = actorsOf(analysis).filter((a) => a.sentence === verb.sentence)
  if (isPassive(analysis, verb)) {
    const before = all.filter((a) => a.last <= verb.i && a.as !== 'adjective').at(-1)
    return before ? together(analysis, before, all) : []
  }
  const first = all.find((a) => a.first > verb.i && a.first - verb.i <= reach)
  if (!first) return []
  const between = tokens.slice(verb.i + 1, first.first)
  if (between.some((t) => isFiniteVerb(t) && !/^(?:be|been)$/i.test(t.text))) return []
  return together(analysis, first, all).filter((a) => a.first > verb.i)
}
