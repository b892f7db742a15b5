import { addDays, type Day, ParleyError, type TimelineDays, type TimelineItem } from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import type { Filter, PageAsk, Paged } from '../../api.ts'
import { statements } from '../../fold/statements.ts'
import { sceneOf } from '../../fold/told.ts'
import type { Tables } from '../../store/tables.ts'
import { daysOf } from '../../timeline/days.ts'
import { type Placed, SOURCES } from '../../timeline/index.ts'
import { ofAllegation, ofCommitment, ofEvent, ofStatement } from '../../timeline/item.ts'
import { FAR } from '../../timeline/when.ts'
import type { AllegationShelf } from '../allegations/read.ts'
import type { EventShelf } from '../events/read.ts'
import { dayFrom } from '../follow.ts'
import { itemReader, type Place } from '../items.ts'
import { Lately } from '../lately.ts'
import { KIND_NUMBERS } from '../lists/kinds.ts'
import type { OriginsOnShelf } from '../origins/read.ts'
import type { PromiseShelf } from '../promises/read.ts'
import type { Shelf } from '../read.ts'
import { dayNumber, keyOf, UNKNOWN } from '../rows.ts'
import { type At, held } from '../view.ts'
import { firstOf, LANES, startOf, WIDTH } from './code.ts'

/** A page of the timeline of a large record; the next one says where it goes on. */
const PAGE = 100
/** Where nobody asks for days, the latest are told on which so many statements were told. */
const ENOUGH = 1000

/** Where a thing stands: its days as a code, what it comes from, and its address there. */
type Pos = { code: number; source: number; key: string }
type Row = Pos & { comp?: string }

const before = (a: Pos, b: Pos): number =>
  a.code - b.code || a.source - b.source || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

const dayOf = (n: number): Day => addDays('1970-01-01', n)
const textOf = ({ code, source, key }: Pos): string =>
  `${dayOf(firstOf(code))} ${dayOf(firstOf(code) + (code % WIDTH))} ${source} ${key}`

/** Where a page ended. Throws ParleyError 'usage' for a cursor that no timeline gave. */
function posOf(cursor: string): Pos {
  const [from, to, source, ...key] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ')
  if (!/^\d{4}-/.test(from ?? '') || !to || !SOURCES[Number(source)])
    throw new ParleyError('usage', 'this cursor is of another list', 'ask for the first page again')
  const code = startOf(dayNumber(from!)) + Math.min(WIDTH - 1, dayNumber(to) - dayNumber(from!))
  return { code, source: Number(source), key: key.join(' ') }
}

/** Things of one day and lane, counted. */
export type DayCounts = Map<number, [events: number, violations: number, commitments: number, statements: number]>

/** The timeline of a large record: things are found by their days, and made for the page that is shown. */
export function timelineOnShelf(
  db: Kysely<Tables>,
  shelf: Shelf,
  parts: { events: EventShelf; allegations: AllegationShelf; promises: PromiseShelf; origins: OriginsOnShelf },
) {
  const { events, allegations, promises, origins } = parts
  const read = itemReader(db, shelf)
  const counted = new Lately<DayCounts>(8)
  const totals = new Lately<number>(200)

  const there = (v: At) => {
    const d = v.asOf ? dayNumber(v.asOf) : UNKNOWN
    return sql`since <= ${v.at} and (until is null or until > ${v.at}) and opens <= ${d} and (closes is null or closes > ${d})`
  }
  /** Whether a code's days touch those asked for. */
  const touches = (from: number | null, to: number | null) => {
    const width = sql.raw(String(WIDTH))
    const end = sql`turn < ${to === null ? Number.MAX_SAFE_INTEGER : startOf(to + 1)}`
    return from === null
      ? end
      : sql`${end} and turn >= ${startOf(from - FAR)} and turn / ${width} + turn % ${width} >= ${from}`
  }

  type Asked = { actor: string | null; from: number | null; to: number | null }

  /** Rows of a table of things, in their order. */
  async function listed(
    v: At,
    table: 'shelf_events' | 'shelf_allegations',
    source: number,
    asked: Asked,
    after: Pos | null,
    limit: number,
  ): Promise<Row[]> {
    const key = asked.actor === null ? LANES : `${LANES}${keyOf.actor(asked.actor)}`
    const start = !after
      ? sql`1`
      : after.source > source
        ? sql`turn > ${after.code}`
        : after.source < source
          ? sql`turn >= ${after.code}`
          : sql`(turn, id) > (${after.code}, ${after.key})`
    const { rows } = await sql<{ turn: number; id: string; comp: string }>`
      select turn, id, comp from ${sql.table(table)} where key = ${key} and ${there(v)} and ${touches(asked.from, asked.to)} and ${start}
      order by turn, id limit ${limit}`.execute(db)
    return rows.map(({ turn, id, comp }) => ({ code: turn, source, key: id, comp }))
  }

  /** Promises by the day on which they were first told. */
  async function promised(v: At, asked: Asked, after: Pos | null, limit: number): Promise<Row[]> {
    const source = SOURCES.indexOf('commitment')
    const view = await promises.open(v)
    const fits = asked.actor === null ? null : await promises.actorFits(v, asked.actor, view.groups)
    const [from, to] = [asked.from ?? Number.NEGATIVE_INFINITY, asked.to ?? UNKNOWN - 1]
    const found: Row[] = []
    for (const g of view.groups) {
      const day = g.rows[0]!.known
      if (day < from || day > to || day >= UNKNOWN || (fits && !fits.has(g))) continue
      const row = { code: startOf(day), source, key: g.id }
      if (!after || before(row, after) > 0) found.push(row)
    }
    return found.sort(before).slice(0, limit)
  }

  type Said = {
    day: number
    said: number
    state: number
    nth: number
    report: string
    since: number
    called: string | null
  }

  const columns = sql`w.day, w.said, w.state, w.nth, r.report, r.since, r.called`

  /** Sayings in the order of their days, with all rows that tell each. */
  async function sayings(
    v: At,
    asked: Asked,
    after: Pos | null,
    limit: number,
  ): Promise<{ found: { row: Row; told: Said[] }[]; more: boolean }> {
    const source = SOURCES.indexOf('attribution')
    const key = asked.actor === null ? keyOf.all : keyOf.actor(asked.actor)
    const from = asked.from ?? Number.MIN_SAFE_INTEGER
    const start = !after
      ? sql`1`
      : after.code % WIDTH > 0
        ? sql`w.day > ${firstOf(after.code)}`
        : after.source < source
          ? sql`w.day >= ${firstOf(after.code)}`
          : sql`(w.day, w.said) > (${firstOf(after.code)}, ${Number(after.key)})`
    const { rows } = await sql<Said>`
      select ${columns} from shelf_said w join shelf_reports r on r.state = w.state
      where w.key = (select number from shelf_keys where key = ${key}) and w.day between ${from} and ${asked.to ?? UNKNOWN - 1}
      and ${start} and ${held(v, 'r.')} order by w.day, w.said, w.rank, w.place, w.state limit ${limit * 3}`.execute(db)
    const found: { row: Row; told: Said[] }[] = []
    for (const one of rows) {
      const last = found.at(-1)
      const lead = last?.told[0]
      if (last && lead?.day === one.day && lead.said === one.said) last.told.push(one)
      else found.push({ row: { code: startOf(one.day), source, key: String(one.said).padStart(15, '0') }, told: [one] })
    }
    // The last one may go on beyond what was read.
    const more = rows.length === limit * 3
    if (more && found.length > 1) found.pop()
    return { found, more }
  }

  /** The first words of some sayings, by state and place. */
  async function spoken(v: At, some: readonly Said[]): Promise<Map<string, ReturnType<typeof statements>[number]>> {
    const keys = JSON.stringify(some.map((s) => [s.report, s.since, s.nth]))
    const { rows } = await sql<Place & { at: number }>`
      select j.key as at, i.report, i.since, i.id from json_each(${keys}) j join shelf_items i
      on i.report = j.value ->> 0 and i.since = j.value ->> 1 and i.place = j.value ->> 2`.execute(db)
    const made = new Map<string, ReturnType<typeof statements>[number]>()
    for (const told of await read(v, rows))
      for (const s of statements(sceneOf([await shelf.named(v, told)], v.dossier))) made.set(s.id, s)
    return new Map(rows.flatMap(({ at, id }) => [[`${some[at]!.state} ${some[at]!.nth}`, made.get(id)!] as const]))
  }

  async function made(
    v: At,
    rows: readonly Row[],
    told: ReadonlyMap<string, Said[]>,
    day: Day | null,
  ): Promise<Placed[]> {
    const of = (kind: TimelineItem['kind']) => rows.filter((r) => SOURCES[r.source] === kind)
    const originOf = await origins.originOf(v)
    const count = (words: readonly { report: string }[]) => new Set(words.map((w) => originOf(w.report))).size
    const items = new Map<string, TimelineItem | null>()
    const happened = of('event')
    for (const e of await events.all(
      v,
      happened.map((r) => r.comp!),
    ))
      items.set(`event ${e.id}`, ofEvent(e, count))
    const charged = of('violation')
    const ids = new Set(charged.map((r) => r.key))
    const clusters = await allegations.clusters(
      v,
      charged.map((r) => r.comp!),
    )
    const wanted = clusters.filter((c) => ids.has(c[0]!.id))
    for (const a of await allegations.made(v, wanted, day)) items.set(`violation ${a.id}`, ofAllegation(a, count))
    const view = await promises.open(v)
    const bound = new Set(of('commitment').map((r) => r.key))
    const groups = bound.size ? view.groups.filter((g) => bound.has(g.id)) : []
    for (const c of await promises.made(v, view, groups, day)) items.set(`commitment ${c.id}`, ofCommitment(c))
    const said = of('attribution').map((r) => [r, told.get(`${r.code} ${r.key}`)!] as const)
    const words = await spoken(
      v,
      said.map(([, all]) => all[0]!),
    )
    for (const [r, all] of said) {
      const s = words.get(`${all[0]!.state} ${all[0]!.nth}`)
      const widely = {
        reports: new Set(all.map((one) => one.report)).size,
        outlets: new Set(all.flatMap((one) => one.called ?? [])).size,
        origins: count(all),
      }
      items.set(`attribution ${r.code} ${r.key}`, s ? ofStatement(s, widely) : null)
    }
    return rows.flatMap((r) => {
      const kind = SOURCES[r.source]!
      const item = items.get(kind === 'attribution' ? `${kind} ${r.code} ${r.key}` : `${kind} ${r.key}`)
      return item ? [{ item, key: r.key }] : []
    })
  }

  /** How many statements were told of each day. */
  async function statementsPerDay(v: At, actor: string | null): Promise<Map<number, number>> {
    const listKey = actor === null ? keyOf.all : keyOf.actor(actor)
    const listed = sql`key = (select number from shelf_keys where key = ${listKey})`
    // Days are counted as the record is held now; of an earlier revision the rows themselves are.
    const { rows } = v.latest
      ? await sql<{ turn: number; n: number }>`
          select turn, sum(n) as n from shelf_row_days where ${listed} and kind = ${KIND_NUMBERS.statement} and turn <= 0
          and known <= ${v.asOf ? dayNumber(v.asOf) : UNKNOWN} group by turn`.execute(db)
      : await sql<{ turn: number; n: number }>`
          select -w.day as turn, count(*) as n from shelf_said w join shelf_reports r on r.state = w.state
          where w.${listed} and ${held(v, 'r.')} group by w.day`.execute(db)
    return new Map(rows.flatMap(({ turn, n }) => (n > 0 ? [[-turn, n] as const] : [])))
  }

  /** How many things there are of some days, a statement as often as it is told. */
  async function totalOf(v: At, asked: Asked, said: ReadonlyMap<number, number>): Promise<number> {
    const key = asked.actor === null ? LANES : `${LANES}${keyOf.actor(asked.actor)}`
    const whole = v.latest && asked.from === null && asked.to === null
    let sum = 0
    for (const [table, days] of [
      ['shelf_events', 'shelf_event_days'],
      ['shelf_allegations', 'shelf_allegation_days'],
    ] as const) {
      const { rows } = whole
        ? await sql<{ n: number | null }>`select sum(n) as n from ${sql.table(days)}
            where key = ${key} and day <= ${v.asOf ? dayNumber(v.asOf) : UNKNOWN}`.execute(db)
        : await sql<{ n: number | null }>`select count(*) as n from ${sql.table(table)}
            where key = ${key} and ${there(v)} and ${touches(asked.from, asked.to)}`.execute(db)
      sum += rows[0]?.n ?? 0
    }
    sum += (await promised(v, asked, null, Number.MAX_SAFE_INTEGER)).length
    for (const [day, n] of said)
      if ((asked.from === null || day >= asked.from) && (asked.to === null || day <= asked.to)) sum += n
    return sum
  }

  /** How many things of each kind begin on each day; a statement as often as it is told. */
  async function counts(v: At, actor: string | null): Promise<DayCounts> {
    return counted.get(`${v.key} ${actor ?? ''}`, async () => {
      const days: DayCounts = new Map()
      const add = (day: number, source: number, n: number) => {
        const one = days.get(day) ?? ([0, 0, 0, 0] as [number, number, number, number])
        one[source]! += n
        days.set(day, one)
      }
      const key = actor === null ? LANES : `${LANES}${keyOf.actor(actor)}`
      for (const [source, table] of ['shelf_events', 'shelf_allegations'].entries()) {
        const { rows } = await sql<{ day: number; n: number }>`
          select turn / ${sql.raw(String(WIDTH))} as day, count(*) as n from ${sql.table(table)}
          where key = ${key} and ${there(v)} group by 1`.execute(db)
        for (const { day, n } of rows) add(day, source, n)
      }
      for (const { code } of await promised(v, { actor, from: null, to: null }, null, Number.MAX_SAFE_INTEGER))
        add(firstOf(code), SOURCES.indexOf('commitment'), 1)
      for (const [day, n] of await statementsPerDay(v, actor)) add(day, SOURCES.indexOf('attribution'), n)
      return days
    })
  }

  return {
    /** How much begins on which day. */
    async days(v: At, actor: string | null): Promise<TimelineDays> {
      const all = await counts(v, actor)
      return daysOf(
        [...all].flatMap(([day, own]) =>
          own.flatMap((n, source) => (n > 0 ? [[dayOf(day), SOURCES[source]!, n] as const] : [])),
        ),
      )
    },
    /** One page of the timeline; where no days are asked for, the latest that hold some thousands of things. */
    async page(v: At, filter: Filter, ask: PageAsk, day: Day | null): Promise<Paged<TimelineItem>> {
      const actor = filter.actor?.trim() || null
      let [from, to] = [filter.from ? dayNumber(filter.from) : null, filter.to ? dayNumber(filter.to) : null]
      const said = await statementsPerDay(v, actor)
      let shortened = false
      if (from === null && to === null) {
        let n = 0
        for (const [at, told] of [...said].sort(([a], [b]) => b - a)) {
          if (n >= ENOUGH) {
            shortened = true
            break
          }
          n += told
          from = at
        }
        if (!shortened) from = null
      }
      const asked: Asked = { actor, from, to }
      const size = Math.min(PAGE, Math.max(1, Math.floor(ask.limit ?? PAGE) || PAGE))
      const after = ask.cursor ? posOf(ask.cursor) : null
      const { found, more } = await sayings(v, asked, after, size + 1)
      // Where not all sayings were read, nothing later than the last of them is told yet.
      const last = more ? found.at(-1)!.row : null
      const rows = [
        ...(await listed(v, 'shelf_events', 0, asked, after, size + 1)),
        ...(await listed(v, 'shelf_allegations', 1, asked, after, size + 1)),
        ...(await promised(v, asked, after, size + 1)),
        ...found.map((s) => s.row),
      ]
        .filter((r) => !last || before(r, last) <= 0)
        .sort(before)
      const page = rows.slice(0, size)
      const told = new Map(found.map((s) => [`${s.row.code} ${s.row.key}`, s.told]))
      const placed = await made(v, page, told, day)
      const total = await totals.get(`${v.key} ${JSON.stringify(asked)}`, () => totalOf(v, asked, said))
      const next = rows.length > size || last ? Buffer.from(textOf(page.at(-1)!), 'utf8').toString('base64url') : null
      const items = placed.map((p) => p.item)
      if (!shortened) return { items, total, next }
      const { rows: looked } = await sql<{ n: number }>`
        select count(*) as n from shelf_reports where ${held(v)} and turn <= ${-from!}`.execute(db)
      const reports = looked[0]?.n ?? 0
      return { items, total, next, looked: { reports, from: dayFrom(from!), to: dayFrom(Math.max(...said.keys())) } }
    },
  }
}

export type TimelineShelf = ReturnType<typeof timelineOnShelf>
