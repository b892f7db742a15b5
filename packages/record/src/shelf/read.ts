import {
  type Day,
  type Finding,
  type FindingAnswer,
  KIND_NAMES,
  type KindName,
  ParleyError,
  type ReportSummary,
  type Statement,
  type View,
} from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import type { Filter, PageAsk, Paged } from '../api.ts'
import { findingAnswer } from '../fold/finding-answer.ts'
import { byText } from '../fold/order.ts'
import { summary } from '../fold/reports.ts'
import { statements } from '../fold/statements.ts'
import { sceneOf, type Told } from '../fold/told.ts'
import { canonicalName } from '../queries/filters.ts'
import { ftsQuery } from '../queries/search.ts'
import { localName } from '../resolve/people.ts'
import { folded } from '../resolve/words.ts'
import { wordsOf } from '../search/words.ts'
import type { Tables } from '../store/tables.ts'
import { dayFrom, generation } from './follow.ts'
import { Lately } from './lately.ts'
import { linking } from './links.ts'
import { loadTold } from './load.ts'
import { peopleOnShelf } from './people.ts'
import { keyOf, type RowKind, turnOf } from './rows.ts'
import { rulingsOn, siblings } from './rulings.ts'
import { type At, held, onDay } from './view.ts'
import { dossierNow, isGood } from './write.ts'

/** Findings that are looked at for one page of those with some words, and at once. */
const LOOKED = 4000
const CHUNK = 500

/** Reports kept whole at once, and groups of people of like names. */
const KEPT = 1000

/** Reads lists and reports from the shelf: as much as is asked for is loaded, and no more. */
export function shelfOf(db: Kysely<Tables>) {
  const people = peopleOnShelf(db)
  const { isRenamed, named } = people
  const reports = new Lately<Told | null>(KEPT)
  const totals = new Lately<number>(KEPT)

  /** The view as the shelf can answer it; null where it must be folded: an earlier dossier, another's eyes, rulings on who is who. */
  async function usable(view: View): Promise<At | null> {
    if (view.sees || view.dossier || !(await isGood(db))) return null
    const last = await db.selectFrom('log').select('revision').orderBy('revision', 'desc').executeTakeFirst()
    const { revision, dossier } = await dossierNow(db)
    const at = view.at ?? last?.revision ?? 0
    const state = await db.selectFrom('shelf_state').select('since').executeTakeFirst()
    const made = await generation(db)
    // Before the dossier in view came, names and days were others; a shelf made anew knows nothing of what was before.
    if (at > (last?.revision ?? 0) || at < revision || at < (state?.since ?? 0)) return null
    const links = await linking(db, at)
    if (links === null) return null
    return {
      at,
      asOf: view.asOf,
      dossier,
      key: `${at} ${view.asOf ?? ''} ${made}`,
      made,
      latest: at === (last?.revision ?? 0),
      links,
    }
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
    actorKey: string | null
    /** words to look for, as the full-text index is asked for them */
    match: string | null
    /** words that the whole report must have, for the index of reports */
    among?: string
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
    return { key, outlet: outlet ? folded(outlet) : null, issue: issue ?? null, report: id, actorKey, match: null }
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
    if (n.match !== null)
      conditions.push(sql<boolean>`id in (select finding from statement_words where statement_words match ${n.match})`)
    if (n.among !== undefined)
      conditions.push(sql<boolean>`report in (select report from report_words where report_words match ${n.among})`)
    const where = sql.join(conditions, sql` and `)
    const plain = n.key === keyOf.all && n.report === null && n.match === null && !filter.from && !filter.to
    const total =
      n.among !== undefined
        ? 0
        : await totals.get(`${v.key} ${kind} ${JSON.stringify([n, filter.from, filter.to])}`, async () => {
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
    /**
     * Findings with some words among the reports that have these words, the latest first; no more than some thousands are looked at for one
     * page, and the total counts what was found of them.
     */
    async findingsWith(v: At, kind: KindName, filter: Filter, ask: PageAsk): Promise<Paged<FindingAnswer> | null> {
      const words = wordsOf(filter.q)
      const n = await narrow(v, filter)
      if (!n) return null
      if (!words.length) return { items: [], total: 0, next: null }
      const query = words.map((w) => `"${w}"*`).join(' ')
      const size = Math.min(1000, Math.max(1, Math.floor(ask.limit ?? 50) || 50))
      const found: Row[] = []
      let [cursor, looked] = [ask.cursor ?? null, 0]
      while (found.length <= size && looked < LOOKED) {
        const { rows, next } = await page(v, kind, filter, { ...n, among: query }, { limit: CHUNK, cursor })
        const keys = JSON.stringify(rows.map((r) => [r.report, r.since, r.id]))
        const told = await sql<{ at: number; body: string }>`
          select j.key as at, a.body from json_each(${keys}) j join shelf_answers a
          on a.report = j.value ->> 0 and a.since = j.value ->> 1 and a.kind = 'finding' and a.id = j.value ->> 2`.execute(
          db,
        )
        for (const { at, body } of [...told.rows].sort((a, b) => a.at - b.at)) {
          const { fields, evidence } = JSON.parse(body) as FindingAnswer
          const plain = folded(`${JSON.stringify(fields)} ${evidence.quote}`)
          if (words.every((w) => plain.includes(w))) found.push(rows[at]!)
        }
        looked += rows.length
        cursor = next
        if (!next) break
      }
      const rows = found.slice(0, size)
      const items = await answers<FindingAnswer>(v, 'finding', rows, (told, id) => {
        const finding = told.reading.findings.find((f) => f.id === id)
        return finding && findingAnswer({ told, finding })
      })
      const more = found.length > size
      const last = more ? Buffer.from(rows.at(-1)!.id, 'utf8').toString('base64url') : cursor
      return { items, total: found.length, next: last }
    },
    async statements(v: At, filter: Filter, ask: PageAsk): Promise<Paged<Statement> | null> {
      const match = matching(filter)
      if (match === undefined) return { items: [], total: 0, next: null }
      const n = await narrow(v, filter)
      if (!n) return null
      const { rows, total, next } = await page(v, 'statement', filter, { ...n, match }, ask)
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
      const n = { ...narrowed, match }
      const size = Math.min(1000, Math.max(1, Math.floor(ask.limit ?? 50) || 50))
      const conditions = [held(v), ...onDay(v)]
      if (filter.from || filter.to) conditions.push(sql<boolean>`turn <= 0`)
      if (filter.from) conditions.push(sql<boolean>`turn <= ${turnOf(filter.from)}`)
      if (filter.to) conditions.push(sql<boolean>`turn >= ${turnOf(filter.to)}`)
      if (n.outlet !== null) conditions.push(sql<boolean>`outlet = ${n.outlet}`)
      if (n.report !== null) conditions.push(sql<boolean>`report = ${n.report}`)
      if (match !== null)
        conditions.push(sql<boolean>`report in (select report from report_words where report_words match ${match})`)
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
