import type { CodingUnit, KindName } from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import type { Item } from '../../fold/told.ts'
import { unitOf } from '../../review/coding.ts'
import type { Tables } from '../../store/tables.ts'
import { itemReader, type Place } from '../items.ts'
import type { Shelf } from '../read.ts'
import { type At, held } from '../view.ts'
import { CODED, numberOf } from './rows.ts'

/** Draws the sample that coders are given from a large record. */
export function drawnOnShelf(db: Kysely<Tables>, shelf: Shelf) {
  const read = itemReader(db, shelf)

  /** Where the first findings of a sample stand. */
  async function drawn(v: At, kind: KindName | null, size: number): Promise<Place[]> {
    const of = kind === null ? sql`true` : sql`kind = ${kind}`
    const { rows } = await sql<Place>`
      select report, since, id from shelf_drawn where ${of} and ${held(v)} order by rank, report, since limit ${size}`.execute(
      db,
    )
    if (rows.length === size || (kind && !CODED.includes(kind))) return rows
    // A view that holds so few of the lowest ranks holds few findings: all of them are ranked.
    const kinds = JSON.stringify(kind ? [kind] : CODED)
    const all = await sql<Place>`
      select report, since, id from shelf_items where kind in (select value from json_each(${kinds})) and ${held(v)}`.execute(
      db,
    )
    return all.rows
      .map((place) => ({ place, rank: numberOf(place.id) }))
      .sort((a, b) => a.rank - b.rank)
      .slice(0, size)
      .map((r) => r.place)
  }

  return {
    drawn,
    /** Findings as a coder sees them. */
    async units(v: At, places: readonly Place[]): Promise<CodingUnit[]> {
      const items = new Map<string, Item>()
      for (const told of await read(v, places))
        for (const finding of told.reading.findings) items.set(finding.id, { told, finding })
      return places.flatMap((p) => {
        const item = items.get(p.id)
        return item ? [unitOf(item)] : []
      })
    },
  }
}
