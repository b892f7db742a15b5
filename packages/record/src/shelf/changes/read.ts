import type { Change } from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import type { ChangeFilter, PageAsk, Paged } from '../../api.ts'
import { within, withReport } from '../../fold/changes/findings.ts'
import { inOrder, isOfItsOwn } from '../../fold/changes/index.ts'
import { reportChanges } from '../../fold/changes/reports.ts'
import { evidence } from '../../fold/evidence.ts'
import { sceneOf, type Told } from '../../fold/told.ts'
import { pageOf } from '../../queries/page.ts'
import type { Tables } from '../../store/tables.ts'
import type { AgreementShelf } from '../agreements/read.ts'
import { dayFrom } from '../follow.ts'
import { itemReader, type Place } from '../items.ts'
import { Lately } from '../lately.ts'
import type { Shelf } from '../read.ts'
import { type At, held } from '../view.ts'
import { changedAgreements } from './agreements.ts'

type Row = { report: string; since: number; known: number }

/** Between two states that differ in more reports than this, single findings are told of the latest of these alone. */
export const MANY_REPORTS = 1000
/** Reports that are read otherwise in both states are laid side by side; of more than so many, the latest. */
const MANY_READ = 300

/** What differs between two states of a large record: only reports in which they differ are looked at. */
export function changesOnShelf(db: Kysely<Tables>, shelf: Shelf, agreed: AgreementShelf) {
  const kept = new Lately<Change[]>(12)
  const read = itemReader(db, shelf)

  const only = async (v: At, other: At): Promise<Row[]> => {
    const { rows } = await sql<Row>`
      select report, since, known from shelf_reports where ${held(v)} and not (${held(other)}) order by turn, report`.execute(
      db,
    )
    return rows
  }

  /** Enough of a report to say that it came or went. */
  async function named(rows: readonly Row[]): Promise<Told[]> {
    const asked = JSON.stringify(rows.map((r) => r.report))
    const found = await sql<{ id: string; name: string; title: string | null; outlet: string | null }>`
      select r.id, r.name, r.title, r.outlet from json_each(${asked}) j join reports r on r.id = j.value`.execute(db)
    const known = new Map(rows.map((r) => [r.report, r.known]))
    return found.rows.map((report) => ({ report, day: dayFrom(known.get(report.id)!) }) as unknown as Told)
  }

  async function findings(v: At, rows: readonly Row[], what: 'new' | 'withdrawn'): Promise<Change[]> {
    const asked = JSON.stringify(rows.slice(0, MANY_REPORTS).map((r) => [r.report, r.since]))
    const found = await sql<Place>`
      select i.report, i.since, i.id from json_each(${asked}) j
      join shelf_items i on i.report = j.value ->> 0 and i.since = j.value ->> 1 where i.kind <> 'agreement'`.execute(
      db,
    )
    return (await read(v, found.rows)).flatMap((told) =>
      told.reading.findings.map((finding) => withReport(what, finding.kind, evidence(told, finding))),
    )
  }

  async function made(from: At, to: At): Promise<Change[]> {
    const [gone, came] = [await only(from, to), await only(to, from)]
    const [before, after] = [new Set(gone.map((r) => r.report)), new Set(came.map((r) => r.report))]
    const [out, fresh] = [gone.filter((r) => !after.has(r.report)), came.filter((r) => !before.has(r.report))]
    const read: Change[] = []
    for (const { report } of came.filter((r) => before.has(r.report)).slice(0, MANY_READ)) {
      const [old, now] = [await shelf.told(from, report, null), await shelf.told(to, report, null)]
      if (old && now) read.push(...within(old, now).filter(isOfItsOwn))
    }
    return inOrder([
      ...(await changedAgreements(agreed, from, to)),
      ...reportChanges(sceneOf(await named(out), null), sceneOf(await named(fresh), null)),
      ...(await findings(to, fresh, 'new')),
      ...(await findings(from, out, 'withdrawn')),
      ...read,
    ])
  }

  return async (
    from: At,
    to: At,
    ask: PageAsk | undefined,
    { kind, change }: ChangeFilter = {},
  ): Promise<Paged<Change>> => {
    const all = await kept.get(`${from.key} ${to.key}`, () => made(from, to))
    return pageOf(
      all.filter((c) => (!kind || c.kind === kind) && (!change || c.change === change)),
      (c) => c.id,
      ask,
    )
  }
}
