import type { Mention, Span } from '@parley/schema'
import type { Analysis } from '../language/analysis.ts'
import type { EventDraft } from './make.ts'

const overlap = (a: readonly Span[], b: readonly Span[]): boolean =>
  a.some(([s, e]) => b.some(([x, y]) => s < y && x < e))
const names = (m: readonly Mention[]): Set<string> => new Set(m.map((x) => x.name))
const share = (a: readonly Mention[], b: readonly Mention[]): boolean => [...names(a)].some((n) => names(b).has(n))
const everyone = (d: EventDraft): Mention[] => [...d.value.actors, ...d.value.recipients]

/** Consent, backing and help are told in one breath: on the same words they are one deed. */
const KIND = new Set<string>(['AGREE', 'SUPPORT', 'AID'])
const SPOKEN = new Set<string>(['REQUEST', 'ACCUSE', 'THREATEN', 'REJECT', 'SUPPORT'])
/** One lies mostly in the other. */
const mostly = ([s, e]: Span, [x, y]: Span): boolean => Math.min(e, y) - Math.max(s, x) > 0.7 * Math.min(e - s, y - x)
const sameSentence = (analysis: Analysis, a: EventDraft, b: EventDraft): boolean => {
  const of = (d: EventDraft) =>
    analysis.sentences.findIndex((s) => s.start <= d.value.evidence[0]![0] && d.value.evidence[0]![0] < s.end)
  return of(a) === of(b)
}

const year = (d: EventDraft): number | null => {
  const timex = d.value.date?.timex
  return timex?.type === 'date' ? timex.year : null
}

/** Two tellings of one happening: the same type, and the same words or the same people, with nothing that tells them apart. */
function same(analysis: Analysis, a: EventDraft, b: EventDraft): boolean {
  if (
    KIND.has(a.value.type) &&
    KIND.has(b.value.type) &&
    overlap(a.value.evidence, b.value.evidence) &&
    share(a.value.actors, b.value.actors)
  )
    return true
  if (a.value.type !== b.value.type) return false
  if (overlap(a.value.evidence, b.value.evidence))
    return share(everyone(a), everyone(b)) || a.rule === b.rule || mostly(a.value.evidence[0]!, b.value.evidence[0]!)
  if (SPOKEN.has(a.value.type) && share(a.value.actors, b.value.actors) && sameSentence(analysis, a, b)) return true
  if (a.value.type === 'CONSULT') {
    const [x, y] = [names(everyone(a)), names(everyone(b))]
    const equal = x.size > 1 && x.size === y.size && [...x].every((n) => y.has(n))
    return (
      equal &&
      (!a.value.date || !b.value.date || a.value.date.text === b.value.date.text) &&
      !(a.value.status === 'planned') === !(b.value.status === 'planned')
    )
  }
  if (a.value.type === 'ASSAULT') {
    const equal = share(a.value.actors, b.value.actors) && (a.value.mode === b.value.mode || year(a) !== null)
    return (
      equal &&
      year(a) === year(b) &&
      (!a.value.place || !b.value.place || a.value.place.name === b.value.place.name) &&
      a.value.status === b.value.status &&
      (!a.value.date || !b.value.date || a.value.date.text === b.value.date.text)
    )
  }
  return false
}

const worth = (d: EventDraft): number =>
  d.confidence + (d.value.recipients.length ? 0.2 : 0) + (d.value.date ? 0.1 : 0) + (d.value.place ? 0.1 : 0)

/**
 * A deed told in the next breath of the same person ("He declined to …") happened when that person's last deed did, where
 * it names no time itself; the date is marked as inferred.
 */
function inherited(analysis: Analysis, drafts: readonly EventDraft[]): EventDraft[] {
  const sentence = (d: EventDraft) =>
    analysis.sentences.findIndex((s) => s.start <= d.value.evidence[0]![0] && d.value.evidence[0]![0] < s.end)
  return drafts.map((draft) => {
    const [actor] = draft.value.actors
    if (draft.value.date || draft.value.status !== 'occurred' || actor?.via !== 'pronoun') return draft
    const at = sentence(draft)
    const before = drafts.find(
      (d) =>
        d.value.date &&
        d.value.status === 'occurred' &&
        at - sentence(d) === 1 &&
        d.value.actors.some((m) => m.name === actor.name),
    )
    if (!before) return draft
    return { ...draft, value: { ...draft.value, date: { ...before.value.date!, inferred: ['event'] } } }
  })
}

/** One draft for each happening: the fullest telling stays. */
export function settleEvents(drafts: readonly EventDraft[], analysis: Analysis): EventDraft[] {
  const kept: EventDraft[] = []
  for (const draft of [...drafts].sort(
    (a, b) => worth(b) - worth(a) || a.value.evidence[0]![0] - b.value.evidence[0]![0],
  )) {
    if (!kept.some((k) => same(analysis, k, draft))) kept.push(draft)
  }
  kept.sort((a, b) => a.value.evidence[0]![0] - b.value.evidence[0]![0])
  return inherited(analysis, kept)
}
