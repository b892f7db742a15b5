import { type FigurePoint, type FigureSeries, type FigureTotal, ParleyError } from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import type { Filter, PageAsk, Paged } from '../../api.ts'
import { shortened } from '../../figures/series.ts'
import { totalOf } from '../../figures/total.ts'
import { byActor } from '../../queries/filters.ts'
import { pageOf } from '../../queries/page.ts'
import { corroboration, type Voice } from '../../sources/corroborate.ts'
import type { Tables } from '../../store/tables.ts'
import { rowsAsked } from '../asked.ts'
import { dayFrom } from '../follow.ts'
import { Lately } from '../lately.ts'
import type { OriginsOnShelf } from '../origins/read.ts'
import type { PeopleOnShelf } from '../people.ts'
import type { At } from '../view.ts'
import { type Built, figureMemory, type Point, type Row } from './memory.ts'
import type { FigureBody, Light } from './rows.ts'

/** Where the rows are that are followed. */
const ROWS = { table: 'shelf_figures', nth: 'place', outletOf: (row: Row) => row.outlet } as const

/** Figures of a large record in series, from what is followed in memory; words are read for what is shown. */
export function figuresOnShelf(db: Kysely<Tables>, people: PeopleOnShelf, origins: OriginsOnShelf) {
  const memory = figureMemory(db)
  type Open = Awaited<ReturnType<typeof memory.viewed>>
  const views = new Lately<Open>(4)

  async function byOf(v: At, row: Row): Promise<string[]> {
    const read = await bodies([row])
    return called(v, row, row.head.by, read.get(row)!)
  }

  /** Names of a report, those whom only it knows as they are called across reports. */
  async function called(v: At, row: Row, names: readonly string[], { locals }: FigureBody): Promise<string[]> {
    const made: string[] = []
    for (const name of names) made.push(locals.includes(name) ? await people.nameOf(v, row.report, name) : name)
    return made
  }

  async function open(v: At): Promise<Open> {
    await memory.ready(v)
    return views.get(v.key, () => memory.viewed(v, (row) => byOf(v, row)))
  }

  async function bodies(rows: readonly Row[]): Promise<Map<Row, FigureBody>> {
    const keys = JSON.stringify(rows.map((r) => [r.report, r.since, r.place]))
    const found = await sql<{ at: number; body: string }>`
      select j.key as at, f.body from json_each(${keys}) j join shelf_figures f
      on f.report = j.value ->> 0 and f.since = j.value ->> 1 and f.place = j.value ->> 2`.execute(db)
    return new Map(found.rows.map(({ at, body }) => [rows[at]!, JSON.parse(body) as FigureBody]))
  }

  /** A series as it is shown, with the latest `most` of its points. */
  async function shown(v: At, view: Open, series: Built, points: readonly Point[]): Promise<FigureSeries> {
    const { quantity, of, area, unit, rule, basis } = series.head
    const originOf = await origins.originOf(v)
    const read = await bodies(points.flatMap((p) => p.rows))
    const made: FigurePoint[] = []
    for (const { rows } of points) {
      const lead = rows[0]!
      const light = JSON.parse(lead.point) as Light
      const voices: Voice[] = []
      for (const row of rows) {
        const body = read.get(row)!
        const told = await called(v, row, body.voices, body)
        const by = told.length ? told : await called(v, row, row.head.by, body)
        const { report, outlet } = body.evidence
        voices.push({ told: { report: { id: report, outlet } } as Voice['told'], by })
      }
      const { value, low, high, written, period } = light
      made.push({
        ...{ id: lead.id, value, low, high, written, period, day: dayFrom(lead.known) },
        chain: await called(v, lead, read.get(lead)!.chain, read.get(lead)!),
        evidence: rows.map((row) => read.get(row)!.evidence),
        corroboration: corroboration(voices, originOf, v.dossier),
      })
    }
    return {
      ...{ id: series.id, quantity, of, area, unit, rule, basis, points: made },
      ...{ by: series.by, beside: view.beside(series) },
    }
  }

  return {
    async list(v: At, filter: Filter, page: PageAsk): Promise<Paged<FigureSeries>> {
      const view = await open(v)
      const [ofActor, words] = [byActor(filter.actor, v.dossier), await rowsAsked(db, filter, ROWS)]
      const fits = (s: Built) => ofActor(s.by) && (!words || s.points.some((p) => p.rows.some(words)))
      const paged = pageOf(view.all.filter(fits), (s) => s.id, page)
      const items: FigureSeries[] = []
      for (const series of paged.items) {
        const given = shortened({ points: series.points.map(() => ({ evidence: [] })) } as never)
        const whole = await shown(v, view, series, series.points.slice(-given.points.length))
        const short = shortened(whole)
        items.push(given.more ? { ...short, more: given.more } : short)
      }
      return { ...paged, items }
    },
    /** The sum of some figures, by the ids of their findings. */
    async total(v: At, ids: readonly string[]): Promise<FigureTotal> {
      const view = await open(v)
      const asked: { series: FigureSeries; point: FigurePoint }[] = []
      for (const id of ids) {
        let found: { series: Built; point: Point } | null = null
        for (const series of view.all) {
          const point = series.points.find((p) => p.rows.some((r) => r.id === id))
          if (!point) continue
          found = { series, point }
          break
        }
        if (!found)
          throw new ParleyError(
            'not-found',
            `no figure "${id}" in this view`,
            'look at a later day or revision, or check the address',
          )
        const series = await shown(v, { ...view, beside: () => [] }, found.series, [found.point])
        asked.push({ series, point: series.points[0]! })
      }
      return totalOf(asked)
    },
  }
}

export type FigureShelf = ReturnType<typeof figuresOnShelf>
