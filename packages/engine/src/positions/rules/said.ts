import type { Span } from '@parley/schema'
import { membersOf } from '../../actors/members.ts'
import { sidesOf } from '../../actors/sides.ts'
import { supposed } from '../../clauses/supposed.ts'
import { aboutConflict } from '../../conflict.ts'
import type { Draft, Rule } from '../../rule.ts'
import { earlier } from '../earlier.ts'
import { aboutWords, framesOf } from '../frames.ts'
import { holds } from '../holders.ts'
import { aboutTruce, firstNamed, ISSUE_WORDS, issuesHere, parted } from '../issue-words.ts'
import { passagesOf } from '../passages.ts'
import { pointsBack } from '../pointing.ts'
import { settlementAt } from '../settlement.ts'
import { conditionOf, isFirm, stanceOf, turned } from '../stance.ts'
import { whose } from '../whose.ts'

const MOST_WORDS = 36
/** How far before its cue a source can stand and still belong to the evidence. */
const NEAR = 60

/** Most of a passage. */
const covers = (spans: readonly Span[], [start, end]: Span): boolean =>
  spans.reduce((sum, [a, b]) => sum + Math.max(0, Math.min(b, end) - Math.max(a, start)), 0) > 0.5 * (end - start)

const CONSENT: ReadonlySet<string> = new Set(['supports', 'offers', 'conditional'])
const ASKS = /^,?\s+(?:if|unless|once|provided|on\s+condition|as\s+long\s+as|in\s+(?:return|exchange)\s+for)\b/iu

/** Of long words, those round the place where they name the issue. */
function shortened(text: string, [start, end]: Span, about: RegExp | undefined): Span {
  const words = [...text.slice(start, end).matchAll(/\S+/gu)]
  if (words.length <= MOST_WORDS) return [start, end]
  const named = about ? text.slice(start, end).search(about) : 0
  const at = Math.max(
    0,
    words.findLastIndex((w) => w.index <= Math.max(named, 0)),
  )
  const joint = words.findLastIndex((w, k) => k < at - 2 && at - k < MOST_WORDS - 8 && /[,;:.–—]$/u.test(w[0]))
  const first = at < MOST_WORDS - 6 ? 0 : joint >= 0 ? joint + 1 : Math.max(0, at - 12)
  const last = words[Math.min(words.length, first + MOST_WORDS) - 1]!
  return [start + words[first]!.index, start + last.index + last[0].length]
}

const CHARGED = /\b(?:accus|blam|suspect)\w*\s+(?:[^,;.]{0,30}\s)?(?:of|for)\s+$/iu

/** Where speakers stand, by what the report says that they said. */
export const said: Rule<'position'> = {
  id: 'positions/said',
  version: 3,
  read(analysis, found) {
    if (!aboutConflict(analysis)) return []
    const { text } = analysis
    const all = found.of('attribution')
    return all.flatMap(({ value }): Draft<'position'>[] => {
      const [cue] = value.cue
      const [content] = value.content
      // what somebody is accused of is no stand that he takes
      if (cue && CHARGED.test(text.slice(Math.max(0, cue[0] - 50), cue[0]))) return []
      if (!content || !cue || supposed(text, value.source[0]?.[0] ?? cue[0])) return []
      const nested = all
        .filter(
          (a) =>
            a.value.depth > value.depth && a.value.source.length && !a.value.actor.some((m) => m.via === 'pronoun'),
        )
        .flatMap((a) => a.value.source)
        .filter(([a, b]) => value.content.some(([x, y]) => x < a && b <= y))
        .filter(
          ([a]) =>
            !/\b(?:if|unless|until|once|that|provided)\s+(?:the\s+)?$/iu.test(text.slice(Math.max(0, a - 20), a)),
        )
      return passagesOf(analysis, value.content, nested).flatMap((part, i, parts) => {
        const words = text.slice(...part)
        const holder = whose(analysis, i === 0 ? content : part, value.actor)
        const actors = holder.actors
          .flatMap((m) => sidesOf(analysis, m))
          .filter((m) => holds(analysis, m) && !membersOf(analysis, m))
        // what a deeper source is quoted with on the same words is read from him
        const deeper = all.some(
          (a) =>
            a.value.depth > value.depth &&
            a.value.actor.some((m) => holds(analysis, m)) &&
            a.value.cue.some(([x, y]) => part[0] <= x && y <= part[1]) &&
            (holder.actors !== value.actor || covers(a.value.content, part)),
        )
        if (!actors.length || deeper) return []
        const between = cue[1] < part[0] && part[0] - cue[1] < 40 ? text.slice(cue[0], part[0]) : text.slice(...cue)
        // what a quotation goes on to say is no longer what the cue names, unless the words say so themselves
        const act = holder.accepts ? 'accept' : i === 0 ? value.act : 'claim'
        const stand = framesOf(analysis).find(
          ({ head }) =>
            (i === 0 && cue[0] <= head.start && head.end <= cue[1]) || (part[0] <= head.start && head.end <= part[1]),
        )
        // who is told to take a stand himself, in words of the report's or another's, is read from that clause
        if (
          stand &&
          stand.head.start >= part[0] &&
          stand.subject &&
          !/^(?:PRON|DET)$/.test(stand.subject.upos) &&
          stand.actors.length &&
          stand.actors.every(
            (a) =>
              (a.kind === 'sides' || holds(analysis, a.mention)) && !value.actor.some((m) => m.name === a.mention.name),
          ) &&
          stand.subject.start - part[0] < 60
        )
          return []
        const stance = stanceOf(act, i === 0 ? between : '', words)
        if (!stance) return []
        const firm =
          i === 0 && pointsBack(analysis, part) && isFirm(act, `${between} ${words.length < 40 ? words : ''}`)
        const { main, rest } = parted(words)
        const told = (of: string) => issuesHere(of, earlier(analysis, part[0]), firm, settlementAt(found, part[0]))
        const governed = stand ? issuesHere(aboutWords(stand), [], false) : []
        const own = governed.length ? governed : rest ? issuesHere(main, [], false) : told(words)
        const issues = own.length ? own : told(words)
        const source = value.source.find(([a, b]) => a < cue[0] && cue[0] - b < NEAR && cue[0] - a < 2 * NEAR)
        const from = Math.min(part[0], source?.[0] ?? cue[0], cue[0])
        const near =
          i === 0 &&
          !parts.some((p) => p[0] >= part[1] && p[1] <= cue[0]) &&
          cue[0] < part[1] + NEAR &&
          part[0] - cue[1] < NEAR
        const evidence: Span = near ? [from, Math.max(part[1], cue[1])] : part
        // what a consent hangs on is asked for: "a truce if the troops withdraw"
        const hung = stance === 'conditional' && rest !== null && ASKS.test(rest) ? issuesHere(rest, [], false) : []
        const asked: Span = [part[1] - (rest?.length ?? 0), part[1]]
        const both = [
          ...(holder.accepts ? [firstNamed(main) ?? issues[0]].flatMap((i) => i ?? []) : issues)
            .map((told) => (CONSENT.has(stance) ? aboutTruce(told, main) : told))
            .map((issue) => ({
              issue,
              stance: turned(stance, issue, words),
              evidence,
            })),
          ...hung
            .filter((i) => !issues.includes(i))
            .map((issue) => ({ issue, stance: 'demands' as const, evidence: asked })),
        ]
        return both.flatMap(({ issue, stance, evidence }) =>
          actors.slice(0, 6).map((actor) => ({
            rule: 'positions/said',
            confidence: firm ? 0.6 : 0.5,
            value: {
              actor: [actor],
              issue,
              stance,
              condition: stance === 'conditional' ? conditionOf(words) : null,
              proposition: words.replace(/^that\s+/u, '').replace(/\s+/gu, ' '),
              evidence: [shortened(text, evidence, ISSUE_WORDS.find(([id]) => id === issue)?.[1])],
            },
          })),
        )
      })
    })
  },
}
