import { type AllegationAnswer, type Day, ParleyError } from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import { answersTo } from '../../allegations/answers.ts'
import { clustered, earliestFirst } from '../../allegations/cluster.ts'
import type { Denial } from '../../allegations/denied.ts'
import type { Charge } from '../../allegations/gather.ts'
import { allegation, deedOfCharges } from '../../allegations/index.ts'
import type { Filter, PageAsk, Paged } from '../../api.ts'
import { byText } from '../../fold/order.ts'
import type { Item } from '../../fold/told.ts'
import { byActor, canonicalName } from '../../queries/filters.ts'
import { pageOf } from '../../queries/page.ts'
import { localName } from '../../resolve/people.ts'
import { folded } from '../../resolve/words.ts'
import type { Tables } from '../../store/tables.ts'
import { itemReader } from '../items.ts'
import { Lately } from '../lately.ts'
import type { OriginsOnShelf } from '../origins/read.ts'
import type { Shelf } from '../read.ts'
import { dayNumber, keyOf, turnOf, UNKNOWN } from '../rows.ts'
import { type At, held } from '../view.ts'
import { comparedFrom, denialFrom } from './rows.ts'
import type { ShelfTester } from './tester.ts'

type Row = Tables['shelf_charges']
type Light = ReturnType<typeof comparedFrom> & Pick<Row, 'since' | 'known'> & { quoted: string }
type Listed = Pick<Tables['shelf_allegations'], 'key' | 'turn' | 'id' | 'comp'>

const wordsIn = (q: string | null | undefined): string[] => (q ?? '').match(/[\p{L}\p{N}\p{M}]+/gu)?.map(folded) ?? []

/** Reads allegations from the shelf: what is asked for is made of its charges, and no more. */
export function allegationsOnShelf(db: Kysely<Tables>, shelf: Shelf, origins: OriginsOnShelf, tester: ShelfTester) {
  const read = itemReader(db, shelf)
  const totals = new Lately<number>(500)

  /** What some components allege in a view: the charges of each allegation, the earliest first. */
  async function clusters(v: At, comps: readonly string[]): Promise<Light[][]> {
    const { rows } = await sql<Row>`
      select c.* from json_each(${JSON.stringify([...new Set(comps)])}) j join shelf_charges c on c.comp = j.value
      where c.denial = 0 and ${held(v, 'c.')}`.execute(db)
    const byComp = new Map<string, Light[]>()
    for (const row of rows) {
      const own = byComp.get(row.comp) ?? []
      byComp.set(row.comp, own)
      own.push({ ...comparedFrom(row), since: row.since, known: row.known, quoted: row.words })
    }
    return [...byComp.values()].flatMap((all) => clustered(all).map((c) => c.sort(earliestFirst)))
  }

  /** Names of a report, those whom only it knows as they are called across reports. */
  async function called(v: At, report: string, names: readonly string[], locals: readonly string[]): Promise<string[]> {
    const made: string[] = []
    for (const n of names) made.push(locals.includes(n) ? await shelf.people.nameOf(v, report, n) : n)
    return made
  }

  /** What answers some charges in a view, by the charge. */
  async function repliesTo(v: At, charges: readonly Light[]): Promise<Map<string, Denial[]>> {
    const keys = JSON.stringify(charges.map((c) => [c.report, c.since, c.id, c.accusedSide]))
    const { rows } = await sql<Row & { charge: string }>`
      select d.*, r.id as charge from json_each(${keys}) j
      join shelf_replies r on r.report = j.value ->> 0 and r.since = j.value ->> 1 and r.id = j.value ->> 2
      join shelf_charges d on d.report = r.denier and d.since = r.denied and d.id = r.denial and d.side = j.value ->> 3
      where d.denial = 1 and ${held(v, 'd.')}`.execute(db)
    rows.sort((a, b) => a.known - b.known || byText(a.report, b.report) || a.place - b.place)
    const made = new Map<string, Denial>()
    const found = new Map<string, Denial[]>()
    for (const row of rows) {
      let one = made.get(row.id)
      if (!one) {
        const { locals, ...denial } = denialFrom(row)
        const names = await called(
          v,
          row.report,
          denial.by.map(([, name]) => name),
          locals,
        )
        one = { ...denial, by: denial.by.map(([side], i) => [side, names[i]!] as const) }
        made.set(row.id, one)
      }
      found.set(row.charge, [...(found.get(row.charge) ?? []), one])
    }
    return found
  }

  /** Allegations of some charges; `tested` against agreements unless only the answers are asked for. */
  async function made(
    v: At,
    some: readonly (readonly Light[])[],
    day: Day | null,
    tested = true,
  ): Promise<AllegationAnswer[]> {
    const lights = some.flat()
    const items = new Map<string, Item<'violation'>>()
    for (const told of await read(v, lights)) {
      const named = await shelf.named(v, told)
      for (const finding of named.reading.findings) items.set(finding.id, { told: named, finding } as Item<'violation'>)
    }
    const replies = await repliesTo(v, lights)
    const all: Charge[][] = []
    for (const cluster of some) {
      const charges: Charge[] = []
      for (const c of cluster) {
        const item = items.get(c.id)
        if (item) charges.push({ ...c, ...item, tellers: await called(v, c.report, c.tellers, c.locals) })
      }
      all.push(charges)
    }
    const test = tested ? await tester(v, all.map(deedOfCharges), day) : () => ({ scope: [] })
    const originOf = await origins.originOf(v)
    return all.map((charges) => {
      const speak = new Map(charges.map((c) => [c.id, new Set(replies.get(c.id))]))
      const theirs = [...new Set(charges.flatMap((c) => replies.get(c.id) ?? []))]
      theirs.sort((a, b) => dayNumber(a.day) - dayNumber(b.day) || byText(a.report, b.report))
      const answers = answersTo(charges, theirs, (c, d) => speak.get(c.id)!.has(d))
      return allegation(charges, answers, { dossier: v.dossier, originOf, test, day })
    })
  }

  const dayOf = (v: At): number => (v.asOf ? dayNumber(v.asOf) : UNKNOWN)
  const there = (v: At) =>
    sql`since <= ${v.at} and (until is null or until > ${v.at}) and opens <= ${dayOf(v)} and (closes is null or closes > ${dayOf(v)})`

  async function total(v: At, key: string, more: ReturnType<typeof sql> | null): Promise<number> {
    const counted =
      v.latest && !more
        ? sql<{
            n: number | null
          }>`select sum(n) as n from shelf_allegation_days where key = ${key} and day <= ${dayOf(v)}`
        : sql<{
            n: number | null
          }>`select count(*) as n from shelf_allegations where key = ${key} and ${there(v)} ${more ?? sql``}`
    return (await counted.execute(db)).rows[0]?.n ?? 0
  }

  const lost = () => new ParleyError('usage', 'this cursor is of another list', 'ask for the first page again')

  /** Lists that rows are enough for: all allegations, those of somebody, of an outlet, told on some days. */
  async function plain(
    v: At,
    key: string,
    filter: Filter,
    ask: PageAsk,
    day: Day | null,
  ): Promise<Paged<AllegationAnswer>> {
    const size = Math.min(1000, Math.max(1, Math.floor(ask.limit ?? 50) || 50))
    const [from, to] = [filter.from ? dayNumber(filter.from) : 0, filter.to ? dayNumber(filter.to) : UNKNOWN - 1]
    const parts = [
      ...(filter.outlet ? [sql`outlets like ${`%|${folded(filter.outlet)}|%`}`] : []),
      ...(filter.from || filter.to
        ? [
            sql`exists (select 1 from json_each('[' || replace(trim(days, '|'), '|', ',') || ']') where value between ${from} and ${to})`,
          ]
        : []),
    ]
    const more = parts.length ? sql`and ${sql.join(parts, sql` and `)}` : null
    let after = v.asOf ? sql`and turn >= ${turnOf(v.asOf)}` : sql``
    if (ask.cursor) {
      const id = Buffer.from(ask.cursor, 'base64url').toString('utf8')
      const { rows } = await sql<Listed>`
        select turn, id from shelf_allegations where comp in (select c.comp from findings f join shelf_charges c on c.report = f.report and c.id = f.id
        where f.id = ${id}) and key = ${key} and id = ${id} and ${there(v)} ${more ?? sql``}`.execute(db)
      if (!rows[0]) throw lost()
      after = sql`and (turn, id) > (${rows[0].turn}, ${id})`
    }
    const { rows } = await sql<Listed>`
      select turn, id, comp from shelf_allegations where key = ${key} and ${there(v)} ${more ?? sql``} ${after}
      order by turn, id limit ${size + 1}`.execute(db)
    const shown = rows.slice(0, size)
    const byId = new Map(
      (
        await clusters(
          v,
          shown.map((r) => r.comp),
        )
      ).map((c) => [c[0]!.id, c]),
    )
    const items = await made(
      v,
      shown.flatMap((r) => (byId.has(r.id) ? [byId.get(r.id)!] : [])),
      day,
    )
    const sum = await totals.get(`${v.key} ${JSON.stringify([key, filter])}`, () => total(v, key, more))
    const next = rows.length > size ? Buffer.from(shown.at(-1)!.id, 'utf8').toString('base64url') : null
    return { items, total: sum, next }
  }

  /** Whom a list is narrowed to: the keys of its rows, and whether these tell it exactly. */
  async function actorKeys(v: At, actor: string): Promise<{ keys: string[]; exact: boolean }> {
    const name = canonicalName(actor, v.dossier)
    const known = !!v.dossier?.actors.some((a) => a.name === name)
    const others = localName(name) && !known ? await shelf.people.namesLike(v, name) : []
    const keys = [...new Set([actor, name, ...others].map(keyOf.actor))]
    return { keys, exact: keys.length === 1 && (known || !localName(name)) }
  }

  /** Lists of which the charges are looked at one by one. */
  async function sought(
    v: At,
    filter: Filter,
    keys: readonly string[] | null,
    ask: PageAsk,
    day: Day | null,
  ): Promise<Paged<AllegationAnswer>> {
    const { report, outlet, from, to } = filter
    const words = wordsIn(filter.q)
    const { rows: named } = report
      ? await sql<{ id: string }>`select id from reports where id = ${report} or name = ${report}`.execute(db)
      : { rows: [] }
    const [first, last] = [from ? dayNumber(from) : 0, to ? dayNumber(to) : UNKNOWN - 1]
    const parts = [
      ...(report ? [sql`report in (${sql.join([...named.map((r) => r.id), ''])})`] : []),
      ...(outlet ? [sql`report in (select report from shelf_reports where outlet = ${folded(outlet)})`] : []),
      ...(from || to ? [sql`known between ${first} and ${last}`] : []),
      ...words.map((w) => sql`instr(words, ${w}) > 0`),
    ]
    const { rows } = parts.length
      ? await sql<{ comp: string }>`
          select distinct comp from shelf_charges where denial = 0 and ${sql.join(parts, sql` and `)} and ${held(v)}`.execute(
          db,
        )
      : await sql<{ comp: string }>`
          select distinct comp from shelf_allegations where key in (${sql.join(keys ?? [])}) and ${there(v)}`.execute(
          db,
        )
    const ids = new Set(named.map((r) => r.id))
    const fits = (c: Light) =>
      (!report || ids.has(c.report)) &&
      (!outlet || folded(c.outlet ?? '') === folded(outlet)) &&
      (!(from || to) || (c.known >= first && c.known <= last)) &&
      words.every((w) => c.quoted.includes(w))
    const ofActor = byActor(filter.actor, v.dossier)
    const wanted: Light[][] = []
    for (const cluster of await clusters(
      v,
      rows.map((r) => r.comp),
    )) {
      if (!cluster.some(fits)) continue
      const who: string[] = []
      for (const role of ['accuser', 'accused'] as const) {
        const own = cluster.find((c) => c[role])
        if (own) who.push(...(await called(v, own.report, [own[role]!], own.locals)))
      }
      if (ofActor(who)) wanted.push(cluster)
    }
    const turn = (c: Light[]) => turnOf(c.findLast((x) => x.day)?.day ?? null)
    wanted.sort((a, b) => turn(a) - turn(b) || byText(a[0]!.id, b[0]!.id))
    const paged = pageOf(wanted, (c) => c[0]!.id, ask)
    return { ...paged, items: await made(v, paged.items, day) }
  }

  return {
    clusters,
    made,
    /** One page of allegations, the latest told first; `day` is the day one looks from. */
    async list(v: At, filter: Filter, ask: PageAsk, day: Day | null): Promise<Paged<AllegationAnswer>> {
      const actor = filter.actor?.trim() ? await actorKeys(v, filter.actor) : { keys: [''], exact: true }
      const both = filter.outlet && (filter.from || filter.to)
      if (!filter.report && !both && !wordsIn(filter.q).length && actor.exact)
        return plain(v, actor.keys[0]!, filter, ask, day)
      return sought(v, filter, filter.actor?.trim() ? actor.keys : null, ask, day)
    },
    /** The allegation that holds a finding; null where the view holds none. */
    async allegation(v: At, finding: string, day: Day | null): Promise<AllegationAnswer | null> {
      const { rows } = await sql<{ comp: string }>`
        select distinct c.comp from findings f join shelf_charges c on c.report = f.report and c.id = f.id
        where f.id = ${finding} and c.denial = 0`.execute(db)
      const found = (
        await clusters(
          v,
          rows.map((r) => r.comp),
        )
      ).find((c) => c.some((x) => x.id === finding))
      return found ? (await made(v, [found], day))[0]! : null
    },
  }
}
export type AllegationShelf = ReturnType<typeof allegationsOnShelf>
