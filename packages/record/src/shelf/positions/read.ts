import { type LedgerEntry, ParleyError, type PositionMatrix } from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import type { Filter, PageAsk, Paged } from '../../api.ts'
import { distinct } from '../../fold/order.ts'
import { cellOf, isMove, laidOut, type Shown, VOICES } from '../../ledger/matrix.ts'
import { canonicalName } from '../../queries/filters.ts'
import { localName } from '../../resolve/people.ts'
import { corroboration } from '../../sources/corroborate.ts'
import type { Tables } from '../../store/tables.ts'
import { rowsAsked } from '../asked.ts'
import type { OriginsOnShelf } from '../origins/read.ts'
import type { PeopleOnShelf } from '../people.ts'
import type { At } from '../view.ts'
import { inGroup, positionMemory, type Row, type Told } from './memory.ts'
import type { PositionBody } from './rows.ts'

/** A cell of the matrix: its entries, latest first, those of them that are the latest of a voice or person, and which these are. */
type Cell = { entries: Told[]; latest: Told[]; actors: Set<string>; voices: Set<string> }

/** People whom only reports know stand in the matrix where they took so many positions together; else those who took most. */
const NAMED = 2000
const MOST_NAMES = 100

/** Where the rows are that are followed. */
const ROWS = { table: 'shelf_positions', nth: 'nth', outletOf: (row: Row) => row.outlet } as const

const sizeOf = ({ limit }: PageAsk): number => Math.min(1000, Math.max(1, Math.floor(limit ?? 50) || 50))
const cursorOf = (t: Pick<LedgerEntry, 'id' | 'actor'>): string =>
  Buffer.from(`${t.id} ${t.actor}`, 'utf8').toString('base64url')

/** The ledger of positions and its matrix, from what is followed in memory; words are read for what is shown. */
export function positionsOnShelf(db: Kysely<Tables>, people: PeopleOnShelf, origins: OriginsOnShelf) {
  const memory = positionMemory(db)

  const nameOf = (v: At, row: Row): Promise<string> | string =>
    row.local ? people.nameOf(v, row.report, row.name) : row.name

  /** The view, with the names of those on whom the count of entries depends. */
  async function open(v: At) {
    await memory.ready(v)
    const names = new Map<Row, string>()
    for (const row of memory.doubtful()) names.set(row, await nameOf(v, row))
    return memory.viewed(v, names)
  }

  /** Whether an entry is the asked actor's, or of his people. */
  async function actorFits(v: At, typed: string | null | undefined): Promise<((t: Told) => boolean) | null> {
    if (!typed) return null
    const name = canonicalName(typed, v.dossier)
    const own = new Set<Row>()
    // People of one name are told apart by what stands in brackets.
    const bare = name.replace(/ \([^()]+\)$/u, '')
    if (localName(bare)) {
      for (const like of await people.namesLike(v, bare))
        for (const row of memory.locals().get(like) ?? []) if ((await nameOf(v, row)) === name) own.add(row)
    }
    return (t) => (t.lead.local ? own.has(t.lead) : t.actor === name || t.side === name)
  }

  /** All entries of somebody whom only reports know on an issue, earliest first. */
  async function sequenceOf(v: At, row: Row, held: (r: Row) => boolean): Promise<Told[]> {
    const name = await nameOf(v, row)
    const names = new Map<Row, string>()
    const all: Row[] = []
    for (const like of await people.namesLike(v, row.name)) {
      for (const other of memory.locals().get(like) ?? []) {
        if (other.issue !== row.issue || !held(other)) continue
        const called = await nameOf(v, other)
        if (called !== name) continue
        names.set(other, called)
        all.push(other)
      }
    }
    const days = distinct(all.map((r) => r.known)).sort((a, b) => a - b)
    return days.flatMap((known) =>
      memory
        .entriesOf(
          all.filter((r) => r.known === known),
          (r) => names.get(r)!,
        )
        .sort(inGroup),
    )
  }

  async function bodies(rows: readonly Row[]): Promise<Map<Row, PositionBody>> {
    const keys = JSON.stringify(rows.map((r) => [r.report, r.since, r.nth]))
    const found = await sql<{ at: number; body: string }>`
      select j.key as at, p.body from json_each(${keys}) j join shelf_positions p
      on p.report = j.value ->> 0 and p.since = j.value ->> 1 and p.nth = j.value ->> 2`.execute(db)
    return new Map(found.rows.map(({ at, body }) => [rows[at]!, JSON.parse(body) as PositionBody]))
  }

  type View = Awaited<ReturnType<typeof open>>

  /** An entry as it is shown, but for who repeats it. */
  async function shown(v: At, view: View, t: Told, body: PositionBody): Promise<Shown> {
    const { lead } = t
    const is = lead.local ? memory.whoIs(await nameOf(v, lead)) : t
    const sequence = lead.local ? await sequenceOf(v, lead, view.held) : undefined
    const { id, issue, stance, condition, proposition, day } = lead
    return {
      ...{ id, actor: is.actor, side: is.side, voice: is.voice, issue, stance, condition, proposition, day },
      ...{ evidence: body.entry.evidence, ...view.moved(t, sequence) },
    }
  }

  return {
    /** One page of the ledger, latest first. */
    async ledger(v: At, filter: Filter, ask: PageAsk): Promise<Paged<LedgerEntry>> {
      const view = await open(v)
      const [words, actor] = [await rowsAsked(db, filter, ROWS), await actorFits(v, filter.actor)]
      const fits = (t: Told) =>
        (!filter.issue || t.lead.issue === filter.issue) && (!actor || actor(t)) && (!words || t.rows.some(words))
      const size = sizeOf(ask)
      const after = ask.cursor ? Buffer.from(ask.cursor, 'base64url').toString('utf8') : null
      const page: Told[] = []
      let [total, open_] = [0, after === null]
      for (const known of view.latest()) {
        const entries = view.day(known)
        if (!filter.issue && !actor && !words && open_ && page.length > size) {
          total += entries.length
          continue
        }
        for (const t of entries) {
          if (!fits(t)) continue
          total++
          if (open_) {
            if (page.length <= size) page.push(t)
          } else if (
            after === `${t.lead.id} ${t.actor}` ||
            (t.lead.local && after === `${t.lead.id} ${await nameOf(v, t.lead)}`)
          )
            open_ = true
        }
      }
      if (!open_) throw new ParleyError('usage', 'this cursor is of another list', 'ask for the first page again')
      const items = page.slice(0, size)
      const read = await bodies(items.flatMap((t) => t.rows))
      const originOf = await origins.originOf(v)
      const entries: LedgerEntry[] = []
      for (const t of items) {
        const base = await shown(v, view, t, read.get(t.lead)!)
        const voices = []
        for (const row of t.rows) {
          const { by, locals, entry } = read.get(row)!
          const names: string[] = []
          for (const name of by) names.push(locals.includes(name) ? await people.nameOf(v, row.report, name) : name)
          const { report: id, outlet } = entry.evidence
          voices.push({ told: { report: { id, outlet } } as never, by: names.length ? names : [base.actor] })
        }
        const repeats = t.rows.slice(1).map((row) => read.get(row)!.entry.evidence)
        entries.push({ ...base, repeats, corroboration: corroboration(voices, originOf, v.dossier) })
      }
      return { items: entries, total, next: page.length > size ? cursorOf(entries.at(-1)!) : null }
    },

    /** Who stands where on which issue. */
    async matrix(v: At, filter: Filter): Promise<PositionMatrix> {
      const view = await open(v)
      const words = await rowsAsked(db, filter, ROWS)
      const locals: Told[] = []
      const cells = new Map<string, Cell>()
      const sides = new Map<string, number>()
      const put = (t: Told) => {
        sides.set(t.side, (sides.get(t.side) ?? 0) + 1)
        const cell = cells.get(t.cell) ?? { entries: [], latest: [], actors: new Set(), voices: new Set() }
        if (!cell.entries.length) cells.set(t.cell, cell)
        cell.entries.push(t)
        if (cell.actors.has(t.actor) && cell.voices.has(t.voice)) return
        cell.actors.add(t.actor)
        cell.voices.add(t.voice)
        cell.latest.push(t)
      }
      const all: Told[] = []
      for (const known of view.latest()) {
        for (const t of view.day(known)) {
          if ((filter.issue && t.lead.issue !== filter.issue) || (words && !words(t.lead))) continue
          if (t.lead.local) locals.push(t)
          all.push(t)
        }
      }
      const known = await named(v, locals)
      for (const t of all) {
        if (!t.lead.local) put(t)
        else {
          const is = known.get(t)
          if (is) put({ ...t, ...is, cell: memory.cellOf(is.side, t.lead.issue) })
        }
      }
      const wanted: { cell: Cell; own: Told[] }[] = []
      for (const cell of cells.values()) wanted.push({ cell, own: await telling(v, view, cell) })
      const read = await bodies(wanted.flatMap((w) => w.own.map((t) => t.lead)))
      const made = []
      for (const { cell, own } of wanted) {
        const entries: Shown[] = []
        for (const t of own) entries.push(await shown(v, view, t, read.get(t.lead)!))
        made.push(cellOf(memory.whoIs(entries[0]!.side).state, entries[0]!.issue, entries, cell.entries.length))
      }
      return laidOut(v.dossier, made, (name) => sides.get(name) ?? 0)
    },
  }

  /** People whom only reports know, by the names that they go by; those who took few positions are left out where they are too many. */
  async function named(v: At, all: readonly Told[]) {
    const counts = new Map<string, number>()
    for (const { lead } of all) counts.set(lead.name, (counts.get(lead.name) ?? 0) + 1)
    const most = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_NAMES)
    const wanted = all.length > NAMED ? new Set(most.map(([name]) => name)) : null
    const found = new Map<Told, ReturnType<typeof memory.whoIs>>()
    for (const t of all) if (!wanted || wanted.has(t.lead.name)) found.set(t, memory.whoIs(await nameOf(v, t.lead)))
    return found
  }

  /** The entries of a cell that it shows something of: the latest of each voice and person, the latest move of its voice. */
  async function telling(v: At, view: View, { entries, latest, voices }: Cell): Promise<Told[]> {
    const voice = VOICES.find((name) => voices.has(name))
    for (const t of entries) {
      if (t.voice !== voice) continue
      const sequence = t.lead.local ? await sequenceOf(v, t.lead, view.held) : undefined
      if (!isMove(view.moved(t, sequence))) continue
      if (latest.includes(t)) return latest
      const [own, at] = [new Set([...latest, t]), new Map(entries.map((e, i) => [e, i] as const))]
      return [...own].sort((x, y) => at.get(x)! - at.get(y)!)
    }
    return latest
  }
}
export type PositionsOnShelf = ReturnType<typeof positionsOnShelf>
