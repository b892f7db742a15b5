import type { Mention } from '@parley/schema'
import type { Analysis } from '../language/analysis.ts'
import { type Actor, actorsOf } from './index.ts'

const BODIES = new Set<Actor['kind']>(['state', 'government', 'body'])
/** How many sentences back "it" can reach, and how deep in a sentence's own words a subject can stand. */
const REACH = 2
const DEEP = 14

/** What "it" means that says something: the body or state with which the report's own words of its sentence, or of the two before, begin. */
export function bodyBefore(analysis: Analysis, at: number): Mention | null {
  const { tokens, quotations, sentences } = analysis
  const here = tokens[at]!.sentence
  const quoted = (start: number) => quotations.some((q) => q.start <= start && start < q.end)
  for (let s = here; s >= Math.max(0, here - REACH); s--) {
    const own = tokens.slice(sentences[s]!.first, sentences[s]!.last).filter((t) => !quoted(t.start))
    const found = actorsOf(analysis).find(
      (a) =>
        a.sentence === s &&
        a.last <= at &&
        a.as === 'itself' &&
        BODIES.has(a.kind) &&
        a.mention.via !== 'pronoun' &&
        !quoted(a.start) &&
        own.findIndex((t) => t.i === a.first) < DEEP,
    )
    if (found) return found.mention
  }
  return null
}
