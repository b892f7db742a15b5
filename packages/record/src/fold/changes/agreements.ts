import type { AgreementAnswer, Change, Evidence, Interval, Window } from '@parley/schema'
import { alike, change, fromTo } from './make.ts'

const WATCHED = ['status', 'scope'] as const

const ends = (w: Window | undefined) => w && { from: w.from, to: w.to }
const span = (i: Interval): string => `${i.from ?? '…'} to ${i.to ?? '…'}`

/** The words that a value of an agreement stands on now: those of its status where it has none of its own. */
const first = (a: AgreementAnswer, more: readonly Evidence[] = []): Evidence[] =>
  (more.length ? more : (a.statuses[0]?.evidence ?? [])).slice(0, 3)

function moved(a: AgreementAnswer, b: AgreementAnswer): Change[] {
  const found: Change[] = []
  const tell = (field: string, what: string, before: unknown, after: unknown, evidence: Evidence[]) => {
    if (alike(before, after)) return
    const sentence = `${b.name}: ${what} ${fromTo(before, after)}.`
    const by = { change: 'moved', kind: 'agreement', thing: b.id, name: b.name, day: b.lastDay } as const
    found.push(change({ ...by, field, sentence, before: before ?? null, after: after ?? null, evidence }))
  }
  for (const field of WATCHED) tell(field, field, a[field], b[field], first(b))
  tell('parties', 'parties', a.parties, b.parties, first(b))
  tell('brokers', 'brokers', a.brokers, b.brokers, first(b))
  tell('monitor', 'monitor', a.monitor.value, b.monitor.value, first(b, b.monitor.evidence))
  for (const party of new Set([...a.windows, ...b.windows].map((w) => w.party))) {
    const [x, y] = [a.windows.find((w) => w.party === party), b.windows.find((w) => w.party === party)]
    const whose = party === 'all' ? 'it binds' : `by the account of ${party} it binds`
    tell(`window of ${party}`, whose, ends(x), ends(y), first(b, y?.evidence))
  }
  tell('contested', 'contested days', a.contested.map(span), b.contested.map(span), first(b))
  for (const { party, state } of b.clock) {
    const before = a.clock.find((c) => c.party === party)?.state
    if (before) tell(`clock of ${party}`, party === 'all' ? 'clock' : `clock of ${party}`, before, state, first(b))
  }
  const known = new Set(a.clauses.map((c) => c.text))
  for (const { type, text, evidence } of b.clauses) {
    if (!known.has(text) && a.clauses.length) tell('clause', `a clause told (${type})`, null, text, [evidence])
  }
  return found
}

/** Agreements that came, went, or are told otherwise; one is the same where it shares a finding with what was there. */
export function agreementChanges(from: readonly AgreementAnswer[], to: readonly AgreementAnswer[]): Change[] {
  const holds = new Map(from.flatMap((a) => a.findings.map((f) => [f, a] as const)))
  const met = new Set<AgreementAnswer>()
  const found = to.flatMap((b): Change[] => {
    const own = new Set(b.findings.flatMap((f) => holds.get(f) ?? []))
    for (const a of own) met.add(a)
    const tell = (what: 'new' | 'moved', sentence: string, field: string | null, before?: unknown) =>
      change({
        ...{ change: what, kind: 'agreement', thing: b.id, name: b.name, field, day: b.lastDay, sentence, before },
        evidence: first(b),
      })
    if (!own.size) return [tell('new', `${b.name}: told for the first time, as ${b.status}.`, null)]
    const [a, ...others] = [...own].sort((x, y) => y.findings.length - x.findings.length)
    const joined = others.length
      ? [
          tell(
            'moved',
            `${b.name}: taken for one with ${others.map((o) => o.name).join(', ')}.`,
            'identity',
            others.map((o) => o.id),
          ),
        ]
      : []
    return [...joined, ...moved(a!, b)]
  })
  const gone = from
    .filter((a) => !met.has(a))
    .map((a) =>
      change({
        ...{ change: 'withdrawn', kind: 'agreement', thing: a.id, name: a.name, day: a.lastDay },
        ...{ sentence: `${a.name}: no longer told.`, evidence: first(a) },
      }),
    )
  return [...found, ...gone]
}
