import { type OriginGroup, type OriginLink, type OriginReport, type OriginsAnswer, ParleyError } from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import type { Filter, PageAsk } from '../../api.ts'
import { byText, distinct } from '../../fold/order.ts'
import { WINDOW_DAYS } from '../../origins/candidates.ts'
import { byScore, closest, NEAR } from '../../origins/index.ts'
import { unpacked } from '../../origins/pack.ts'
import { FACT, type Print } from '../../origins/print.ts'
import { linkOf } from '../../origins/relation.ts'
import { folded } from '../../resolve/words.ts'
import { printKept } from '../../store/prints.ts'
import type { Tables } from '../../store/tables.ts'
import { dayFrom } from '../follow.ts'
import type { Gist } from '../gists/memory.ts'
import type { GistsOnShelf } from '../gists/read.ts'
import { Lately } from '../lately.ts'
import { standingNamed } from '../named-report.ts'
import type { Shelf } from '../read.ts'
import { dayNumber, UNKNOWN } from '../rows.ts'
import type { At } from '../view.ts'
import { numbersFrom } from './near.ts'
import type { OriginsOnShelf } from './read.ts'

/** Reports that go back to one origin, earliest first, undated last. */
type Group = { id: string; told: Gist[]; last: number }
type Open = { groups: Group[]; shared: Group[]; outlets: number; reports: number }

/** Of so many reports that share most words with one it is told how near they are. */
const LOOKED = 50

/** Groups of one report each, the latest first: they come earliest first, and those of one day by their ids. */
function* latestFirst(alone: readonly Group[]): Generator<Group> {
  for (let end = alone.length; end > 0; ) {
    let from = end - 1
    while (from > 0 && alone[from - 1]!.last === alone[end - 1]!.last) from--
    for (let i = from; i < end; i++) yield alone[i]!
    end = from
  }
}

/** The origins of a large record: which reports go back to which is worked out in memory, what is shown of them is read. */
export function originListOnShelf(db: Kysely<Tables>, shelf: Shelf, origins: OriginsOnShelf, gists: GistsOnShelf) {
  const views = new Lately<Open>(3)

  const open = (v: At): Promise<Open> =>
    views.get(v.key, async () => {
      const [all, originOf] = [await gists.of(v), await origins.originOf(v)]
      const byId = new Map<string, Group>()
      const outlets = new Set<string>()
      for (const gist of all) {
        const id = originOf(gist.report)
        const last = gist.known < UNKNOWN ? gist.known : -1
        if (gist.outlet !== null) outlets.add(gist.outlet)
        const own = byId.get(id)
        if (own) {
          own.told.push(gist)
          own.last = Math.max(own.last, last)
        } else byId.set(id, { id, told: [gist], last })
      }
      const groups = [...byId.values()]
      const shared = groups.filter((g) => g.told.length > 1)
      shared.sort((a, b) => b.told.length - a.told.length || b.last - a.last || byText(a.id, b.id))
      return { groups, shared, outlets: outlets.size, reports: all.length }
    })

  /** The groups of a view in the order of lists: the largest first, then the latest. */
  function* inOrder(view: Open, fits: (g: Group) => boolean): Generator<Group> {
    for (const g of view.shared) if (fits(g)) yield g
    const alone = view.groups.filter((g) => g.told.length === 1)
    const dated = alone.filter((g) => g.last >= 0)
    for (const g of latestFirst(dated)) if (fits(g)) yield g
    for (const g of alone) if (g.last < 0 && fits(g)) yield g
  }

  async function links(v: At, told: readonly Gist[]): Promise<OriginLink[]> {
    if (told.length < 2) return []
    const itemOf = await origins.itemOf(v)
    const items = new Set(told.flatMap((t) => itemOf(t.report) ?? []))
    const places = JSON.stringify(origins.between(items))
    const { rows } = await sql<{ body: string }>`
      select l.body from json_each(${places}) j join shelf_links l on l.place = j.value`.execute(db)
    return rows.map((r) => JSON.parse(r.body) as OriginLink).sort(byScore)
  }

  /** Links of a report to those of other origins. */
  async function near(v: At, group: Group): Promise<OriginLink[]> {
    const [itemOf, originOf] = [await origins.itemOf(v), await origins.originOf(v)]
    type Row = { item: number; report: string; known: number; credited: string; furniture: string; keys: Uint8Array }
    const columns = sql`t.item, t.report, t.known, t.credited, t.key ->> '$[3]' as furniture, t.keys`
    const own = (
      await sql<Row>`select ${columns} from shelf_tellings t where item = ${itemOf(group.told[0]!.report)}`.execute(db)
    ).rows[0]
    if (!own) return []
    const around =
      own.known === UNKNOWN
        ? sql`true`
        : sql`(k.known between ${own.known - WINDOW_DAYS} and ${own.known + WINDOW_DAYS} or k.known = ${UNKNOWN})`
    const keys = JSON.stringify([...new Set(numbersFrom(own.keys))])
    const { rows } = await sql<Row>`
      select ${columns} from (
        select k.item, count(*) as n from json_each(${keys}) j cross join shelf_telling_keys k on k.key = j.value
        where ${around} and k.item <> ${own.item} group by k.item having n >= 2 order by n desc, k.item limit ${LOOKED}
      ) n join shelf_tellings t on t.item = n.item`.execute(db)
    const party = async (row: Row): Promise<{ id: string; print: Print; credited: string[] } | null> => {
      const packed = await printKept(db, row.report, row.furniture)
      return packed && { id: row.report, print: unpacked(packed, FACT), credited: JSON.parse(row.credited) as string[] }
    }
    const mine = await party(own)
    const found: OriginLink[] = []
    for (const row of mine ? rows : []) {
      if (row.report === own.report || itemOf(row.report) !== row.item || originOf(row.report) === group.id) continue
      const other = await party(row)
      const link = other && linkOf(mine!, other)
      if (link && link.relation !== 'none') found.push(link)
    }
    return found.sort(byScore).slice(0, NEAR)
  }

  async function made(v: At, some: readonly Group[], asked: boolean): Promise<OriginGroup[]> {
    const ids = JSON.stringify(some.flatMap((g) => g.told.map((t) => t.report)))
    const { rows } = await sql<{ id: string; name: string; title: string | null }>`
      select r.id, r.name, r.title from json_each(${ids}) j join reports r on r.id = j.value`.execute(db)
    const called = new Map(rows.map((r) => [r.id, r]))
    const answers: OriginGroup[] = []
    for (const group of some) {
      const { id, told } = group
      const own = await links(v, told)
      const days = told.flatMap((t) => dayFrom(t.known) ?? [])
      const report = ({ report: of, outlet, known, credited }: Gist): OriginReport => ({
        ...{ id: of, name: called.get(of)!.name, title: called.get(of)!.title, outlet },
        ...{ day: dayFrom(known), credited: distinct(credited), group: id },
      })
      answers.push({
        ...{ id, reports: told.map(report), relation: closest(own), links: own },
        upstream: distinct(told.flatMap((t) => t.credited)).sort(byText),
        outlets: new Set(told.flatMap((t) => t.outlet ?? [])).size,
        ...{ firstDay: days[0] ?? null, lastDay: days.at(-1) ?? null },
        near: asked ? await near(v, group) : [],
      })
    }
    return answers
  }

  /** One page of origins, the largest first, then the latest; `filter.report` gives that of one report. */
  return async (v: At, filter: Filter, ask: PageAsk): Promise<OriginsAnswer> => {
    const view = await open(v)
    let wanted: string | null = null
    if (filter.report) {
      wanted = (await standingNamed(db, shelf, v, filter.report))?.report.id ?? null
      if (!wanted)
        throw new ParleyError(
          'not-found',
          `no report "${filter.report}" in this view`,
          'look at a later day or revision, or check the address',
        )
    }
    const outlet = filter.outlet ? folded(filter.outlet) : null
    const [from, to] = [filter.from ? dayNumber(filter.from) : null, filter.to ? dayNumber(filter.to) : null]
    const plain = !wanted && outlet === null && from === null && to === null
    const fits = (g: Group): boolean =>
      plain ||
      ((!wanted || g.told.some((t) => t.report === wanted)) &&
        (outlet === null || g.told.some((t) => folded(t.outlet ?? '') === outlet)) &&
        (from === null || g.last >= from) &&
        (to === null || g.told[0]!.known <= to))
    const size = Math.min(1000, Math.max(1, Math.floor(ask.limit ?? 50) || 50))
    const last = ask.cursor ? Buffer.from(ask.cursor, 'base64url').toString('utf8') : null
    const page: Group[] = []
    let begun = !last
    for (const g of inOrder(view, fits)) {
      if (begun) page.push(g)
      else if (g.id === last) begun = true
      if (page.length > size) break
    }
    if (!begun) throw new ParleyError('usage', 'this cursor is of another list', 'ask for the first page again')
    const total = plain ? view.groups.length : view.groups.filter(fits).length
    const items = await made(v, page.slice(0, size), wanted !== null)
    const next = page.length > size ? Buffer.from(items.at(-1)!.id, 'utf8').toString('base64url') : null
    return { reports: view.reports, outlets: view.outlets, origins: view.groups.length, items, total, next }
  }
}
