import { actorsOf } from '../actors/index.ts'
import type { Analysis } from '../language/analysis.ts'

const BEFORE =
  /\b(?:brokered|mediated|facilitated|hosted|sponsored|proposed|drafted|supervised|monitored|overseen|guaranteed|led|spearheaded|steered)\s+by\s+(?:the\s+)?$|\bmediators?\s+(?:from\s+)?(?:the\s+)?$|\b(?:proposal|plan|initiative)\s+(?:from|by)\s+(?:the\s+)?$/iu
const AFTER =
  /^(?:['’]s)?[\s-]+(?:and\s+\p{Lu}\p{L}+\s+)?(?:[\p{L}-]+\s+)?(?:brokered|mediat\p{L}+|sponsored|drafted|negotiators|envoys?|proposals?|initiative)\b|^[^.;,]{0,30}\b(?:brokered|mediat(?:ed|es|ing)|(?:helped\s+)?broker|delivered|handed|presented|proposed|called\s+(?:in\s+\p{L}+\s+)?(?:on|for)|urged?|welcomed?)\b(?!\s+by\b)/iu

/** Whether what stands around a name tells that he brokers, proposes, urges or welcomes, and so is no side himself. */
export const isGoBetween = (before: string, after: string): boolean => BEFORE.test(before) || AFTER.test(after)

const known = new WeakMap<Analysis, ReadonlyMap<string, number>>()

/** How often a report tells somebody to go between others, by the names of states and bodies. */
export function goBetweens(analysis: Analysis): ReadonlyMap<string, number> {
  let found = known.get(analysis)
  if (!found) {
    const counts = new Map<string, number>()
    for (const a of actorsOf(analysis)) {
      const s = analysis.sentences[a.sentence]!
      if (
        !isGoBetween(analysis.text.slice(Math.max(s.start, a.start - 40), a.start), analysis.text.slice(a.end, s.end))
      )
        continue
      const key = a.state ?? a.mention.name
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
    known.set(analysis, (found = counts))
  }
  return found
}
