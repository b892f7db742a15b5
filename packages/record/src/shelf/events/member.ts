import { type Dossier, evidenceOf, quote } from '@parley/schema'
import { LOOKED_AT } from '../../contradictions/events.ts'
import { type Happening, happening } from '../../fold/events/item.ts'
import { EVENTS } from '../../fold/events/score.ts'
import type { Measure } from '../../fold/identity/likeness.ts'
import { issueFinder } from '../../fold/issues.ts'
import { distinct } from '../../fold/order.ts'
import { findingsOf, sceneOf, type Told } from '../../fold/told.ts'
import { folded } from '../../resolve/words.ts'
import { laneOf } from '../../timeline/lane.ts'
import { toldTwice } from '../../timeline/when.ts'
import { keyOf } from '../rows.ts'

/** A finding of an event as far as comparing and sorting need it, with what its event is listed under. */
export type Member = Happening & {
  quote: string
  signature: string
  keys: readonly string[]
  known: number
  closes: number | null
  twice: boolean
}

type Body = {
  mode: string | null
  status: string
  /** how its words begin */
  quote: string
  where: string | null
  date: unknown
  start: number
  day: string | null
  outlet: string | null
  sides: string[]
  people: string[]
  done: string[]
  words: string[]
  numbers: string[]
  keys: string[]
  /** whether its words are told of as an allegation or a promise too */
  twice: boolean
}

/** Rows of the events that one report tells. */
export function memberRows(told: Told, dossier: Dossier | null, known: number) {
  const find = issueFinder(dossier)
  return findingsOf(sceneOf([told], dossier), 'event').map((item) => {
    const h = happening(item, dossier)
    const { value } = item.finding
    const issues = find(quote(told.report.text, evidenceOf(item.finding)))
    const body: Body = {
      ...{ status: value.status, quote: quote(told.report.text, evidenceOf(item.finding)).slice(0, LOOKED_AT) },
      ...{ mode: value.mode, where: value.place?.name ?? null, date: value.date?.value ?? null },
      ...{ start: value.evidence[0]?.[0] ?? 0, day: told.day, outlet: told.report.outlet },
      ...{
        sides: [...h.sides],
        people: [...h.people],
        done: [...h.done],
        words: [...h.words],
        numbers: [...h.numbers],
      },
      twice: toldTwice(told, laneOf(value.type) ?? 'talks', evidenceOf(item.finding)),
      keys: distinct([
        ...[...value.actors, ...value.recipients].map((m) => keyOf.actor(m.name)),
        ...issues.map(keyOf.issue),
      ]),
    }
    return {
      ...{ report: told.report.id, id: item.finding.id, known, comp: item.finding.id, type: value.type },
      ...{ place: h.place?.name ?? '', country: h.place?.country ?? null, whole: h.place?.whole ? 1 : 0 },
      ...{
        wide: h.days && h.days.last > h.days.first ? 1 : 0,
        first: h.days?.first ?? null,
        last: h.days?.last ?? null,
      },
      ...{ signature: EVENTS.signature(h), body: JSON.stringify(body) },
    }
  })
}

export type MemberRow = ReturnType<typeof memberRows>[number] & { until: number | null; behind: number | null }

const place = (r: MemberRow): Happening['place'] =>
  r.place ? { name: r.place, country: r.country, whole: r.whole === 1 } : null

/** What a row was made of, as far as it says. */
export function memberFrom(row: MemberRow): Member {
  const b = JSON.parse(row.body) as Body
  const value = {
    ...{ type: row.type, mode: b.mode, status: b.status, place: b.where === null ? null : { name: b.where } },
    ...{ date: b.date ? { value: b.date } : null, evidence: [[b.start, b.start]] },
  }
  const told = { report: { id: row.report, outlet: b.outlet }, day: b.day }
  const days =
    row.first === null || row.last === null
      ? null
      : { from: String(row.first), to: String(row.last), first: row.first, last: row.last }
  return {
    ...{ told, finding: { id: row.id, kind: 'event', value }, days, place: place(row) },
    ...{ sides: new Set(b.sides), people: new Set(b.people), done: new Set(b.done) },
    ...{ words: new Set(b.words), numbers: new Set(b.numbers) },
    ...{
      quote: b.quote,
      signature: row.signature,
      keys: b.keys,
      twice: b.twice,
      known: row.known,
      closes: row.until === null ? null : row.behind,
    },
  } as unknown as Member
}

/** As `EVENTS`, over rows. */
export const MEMBERS: Measure<Member> = { ...EVENTS, signature: (m) => m.signature } as Measure<Member>

/** Why two things go into one component: they may be of one event in some view. */
export const mayBeOne = (a: Member, b: Member): boolean =>
  a.signature === b.signature ||
  (EVENTS.forbids(a, b) === null && EVENTS.grounds(a, b).reduce((s, g) => s + g.weight, 0) >= EVENTS.threshold - 0.001)

export const outletKey = (outlet: string | null): string => folded(outlet ?? '')
