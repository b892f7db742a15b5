import type { Day } from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import type { Filter } from '../api.ts'
import { agreements } from '../fold/agreements/answer.ts'
import { sceneOf, type Told } from '../fold/told.ts'
import { originsOf } from '../origins/index.ts'
import type { Kept, OriginMemory } from '../queries/origins.ts'
import type { Tables } from '../store/tables.ts'
import type { AgreementShelf } from './agreements/read.ts'
import { dayFrom } from './follow.ts'
import { Lately } from './lately.ts'
import type { OriginsOnShelf } from './origins/read.ts'
import type { Shelf } from './read.ts'
import { turnOf } from './rows.ts'
import { type At, held } from './view.ts'

/** So many reports are looked at where looking at all would take too long. */
export const WINDOW = 200
/** Windows kept folded. */
const WINDOWS = 6

/** A stretch of a very large record, folded: the latest reports of those asked for, or those about one finding. */
export type Window = Kept & { memory: OriginMemory; looked: { reports: number; from: Day | null; to: Day | null } }

/** Folds as many reports of a very large record as can be folded while somebody waits. */
export function windowsOnShelf(db: Kysely<Tables>, shelf: Shelf, agreed: AgreementShelf, origins: OriginsOnShelf) {
  const kept = new Lately<Window>(WINDOWS)
  type Row = { report: string; turn: number }

  const rows = async (v: At, where: ReturnType<typeof sql>, backwards = false): Promise<Row[]> => {
    const order = backwards ? sql`turn desc, report desc` : sql`turn, report`
    const found = await sql<Row>`
      select report, turn from shelf_reports where ${held(v)} and ${where} order by ${order} limit ${WINDOW}`.execute(
      db,
    )
    return found.rows
  }

  /** The latest reports that a filter asks for. */
  async function asked(v: At, filter: Filter): Promise<Row[]> {
    const n = await shelf.narrow(v, { ...filter, issue: null })
    if (!n) return rows(v, sql`true`)
    const { from, to } = filter
    const parts = [
      ...(n.outlet !== null ? [sql`outlet = ${n.outlet}`] : []),
      ...(from || to
        ? [sql`turn between ${to ? turnOf(to) : turnOf('9999-12-31')} and ${from ? turnOf(from) : 0}`]
        : []),
      ...(n.actorKey
        ? [
            sql`exists (select 1 from shelf_lists l, json_each(l.rows) j, json_each(j.value ->> 4) k
              where l.state = shelf_reports.state and k.value = (select number from shelf_keys where key = ${n.actorKey}))`,
          ]
        : []),
    ]
    // One report is looked at among those around it: what others tell of the same is what it may differ from.
    if (n.report !== null) return around(v, n.report)
    return rows(v, parts.length ? sql.join(parts, sql` and `) : sql`true`)
  }

  /** Those nearest in time to one. */
  async function around(v: At, report: string): Promise<Row[]> {
    const own = await sql<Row>`
      select report, turn from shelf_reports where report = ${report} and ${held(v)} limit 1`.execute(db)
    const at = own.rows[0]
    if (!at) return []
    const [after, before] = [
      await rows(v, sql`(turn, report) < (${at.turn}, ${at.report})`, true),
      await rows(v, sql`(turn, report) > (${at.turn}, ${at.report})`),
    ]
    return [...after.slice(0, WINDOW / 2), at, ...before.slice(0, WINDOW / 2)]
  }

  async function made(v: At, chosen: readonly Row[]): Promise<Window> {
    const told: Told[] = []
    for (const { report } of chosen) {
      const one = await shelf.told(v, report)
      if (one) told.push(one)
    }
    const scene = sceneOf(told, v.dossier)
    const known = new Map<string, unknown>()
    const keep = <T>(name: string, make: () => T): T => {
      if (!known.has(name)) known.set(name, make())
      return known.get(name) as T
    }
    // Agreements are as the whole record tells them: whether something falls under one depends on reports of other days.
    const day = v.asOf ?? scene.known
    const reports = new Set(told.map((t) => t.report.id))
    const all = (await agreed.all(v)).all.filter((one) => one.rows.some((r) => reports.has(r.report)))
    const whole = await agreed.made(v, all.slice(0, WINDOW), day)
    known.set(`agreements ${day}`, all.length ? whole : agreements(scene, day))
    const originOf = await origins.originOf(v)
    const memory: OriginMemory = {
      load: async () => {},
      of: (view) => view.keep('origins', () => originsOf(view.scene)),
      groupOf: (view) => new Map(view.scene.told.map((t) => [t.report.id, originOf(t.report.id)])),
      originOf: () => originOf,
      count: (_, words) => new Set(words.map((w) => originOf(w.report))).size,
    }
    const days = chosen.flatMap((r) => (r.turn <= 0 ? [-r.turn] : []))
    const at = (n: number) => (days.length ? dayFrom(n) : null)
    const looked = { reports: told.length, from: at(Math.min(...days)), to: at(Math.max(...days)) }
    return { scene, keep, memory, looked }
  }

  return {
    /** The latest reports that a filter asks for. */
    async of(v: At, filter: Filter = {}): Promise<Window> {
      const { actor = null, outlet = null, report = null, from = null, to = null } = filter
      return kept.get(JSON.stringify([v.key, actor, outlet, report, from, to]), async () =>
        made(v, await asked(v, filter)),
      )
    },
    /** The reports around the one that holds a finding. */
    async about(v: At, finding: string): Promise<Window> {
      const { rows: own } = await sql<{
        report: string
      }>`select report from findings where id = ${finding} limit 1`.execute(db)
      const report = own[0]?.report ?? ''
      return kept.get(JSON.stringify([v.key, 'about', report]), async () => made(v, await around(v, report)))
    },
  }
}

export type WindowShelf = ReturnType<typeof windowsOnShelf>
