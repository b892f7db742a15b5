import {
  type Day,
  type Dossier,
  type Finding,
  type FindingAnswer,
  KIND_NAMES,
  type KindName,
  ParleyError,
  type Reading,
  type ReportSummary,
  type Statement,
  type View,
} from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import type { Filter, PageAsk, Paged } from '../api.ts'
import { findingAnswer } from '../fold/finding-answer.ts'
import { clustersOf } from '../fold/identity/cluster.ts'
import { byText } from '../fold/order.ts'
import { type Person, personsOf } from '../fold/people/index.ts'
import { isLocal, type Local, localId } from '../fold/people/local.ts'
import { peopleMeasure } from '../fold/people/score.ts'
import { summary } from '../fold/reports.ts'
import { statements } from '../fold/statements.ts'
import { sceneOf, type Told } from '../fold/told.ts'
import { canonicalName } from '../queries/filters.ts'
import { mapped, PLACE_SLOTS } from '../resolve/mentions.ts'
import { personName, samePerson } from '../resolve/people.ts'
import { folded } from '../resolve/words.ts'
import type { Tables } from '../store/tables.ts'
import { loadTold } from './load.ts'
import { dayNumber, keyOf, localFrom, prefixOf, type RowKind, turnOf } from './rows.ts'
import { rulingsOn, siblings } from './rulings.ts'
import { dossierNow, isGood } from './write.ts'

/** Reports kept whole at once, and groups of people of like names. */
const KEPT = 1000

class Lately<T> {
  readonly most: number
  readonly #kept = new Map<string, T>()
  constructor(most: number) {
    this.most = most
  }
  async get(key: string, make: () => Promise<T>): Promise<T> {
    const have = this.#kept.get(key) ?? (await make())
    this.#kept.delete(key)
    this.#kept.set(key, have)
    if (this.#kept.size > this.most) this.#kept.delete(this.#kept.keys().next().value!)
    return have
  }
}

type At = { at: number; asOf: Day | null; dossier: Dossier | null; key: string }

/** Reads lists and reports from the shelf: as much as is asked for is loaded, and no more. */
export function shelfOf(db: Kysely<Tables>) {
  const reports = new Lately<Told | null>(KEPT)
  const groups = new Lately<Map<string, Person>>(200)
  const totals = new Lately<number>(KEPT)
  const names = new Lately<string[]>(KEPT)

  /** The view as the shelf can answer it; null where it must be folded: an earlier dossier, another's eyes, rulings on who is who. */
  async function usable(view: View): Promise<At | null> {
    if (view.sees || view.dossier || !(await isGood(db))) return null
    const last = await db.selectFrom('log').select('revision').orderBy('revision', 'desc').executeTakeFirst()
    const { revision, dossier } = await dossierNow(db)
    const at = view.at ?? last?.revision ?? 0
    const made = await db.selectFrom('shelf_state').select('since').executeTakeFirst()
    // Before the dossier in view came, names and days were others; a shelf made anew knows nothing of what was before.
    if (at > (last?.revision ?? 0) || at < revision || at < (made?.since ?? 0)) return null
    const links = await db
      .selectFrom('decisions')
      .select('revision')
      .where('verdict', 'in', ['same', 'different'])
      .limit(1)
      .execute()
    if (links.length) return null
    return { at, asOf: view.asOf, dossier, key: `${at} ${view.asOf ?? ''}` }
  }

  /** What a view holds of a shelf, as a condition on its rows. */
  const held = ({ at, asOf }: At) => {
    const day = asOf ? dayNumber(asOf) : null
    const open = sql<boolean>`since <= ${at} and (until is null or until > ${at}${day === null ? sql`` : sql` or (behind is not null and behind > ${day})`})`
    return day === null ? open : sql<boolean>`${open} and known <= ${day}`
  }

  /** The people whose names begin alike, as a view holds them. */
  /** Where a list begins in a view as of a day: nothing in it is later than its report. */
  const onDay = ({ asOf }: At) => (asOf ? [sql<boolean>`turn between ${turnOf(asOf)} and 0`] : [])

  const alike = new Map<string, boolean>()
  const like = (a: string, b: string): boolean => {
    const key = `${a}\n${b}`
    const known = alike.get(key) ?? samePerson(personName(a)!, personName(b)!)
    if (alike.size > 500_000) alike.clear()
    alike.set(key, known)
    return known
  }

  /** All names under which somebody of this name may go, whatever the view: the same in other spellings, and those alike to these. */
  async function namesLike(v: At, name: string): Promise<string[]> {
    const prefix = prefixOf({ person: personName(name)! })
    const all = await names.get(`${v.at} ${prefix}`, async () => {
      const rows = await sql<{ name: string }>`select distinct name from shelf_people where prefix = ${prefix}`.execute(
        db,
      )
      return rows.rows.map((r) => r.name)
    })
    const found = new Set([name])
    for (const one of found) for (const other of all) if (!found.has(other) && like(one, other)) found.add(other)
    return [...found].sort(byText)
  }

  /** The people of names like this one, as a view holds them, by report and name. */
  async function people(v: At, name: string): Promise<Map<string, Person>> {
    const like = await namesLike(v, name)
    const own = sql`from shelf_people where prefix = ${prefixOf({ person: personName(name)! })} and name in (${sql.join(like)}) and ${held(v)}`
    // The same people in another view are the same: who came elsewhere meanwhile does not matter to them.
    const state = await sql<{ n: number; s: number }>`select count(*) as n, max(since) as s ${own}`.execute(db)
    const { n, s } = state.rows[0]!
    return groups.get(`${like[0]} ${v.asOf ?? ''} ${n} ${s}`, async () => {
      const rows = await sql<{ body: string }>`select body ${own}`.execute(db)
      const all = rows.rows.map((r) => localFrom(r.body))
      const found = personsOf(clustersOf<Local>(all, peopleMeasure(new Set()), []))
      return new Map(found.flatMap((p) => p.members.map((m) => [m.id, p] as const)))
    })
  }

  /** Whether somebody in an answer goes by another name across reports than in his own. */
  async function isRenamed(v: At, report: string, locals: readonly string[]): Promise<boolean> {
    for (const name of locals) {
      const known = (await people(v, name)).get(localId(report, name))?.name
      if (known && known !== name) return true
    }
    return false
  }

  /** A report with everybody by the name that he goes by across reports. */
  async function named(v: At, told: Told, wanted: (id: string) => boolean): Promise<Told> {
    const names = new Map<string, string>()
    const seen = new Set<string>()
    const note = (f: Finding) =>
      mapped(f.value, {
        mention: (m, slot) => {
          if (!PLACE_SLOTS.has(slot) && isLocal(m)) seen.add(m.name)
          return m
        },
      })
    for (const f of told.reading.findings) if (wanted(f.id)) note(f)
    for (const name of seen) {
      const group = await people(v, name)
      const known = group.get(localId(told.report.id, name))?.name
      if (known && known !== name) names.set(name, known)
    }
    if (!names.size) return told
    const visit = {
      mention: (m: Parameters<typeof isLocal>[0], slot: string) =>
        !PLACE_SLOTS.has(slot) && isLocal(m) && names.has(m.name) ? { ...m, name: names.get(m.name)! } : m,
    }
    const findings = told.reading.findings.map((f) => ({ ...f, value: mapped(f.value, visit) })) as Reading['findings']
    return { ...told, reading: { ...told.reading, findings } }
  }

  const all = () => true

  /** A report, with everybody in the wanted findings by the name that he goes by across reports. */
  async function told(v: At, id: string, wanted: ((id: string) => boolean) | null = all): Promise<Told | null> {
    const last = await db
      .selectFrom('shelf_reports')
      .select(sql<number>`max(since)`.as('since'))
      .where('report', '=', id)
      .where('since', '<=', v.at)
      .executeTakeFirst()
    if (!last?.since) return null
    const plain = await reports.get(`${id} ${last.since}`, async () => {
      const versions = await siblings(db, id, v.at)
      return loadTold(db, id, v.at, v.dossier, await rulingsOn(db, id, v.at, versions))
    })
    return plain && wanted ? named(v, plain, wanted) : plain
  }

  type Narrow = {
    key: string
    outlet: string | null
    issue: string | null
    report: string | null
    actorToo: string | null
  }

  /** What drives a list and what is left to check on its rows; null where the shelf cannot tell. */
  async function narrow(v: At, filter: Filter): Promise<Narrow | null> {
    const { actor, issue, outlet, report } = filter
    let actorKey: string | null = null
    if (actor?.trim()) {
      const name = canonicalName(actor, v.dossier)
      // Who only reports know may go by other names in other reports, and another by his.
      if (personName(name) && !v.dossier?.actors.some((a) => a.name === name)) return null
      if (folded(name) !== folded(actor)) {
        const other = await db
          .selectFrom('shelf_rows')
          .select('id')
          .where('key', '=', keyOf.actor(actor))
          .limit(1)
          .execute()
        if (other.length) return null
      }
      actorKey = keyOf.actor(name)
    }
    let id: string | null = null
    if (report) {
      const rows = await db
        .selectFrom('reports')
        .select('id')
        .where((e) => e.or([e('id', '=', report), e('name', '=', report)]))
        .limit(2)
        .execute()
      if (rows.length > 1) return null
      id = rows[0]?.id ?? '-'
    }
    const key = actorKey ?? (issue ? keyOf.issue(issue) : outlet ? keyOf.outlet(outlet) : keyOf.all)
    return { key, outlet: outlet ? folded(outlet) : null, issue: issue ?? null, report: id, actorToo: null }
  }

  type Row = { turn: number; report: string; place: number; id: string; since: number }

  /** One page of a list, in its order; its total is counted once for each revision. */
  async function page(
    v: At,
    kind: RowKind,
    filter: Filter,
    n: Narrow,
    ask: PageAsk,
  ): Promise<{ rows: Row[]; total: number; next: string | null }> {
    const size = Math.min(1000, Math.max(1, Math.floor(ask.limit ?? 50) || 50))
    const conditions = [sql<boolean>`key = ${n.key} and kind = ${kind}`, ...onDay(v), held(v)]
    if (filter.from || filter.to) conditions.push(sql<boolean>`turn <= 0`)
    if (filter.from) conditions.push(sql<boolean>`turn <= ${turnOf(filter.from)}`)
    if (filter.to) conditions.push(sql<boolean>`turn >= ${turnOf(filter.to)}`)
    if (n.outlet !== null && !n.key.startsWith('o ')) conditions.push(sql<boolean>`outlet = ${n.outlet}`)
    if (n.issue !== null && !n.key.startsWith('i ')) conditions.push(sql<boolean>`issues like ${`%|${n.issue}|%`}`)
    if (n.report !== null) conditions.push(sql<boolean>`report = ${n.report}`)
    const where = sql.join(conditions, sql` and `)
    const plain = n.key === keyOf.all && n.report === null && !filter.from && !filter.to
    const total = await totals.get(`${v.key} ${kind} ${JSON.stringify([n, filter.from, filter.to])}`, async () => {
      if (plain) {
        const column = sql.ref(kind === 'statement' ? 'attribution' : kind)
        const sum = await sql<{
          n: number | null
        }>`select sum(${column}) as n from shelf_reports where ${held(v)}`.execute(db)
        return sum.rows[0]?.n ?? 0
      }
      const count = await sql<{ n: number }>`select count(*) as n from shelf_rows where ${where}`.execute(db)
      return count.rows[0]!.n
    })
    let after = sql``
    if (ask.cursor) {
      const id = Buffer.from(ask.cursor, 'base64url').toString('utf8')
      const from =
        await sql<Row>`select turn, report, place, id from shelf_rows where ${where} and report in (select report from findings where id = ${id}) and id = ${id} limit 1`.execute(
          db,
        )
      const last = from.rows[0]
      if (!last) throw new ParleyError('usage', 'this cursor is of another list', 'ask for the first page again')
      after = sql` and (turn, report, place, id) > (${last.turn}, ${last.report}, ${last.place}, ${last.id})`
    }
    const found =
      await sql<Row>`select turn, report, place, id, since from shelf_rows where ${where}${after} order by turn, report, place, id limit ${size + 1}`.execute(
        db,
      )
    const rows = found.rows.slice(0, size)
    const next = found.rows.length > size ? Buffer.from(rows.at(-1)!.id, 'utf8').toString('base64url') : null
    return { rows, total, next }
  }

  /** What a list shows of its rows: as it stands on the shelf, made anew where somebody in it is called otherwise across reports. */
  async function answers<T>(
    v: At,
    kind: 'finding' | 'statement' | 'report',
    rows: readonly Pick<Row, 'report' | 'id' | 'since'>[],
    make: (told: Told, id: string) => T | undefined,
  ): Promise<T[]> {
    const items: T[] = []
    for (const { report, id, since } of rows) {
      const row = await db
        .selectFrom('shelf_answers')
        .select(['body', 'locals'])
        .where('report', '=', report)
        .where('since', '=', since)
        .where('kind', '=', kind)
        .where('id', '=', id)
        .executeTakeFirst()
      if (row && !(await isRenamed(v, report, JSON.parse(row.locals)))) {
        items.push(JSON.parse(row.body))
        continue
      }
      const one = await told(v, report, (f) => f === id)
      const made = one && make(one, id)
      if (made) items.push(made)
    }
    return items
  }

  return {
    usable,
    told,
    /** One finding of any report in view. */
    async item(v: At, id: string): Promise<{ told: Told; finding: Finding } | null> {
      const rows = await db.selectFrom('findings').select('report').distinct().where('id', '=', id).execute()
      for (const { report } of rows) {
        const one = await standing(v, report)
        const finding = one?.reading.findings.find((f) => f.id === id)
        if (one && finding) return { told: one, finding }
      }
      return null
    },
    standing,
    async findings(v: At, kind: KindName, filter: Filter, ask: PageAsk): Promise<Paged<FindingAnswer> | null> {
      const n = filter.q?.trim() ? null : await narrow(v, filter)
      if (!n) return null
      const { rows, total, next } = await page(v, kind, filter, n, ask)
      const items = await answers<FindingAnswer>(v, 'finding', rows, (told, id) => {
        const finding = told.reading.findings.find((f) => f.id === id)
        return finding && findingAnswer({ told, finding })
      })
      return { items, total, next }
    },
    async statements(v: At, filter: Filter, ask: PageAsk): Promise<Paged<Statement> | null> {
      const n = filter.q?.trim() ? null : await narrow(v, filter)
      if (!n) return null
      const { rows, total, next } = await page(v, 'statement', filter, n, ask)
      const make = (told: Told, id: string) => statements(sceneOf([told], v.dossier)).find((s) => s.id === id)
      return { items: await answers<Statement>(v, 'statement', rows, make), total, next }
    },
    /** The reports of a view: how many, of which outlets and days, with how many findings of each kind. */
    async counts(v: At): Promise<{
      reports: number
      first: number | null
      last: number | null
      kinds: Record<string, number>
      outlets: string[]
    }> {
      const sums = sql.join(KIND_NAMES.map((k) => sql`coalesce(sum(${sql.ref(k)}), 0) as ${sql.ref(k)}`))
      const rows = await sql<
        Record<string, number>
      >`select count(*) as reports, min(known) as first, max(case when known < 9999999 then known end) as last, ${sums} from shelf_reports where ${held(v)}`.execute(
        db,
      )
      const { reports: n, first, last, ...kinds } = rows.rows[0]!
      const outlets = await sql<{
        outlet: string
      }>`select distinct called as outlet from shelf_reports where called is not null and ${held(v)}`.execute(db)
      return {
        reports: n!,
        first: first ?? null,
        last: last ?? null,
        kinds,
        outlets: outlets.rows.map((r) => r.outlet).sort(byText),
      }
    },
    /** One page of reports, latest first. */
    async reports(v: At, filter: Filter, ask: PageAsk): Promise<Paged<ReportSummary> | null> {
      if (filter.q?.trim()) return null
      const n = await narrow(v, { ...filter, actor: null, issue: null })
      if (!n) return null
      const size = Math.min(1000, Math.max(1, Math.floor(ask.limit ?? 50) || 50))
      const conditions = [held(v), ...onDay(v)]
      if (filter.from || filter.to) conditions.push(sql<boolean>`turn <= 0`)
      if (filter.from) conditions.push(sql<boolean>`turn <= ${turnOf(filter.from)}`)
      if (filter.to) conditions.push(sql<boolean>`turn >= ${turnOf(filter.to)}`)
      if (n.outlet !== null) conditions.push(sql<boolean>`outlet = ${n.outlet}`)
      if (n.report !== null) conditions.push(sql<boolean>`report = ${n.report}`)
      const where = sql.join(conditions, sql` and `)
      const total = await totals.get(`${v.key} reports ${JSON.stringify([n, filter.from, filter.to])}`, async () => {
        const count = await sql<{ n: number }>`select count(*) as n from shelf_reports where ${where}`.execute(db)
        return count.rows[0]!.n
      })
      let after = sql``
      if (ask.cursor) {
        const id = Buffer.from(ask.cursor, 'base64url').toString('utf8')
        const from = await sql<{
          turn: number
        }>`select turn from shelf_reports where ${where} and report = ${id}`.execute(db)
        if (!from.rows[0])
          throw new ParleyError('usage', 'this cursor is of another list', 'ask for the first page again')
        after = sql` and (turn, report) > (${from.rows[0].turn}, ${id})`
      }
      const found = await sql<{
        report: string
        since: number
      }>`select report, since from shelf_reports where ${where}${after} order by turn, report limit ${size + 1}`.execute(
        db,
      )
      const rows = found.rows.slice(0, size)
      const shown = rows.map((r) => ({ ...r, id: r.report }))
      const items = await answers<ReportSummary>(v, 'report', shown, (one) => summary(one))
      const next = found.rows.length > size ? Buffer.from(rows.at(-1)!.report, 'utf8').toString('base64url') : null
      return { items, total, next }
    },
  }

  /** A report that a view answers from; null for one that it does not hold, or only as an earlier version. */
  async function standing(v: At, id: string): Promise<Told | null> {
    const there = await sql<{
      report: string
    }>`select report from shelf_reports where report = ${id} and ${held(v)} limit 1`.execute(db)
    return there.rows.length ? told(v, id) : null
  }
}

export type Shelf = ReturnType<typeof shelfOf>
