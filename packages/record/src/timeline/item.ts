import type {
  AllegationAnswer,
  CommitmentAnswer,
  DateValue,
  EventAnswer,
  Evidence,
  Statement,
  TimelineItem,
} from '@parley/schema'
import { distinct } from '../fold/order.ts'
import { laneOf, nounOf } from './lane.ts'
import { type When, whenOf } from './when.ts'

/** How many origins some words go back to. */
export type CountOrigins = (words: readonly Evidence[]) => number

const OPEN = new Set(['planned', 'threatened', 'cancelled'])

const daysOf = (date: DateValue | null, evidence: readonly Evidence[]): When | null =>
  whenOf(
    date,
    evidence.flatMap((e) => e.day ?? []),
  )

const widely = (evidence: readonly Evidence[], count: CountOrigins) => ({
  reports: new Set(evidence.map((e) => e.report)).size,
  outlets: new Set(evidence.flatMap((e) => e.outlet ?? [])).size,
  origins: count(evidence),
  evidence: evidence[0]!,
})

/** Who did what to whom where. */
const nameOf = ({ type, mode, actors, recipients, place }: EventAnswer): string =>
  [
    actors.join(', '),
    nounOf(type, mode),
    recipients.length ? `→ ${recipients.join(', ')}` : '',
    place ? `in ${place}` : '',
  ]
    .filter(Boolean)
    .join(' ')

/** An event; null where no lane has room for its type. */
export function ofEvent(e: EventAnswer, count: CountOrigins): TimelineItem | null {
  const lane = laneOf(e.type)
  const days = daysOf(e.date, e.evidence)
  if (!lane || !days) return null
  const status = e.statuses[0]?.value ?? null
  return {
    ...{ id: e.id, lane, kind: 'event', label: nameOf(e), ...days, status, open: status !== null && OPEN.has(status) },
    ...{ actors: distinct([...e.actors, ...e.recipients]), place: e.place, ...widely(e.evidence, count) },
  }
}

/** An alleged violation: who accuses whom of what. */
export function ofAllegation(a: AllegationAnswer, count: CountOrigins): TimelineItem | null {
  const days = daysOf(a.date, a.evidence)
  if (!days) return null
  const whom = a.accused ? ` ${a.accused}` : ''
  return {
    ...{ id: a.id, lane: 'violence', kind: 'violation', ...days, status: a.status, open: false },
    label: `${a.accuser ?? 'Somebody'} accuses${whom || ' nobody by name'}: ${a.act}`,
    ...{ actors: distinct([a.accuser, a.accused].filter((name) => name !== null)), place: a.place },
    ...widely(a.evidence, count),
  }
}

/** A promise, on the day on which it was first told; by when it is due is no day of its own. */
export function ofCommitment(c: CommitmentAnswer): TimelineItem | null {
  const days = daysOf(null, c.evidence)
  const { reports, outlets, origins } = c.corroboration
  if (!days) return null
  return {
    ...{ id: c.id, lane: 'commitments', kind: 'commitment', ...days, status: c.stage, open: c.stage === 'refused' },
    label: [c.who.join(', '), c.what].filter(Boolean).join(': '),
    ...{ actors: c.who, place: null, reports, outlets, origins, evidence: c.evidence[0]! },
  }
}

/** How widely something is told. */
type Widely = Pick<TimelineItem, 'reports' | 'outlets' | 'origins'>

/** What somebody said on a day; the same words by the same speaker are one thing, which `s` stands for. */
export function ofStatement(s: Statement, told: Widely): TimelineItem | null {
  if (!s.day) return null
  return {
    ...{ id: s.id, lane: 'statements', kind: 'attribution', from: s.day, to: s.day, status: s.act, open: false },
    known: s.day === s.evidence.day ? 'told' : 'exact',
    label: `${s.actors.join(', ') || 'Unnamed'}: ${s.content.replace(/\s+/g, ' ').trim()}`,
    ...{ actors: s.actors, place: null, ...told, evidence: s.evidence },
  }
}
