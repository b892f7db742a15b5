import { type Actor, actorsOf } from '../actors/index.ts'
import type { Analysis, Token } from '../language/analysis.ts'
import { isFiniteVerb, isPassive } from './subject.ts'
import { together } from './together.ts'
import { objectsByTree } from './tree.ts'

/**
 * Whom a verb's deed goes to: the first actor after it within its clause, with those named together with it; in the passive, whoever stands before it.
 * `reach` is how many words away it may stand.
 */
export function objectsOf(analysis: Analysis, verb: Token, reach = 12): Actor[] {
  if (analysis.parsed) return objectsByTree(analysis, verb)
  const { tokens } = analysis
  const all = actorsOf(analysis).filter((a) => a.sentence === verb.sentence)
  if (isPassive(analysis, verb)) {
    const before = all.filter((a) => a.last <= verb.i && a.as !== 'adjective').at(-1)
    return before ? together(analysis, before, all) : []
  }
  const first = all.find((a) => a.first > verb.i && a.first - verb.i <= reach)
  if (!first) return []
  // "Sudan's Abdel Fattah al-Burhan", "the president of Egypt, Abdel Fattah al-Sisi": the person, not the state
  const person = all.find((a) => a.kind === 'person' && a.first >= first.last && a.first - first.last <= 4)
  const between = tokens.slice(verb.i + 1, first.first)
  const after = tokens[first.last]
  if (after && isFiniteVerb(after) && between.some((t) => t.text === ',')) return [] // the subject of a clause of its own
  if (between.some((t) => isFiniteVerb(t) && !/^(?:be|been)$/i.test(t.text))) return []
  const titles = person ? tokens.slice(first.last, person.first) : []
  if (person && first.as === 'adjective' && titles.length && titles.every((t) => /^(?:NOUN|PROPN|ADJ)$/.test(t.upos)))
    return together(analysis, person, all)
  if (
    person &&
    person !== first &&
    first.kind === 'state' &&
    /^(?:['’]s?|,)?$/u.test(
      tokens
        .slice(first.last, person.first)
        .map((t) => t.text)
        .join(''),
    )
  )
    return together(analysis, person, all)
  return together(analysis, first, all).filter((a) => a.first > verb.i)
}
