import type { Day, Dossier, LedgerEntry } from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import { byText } from '../../fold/order.ts'
import { isRepeat, voiceOf } from '../../ledger/entries.ts'
import { LOOK_BACK, type Moved, moveOf, type Said } from '../../ledger/moves.ts'
import { sideOf, stateOf } from '../../resolve/state-of.ts'
import type { Tables } from '../../store/tables.ts'
import { dayFrom, generation, holds, type Standing } from '../follow.ts'
import { dayNumber, UNKNOWN } from '../rows.ts'
import type { At } from '../view.ts'

/** One position of one actor in one report, with what the ledger compares. */
export type Row = Standing &
  Said & { nth: number; name: string; local: boolean; issue: string; start: number; outlet: string }

/** Who takes a position, and what that makes of it. */
export type Who = { actor: string; side: string; state: string; voice: LedgerEntry['voice'] }

/** A position with those that only repeat it on the same day; the first of its rows leads. `cell` is where it stands in the matrix. */
export type Told = Who & { lead: Row; rows: Row[]; cell: string; move?: Moved | undefined }

/** By what name somebody goes across reports; where nobody says, by that of his own report. */
export type NameOf = (row: Row) => string

const COLUMNS = sql.raw(
  'report, since, nth, until, behind, known, id, name, local, issue, stance, condition, proposition, start, settled, outlet',
)

type Day_ = { known: number; rows: Row[]; plain: Told[] | null; doubt: Row[] | null }

const groupKey = (t: Pick<Told, 'state' | 'lead'>) => `${t.state}\n${t.lead.issue}`

/** The positions of a large record, followed in memory: no words but those that are compared. */
export function positionMemory(db: Kysely<Tables>) {
  let rows = new Map<string, Row>()
  let days = new Map<number, Day_>()
  let order: number[] = []
  let people = new Map<string, Row[]>()
  let who = new Map<string, Who>()
  let [seen, made, changed, hidden] = [0, '', 0, 0]
  let caught: Promise<void> = Promise.resolve()
  const strings = new Map<string, string>()
  /** One string for all that are alike. */
  const once = (text: string): string => {
    const known = strings.get(text)
    if (known !== undefined) return known
    strings.set(text, text)
    return text
  }

  function forget(name: string): void {
    ;[rows, days, order, people, who] = [new Map(), new Map(), [], new Map(), new Map()]
    ;[seen, made, changed, hidden] = [0, name, 0, 0]
    strings.clear()
  }

  async function follow(at: number): Promise<void> {
    const now = await generation(db)
    if (now !== made) forget(now)
    if (at <= seen) return
    type Found = Omit<Row, 'day' | 'local' | 'settled'> & { local: number; settled: number }
    const found = await sql<Found>`
      select ${COLUMNS} from shelf_positions where since > ${seen}
      union all select ${COLUMNS} from shelf_positions where until > ${seen} and since <= ${seen}`.execute(db)
    const touched = new Map<number, Set<string>>()
    for (const one of found.rows) {
      const key = `${one.report} ${one.since} ${one.nth}`
      const before = rows.get(key)
      const day = once(dayFrom(one.known) ?? '') || null
      const row: Row = before ?? {
        ...{ ...one, local: one.local === 1, settled: one.settled === 1, day: day as Day | null },
        ...{ report: once(one.report), name: once(one.name), issue: once(one.issue), outlet: once(one.outlet) },
        ...{ stance: once(one.stance) as Row['stance'] },
      }
      if (before) Object.assign(before, { until: one.until, behind: one.behind })
      else put(key, row)
      if (row.behind !== null) hidden++
      changed = Math.max(changed, row.since, row.until ?? 0)
      const groups = touched.get(row.known) ?? new Set<string>()
      touched.set(row.known, groups.add(row.local ? '' : `${whoIs(row.name).state}\n${row.issue}`))
    }
    order = [...days.keys()].sort((a, b) => a - b)
    for (const [known, groups] of touched) stale(known, groups)
    seen = Math.max(seen, at, changed)
  }

  function put(key: string, row: Row): void {
    rows.set(key, row)
    const day = days.get(row.known) ?? { known: row.known, rows: [], plain: null, doubt: null }
    day.rows.push(row)
    days.set(row.known, day)
    if (!row.local) return
    const own = people.get(row.name)
    if (own) own.push(row)
    else people.set(row.name, [row])
  }

  /** What came on a day changes that day, and what the next entries of its actors are compared with. */
  function stale(known: number, groups: ReadonlySet<string>): void {
    Object.assign(days.get(known)!, { plain: null, doubt: null })
    const left = new Map([...groups].map((g) => [g, LOOK_BACK + 1]))
    left.delete('')
    for (let at = firstAfter(known); at < order.length && left.size; at++) {
      for (const t of days.get(order[at]!)!.plain ?? []) {
        const key = groupKey(t)
        const n = left.get(key)
        if (n === undefined) continue
        t.move = undefined
        if (n <= 1) left.delete(key)
        else left.set(key, n - 1)
      }
    }
  }

  function firstAfter(known: number): number {
    let [low, high] = [0, order.length]
    while (low < high) {
      const mid = (low + high) >> 1
      if (order[mid]! <= known) low = mid + 1
      else high = mid
    }
    return low
  }

  let dossierNow: Dossier | null = null
  function whoIs(name: string): Who {
    const known = who.get(name)
    if (known) return known
    const side = sideOf(name, dossierNow)
    const one = { actor: name, side, state: stateOf(name, dossierNow), voice: voiceOf(name, side, dossierNow) }
    who.set(name, one)
    return one
  }

  /** Where a side stands in the matrix on an issue: a state and its government stand in one row. */
  const cellOf = (side: string, issue: string): string => once(`${whoIs(side).state}\n${issue}`)

  /** The entries of some rows of one day, in the order of the ledger. */
  function entriesOf(all: readonly Row[], nameOf: NameOf): Told[] {
    const sorted = [...all].sort((a, b) => byText(a.report, b.report) || a.nth - b.nth)
    const groups = new Map<string, Told[]>()
    for (const row of sorted) {
      const is = whoIs(row.local ? nameOf(row) : row.name)
      const key = `${is.state}\n${row.issue}`
      const own = groups.get(key) ?? []
      groups.set(key, own)
      const same = own.find((t) => t.lead.report !== row.report && isRepeat(t.lead, row))
      if (same) same.rows.push(row)
      else own.push({ ...is, lead: row, rows: [row], cell: cellOf(is.side, row.issue) })
    }
    return [...groups.values()]
      .flat()
      .sort(
        (a, b) =>
          byText(a.lead.report, b.lead.report) ||
          a.lead.start - b.lead.start ||
          byText(a.lead.id, b.lead.id) ||
          a.lead.nth - b.lead.nth,
      )
  }

  /** Rows of people whom only reports know that are one entry if they are one person. */
  function* doubtful(): Generator<Row> {
    for (const day of days.values()) {
      if (!day.doubt) {
        const locals = day.rows.filter((r) => r.local)
        const twice = (a: Row, b: Row) => a.report !== b.report && a.issue === b.issue && isRepeat(a, b)
        day.doubt = locals.filter((a) => locals.some((b) => twice(a, b)))
      }
      yield* day.doubt
    }
  }

  /** The positions of one view, day by day. */
  function viewed(v: At, names: ReadonlyMap<Row, string>) {
    const held = holds(v)
    // Where nothing was hidden or changed since, days stand as they were worked out before.
    const plain = v.at >= changed && (v.asOf === null || hidden === 0)
    const nameOf: NameOf = (row) => names.get(row) ?? row.name
    const made = new Map<number, Told[]>()
    function day(known: number): Told[] {
      const one = days.get(known)!
      const ready = made.get(known) ?? (plain ? one.plain : null)
      if (ready) return ready
      const rows = one.rows.filter(held)
      const entries = entriesOf(rows, nameOf)
      if (plain && !rows.some((r) => r.local && names.has(r))) one.plain = entries
      else made.set(known, entries)
      return entries
    }
    /** The days of the view, latest first, undated last. */
    function* latest(): Generator<number> {
      const last = v.asOf ? dayNumber(v.asOf) : UNKNOWN - 1
      const dated = order.filter((k) => k <= last)
      for (let i = dated.length - 1; i >= 0; i--) yield dated[i]!
      if (!v.asOf && order.at(-1) === UNKNOWN) yield UNKNOWN
    }
    /** Those before an entry in its group, earliest first: as many as it is compared with. */
    function before(t: Told, sequence?: readonly Told[]): Told[] {
      const same = (x: Told) => x.lead.issue === t.lead.issue && x.state === t.state
      if (sequence) {
        const at = sequence.findIndex((x) => x.lead === t.lead)
        return sequence.slice(Math.max(0, at - LOOK_BACK), at)
      }
      let found: Told[] = []
      for (let at = firstAfter(t.lead.known) - 1; at >= 0 && found.length < LOOK_BACK; at--) {
        const all = day(order[at]!).filter(same)
        // Within a day the ledger goes by report, place and identifier.
        const sorted = all.sort(inGroup)
        found = [...(order[at] === t.lead.known ? sorted.slice(0, sorted.indexOf(t)) : sorted), ...found]
      }
      return found.slice(-LOOK_BACK)
    }
    function moved(t: Told, sequence?: readonly Told[]): Moved {
      if (plain && t.move && !t.lead.local) return t.move
      const made = moveOf(
        before(t, sequence).map((x) => x.lead),
        t.lead,
      )
      if (plain && !t.lead.local) t.move = made
      return made
    }
    return { day, latest, moved, held }
  }

  return {
    async ready(v: At): Promise<void> {
      dossierNow = v.dossier
      caught = caught.catch(() => {}).then(() => follow(v.at))
      await caught
    },
    /** Rows of people whom only reports know, by the name that a report gives. */
    locals: () => people,
    doubtful,
    viewed,
    whoIs,
    cellOf,
    entriesOf,
  }
}
export type PositionMemory = ReturnType<typeof positionMemory>

/** The order of a group's entries within a day. */
export const inGroup = (a: Told, b: Told): number =>
  byText(a.lead.report, b.lead.report) || a.lead.start - b.lead.start || byText(a.lead.id, b.lead.id)
