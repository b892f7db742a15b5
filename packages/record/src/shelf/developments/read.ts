import { addDays, type Day, type Development, type Statement } from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import { partiesOf } from '../../fold/agreements/parties.ts'
import { developmentsOf } from '../../fold/developments.ts'
import type { Item } from '../../fold/told.ts'
import type { Tables } from '../../store/tables.ts'
import type { AgreementShelf } from '../agreements/read.ts'
import { itemReader, type Place } from '../items.ts'
import { Lately } from '../lately.ts'
import type { Shelf } from '../read.ts'
import { dayNumber, UNKNOWN } from '../rows.ts'
import { type At, held } from '../view.ts'

/** The latest developments of a large record: nothing is of a later day than its report, so that the latest reports suffice. */
export function developmentsOnShelf(db: Kysely<Tables>, shelf: Shelf, agreed: AgreementShelf) {
  const read = itemReader(db, shelf)
  const kept = new Lately<Development[]>(20)
  const whoseIn = new Lately<Set<string>>(6)

  async function sides(v: At): Promise<Set<string>> {
    const found = new Set<string>()
    const watched = new Map(v.dossier?.agreements.map((a) => [a.name, a.parties]))
    const brokers = new Set<string>()
    for (const one of (await agreed.all(v)).all) {
      const sums = agreed.sumOf(one)
      const told = partiesOf(sums, v.dossier)
      for (const p of told.length ? told : (watched.get(sums.watched ?? '') ?? [])) found.add(p)
      for (const t of one.rows) for (const b of t.telling.values) if (b.startsWith('broker ')) brokers.add(b)
    }
    for (const b of brokers) found.add(b.slice(7))
    return found
  }

  async function statements(v: At, from: Day | null): Promise<Statement[]> {
    const all: Statement[] = []
    for (let cursor: string | null = null; ; ) {
      const page = await shelf.statements(v, from ? { from } : {}, { limit: 1000, cursor })
      if (!page) return all
      all.push(...page.items)
      cursor = page.next
      if (!cursor) return all
    }
  }

  async function dated(v: At, kind: string, from: Day | null): Promise<Place[]> {
    const since = from
      ? sql`and known < ${UNKNOWN} and report in (select report from shelf_reports where turn between ${-UNKNOWN} and ${-dayNumber(from)})`
      : sql``
    const { rows } = await sql<Place>`
      select report, since, id from shelf_items where ${held(v)} and kind = ${kind} ${since}`.execute(db)
    return rows
  }

  /** Events that tell their day in reports that nobody can date. */
  async function undated(v: At, kind: string, from: Day): Promise<Place[]> {
    if (v.asOf || kind !== 'event') return []
    const { rows } = await sql<Place>`
      select report, since, id from shelf_happenings where ${held(v)}
      and report in (select report from shelf_reports where turn = ${UNKNOWN})
      and (last >= ${dayNumber(from)} or (last is null and body ->> '$.date' is not null))`.execute(db)
    return rows
  }

  async function findings<K extends 'event' | 'violation'>(v: At, kind: K, from: Day | null): Promise<Item<K>[]> {
    const rows = from
      ? [...(await dated(v, kind, from)), ...(await undated(v, kind, from))]
      : await dated(v, kind, null)
    const found: Item<K>[] = []
    for (const told of await read(v, rows)) {
      const named = await shelf.named(v, told)
      for (const finding of named.reading.findings) found.push({ told: named, finding } as Item<K>)
    }
    return found
  }

  async function since(v: At, from: Day | null, whose: ReadonlySet<string>): Promise<Development[]> {
    const pieces = {
      ...{ sides: whose, statements: await statements(v, from) },
      ...{ events: await findings(v, 'event', from), violations: await findings(v, 'violation', from) },
    }
    const all = developmentsOf(pieces, v.dossier)
    return from ? all.filter((d) => d.day !== null && d.day >= from) : all
  }

  return async (v: At, limit: number): Promise<Development[]> => {
    const last = await shelf.lastDay(v)
    const whose = await whoseIn.get(v.key, () => sides(v))
    // Day by day backwards, in longer and longer stretches, until there are enough.
    for (let days = 0; last; days = days * 3 + 1) {
      const from = days > 2000 ? null : addDays(last, -days)
      const all = await kept.get(`${v.key} ${from}`, () => since(v, from, whose))
      if (all.length >= limit || !from) return all.slice(0, limit)
    }
    return (await since(v, null, whose)).slice(0, limit)
  }
}
