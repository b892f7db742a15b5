import type { Mention, Span } from '@parley/schema'
import { actorsIn } from '../../actors/index.ts'
import { membersOf } from '../../actors/members.ts'
import { sidesOf } from '../../actors/sides.ts'
import { aboutConflict } from '../../conflict.ts'
import type { Draft, Rule } from '../../rule.ts'
import { beneficiary, binding, byWhen, ofState, typeOf, undertakes } from '../make.ts'

const AGREED =
  /\b(?:agree[ds]?|pledg(?:ed|es)|promis(?:ed|es)|commit(?:ted|s)|vow(?:ed|s)|undert(?:ook|akes)|prepared|ready)\b/iu
const TO_DO = /^(?:to\s+(?:\p{Ll}+ly\s+)?)(?!(?:say|meet|talk|discuss|speak|negotiate|continue\s+meeting)\b)\p{Ll}+/u
const OWN =
  /^(?:that\s+)?(?:it|he|she|they|his\s+country|her\s+country|their\s+country|its\s+forces)\s+(?:would|will|was\s+prepared\s+to|is\s+prepared\s+to|were\s+prepared\s+to|is\s+ready\s+to|was\s+ready\s+to)\s+(?<not>not\s+|never\s+)?(?:support|accept|observe|abide|withdraw|halt|stop|release|provide|send|serve|deploy|guarantee|host|pay|fund|deliver|respect|disarm|leave|open|allow|lift|free)\b/iu
const REFUSAL =
  /\b(?:will|would)\s+(?:not|never)\s+(?:deploy|send|serve|provide|guarantee|join|take\s+part|participate|pay|fund|withdraw)\b|\bany\s+intention\s+of\b/iu

/** "agreed to halt attacks", "said it would withdraw", "will not deploy troops": what somebody takes upon himself, or refuses to. */
export const undertaken: Rule<'commitment'> = {
  id: 'commitments/undertaken',
  version: 2,
  read(analysis, found) {
    if (!aboutConflict(analysis)) return []
    const { text } = analysis
    return found.of('attribution').flatMap(({ value }): Draft<'commitment'>[] => {
      const [content] = value.content
      const [cue] = value.cue
      if (!content || !cue || value.depth > 1) return []
      const words = text.slice(...content)
      const verb = text.slice(...cue)
      const refuses = REFUSAL.test(words)
      const own = OWN.exec(words)
      const agreed = AGREED.test(verb) && TO_DO.test(words) && !value.negated
      if (!(agreed || own || refuses)) return []
      const subject = refuses || own ? (subjectIn(analysis, content) ?? countryOf(analysis, words, value.actor)) : null
      const named = (subject ? [subject] : value.actor).filter((m) => undertakes(analysis, m))
      if (!named.length) return []
      const listed = named.length === 1 ? membersOf(analysis, named[0]!) : null
      const who = (listed?.members ?? named.flatMap((m) => sidesOf(analysis, m))).map((m) =>
        binding(analysis, m, words),
      )
      const source = value.source[0]
      const from = source && cue[0] - source[0] < 120 && source[0] < cue[0] ? source[0] : Math.min(cue[0], content[0])
      const evidence: Span = [from, Math.max(content[1], cue[1])]
      const refused = refuses || Boolean(own?.groups?.not)
      return [
        {
          rule: 'commitments/undertaken',
          confidence: 0.5,
          value: {
            who,
            what: words.replace(/^(?:that|to)\s+/u, '').replace(/\s+/gu, ' '),
            for: beneficiary(analysis, content, who),
            amount: null,
            currency: null,
            written: null,
            type: typeOf(words),
            stage: refused ? 'refused' : 'committed',
            conditions: /\bif\b[^.;]*/iu.exec(words)?.[0] ?? null,
            by: byWhen(analysis, content),
            resists: [],
            status: refused ? 'refused' : 'committed',
            evidence: [evidence, ...(listed && listed.span[0] >= evidence[1] ? [listed.span] : [])],
          },
        },
      ]
    })
  },
}

/** "his country would …": the state whose adjective or name stands before the speaker's title; null where none does. */
function countryOf(
  analysis: Parameters<typeof actorsIn>[0],
  words: string,
  speakers: readonly Mention[],
): Mention | null {
  const [speaker] = speakers
  if (!speaker?.span || !/^(?:that\s+)?(?:his|her|their)\s+(?:country|government|nation)\b/iu.test(words)) return null
  const [from, to] = speaker.span
  const state = actorsIn(analysis, Math.max(0, from - 40), to).findLast((a) => a.kind === 'state' && a.as !== 'place')
  return state?.mention ?? ofState(analysis, speaker)
}

/** Whom the content itself names as doing it: "that the U.S. will not …"; null where it is the speaker's own pronoun. */
function subjectIn(analysis: Parameters<typeof actorsIn>[0], [start, end]: Span): Mention | null {
  const first = actorsIn(analysis, start, end).find(
    (a) => a.start - start < 14 && a.mention.via !== 'pronoun' && a.as === 'itself',
  )
  return first && (first.kind === 'state' || first.kind === 'government' || first.kind === 'body')
    ? first.mention
    : null
}
