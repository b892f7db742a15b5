import type { Mention } from '@parley/schema'
import { actorsOf } from '../actors/index.ts'
import { sidesOfConflict } from '../clauses/opponents.ts'
import { otherOf } from '../clauses/other.ts'
import type { Analysis } from '../language/analysis.ts'
import type { EventDraft, EventValue } from './make.ts'

/** What one side does or says to the other, where its words name nobody. */
const TO_THE_OTHER: ReadonlySet<EventValue['type']> = new Set(['REJECT', 'THREATEN', 'CONCEDE', 'AGREE', 'ACCUSE'])
const SIDES =
  /^(?:the\s+)?(?:(?:all|two|both|warring|rival|opposing)\s+)*(?:parties|sides|factions|foes|belligerents|countries|neighbou?rs)(?:\s+to\s+the\s+conflict)?$/iu
/** What somebody else put forward: consent to it goes to whoever did. */
const PUT_FORWARD =
  /\b(?:proposals?|plans?|initiatives?|offers?|requests?|invitations?|drafts?|formula|calls?|appeals?|mandates?|missions?|deployment)\b/iu

const actorOf = (analysis: Analysis, m: Mention) => actorsOf(analysis).find((a) => a.mention.name === m.name)

/** The other side of the report's conflict, seen from whoever acts; empty where he is of neither side. */
function other(analysis: Analysis, m: Mention): Mention[] {
  const actor = actorOf(analysis, m)
  return actor ? otherOf(analysis, actor).map((a) => a.mention) : []
}

/** "both sides", "all parties": the two of the report's conflict, unless one of them speaks. */
function spelledOut(analysis: Analysis, { actors, recipients }: EventValue): Mention[] {
  return recipients.flatMap((r) => {
    if (!SIDES.test(r.name)) return [r]
    const sides = sidesOfConflict(analysis)
    const own = sides.filter((s) => actors.some((a) => a.name === s.name || actorOf(analysis, a)?.state === s.name))
    return sides.length === 2 && own.length === 0 ? sides : [r]
  })
}

/**
 * To whom a deed goes, once all are read: what several agree on goes to none but themselves; what one side grants, refuses or threatens goes to the
 * other where nobody is named; "both sides" are those of the conflict.
 */
export function withRecipients(analysis: Analysis, drafts: readonly EventDraft[]): EventDraft[] {
  return drafts.map((draft) => {
    const { value } = draft
    const { type, actors } = value
    const persons = actors.some((m) => actorOf(analysis, m)?.kind === 'person')
    if (actors.length > 1 && (type === 'AGREE' || (type === 'CONSULT' && !persons)))
      return value.recipients.length ? { ...draft, value: { ...value, recipients: [] } } : draft
    const [actor] = actors
    if (!actor || actors.length > 1) return draft
    let recipients = spelledOut(analysis, value)
    const words = analysis.text.slice(...value.evidence[0]!)
    if (!recipients.length && TO_THE_OTHER.has(type)) recipients = other(analysis, actor)
    else if (type === 'AGREE' && recipients.length && !PUT_FORWARD.test(words)) {
      const counterpart = other(analysis, actor)
      if (counterpart.length) recipients = counterpart
    }
    return { ...draft, value: { ...value, recipients } }
  })
}
