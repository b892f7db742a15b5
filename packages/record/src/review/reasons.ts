import { type Decision, KINDS, type KindName, type KnownReason } from '@parley/schema'
import { standing } from '../fold/decisions/standing.ts'
import { byText } from '../fold/order.ts'

/** What makes two corrections of one kind: the verdict, the kind of finding, and the fields that change. */
export const kindOfCorrection = ({ verdict, on, change }: Pick<Decision, 'verdict' | 'on' | 'change'>) => ({
  verdict,
  kind: on[0]?.kind ?? '',
  fields: verdict === 'correct' ? Object.keys(change ?? {}).sort(byText) : [],
})

/** The reasons that somebody gave, one for each kind of correction: the latest. */
export function reasonsOf(decisions: readonly Decision[], author: string): KnownReason[] {
  const known = new Map<string, KnownReason>()
  for (const decision of standing(decisions)) {
    if (decision.author !== author || !decision.reason || decision.verdict === 'code') continue
    const kind = kindOfCorrection(decision)
    known.set(JSON.stringify(kind), { ...kind, reason: decision.reason })
  }
  return [...known.values()].reverse()
}

/** Fields that a coder can be asked for: codes, words, numbers; no places in the text. */
export const CODED: Readonly<Partial<Record<KindName, readonly string[]>>> = {
  attribution: ['actor', 'form', 'act', 'anonymous', 'hedged', 'negated'],
  event: ['type', 'status', 'modality', 'actors', 'recipients', 'date', 'place'],
  agreement: ['kind', 'status', 'parties', 'brokers', 'duration', 'monitor'],
  violation: ['accuser', 'accused', 'answer', 'date', 'place'],
  commitment: ['status', 'type', 'due'],
  position: ['actor', 'issue', 'stance'],
  measurement: ['value', 'unit', 'basis'],
}

/** Those of CODED that the kind has. */
export const codedFields = (kind: KindName): string[] =>
  (CODED[kind] ?? []).filter((field) => field in KINDS[kind].value.shape)
