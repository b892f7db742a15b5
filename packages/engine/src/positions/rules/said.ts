import type { Span } from '@parley/schema'
import { aboutConflict } from '../../conflict.ts'
import type { Draft, Rule } from '../../rule.ts'
import { earlier } from '../earlier.ts'
import { holds } from '../holders.ts'
import { issueHere } from '../issue-words.ts'
import { conditionOf, stanceOf } from '../stance.ts'

const DEMAND = /\b(?:must|should|has\s+to|have\s+to|needs?\s+to)\b/iu
const MOST_WORDS = 36

/** The demands of a content each for itself: "X must leave, sanctions should be eased, and Y must vote". */
function parts(text: string, [start, end]: Span): Span[] {
  const words = text.slice(start, end)
  const cuts = [0, ...[...words.matchAll(/[,;]\s+(?:and\s+)?/gu)].map((m) => m.index + m[0].length), words.length + 2]
  const pieces = cuts
    .slice(0, -1)
    .map((from, i): Span => [start + from, Math.min(end, start + cuts[i + 1]! - (i + 2 < cuts.length ? 2 : 0))])
  const demands = pieces.filter(([a, b]) => DEMAND.test(text.slice(a, b)))
  return demands.length > 1 && demands.length === pieces.length ? demands : [[start, end]]
}

const shortened = (text: string, [start, end]: Span): Span => {
  const words = [...text.slice(start, end).matchAll(/\S+/gu)]
  const last = words[MOST_WORDS - 1]
  return last ? [start, start + last.index + last[0].length] : [start, end]
}

/** Where speakers stand, by what the report says that they said. */
export const said: Rule<'position'> = {
  id: 'positions/said',
  version: 1,
  read(analysis, found) {
    if (!aboutConflict(analysis)) return []
    const { text } = analysis
    return found.of('attribution').flatMap(({ value }): Draft<'position'>[] => {
      const [content] = value.content
      const [cue] = value.cue
      if (!content || !cue) return []
      const actors = value.actor.filter((m) => holds(analysis, m))
      return parts(text, content).flatMap((part, i) => {
        const words = text.slice(...part)
        const issue = issueHere(words, earlier(analysis, part[0]))
        const stance = stanceOf(value.act, text.slice(...cue), words)
        if (!issue || !stance) return []
        const evidence: Span =
          i === 0 && cue[0] < part[0]
            ? [cue[0], part[1]]
            : cue[0] >= part[1] || i === 0
              ? [Math.min(cue[0], part[0]), Math.max(part[1], cue[1])]
              : part
        return actors.slice(0, 6).map((actor) => ({
          rule: 'positions/said',
          confidence: 0.55,
          value: {
            actor: [actor],
            issue,
            stance,
            condition: stance === 'conditional' ? conditionOf(words) : null,
            proposition: words.replace(/^that\s+/u, '').replace(/\s+/gu, ' '),
            evidence: [shortened(text, evidence)],
          },
        }))
      })
    })
  },
}
