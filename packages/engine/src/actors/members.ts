import type { Mention } from '@parley/schema'
import { membersOf as groupMembers } from '@parley/world'
import type { Analysis } from '../language/analysis.ts'
import { type Actor, actorsIn } from './index.ts'

/** What opens the list of a group's members, right after the group or in the sentence behind it. */
const OPENS =
  /^[^.;]{0,60}?(?:\s[—–-]\s*|:\s*|,\s*namely\s+)|^[^.;]{0,90}\.\s+(?:These|They)\s+(?:being|are|include|were)\s+/u
const GROUP =
  /\b(?:nations|countries|states|groups|parties|governments|members|factions|militias|mediators|guarantors|donors|alliance|coalition|troika|quartet)\b/iu

export type Members = { members: Mention[]; span: [number, number] }

/** The members of a group as the report lists them: "six nations … These being X, Y and Z", "the guarantors: X and Y"; null where it lists none. */
export function membersOf(analysis: Analysis, group: Mention): Members | null {
  const { text } = analysis
  if (!group.span || !GROUP.test(group.text)) return null
  const end = Math.min(text.length, group.span[1] + 400)
  const behind = text.slice(group.span[1], end)
  const sentence = analysis.sentences.find((s) => s.start <= group.span![0] && group.span![0] < s.end)
  const rest = sentence ? text.slice(sentence.end, Math.min(end, sentence.end + 14)) : ''
  const next = /^\s*(?:These|They)\s+(?:being|are|include|were)\b/u.test(text.slice(sentence?.end ?? end, end))
  const opened = next && sentence ? { from: sentence.end } : inSentence(behind, group.span[1], sentence?.end ?? end)
  if (!opened || (!next && rest === undefined)) return null
  const to = analysis.sentences.find((s) => s.start >= opened.from || (s.start <= opened.from && opened.from < s.end))
  const last = next ? (to?.end ?? end) : (sentence?.end ?? end)
  const found = run(analysis, actorsIn(analysis, opened.from, last))
  if (found.length < 2) return null
  const members = found.flatMap(({ mention, kind }) => {
    const states =
      kind === 'group' ? groupMembers(mention.name.replace(/^(?:the\s+)?(?:two|three|four|five|six)\s+/iu, '')) : null
    return (
      states?.map((name): Mention => ({ ...mention, name, via: 'list', known: 'world', group: false })) ?? [mention]
    )
  })
  return {
    members,
    span: [next ? (to?.start ?? opened.from) : found[0]!.start, found.at(-1)!.end],
  }
}

function inSentence(behind: string, from: number, end: number): { from: number } | null {
  const m = OPENS.exec(behind)
  return m && from + m[0].length < end && !m[0].includes('.') ? { from: from + m[0].length } : null
}

/** The run of actors that only commas, "and" and articles part. */
function run({ text }: Analysis, actors: readonly Actor[]): Actor[] {
  const out: Actor[] = []
  for (const actor of actors) {
    const before = out.at(-1)
    if (
      before &&
      !/^(?:\s*\([^)]*\))?(?:,|\s+and|,\s+and)\s+(?:(?:the|one\s+more|\p{L}+)\s+){0,2}$/u.test(
        text.slice(before.end, actor.start),
      )
    )
      break
    if (actor.as !== 'place') out.push(actor)
  }
  return out
}
