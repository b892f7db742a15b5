import { type Dossier, type KindName, Ruling, type View } from '@parley/schema'
import fc from 'fast-check'
import { expect } from 'vitest'
import { openRecord, openStore, type RecordQueries, type Store } from '../src/index.ts'
import { shelfOf } from '../src/shelf/read.ts'
import type { Made } from '../src/testing.ts'

export const NOW: View = { asOf: null, at: null }

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

/** What histories are made of, and in which views they are looked at. */
export type Histories<T> = {
  dossier: Dossier
  one: fc.Arbitrary<T>
  make: (spec: T, n: number) => Made
  answers: (record: RecordQueries, view: View) => Promise<unknown>
  /** the kind of which a finding is rejected, by a number */
  kind: (n: number) => KindName
  days: (string | null)[]
  /** a day as of which earlier revisions are asked, and one as of which the shelf is asked when it was made anew */
  earlier: string
  later: string
}

/** Any history: reports come, a finding is rejected, a report is taken down, the shelf is made anew; it answers as the fold does all the while. */
export async function anyHistory<T extends { page: string | null }>(of: Histories<T>): Promise<void> {
  const specs = fc.array(of.one, { minLength: 1, maxLength: 8 })
  const property = fc.asyncProperty(specs, fc.nat(20), fc.boolean(), async (all, n, gone) => {
    const { store, shelf, compare, add } = await shelved(of.dossier, of.answers)
    const made = all.map(of.make)
    await add(made)
    const { items } = await shelf.findings(NOW, of.kind(n))
    if (items.length && n % 2) {
      const findings = [items[n % items.length]!.id]
      const asked = Ruling.parse({ by: 'A. Reader', reason: 'test', verdict: 'reject', findings })
      await store.addDecision(await shelf.draft(NOW, asked, '2026-01-01'))
    }
    if (gone && made.length > 3) await store.takedown({ report: made[1]!.report.id, reason: 'test', by: 'A. Reader' })
    const usable = await shelfOf(store.tables).usable(NOW)
    if (!usable) await store.reshelve()
    for (const asOf of of.days) await compare({ asOf, at: null })
    if (usable) await compare({ asOf: null, at: Math.max(1, (await store.revision()) - 2) })
    // Versions of a page that changed places are not known to earlier revisions as of a day (docs/record.md).
    if (usable && !all.some((s) => s.page))
      await compare({ asOf: of.earlier, at: Math.max(1, (await store.revision()) - 1) })
    await store.tables.updateTable('shelf_state').set({ dossier: -1 }).execute()
    await store.reshelve()
    await compare({ asOf: of.later, at: null })
  })
  await fc.assert(property, { numRuns: Number(process.env.PARLEY_RUNS ?? 20) })
}
