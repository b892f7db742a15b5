import type { Decision, Report } from '@parley/schema'
import type { Kysely, Transaction } from 'kysely'
import { standing } from '../fold/decisions/standing.ts'
import type { Told } from '../fold/told.ts'
import { pageOf, versionsOf } from '../fold/versions/group.ts'
import { carried } from '../fold/versions/standing.ts'
import type { Tables } from '../store/tables.ts'
import { dayNumber } from './rows.ts'

type Db = Kysely<Tables> | Transaction<Tables>
export type Sibling = { id: string; known: number; text: string }

/** Addresses of one page: with and without "www.", either protocol, a closing slash or marks after it. */
function* addresses(url: string): Generator<string> {
  const page = pageOf(url).split('?')[0]!
  for (const protocol of ['https://', 'http://']) for (const www of ['', 'www.']) yield `${protocol}${www}${page}`
}

/** The states of a report's page that the log held, earliest first; it alone where there are no others. */
export async function siblings(db: Db, id: string, at: number): Promise<Sibling[]> {
  const own = await db
    .selectFrom('reports')
    .select(['id', 'url', 'outlet', 'title_key'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (!own) return []
  const found = new Set([id])
  if (own.title_key !== null) {
    const rows = await db
      .selectFrom('reports')
      .select('id')
      .where('outlet', '=', own.outlet)
      .where('title_key', '=', own.title_key)
      .where('revision', '<=', at)
      .execute()
    for (const r of rows) found.add(r.id)
  }
  if (own.url) {
    for (const start of addresses(own.url)) {
      const rows = await db
        .selectFrom('reports')
        .select(['id', 'url'])
        .where('url', '>=', start)
        .where('url', '<', `${start}\uffff`)
        .where('revision', '<=', at)
        .limit(200)
        .execute()
      for (const r of rows) if (r.url && pageOf(r.url) === pageOf(own.url)) found.add(r.id)
    }
  }
  if (found.size === 1) return [{ id, known: 0, text: '' }]
  const rows = await db
    .selectFrom('reports')
    .innerJoin('texts', 'texts.report', 'reports.id')
    .selectAll()
    .where('reports.id', 'in', [...found])
    .execute()
  const days = await db
    .selectFrom('readings')
    .select(['report', 'published_to', 'revision'])
    .where('report', 'in', [...found])
    .where('revision', '<=', at)
    .orderBy('revision')
    .execute()
  const day = new Map(days.map((d) => [d.report, d.published_to]))
  const all = rows.map((r) => {
    const more = r.more ? JSON.parse(r.more) : {}
    const report = {
      id: r.id,
      url: r.url,
      outlet: r.outlet,
      title: r.title,
      text: r.text,
      published: r.published && JSON.parse(r.published),
      ...more,
    } as Report
    return { report, day: day.get(r.id) ?? null, revision: r.revision } as Told
  })
  const group = versionsOf(all).find((v) => v.some((t) => t.report.id === id)) ?? all.filter((t) => t.report.id === id)
  return group.map((t) => ({ id: t.report.id, known: dayNumber(t.day), text: t.report.text }))
}

/** The rulings about a report that stood at a revision, with those on earlier versions of it. */
export async function rulingsOn(db: Db, id: string, at: number, versions: readonly Sibling[]): Promise<Decision[]> {
  const any = await db.selectFrom('decisions').select('revision').limit(1).execute()
  if (!any.length) return []
  const before = versions.slice(
    0,
    versions.findIndex((v) => v.id === id),
  )
  const rows = await db
    .selectFrom('decisions')
    .select('body')
    .where('revision', '<=', at)
    .where((e) =>
      e.or([e('verdict', '=', 'undo'), ...[id, ...before.map((v) => v.id)].map((r) => e('body', 'like', `%${r}%`))]),
    )
    .orderBy('revision')
    .execute()
  const all = standing(rows.map((r) => JSON.parse(r.body) as Decision))
  if (!before.length) return all
  const latest = new Map(before.map((v) => [v.id, id]))
  const texts = new Map(versions.map((v) => [v.id, v.text]))
  return all.map((d) => carried(d, latest, texts))
}
