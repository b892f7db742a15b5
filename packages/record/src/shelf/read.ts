import {
  type Day,
  type Finding,
  type FindingAnswer,
  type KindName,
  ParleyError,
  type ReportSummary,
  type Statement,
  type View,
} from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import type { Filter, PageAsk, Paged } from '../api.ts'
import { findingAnswer } from '../fold/finding-answer.ts'
import { statements } from '../fold/statements.ts'
import { sceneOf, type Told } from '../fold/told.ts'
import { canonicalName } from '../queries/filters.ts'
import { ftsQuery } from '../queries/search.ts'
import { localName } from '../resolve/people.ts'
import { folded } from '../resolve/words.ts'
import { queryOf } from '../search/query.ts'
import type { Tables } from '../store/tables.ts'
import { dayFrom, generation } from './follow.ts'
import { itemReader } from './items.ts'
import { Lately } from './lately.ts'
import { linking } from './links.ts'
import { countsOf } from './lists/counts.ts'
import type { RowKind } from './lists/kinds.ts'
import { countOf, type Listed, listPage, type Narrow } from './lists/read.ts'
import { loadTold } from './load.ts'
import { peopleOnShelf } from './people.ts'
import { keyOf, turnOf } from './rows.ts'
import { rulingsOn, siblings } from './rulings.ts'
import { type At, held, LARGE, onDay } from './view.ts'
import { wordPage } from './words/read.ts'
import { dossierNow, isGood } from './write.ts'

/** Reports kept whole at once, and groups of people of like names. */
const KEPT = 300
/** Lengths of lists kept. */
const TOTALS = 1000

/** Reads lists and reports from the shelf: as much as is asked for is loaded, and no more; a record of more than `most` reports is very large. */
export function shelfOf(db: Kysely<Tables>, most = LARGE) {
  const people = peopleOnShelf(db)
  const { named } = people
  const reports = new Lately<Told | null>(KEPT)
  const totals = new Lately<number>(TOTALS)
  const read = itemReader(db, people)

  /** The view as the shelf can answer it; null where it must be folded: an earlier dossier, another's eyes, rulings on who is who in a record that is not very large. */
  async function usable(view: View): Promise<At | null> {
    if (view.sees || view.dossier || !(await isGood(db))) return null
    const last = await db.selectFrom('log').select('revision').orderBy('revision', 'desc').executeTakeFirst()
    const { revision, dossier } = await dossierNow(db)
    const at = view.at ?? last?.revision ?? 0
    const state = await db.selectFrom('shelf_state').select('since').executeTakeFirst()
    const made = await generation(db)
    // Before the dossier in view came, names and days were others; a shelf made anew knows nothing of what was before.
    if (at > (last?.revision ?? 0) || at < revision || at < (state?.since ?? 0)) return null
    const { links, people } = await linking(db, at)
    // Who is who is told exactly by folding, which a very large record is too large for: there only names follow the rulings.
    if (people && !(await isLarge())) return null
    return {
      at,
      asOf: view.asOf,
      dossier,
      key: `${at} ${view.asOf ?? ''} ${made}`,
      made,
      latest: at === (last?.revision ?? 0),
      ...{ links, people },
    }
  }

  /** Whether the record has more reports than are folded for rulings on who is who. */
  const isLarge = async () => (await db.selectFrom('reports').select('id').offset(most).limit(1).execute()).length > 0

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

  /** Words that somebody typed, for the index; null where none were, undefined where nothing can have them. */
  function matching({ q }: Filter): string | null | undefined {
    return q?.trim() ? (ftsQuery(q) ?? undefined) : null
  }

  /** What drives a list and what is left to check on its rows; null where the shelf cannot tell. */
  async function narrow(v: At, filter: Filter): Promise<Narrow | null> {
    const { actor, issue, outlet, report } = filter
    let actorKey: string | null = null
    if (actor?.trim()) {
      const name = canonicalName(actor, v.dossier)
      // Who only reports know may go by other names in other reports, and another by his.
      if (localName(name) && !v.dossier?.actors.some((a) => a.name === name)) return null
      if (folded(name) !== folded(actor)) {
        const other = await db.selectFrom('shelf_keys').select('key').where('key', '=', keyOf.actor(actor)).execute()
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
    return { key, outlet: outlet ? folded(outlet) : null, issue: issue ?? null, report: id, actorKey }
  }

  type Row = Listed

  /** One page of a list, in its order; of those with some words where any are asked for. Null where the shelf cannot tell. */
  async function rowsOf(v: At, kind: RowKind, filter: Filter, ask: PageAsk) {
    const query = filter.q?.trim() ? queryOf(filter.q) : undefined
    if (query === null) return { rows: [], total: 0, next: null }
    const n = await narrow(v, filter)
    if (!n) return null
    const asked = { v, kind, filter, n, ask }
    return query ? wordPage(db, totals, asked, query) : listPage(db, totals, asked)
  }

  /** What a list shows of its rows, with everybody by the name that he goes by across reports. */
  async function answers<T>(
    v: At,
    rows: readonly Pick<Row, 'report' | 'id' | 'since'>[],
    make: (told: Told, id: string) => T | undefined,
  ): Promise<T[]> {
    const found = new Map<string, Told>()
    for (const one of await read(v, rows)) {
      const told = await named(v, one, all)
      for (const f of told.reading.findings) found.set(`${told.report.id} ${f.id}`, told)
    }
    return rows.flatMap(({ report, id }) => {
      const told = found.get(`${report} ${id}`)
      return (told && make(told, id)) ?? []
    })
  }

  const asFinding = (told: Told, id: string): FindingAnswer | undefined => {
    const finding = told.reading.findings.find((f) => f.id === id)
    return finding && findingAnswer({ told, finding })
  }

  return {
    usable,
    told,
    people,
    narrow,
    named: (v: At, one: Told) => named(v, one, all),
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
    /** One page of findings; with words (`q`) those that have all of them, in the same order. */
    async findings(v: At, kind: KindName, filter: Filter, ask: PageAsk): Promise<Paged<FindingAnswer> | null> {
      const listed = await rowsOf(v, kind, filter, ask)
      if (!listed) return null
      const { rows, total, next } = listed
      return { items: await answers<FindingAnswer>(v, rows, asFinding), total, next }
    },
    async statements(v: At, filter: Filter, ask: PageAsk): Promise<Paged<Statement> | null> {
      const listed = await rowsOf(v, 'statement', filter, ask)
      if (!listed) return null
      const { rows, total, next } = listed
      const made = new Map<Told, Statement[]>()
      const make = (told: Told, id: string) => {
        const own = made.get(told) ?? statements(sceneOf([told], v.dossier))
        made.set(told, own)
        return own.find((s) => s.id === id)
      }
      return { items: await answers<Statement>(v, rows, make), total, next }
    },
    counts: (v: At) => countsOf(db, v),
    /** The day of the latest report of a view; null where no report has one. */
    async lastDay(v: At): Promise<Day | null> {
      const rows = await sql<{ turn: number }>`
        select turn from shelf_reports where ${held(v)} and turn <= 0 order by turn limit 1`.execute(db)
      return rows.rows[0] ? dayFrom(-rows.rows[0].turn) : null
    },
    /** One page of reports, latest first. */
    async reports(v: At, filter: Filter, ask: PageAsk): Promise<Paged<ReportSummary> | null> {
      const match = matching(filter)
      if (match === undefined) return { items: [], total: 0, next: null }
      const narrowed = await narrow(v, { ...filter, actor: null, issue: null })
      if (!narrowed) return null
      const n = narrowed
      const size = Math.min(1000, Math.max(1, Math.floor(ask.limit ?? 50) || 50))
      const conditions = [held(v), ...onDay(v)]
      if (filter.from || filter.to) conditions.push(sql<boolean>`turn <= 0`)
      if (filter.from) conditions.push(sql<boolean>`turn <= ${turnOf(filter.from)}`)
      if (filter.to) conditions.push(sql<boolean>`turn >= ${turnOf(filter.to)}`)
      if (n.outlet !== null) conditions.push(sql<boolean>`outlet = ${n.outlet}`)
      if (n.report !== null) conditions.push(sql<boolean>`report = ${n.report}`)
      if (match !== null)
        conditions.push(
          sql<boolean>`report in (select id from reports where revision in (select rowid from report_words where report_words match ${match}))`,
        )
      const where = sql.join(conditions, sql` and `)
      const total = await totals.get(
        `${v.key} reports ${JSON.stringify([n, match, filter.from, filter.to])}`,
        async () => {
          if (v.latest && n.report === null && match === null) return countOf(db, v, n.key, 'report', filter)
          const count = await sql<{ n: number }>`select count(*) as n from shelf_reports where ${where}`.execute(db)
          return count.rows[0]!.n
        },
      )
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
      const found = await sql<{ report: string; summary: string }>`
        select report, l.summary from (
          select report, state, turn from shelf_reports where ${where}${after} order by turn, report limit ${size + 1}
        ) r join shelf_lists l on l.state = r.state order by turn, report`.execute(db)
      const rows = found.rows.slice(0, size)
      const items = rows.map((r) => JSON.parse(r.summary) as ReportSummary)
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
