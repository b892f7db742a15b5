import { type Dossier, type Finding, type Reading, type Report, Ruling, type View } from '@parley/schema'
import { expect } from 'vitest'
import { openRecord, openStore, type RecordQueries, type Store } from '../src/index.ts'
import { shelfOf } from '../src/shelf/read.ts'
import { makeReading } from '../src/testing.ts'

export const NOW: View = { asOf: null, at: null }

export type Made = { report: Report; reading: Reading }

/** A reading of findings, each of them once. */
export function readOnce(report: Report, findings: readonly Finding[]): Made {
  const seen = new Set<string>()
  return {
    report,
    reading: makeReading(
      report,
      findings.filter((f) => !seen.has(f.id) && seen.add(f.id)),
    ),
  }
}

/** All pages of a list, from the first to the last. */
export async function pagesOf<P extends { next: string | null }>(ask: (cursor: string | null) => Promise<P>) {
  const pages: P[] = []
  for (let cursor: string | null = null; ; ) {
    const page: P = await ask(cursor)
    pages.push(page)
    cursor = page.next
    if (!cursor) return pages
  }
}

/** A new store with these reports. */
export async function filled(dossier: Dossier | null, made: readonly Made[] = []): Promise<Store> {
  const store = openStore(':memory:')
  if (dossier) await store.addDossier(dossier)
  for (const { report, reading } of made) await store.addReport(report, reading)
  return store
}

/** In a view, what one record answers from its shelf is what the other does by folding. */
export async function sameIn(
  store: Store,
  view: View,
  [one, other]: readonly [RecordQueries, RecordQueries],
  answers: (record: RecordQueries, view: View) => Promise<unknown>,
): Promise<void> {
  expect(await shelfOf(store.tables).usable(view)).not.toBeNull()
  expect(await answers(one, view)).toEqual(await answers(other, view))
}

/** An empty store with its shelf, and what checks that the shelf answers as the fold does. */
export async function shelved(dossier: Dossier, answers: (record: RecordQueries, view: View) => Promise<unknown>) {
  const store = await filled(dossier)
  const shelf = openRecord(store, { shelf: true })
  const compare = (view: View) => sameIn(store, view, [shelf, openRecord(store, { shelf: false })], answers)
  return {
    ...{ store, shelf, compare },
    /** Adds reports. What was followed in memory after the third must not hide what comes since. */
    async add(made: readonly Made[]): Promise<void> {
      for (const [i, { report, reading }] of made.entries()) {
        await store.addReport(report, reading)
        if (i === 2) await compare(NOW)
      }
    },
    /** Compares as of days, and as it was so many revisions ago. */
    async over(days: readonly (string | null)[], back = 2): Promise<void> {
      for (const asOf of days) await compare({ asOf, at: null })
      await compare({ asOf: null, at: Math.max(1, (await store.revision()) - back) })
    },
  }
}

type Shelved = Awaited<ReturnType<typeof shelved>>

/** What is done to a record: a finding of a kind is rejected where `n` is odd, a report is taken down. */
export type Disturbed = { kind: 'violation' | 'event' | 'measurement' | 'attribution'; n: number; gone: boolean }

/**
 * Rejects, takes down and shelves anew, comparing all the while: as of days, at earlier revisions, and where no report is a version of a
 * page (`pages`) as of a day (`earlier`) at an earlier revision.
 */
export async function disturb(
  { store, shelf, compare }: Shelved,
  made: readonly Made[],
  { kind, n, gone }: Disturbed,
  { days, earlier, later, pages }: { days: (string | null)[]; earlier: string; later: string; pages: boolean },
): Promise<void> {
  const { items } = await shelf.findings(NOW, kind)
  if (items.length && n % 2) {
    const findings = [items[n % items.length]!.id]
    const asked = Ruling.parse({ by: 'A. Reader', reason: 'test', verdict: 'reject', findings })
    await store.addDecision(await shelf.draft(NOW, asked, '2026-01-01'))
  }
  if (gone && made.length > 3) await store.takedown({ report: made[1]!.report.id, reason: 'test', by: 'A. Reader' })
  const usable = await shelfOf(store.tables).usable(NOW)
  if (!usable) await store.reshelve()
  for (const asOf of days) await compare({ asOf, at: null })
  if (usable) await compare({ asOf: null, at: Math.max(1, (await store.revision()) - 2) })
  // Versions of a page that changed places are not known to earlier revisions as of a day (docs/record.md).
  if (usable && !pages) await compare({ asOf: earlier, at: Math.max(1, (await store.revision()) - 1) })
  await store.tables.updateTable('shelf_state').set({ dossier: -1 }).execute()
  await store.reshelve()
  await compare({ asOf: later, at: null })
}
