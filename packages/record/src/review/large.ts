import {
  type ContradictionAnswer,
  type Decision,
  type FindingAnswer,
  KIND_NAMES,
  type KindName,
  type Proposal,
  type ReviewItem,
  type ReviewQueue,
  type View,
} from '@parley/schema'
import { sql } from 'kysely'
import type { PageAsk, Paged, Store } from '../api.ts'
import { byText } from '../fold/order.ts'
import { pageOf } from '../queries/page.ts'
import { tallyOfRules } from '../shelf/gists/tally.ts'
import type { Shelf } from '../shelf/read.ts'
import { proposalsIn, type ReviewFilter, touched } from './queue.ts'
import { NOTHING_AROUND, type Weighed, weigh } from './weigh.ts'

type At = NonNullable<Awaited<ReturnType<Shelf['usable']>>>

/** So many of each kind stand in the queue of a large record at once, and of one kind where only that is asked for. */
const EACH = 60
const OF_ONE = 300
const KEPT = 100
/** So many of the latest conflicts are looked at, and so many findings that they touch. */
const CONFLICTS = 40
const TOUCHED = 120

/** The latest conflicts of a view. */
export type Conflicts = (view: View, page: PageAsk) => Promise<Paged<ContradictionAnswer>>

/**
 * The queue of a large record, which is not folded to find it: what programs proposed, and the least certain findings of each
 * kind and what the latest conflicts touch, weighed by what their own reports tell. What rests on a finding in other reports is not looked
 * for. Every answer is null where the shelf cannot tell.
 */
export function largeReview({ tables: db }: Store, shelf: Shelf, conflicts: Conflicts) {
  /** Pages as they were given: a view at a revision never changes. */
  const pages = new Map<string, ReviewQueue>()
  const tally = tallyOfRules(db)

  /** Findings that a standing decision rules on, with their kind and the rule that found them. */
  async function ruledOn(at: number): Promise<Map<string, { kind: string; rule: string | null }>> {
    const rows = await sql<{ finding: string; kind: string; rule: string | null }>`
      select o.finding, o.kind, (select rule from findings f where f.id = o.finding order by reading desc limit 1) as rule from
      (select distinct json_extract(e.value, '$.finding') as finding, json_extract(e.value, '$.kind') as kind
      from decisions d, json_each(d.body, '$.on') e
      where d.verdict in ('accept', 'correct', 'reject', 'add') and d.revision <= ${at} and d.id not in
        (select json_extract(u.body, '$.undoes') from decisions u where u.verdict = 'undo' and u.revision <= ${at})) o`.execute(
      db,
    )
    return new Map(rows.rows.map(({ finding, ...r }) => [finding, r]))
  }

  async function proposed(at: number): Promise<Map<string, Proposal[]>> {
    const first = await db
      .selectFrom('decisions')
      .select('revision')
      .where('verdict', '=', 'propose')
      .orderBy('revision')
      .executeTakeFirst()
    if (!first || first.revision > at) return new Map()
    const rows = await db
      .selectFrom('decisions')
      .select('body')
      .where('revision', '>=', first.revision)
      .where('revision', '<=', at)
      .orderBy('revision')
      .execute()
    return proposalsIn(rows.map((r) => JSON.parse(r.body) as Decision))
  }

  const leastSure = (kind: KindName, limit: number) =>
    db
      .selectFrom('findings')
      .select(['id', 'report'])
      .where('kind', '=', kind)
      .orderBy('confidence')
      .orderBy('report')
      .orderBy('reading')
      .orderBy('id')
      .limit(limit)
      .execute()

  /** The reports of some findings. */
  async function reportsOf(ids: readonly string[]): Promise<{ id: string; report: string }[]> {
    const { rows } = await sql<{ id: string; report: string }>`
      select distinct f.id, f.report from json_each(${JSON.stringify(ids)}) j join findings f on f.id = j.value`.execute(
      db,
    )
    return rows
  }

  /** The least sure findings of a rule. */
  async function ofRule(rule: string, kind: KindName): Promise<{ id: string; report: string }[]> {
    const { rows } = await sql<{ id: string; report: string }>`
      select id, report from findings where kind = ${kind} and rule = ${rule} order by confidence limit ${OF_ONE}`.execute(
      db,
    )
    return rows
  }

  return {
    async queue(
      v: At,
      filter: ReviewFilter,
      page: PageAsk | undefined,
      answer: (item: Pick<Weighed, 'told' | 'finding'>) => FindingAnswer,
    ): Promise<ReviewQueue | null> {
      const { kind = null, rule = null, why = null, ...others } = filter
      const narrowed = Object.values(others).some((value) => value)
      const key = JSON.stringify([
        v.key,
        kind,
        rule,
        why,
        narrowed && others,
        page?.limit ?? null,
        page?.cursor ?? null,
      ])
      const known = pages.get(key)
      if (known) return known
      const [ruled, proposals, rules] = [await ruledOn(v.at), await proposed(v.at), await tally()]
      const ids = new Map<string, string>()
      const each = kind ? OF_ONE : EACH
      let beyond = 0
      // What lists give for the same filters, the latest first, is what is weighed.
      for (const one of !narrowed ? [] : kind ? [kind] : KIND_NAMES) {
        const list = await shelf.findings(v, one, others, { limit: each })
        if (!list) return null
        // Of what does not come to be weighed nobody knows whether it was ruled on.
        if (list.next) beyond += list.total - list.items.length
        for (const { id, evidence } of list.items) if (!ruled.has(id) || proposals.has(id)) ids.set(id, evidence.report)
      }
      for (const id of narrowed ? [] : proposals.keys()) {
        const row = await db.selectFrom('findings').select('report').where('id', '=', id).executeTakeFirst()
        if (row) ids.set(id, row.report)
      }
      const against = touched((await conflicts({ asOf: v.asOf, at: v.at }, { limit: CONFLICTS })).items)
      for (const { id, report } of await reportsOf(narrowed ? [] : [...against.keys()].slice(0, TOUCHED)))
        if (!ruled.has(id)) ids.set(id, report)
      const found = rules.find((r) => r.rule === rule)
      if (found && !narrowed)
        for (const { id, report } of await ofRule(found.rule, found.kind)) if (!ruled.has(id)) ids.set(id, report)
      for (const one of rule || narrowed ? [] : kind ? [kind] : KIND_NAMES) {
        const gone = [...ruled.values()].filter((r) => r.kind === one).length
        const open = (await leastSure(one, each + gone)).filter(({ id }) => !ruled.has(id))
        for (const { id, report } of open.slice(0, each)) ids.set(id, report)
      }
      const all: Weighed[] = []
      for (const [id, report] of ids) {
        // By the names of its own report: who that is in others takes longer to find, and is only told of what is shown.
        const told = await shelf.told(v, report, null)
        const finding = told?.reading.findings.find((f) => f.id === id)
        if (!told || !finding || (kind && finding.kind !== kind) || (rule && finding.rule !== rule)) continue
        if (v.asOf && (!told.day || told.day > v.asOf)) continue
        if (told.reviews?.has(id) && !proposals.has(id)) continue
        const around = { proposed: proposals.get(id)?.length ?? 0, contradictions: against.get(id)?.length ?? 0 }
        const weighed = weigh(told, finding, { ...NOTHING_AROUND, ...around })
        if (!why || weighed.why.some((w) => w.code === why)) all.push(weighed)
      }
      all.sort((a, b) => b.score - a.score || byText(a.finding.id, b.finding.id))
      const paged = pageOf(all, (w) => w.finding.id, page)
      const { kinds } = await shelf.counts(v)
      const there = kind ? (kinds[kind] ?? 0) : Object.values(kinds).reduce((a, b) => a + b, 0)
      const done = [...ruled.values()].filter((r) => !kind || r.kind === kind).length
      const items: ReviewItem[] = []
      for (const w of paged.items) {
        const { id } = w.finding
        const item = (await shelf.item(v, id)) ?? w
        items.push({
          ...{ id, score: w.score, why: w.why, dependants: w.dependants, perhaps: [] },
          contradictions: [...(against.get(id) ?? [])],
          ...{ proposals: proposals.get(id) ?? [], finding: answer(item) },
        })
      }
      const waits = narrowed ? all.length + beyond : Math.max(all.length, there - done)
      const total = rule || why ? all.length : waits
      const queue: ReviewQueue = {
        ...{ items, next: paged.next, total },
        rules: rules
          .map(({ rule, kind: of, found }) => {
            const done = Math.min(found, [...ruled.values()].filter((r) => r.rule === rule && r.kind === of).length)
            return { rule, kind: of, waiting: found - done, ruled: done }
          })
          .filter((r) => r.waiting > 0)
          .sort((a, b) => b.waiting - a.waiting || byText(a.rule, b.rule)),
      }
      if (pages.size >= KEPT) pages.clear()
      pages.set(key, queue)
      return queue
    },

    /** Findings of a rule that nobody ruled on, the least sure first. */
    async waiting(v: At, rule: string, most: number): Promise<string[]> {
      const ruled = await ruledOn(v.at)
      const rows = await sql<{ id: string }>`
        select id from findings f where rule = ${rule} and reading = (select max(revision) from readings r where r.report = f.report)
        order by confidence, report, id`.execute(db)
      return rows.rows.flatMap(({ id }) => (ruled.has(id) ? [] : [id])).slice(0, most)
    },
  }
}
