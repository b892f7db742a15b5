import type { Day, FigureSeries } from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import { BESIDE, beside, type Comparable } from '../../figures/series.ts'
import { byText, distinct } from '../../fold/order.ts'
import { folded } from '../../resolve/words.ts'
import type { Tables } from '../../store/tables.ts'
import { dayFrom, generation, holds, type Standing } from '../follow.ts'
import type { At } from '../view.ts'
import type { Head, Light } from './rows.ts'

/** A figure of one report, with what makes its series and what is compared. */
export type Row = Standing & {
  place: number
  id: string
  key: string
  loose: boolean
  outlet: string
  point: string
  head: Head
}
/** A figure with all reports that tell it, the earliest first. */
export type Point = { rows: Row[] }
/** A series of one view. */
export type Built = { id: string; head: Head; by: string[]; points: Point[]; first: Row; light: Comparable | null }
type Series = { rows: Row[]; sorted: boolean; plain: Built | null }

const inScene = (a: Row, b: Row) => a.known - b.known || byText(a.report, b.report) || a.place - b.place

const lights = new WeakMap<Row, Light & { day: Day | null }>()
const lightOf = (row: Row): Light & { day: Day | null } => {
  const made = lights.get(row) ?? { ...(JSON.parse(row.point) as Light), day: dayFrom(row.known) }
  lights.set(row, made)
  return made
}

/** The key of a series, by the names that its counters go by. */
export const keyBy = (key: string, by: readonly string[]): string =>
  JSON.stringify([...(JSON.parse(key) as unknown[]).slice(0, -1), [...by].sort(byText)])

/** A series from its figures in the order of a scene; those of one value for one day are one. */
function build(rows: readonly Row[], by: readonly string[]): Built {
  const byValue = new Map<string, Point[]>()
  const points: Point[] = []
  for (const row of rows) {
    const { value, period } = lightOf(row)
    const own = byValue.get(JSON.stringify(value)) ?? []
    byValue.set(JSON.stringify(value), own)
    const same = own.find(
      ({ rows: [p] }) => p!.known === row.known || JSON.stringify(lightOf(p!).period) === JSON.stringify(period),
    )
    if (same) same.rows.push(row)
    else {
      const point = { rows: [row] }
      own.push(point)
      points.push(point)
    }
  }
  const first = rows[0]!
  return { id: first.id, head: first.head, by: distinct(by).sort(byText), points, first, light: null }
}

/** A series as it is compared. */
function comparable(series: Built): Comparable {
  const { id, head, by, points } = series
  const { unit, area, of, rule } = head
  series.light ??= { id, unit, area, of, rule, by, points: points.map((p) => lightOf(p.rows[0]!)) }
  return series.light
}

/** The figures of a large record, followed in memory, in the series that they make. */
export function figureMemory(db: Kysely<Tables>) {
  let series = new Map<string, Series>()
  let rows = new Map<string, Row>()
  let loose: Row[] = []
  let heads = new Map<string, Head>()
  let [seen, made, changed] = [0, '', 0]
  let caught: Promise<void> = Promise.resolve()

  async function follow(at: number): Promise<void> {
    const now = await generation(db)
    if (now !== made) {
      ;[series, rows, loose, heads] = [new Map(), new Map(), [], new Map()]
      ;[seen, made, changed] = [0, now, 0]
    }
    if (at <= seen) return
    const columns = sql.raw('report, since, place, until, behind, known, id, key, loose, outlet, head, point')
    type Found = Omit<Row, 'loose' | 'head'> & { loose: number; head: string }
    const found = await sql<Found>`
      select ${columns} from shelf_figures where since > ${seen}
      union all select ${columns} from shelf_figures where until > ${seen} and since <= ${seen}`.execute(db)
    for (const one of found.rows) {
      const key = `${one.report} ${one.since} ${one.place}`
      const before = rows.get(key)
      changed = Math.max(changed, one.since, one.until ?? 0)
      const head = heads.get(one.head) ?? (JSON.parse(one.head) as Head)
      heads.set(one.head, head)
      const row: Row = before ?? { ...one, loose: one.loose === 1, head }
      if (before) Object.assign(before, { until: one.until, behind: one.behind })
      else {
        rows.set(key, row)
        if (row.loose) loose.push(row)
      }
      if (row.loose) continue
      const own = series.get(row.key) ?? { rows: [], sorted: true, plain: null }
      series.set(row.key, own)
      if (!before) own.rows.push(row)
      Object.assign(own, { sorted: false, plain: null })
    }
    seen = Math.max(seen, at, changed)
  }

  /** All series of a view, the longest first; `byOf` gives the names that counters whom only reports know go by. */
  async function viewed(v: At, byOf: (row: Row) => Promise<string[]>): Promise<{ all: Built[]; beside: Beside }> {
    const held = holds(v)
    const plain = v.at >= changed && v.asOf === null
    const others = new Map<string, { rows: Row[]; by: string[] }>()
    for (const row of loose) {
      if (!held(row)) continue
      const by = await byOf(row)
      const key = keyBy(row.key, by)
      const own = others.get(key) ?? { rows: [], by }
      others.set(key, own)
      own.rows.push(row)
    }
    const all: Built[] = []
    for (const [key, own] of series) {
      if (!own.sorted) {
        own.rows.sort(inScene)
        own.sorted = true
      }
      const more = others.get(key)
      others.delete(key)
      const ready = plain && !more ? own.plain : null
      if (ready) {
        all.push(ready)
        continue
      }
      const mine = [...own.rows.filter(held), ...(more?.rows ?? [])]
      if (!mine.length) continue
      if (more) mine.sort(inScene)
      const one = build(mine, more?.by ?? own.rows[0]!.head.by)
      if (plain && !more) own.plain = one
      all.push(one)
    }
    for (const { rows: own, by } of others.values()) all.push(build(own.sort(inScene), by))
    const nearest = besideIn(all)
    all.sort(
      (a, b) => b.points.length - a.points.length || byText(a.head.quantity, b.head.quantity) || byText(a.id, b.id),
    )
    return { all, beside: nearest }
  }

  return {
    async ready(v: At): Promise<void> {
      caught = caught.catch(() => {}).then(() => follow(v.at))
      await caught
    },
    viewed,
  }
}

type Beside = (series: Built) => FigureSeries['beside']

/** What stands beside a series: the first others of its quantity, in the order in which the scene tells them. */
function besideIn(all: readonly Built[]): Beside {
  const byQuantity = new Map<string, Built[]>()
  for (const one of all) {
    const key = folded(one.head.quantity)
    const own = byQuantity.get(key)
    if (own) own.push(one)
    else byQuantity.set(key, [one])
  }
  const sorted = new Set<string>()
  return (series) => {
    const key = folded(series.head.quantity)
    const own = byQuantity.get(key)!
    if (!sorted.has(key)) own.sort((a, b) => inScene(a.first, b.first))
    sorted.add(key)
    const near: Built[] = []
    for (const one of own) {
      if (near.length === BESIDE) break
      if (one.id !== series.id) near.push(one)
    }
    return near.map((other) => beside(comparable(series), comparable(other)))
  }
}
