import type { Span, ValueOf } from '@parley/schema'
import { type Actor, actorsIn, actorsOf } from '../../actors/index.ts'
import { aboutConflict } from '../../conflict.ts'
import type { Rule } from '../../rule.ts'
import { type EventValue, mentionsOf } from '../make.ts'

type Act = NonNullable<ValueOf<'attribution'>['act']>

/** PLOVER types of speech acts that change something between actors; plain statements are no events there. */
const TYPES: Partial<Record<Act, EventValue['type']>> = {
  accuse: 'ACCUSE',
  demand: 'REQUEST',
  threaten: 'THREATEN',
  reject: 'REJECT',
  deny: 'REJECT',
  accept: 'AGREE',
}
const BACKING =
  /\b(?:support(?:s|ed)?|back(?:s|ed)?|welcom(?:e[sd]?|ing)|hail(?:s|ed)?|prais(?:e[sd]?)|endors(?:e[sd]?))\b/iu
const MOST_WORDS = 34

const cut = (text: string, [start, end]: Span): Span => {
  const words = [...text.slice(start, end).matchAll(/\S+/gu)]
  if (words.length <= MOST_WORDS) return [start, end]
  const last = words[MOST_WORDS - 1]!
  return [start, start + last.index + last[0].length]
}

/** Accusations, demands, threats, refusals and consents, from what the report attributes to somebody. */
export const speech: Rule<'event'> = {
  id: 'events/speech',
  version: 1,
  read(analysis, found) {
    if (!aboutConflict(analysis)) return []
    return found.of('attribution').flatMap(({ value }) => {
      const type = value.act && TYPES[value.act]
      const [content] = value.content
      const [cue] = value.cue
      if (!type || !content || !cue || value.actor.length === 0 || value.anonymous) return []
      const speakers = value.actor.flatMap(
        (m) => actorsOf(analysis).find((a) => m.span && a.start < m.span[1] && m.span[0] < a.end) ?? [],
      )
      if (speakers.length === 0 || speakers.every((a) => a.kind === 'other' || a.kind === 'outlet')) return []
      const words = analysis.text.slice(...cue)
      const kind: EventValue['type'] = type === 'AGREE' && BACKING.test(words) ? 'SUPPORT' : type
      const names = value.actor.map((m) => m.name)
      const aimed: Actor[] = actorsIn(analysis, content[0], content[1]).filter(
        (a) => a.kind !== 'other' && a.as !== 'place' && !names.includes(a.mention.name),
      )
      const from = Math.min(
        cue[0],
        content[0],
        ...value.source.map((s) => s[0]).filter((s) => Math.abs(s - cue[0]) < 160),
      )
      const evidence = cut(analysis.text, [from, Math.max(cue[1], content[1])])
      return [
        {
          rule: 'events/speech',
          confidence: 0.6,
          value: {
            type: kind,
            mode: 'statement',
            contexts: [],
            actors: value.actor,
            recipients: mentionsOf(aimed.slice(0, 1)),
            date: value.said,
            place: null,
            magnitude: null,
            status: 'occurred' as const,
            modality: [],
            meeting: null,
            evidence: [evidence],
          },
        },
      ]
    })
  },
}
