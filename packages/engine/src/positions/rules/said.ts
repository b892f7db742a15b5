import type { Span } from '@parley/schema'
import { aboutConflict } from '../../conflict.ts'
import type { Draft, Rule } from '../../rule.ts'
import { earlier } from '../earlier.ts'
import { holds } from '../holders.ts'
import { ISSUE_WORDS, issueHere } from '../issue-words.ts'
import { conditionOf, stanceOf } from '../stance.ts'
import { whose } from '../whose.ts'

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

/** Of long words, those round the place where they name the issue. */
function shortened(text: string, [start, end]: Span, about: RegExp): Span {
  const words = [...text.slice(start, end).matchAll(/\S+/gu)]
  if (words.length <= MOST_WORDS) return [start, end]
  const named = text.slice(start, end).search(about)
  const at = Math.max(
    0,
    words.findLastIndex((w) => w.index <= Math.max(named, 0)),
  )
  const joint = words.findLastIndex((w, k) => k < at - 2 && at - k < MOST_WORDS - 8 && /[,;:.–—]$/u.test(w[0]))
  const first = at < MOST_WORDS - 6 ? 0 : joint >= 0 ? joint + 1 : Math.max(0, at - 12)
  const last = words[Math.min(words.length, first + MOST_WORDS) - 1]!
  return [start + words[first]!.index, start + last.index + last[0].length]
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
      const actors = whose(analysis, content, value.actor).filter((m) => holds(analysis, m))
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
            evidence: [shortened(text, evidence, ISSUE_WORDS.find(([id]) => id === issue)![1])],
          },
        }))
      })
    })
  },
}
