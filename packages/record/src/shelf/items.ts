import { addDays, type Finding, type Reading, type Report, type Review } from '@parley/schema'
import { type Kysely, sql } from 'kysely'
import type { Told } from '../fold/told.ts'
import type { Tables } from '../store/tables.ts'
import { EPOCH, UNKNOWN } from './rows.ts'
import type { At } from './view.ts'

/** Where a finding stands on the shelf. */
export type Place = { report: string; since: number; id: string }

/** Reports and findings that are kept at hand. */
const REPORTS = 2000
const FINDINGS = 20_000

export const dayFrom = (known: number): string | null => (known >= UNKNOWN ? null : addDays(EPOCH, known))

/** Findings of one report as rows of `shelf_items`. */
export const itemRows = (told: Told, known: number) =>
  told.reading.findings.map((f, place) => {
    const review = told.reviews?.get(f.id)
    return {
      ...{ report: told.report.id, id: f.id, known, kind: f.kind, place, body: JSON.stringify(f) },
      review: review ? JSON.stringify(review) : null,
    }
  })

/**
 * Reads single findings without the rest of their readings, as the record holds them: resolved, as people ruled, everybody by the name
 * of his own report. What is given is a report with these findings alone: nothing may be counted over it.
 */
export function itemReader(db: Kysely<Tables>, owner: object): ItemReader {
  const known = readers.get(owner) ?? reader(db)
  readers.set(owner, known)
  return known
}

export type ItemReader = (v: Pick<At, 'made'>, places: readonly Place[]) => Promise<Told[]>

/** Whoever reads from one shelf shares what is kept at hand. */
const readers = new WeakMap<object, ItemReader>()

function reader(db: Kysely<Tables>): ItemReader {
  const reports = new Map<string, { report: Report; words: number; revision: number }>()
  const items = new Map<string, { finding: Finding; day: string | null; review: Review | null }>()
  let made = ''
  const key = (p: Place): string => `${p.report} ${p.since} ${p.id}`

  async function loadReports(ids: readonly string[]): Promise<void> {
    if (reports.size > REPORTS) reports.clear()
    const missing = [...new Set(ids)].filter((id) => !reports.has(id))
    if (!missing.length) return
    const { rows } = await sql<Tables['reports'] & { text: string }>`
      select r.*, t.text from json_each(${JSON.stringify(missing)}) j
      join reports r on r.id = j.value join texts t on t.report = r.id`.execute(db)
    for (const row of rows) {
      const { id, name, title, outlet, url, hash, encoding, fingerprint, text, words, revision } = row
      const report = {
        ...{ id, name, text, hash, title, outlet, url, encoding, fingerprint, type: row.type },
        ...{
          published: row.published === null ? null : JSON.parse(row.published),
          furniture: JSON.parse(row.furniture),
        },
        ...(row.more ? JSON.parse(row.more) : {}),
      } as Report
      reports.set(id, { report, words, revision })
    }
  }

  async function loadItems(places: readonly Place[]): Promise<void> {
    if (items.size > FINDINGS) items.clear()
    const missing = places.filter((p) => !items.has(key(p))).map((p) => [p.report, p.since, p.id])
    if (!missing.length) return
    const { rows } = await sql<Place & { known: number; body: string; review: string | null }>`
      select i.report, i.since, i.id, i.known, i.body, i.review from json_each(${JSON.stringify(missing)}) j
      join shelf_items i on i.id = j.value ->> 2 and i.report = j.value ->> 0 and i.since = j.value ->> 1`.execute(db)
    for (const row of rows)
      items.set(key(row), {
        ...{ finding: JSON.parse(row.body) as Finding, day: dayFrom(row.known) },
        review: row.review ? (JSON.parse(row.review) as Review) : null,
      })
  }

  /** Reports with the findings asked for and no others. */
  return async (v, places) => {
    // On a shelf that was made anew, another finding may stand in the same place.
    if (v.made !== made) items.clear()
    made = v.made
    await loadReports(places.map((p) => p.report))
    await loadItems(places)
    const found = new Map<string, Told>()
    for (const p of places) {
      const [item, held] = [items.get(key(p)), reports.get(p.report)]
      if (!item || !held) continue
      const at = `${p.report} ${p.since}`
      const told = found.get(at)
      if (told) {
        told.reading.findings.push(item.finding)
        if (item.review) (told.reviews as Map<string, Review>).set(p.id, item.review)
      } else {
        const reading = {
          report: p.report,
          findings: [item.finding],
          credited: [],
          furniture: [],
        } as unknown as Reading
        const reviews = new Map(item.review ? [[p.id, item.review]] : [])
        found.set(at, { ...held, reading, day: item.day, reviews })
      }
    }
    return [...found.values()]
  }
}
