import type { Mention, Span } from '@parley/schema'
import { membersOf } from '../../actors/members.ts'
import { sidesOf } from '../../actors/sides.ts'
import { aboutConflict } from '../../conflict.ts'
import type { Draft, Found, Rule } from '../../rule.ts'
import { earlier } from '../earlier.ts'
import { aboutWords, type Frame, framesOf } from '../frames.ts'
import { holds } from '../holders.ts'
import { issuesHere } from '../issue-words.ts'
import { settlementAt } from '../settlement.ts'
import { conditionOf } from '../stance.ts'

const FIRST = /^(?:I|we)$/iu
/** What points back to what was told before. */
const IT = /^(?:it|this|that|them|these|those)$/iu
const THIRD = /^(?:it|he|she|they)$/iu

/** Who speaks where a clause stands in what somebody says, and whether it is the first thing said. */
function speakerAt(found: Found, at: number): { actors: readonly Mention[]; start: number } | null {
  const [inner] = found
    .of('attribution')
    .flatMap(({ value }) =>
      value.content.flatMap(([a, b]) => (a <= at && at < b ? [{ actors: value.actor, start: a, size: b - a }] : [])),
    )
    .sort((a, b) => a.size - b.size)
  return inner ?? null
}

/** Whose stand it is: the subject's; in what somebody says, "I" and "we" are the speaker, and so is a pronoun that begins it. */
function holders(found: Found, { subject, actors, head }: Frame): readonly Mention[] {
  // where the clause tells what somebody says, the attribution knows him better
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
  return actors.map((a) => a.mention)
}

/** Where actors stand, by a clause of which they are the subject: whoever accepts, demands, rules out, backs, or signs. */
export const framed: Rule<'position'> = {
  id: 'positions/framed',
  version: 1,
  read(analysis, found) {
    if (!aboutConflict(analysis)) return []
    return framesOf(analysis).flatMap((f): Draft<'position'>[] => {
      const who = holders(found, f)
        .flatMap((m) => sidesOf(analysis, m))
        .filter((m) => holds(analysis, m) && !membersOf(analysis, m))
      if (!who.length) return []
      const words = aboutWords(f)
      const at = f.about[0]!.start
      const issues = issuesHere(
        words,
        earlier(analysis, at),
        f.about.length === 1 && IT.test(words),
        settlementAt(found, at),
      )
      const evidence: Span = f.span
      const told = analysis.text.slice(...evidence)
      return issues.flatMap((issue) =>
        who.slice(0, 6).map((actor) => ({
          rule: 'positions/framed',
          confidence: 0.55,
          value: {
            actor: [actor],
            issue,
            stance: f.stance,
            condition: f.stance === 'conditional' ? conditionOf(told) : null,
            proposition: words.replace(/\s+/gu, ' '),
            evidence: [evidence],
          },
        })),
      )
    })
  },
}
