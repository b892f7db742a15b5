import type { Mention } from '@parley/schema'
import type { Actor } from '../actors/index.ts'
import type { Analysis, Token } from '../language/analysis.ts'
import type { Found } from '../rule.ts'
import { childrenOf } from './tree.ts'

const FIRST = /^(?:I|we)$/iu
const OWN = /^(?:party|government|country|nation|group|movement|side|organi[sz]ation|forces|people|delegation)$/iu
const HIS = /^(?:his|her|their|its|our|my)$/iu
const THIRD = /^(?:it|he|she|they)$/iu

/** Who speaks where a clause stands in what somebody says, and where that begins; null outside of what anybody says. */
export function speakerAt(found: Found, at: number): { actors: readonly Mention[]; start: number } | null {
  const [inner] = found
    .of('attribution')
    .flatMap(({ value }) =>
      value.content.flatMap(([a, b]) => (a <= at && at < b ? [{ actors: value.actor, start: a, size: b - a }] : [])),
    )
    .sort((a, b) => a.size - b.size)
  return inner ?? null
}

/**
 * Whom the subject of a clause means: in what somebody says "I" and "we" are the speaker, and so is a pronoun that begins it; where the clause
 * tells what somebody says, the attribution knows him better.
 */
export function meant(
  analysis: Analysis,
  found: Found,
  head: Token,
  subject: Token | null,
  actors: readonly Actor[],
): readonly Mention[] {
  const said = found
    .of('attribution')
    .find(({ value }) => value.cue.some(([a, b]) => a <= head.start && head.start < b))
  if (said?.value.actor.length && said.value.actor.length >= actors.length) return said.value.actor
  const word = subject?.text ?? ''
  if (FIRST.test(word) || THIRD.test(word)) {
    const speaker = speakerAt(found, head.start)
    if (speaker && (FIRST.test(word) || subject!.start - speaker.start < 14)) return speaker.actors
    if (FIRST.test(word)) return []
  }
  // "his party accepted the plan", in what he says
  if (subject && OWN.test(word) && childrenOf(analysis, subject).some((c) => HIS.test(c.text))) {
    const speaker = speakerAt(found, head.start)
    if (speaker && subject.start - speaker.start < 24) return speaker.actors
  }
  return actors.map((a) => a.mention)
}
