import { type EventAnswer, type Evidence, ParleyError } from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import type { Filter, PageAsk, Paged } from '../../api.ts'
import { eventsOf, inOrder } from '../../fold/events/answer.ts'
import { issueFinder } from '../../fold/issues.ts'
import { isLocal } from '../../fold/people/local.ts'
import type { Item } from '../../fold/told.ts'
import { byActor } from '../../queries/filters.ts'
import { pageOf } from '../../queries/page.ts'
import { ftsQuery } from '../../queries/search.ts'
import { mentionsIn } from '../../resolve/mentions.ts'
import { folded } from '../../resolve/words.ts'
import type { Tables } from '../../store/tables.ts'
import { dayFrom } from '../follow.ts'
import { itemReader, type Place } from '../items.ts'
import { Lately } from '../lately.ts'
import { linksAt } from '../links.ts'
import type { OriginsOnShelf } from '../origins/read.ts'
import type { Shelf } from '../read.ts'
import { dayNumber, keyOf, UNKNOWN } from '../rows.ts'
import { type At, held } from '../view.ts'

/** Whether an event has words of the asked report, outlet and days. */
export const tells =
  ({ report, outlet, from, to }: Filter) =>
  (e: Evidence): boolean =>
    (!report || e.report === report || e.reportName === report) &&
    (!outlet || folded(e.outlet ?? '') === folded(outlet)) &&
    (!from || (e.day !== null && e.day >= from)) &&
    (!to || (e.day !== null && e.day <= to))

type Row = { key: string; turn: number; fewer: number; id: string; comp: string }

const wordsIn = (q: string | null | undefined): string[] => (q ?? '').match(/[\p{L}\p{N}\p{M}]+/gu)?.map(folded) ?? []

/** Components kept whole. */
const KEPT = 2000

/** Reads events from the shelf: what is asked for is made of its findings, and no more. */
export function eventsOnShelf(db: Kysely<Tables>, shelf: Shelf, origins: OriginsOnShelf) {
  const read = itemReader(db, shelf)
  const kept = new Lately<EventAnswer[]>(KEPT)
  const totals = new Lately<number>(500)

  /** Every event of some components, as a view holds them. */
  async function all(v: At, comps: readonly string[]): Promise<EventAnswer[]> {
    const rows = await sql<Place & { comp: string }>`
      select h.comp, h.report, h.since, h.id from json_each(${JSON.stringify([...new Set(comps)])}) j
      join shelf_happenings h on h.comp = j.value where ${held(v)}`.execute(db)
    const members = new Map<string, Place[]>()
    for (const { comp, ...place } of rows.rows) members.set(comp, [...(members.get(comp) ?? []), place])
    const [wanted, made]: [Place[], EventAnswer[]] = [[], []]
    const keys = new Map<string, string>()
    for (const [comp, places] of members) {
      const last = Math.max(...places.map((p) => p.since))
      const key = `${comp} ${places.length} ${last} ${v.asOf ?? ''} ${v.links} ${v.made}`
      const known = kept.peek(key)
      if (known) made.push(...known)
      else {
        keys.set(comp, key)
        wanted.push(...places)
      }
    }
    if (!wanted.length) return made
    const plain = await read(v, wanted)
    // Whom only reports know may go by another name tomorrow: what names him is not kept.
    const passing = new Set<string>()
    const shown = new Map<string, Item<'event'>>()
    const items = new Map<string, Item<'event'>>()
    for (const told of plain) {
      const named = await shelf.named(v, told)
      told.reading.findings.forEach((finding, i) => {
        if (mentionsIn(finding.value).some(({ mention }) => isLocal(mention))) passing.add(finding.id)
        items.set(finding.id, { told, finding } as Item<'event'>)
        shown.set(finding.id, { told: named, finding: named.reading.findings[i] } as Item<'event'>)
      })
    }
    const links = v.links ? (await linksAt(db, v.at, v.dossier, new Set(wanted.map((p) => p.report)))).findings : []
    for (const [comp, key] of keys) {
      const own = members.get(comp)!.flatMap((p) => items.get(p.id) ?? [])
      const both = links.filter((l) => items.has(l.a) && items.has(l.b))
      const answers = eventsOf(own, (i) => shown.get(i.finding.id)!, v.dossier, both)
      if (!own.some((i) => passing.has(i.finding.id))) kept.put(key, answers)
      made.push(...answers)
    }
    return made
  }

  /** Only what is shown is asked for its origins. */
  async function counted(v: At, events: readonly EventAnswer[]): Promise<EventAnswer[]> {
    const originOf = await origins.originOf(v)
    return events.map((e) => ({ ...e, origins: new Set(e.evidence.map((w) => originOf(w.report))).size }))
  }

  const dayOf = (v: At): number => (v.asOf ? dayNumber(v.asOf) : UNKNOWN)
  const there = (v: At) => {
    const d = dayOf(v)
    return sql`since <= ${v.at} and (until is null or until > ${v.at}) and opens <= ${d} and (closes is null or closes > ${d})`
  }

  async function rows(
    v: At,
    key: string,
    more: ReturnType<typeof sql>,
    after: Row | null,
    limit: number,
  ): Promise<Row[]> {
    const d = dayOf(v)
    const next = after ? sql`and (turn, fewer, id) > (${after.turn}, ${after.fewer}, ${after.id})` : sql``
    const order = sql`order by turn, fewer, id limit`
    const found: Row[] = []
    // What is told of days to come stands first, and there is little of it: as of an early day, all later news need not be passed.
    if (v.asOf && (!after || after.turn < -d)) {
      const ahead = await sql<Row>`
        select key, turn, fewer, id, comp from shelf_events indexed by shelf_events_ahead
        where key = ${key} and turn < -opens and opens <= ${d} and turn < ${-d} and ${there(v)} ${more} ${next} ${order} ${limit}`.execute(
        db,
      )
      found.push(...ahead.rows)
    }
    if (found.length >= limit) return found
    const from = v.asOf ? sql`and turn >= ${-d}` : sql``
    const rest = await sql<Row>`
      select key, turn, fewer, id, comp from shelf_events
      where key = ${key} ${from} and ${there(v)} ${more} ${next} ${order} ${limit - found.length}`.execute(db)
    return [...found, ...rest.rows]
  }

  async function total(v: At, key: string, more: ReturnType<typeof sql> | null): Promise<number> {
    if (v.latest && !more) {
      const sum = await sql<{ n: number | null }>`
        select sum(n) as n from shelf_event_days where key = ${key} and day <= ${dayOf(v)}`.execute(db)
      return sum.rows[0]?.n ?? 0
    }
    const n = await sql<{ n: number }>`
      select count(*) as n from shelf_events where key = ${key} and ${there(v)} ${more ?? sql``}`.execute(db)
    return n.rows[0]!.n
  }

  /** Components of findings in view by the words they stand on: few enough to look at each. */
  async function compsBy(v: At, where: ReturnType<typeof sql>): Promise<string[]> {
    const found = await sql<{ comp: string }>`
      select distinct comp from shelf_happenings where ${held(v)} and ${where}`.execute(db)
    return found.rows.map((r) => r.comp)
  }

  return {
    all,
    counted,
    compsBy,
    /** The event that holds a finding; null where the view holds none. */
    async event(v: At, finding: string): Promise<EventAnswer | null> {
      const comps = await compsBy(v, sql`id = ${finding}`)
      const found = (await all(v, comps)).find((e) => e.findings.includes(finding))
      return found ? (await counted(v, [found]))[0]! : null
    },
    /** Events with some words: among those that the latest reports with these words tell. */
    async sought(v: At, filter: Filter, ask: PageAsk, most: number): Promise<Paged<EventAnswer>> {
      const match = ftsQuery(filter.q ?? '')
      const { rows: reports } = match
        ? await sql<{ report: string; turn: number }>`
            select report, turn from shelf_reports where ${held(v)}
            and report in (select id from reports where revision in (select rowid from report_words where report_words match ${match})) order by turn, report limit ${most}`.execute(
            db,
          )
        : { rows: [] }
      const comps = await compsBy(
        v,
        sql`report in (select value from json_each(${JSON.stringify(reports.map((r) => r.report))}))`,
      )
      const [fits, ofActor] = [tells(filter), byActor(filter.actor, v.dossier)]
      const [find, words] = [issueFinder(v.dossier), wordsIn(filter.q)]
      const wanted = (await all(v, comps)).filter((e) => {
        if (!ofActor([...e.actors, ...e.recipients]) || !e.evidence.some(fits)) return false
        if (filter.issue && !e.evidence.some((w) => find(w.quote).includes(filter.issue!))) return false
        const plain = folded([e.label, ...e.evidence.map((w) => w.quote)].join(' '))
        return words.every((w) => plain.includes(w))
      })
      const paged = pageOf(wanted.sort(inOrder), (e) => e.id, ask)
      const days = reports.flatMap((r) => (r.turn <= 0 ? [-r.turn] : []))
      const at = (n: number) => (days.length ? dayFrom(n) : null)
      const looked = { reports: reports.length, from: at(Math.min(...days)), to: at(Math.max(...days)) }
      return { ...paged, items: await counted(v, paged.items), looked }
    },
    /** One page of events; null where the shelf cannot tell. */
    async list(v: At, filter: Filter, ask: PageAsk): Promise<Paged<EventAnswer> | null> {
      if (filter.q?.trim()) return null
      const n = await shelf.narrow(v, filter)
      if (!n) return null
      const size = Math.min(1000, Math.max(1, Math.floor(ask.limit ?? 50) || 50))
      const write = (id: string) => Buffer.from(id, 'utf8').toString('base64url')
      const cursor = ask.cursor ? Buffer.from(ask.cursor, 'base64url').toString('utf8') : null
      const lost = () => new ParleyError('usage', 'this cursor is of another list', 'ask for the first page again')
      const keys = [...(n.actorKey ? [n.actorKey] : []), ...(filter.issue ? [keyOf.issue(filter.issue)] : [])]
      const days = filter.from || filter.to
      if (filter.report || (filter.outlet && days)) {
        // Few reports: their events are looked at one by one.
        const parts = [
          ...(filter.report ? [sql`report = ${n.report ?? '-'}`] : []),
          ...(filter.outlet
            ? [sql`report in (select report from shelf_reports where outlet = ${folded(filter.outlet)})`]
            : []),
          ...(days
            ? [
                sql`known between ${dayNumber(filter.from ?? '0001-01-01')} and ${filter.to ? dayNumber(filter.to) : UNKNOWN - 1}`,
              ]
            : []),
        ]
        const fits = tells(filter)
        const wanted = (await all(v, await compsBy(v, sql.join(parts, sql` and `)))).filter((e) =>
          e.evidence.some(fits),
        )
        const listed = keys.length ? await among(v, wanted, keys) : wanted
        listed.sort(inOrder)
        const start = cursor ? listed.findIndex((e) => e.id === cursor) + 1 : 0
        if (cursor && !start) throw lost()
        const items = await counted(v, listed.slice(start, start + size))
        const next = start + size < listed.length ? write(items.at(-1)!.id) : null
        return { items, total: listed.length, next }
      }
      const [key = '', ...others] = keys
      const parts = [
        ...others.map(
          (k) => sql`exists (select 1 from shelf_events o where o.key = ${k} and o.turn = shelf_events.turn and
            o.fewer = shelf_events.fewer and o.id = shelf_events.id and o.opens = shelf_events.opens and o.since = shelf_events.since)`,
        ),
        ...(filter.outlet ? [sql`outlets like ${`%|${folded(filter.outlet)}|%`}`] : []),
        ...(days
          ? [
              sql`exists (select 1 from json_each('[' || replace(trim(days, '|'), '|', ',') || ']')
                where value between ${dayNumber(filter.from ?? '0001-01-01')} and ${filter.to ? dayNumber(filter.to) : UNKNOWN - 1})`,
            ]
          : []),
      ]
      const more = parts.length ? sql`and ${sql.join(parts, sql` and `)}` : null
      let after: Row | null = null
      if (cursor) {
        const comps = await compsBy(v, sql`id = ${cursor}`)
        const at = await sql<Row>`
          select key, turn, fewer, id, comp from shelf_events where comp in (${sql.join(comps.length ? comps : [''])})
          and key = ${key} and id = ${cursor} and ${there(v)}`.execute(db)
        if (!at.rows[0]) throw lost()
        after = at.rows[0]
      }
      const found = await rows(v, key, more ?? sql``, after, size + 1)
      const shown = found.slice(0, size)
      const byId = new Map(
        (
          await all(
            v,
            shown.map((r) => r.comp),
          )
        ).map((e) => [e.id, e]),
      )
      const items = await counted(
        v,
        shown.flatMap((r) => byId.get(r.id) ?? []),
      )
      const sum = await totals.get(`${v.key} ${JSON.stringify(filter)}`, () => total(v, key, more))
      return { items, total: sum, next: found.length > size ? write(shown.at(-1)!.id) : null }
    },
  }

  /** Those of some events that stand under all of some keys. */
  async function among(v: At, events: readonly EventAnswer[], keys: readonly string[]): Promise<EventAnswer[]> {
    const found: EventAnswer[] = []
    for (const e of events) {
      const comps = await compsBy(v, sql`id = ${e.id}`)
      const rows = await sql<{ n: number }>`
        select count(distinct key) as n from shelf_events where comp in (${sql.join(comps)}) and id = ${e.id}
        and key in (${sql.join(keys)}) and ${there(v)}`.execute(db)
      if (rows.rows[0]!.n === keys.length) found.push(e)
    }
    return found
  }
}

export type EventShelf = ReturnType<typeof eventsOnShelf>
