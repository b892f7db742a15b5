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

const PAPER = /\b(?:cease-?fire|truce|deal|agreement|accord|pact|declaration|memorandum|treaty|settlement)\b/giu
const MADE = /^(?:signing|agreement)$/
/** The paper that a draft's words name, and whether as one already known ("the pact was signed"). */
function paperOf(analysis: Analysis, d: EventDraft): { noun: string; known: boolean } | null {
  const [start, end] = d.value.evidence[0]!
  const m = PAPER.exec(analysis.text.slice(start, end))
  PAPER.lastIndex = 0
  if (!m) return null
  const before = analysis.text.slice(Math.max(0, start - 6), start + m.index)
  return { noun: m[0].toLowerCase(), known: /\b(?:the|this|that)\s+(?:\p{L}+\s+)?$/iu.test(before) }
}

/** "X and Y signed a pact. … On Monday its leaders signed the pact": the second telling names the paper as known, and at most one of the two is dated. */
function retold(analysis: Analysis, a: EventDraft, b: EventDraft): boolean {
  if (a.value.date && b.value.date && a.value.date.text !== b.value.date.text) return false
  if (!MADE.test(a.value.mode ?? '') || !MADE.test(b.value.mode ?? '')) return false
  const [first, later] = [a, b].sort((x, y) => x.value.evidence[0]![0] - y.value.evidence[0]![0]) as [
    EventDraft,
    EventDraft,
  ]
  const [one, two] = [paperOf(analysis, first), paperOf(analysis, later)]
  return one !== null && two !== null && one.noun === two.noun && two.known && first.value.status === later.value.status
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
  if (a.value.type === 'AGREE' && retold(analysis, a, b)) return true
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
  // that people were killed is told anew of a fight that the report tells already
  const fights = kept.filter((d) => d.value.type === 'ASSAULT' && d.rule !== 'events/killed-in-war')
  const told = kept.filter(
    (d) =>
      d.rule !== 'events/killed-in-war' ||
      !fights.some((f) => d.value.actors.every((m) => names(everyone(f)).has(m.name))),
  )
  kept.splice(0, kept.length, ...told)
  kept.sort((a, b) => a.value.evidence[0]![0] - b.value.evidence[0]![0])
  return inherited(analysis, kept)
}
