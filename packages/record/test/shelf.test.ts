import { KIND_NAMES, Ruling, type View } from '@parley/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Filter, openRecord, openStore, type RecordQueries, type Store } from '../src/index.ts'
import { shelfOf } from '../src/shelf/read.ts'
import { makeReading, makeReport, on, said } from '../src/testing.ts'
import { dossier, histories, type Made } from './generated.ts'

const ALL: View = { asOf: null, at: null }
const FILTERS: Filter[] = [
  {},
  { actor: 'Petrenko' },
  { actor: 'the North', outlet: 'gazette' },
  { issue: 'ceasefire' },
  { outlet: 'Wire', from: '2024-01-10', to: '2024-02-20' },
  { issue: 'ceasefire', to: '2024-02-01' },
  { actor: 'Maria Holm' },
  { report: 'r1' },
  { q: 'truce holds' },
  { q: '"the harvest" ho', outlet: 'wire' },
  { q: 'winter', issue: 'ceasefire' },
  { q: '…' },
  { q: 'LETTERS 1' },
  { q: 'shell mills' },
  { q: '"shell" hold' },
  { q: '"shells fell" mi', from: '2024-01-05' },
  { q: 'the sou', report: 'r0' },
  { q: 'Ilya', actor: 'Petrenko' },
]

/** All that lists answer in a view, page by page. */
async function lists(record: RecordQueries, view: View): Promise<unknown[]> {
  const all: unknown[] = [await record.status(view)]
  const pages = async (
    ask: (cursor: string | null) => Promise<{ items: unknown[]; total: number; next: string | null }>,
  ) => {
    for (let cursor: string | null = null; ; ) {
      const page = await ask(cursor)
      all.push(page)
      cursor = page.next
      if (!cursor) return
    }
  }
  for (const limit of [2, 100]) all.push(await record.developments(view, limit))
  for (const filter of FILTERS) {
    await pages((cursor) => record.statements(view, filter, { limit: 2, cursor }))
    await pages((cursor) => record.reports(view, { limit: 2, cursor }, filter))
    if (filter === FILTERS[0]) await pages((cursor) => record.agreementPage(view, { limit: 2, cursor }))
    await pages((cursor) => record.events(view, filter, { limit: 3, cursor }))
    for (const kind of KIND_NAMES) await pages((cursor) => record.findings(view, kind, filter, { limit: 3, cursor }))
  }
  for (const { id } of (await record.reports(view)).items) {
    const whole = await record.report(view, id)
    all.push(whole)
    for (const f of whole.findings) {
      all.push(await record.finding(view, f.id))
      if (f.kind === 'agreement') all.push(await record.agreement(view, f.id))
      if (f.kind === 'event') all.push(await record.event(view, f.id))
    }
  }
  return all
}

async function rule(store: Store, n: number): Promise<void> {
  const record = openRecord(store, { shelf: false })
  const { items } = await record.findings(ALL, 'attribution')
  if (!items.length) return
  const of = (i: number) => [items[(n + i) % items.length]!.id]
  const by = { by: 'A. Reader', reason: 'test' }
  const made = async (ruling: Partial<Ruling>) => {
    const decision = await record.draft(ALL, Ruling.parse({ ...by, ...ruling }), `2026-01-0${(n % 9) + 1}`)
    await store.addDecision(decision)
    return decision.id
  }
  await made({ verdict: 'correct', findings: of(0), change: { actor: 'Petrenko', medium: `letter ${n}` } })
  const rejected = await made({ verdict: 'reject', findings: of(1) })
  if (n % 2) await made({ verdict: 'undo', undoes: rejected })
}

async function compare(store: Store, made: readonly Made[], from: number): Promise<void> {
  const [shelf, fold] = [openRecord(store, { shelf: true }), openRecord(store, { shelf: false })]
  const days = [...new Set(made.flatMap((m) => m.day ?? []))].slice(0, 3)
  const latest = await store.revision()
  const views: View[] = [
    ALL,
    ...days.map((asOf) => ({ asOf, at: null })),
    { asOf: null, at: Math.max(from, latest - 2) },
  ]
  for (const from of views) {
    for (const to of views) expect(await shelf.changes(from, to)).toEqual(await fold.changes(from, to))
  }
  for (const view of views) {
    expect(await shelfOf(store.tables).usable(view)).not.toBeNull()
    expect(await lists(shelf, view)).toEqual(await lists(fold, view))
  }
}

test('the shelf answers as the fold does: any history, any rulings, any day, earlier revisions, page by page', async () => {
  await fc.assert(
    fc.asyncProperty(histories, fc.integer({ min: 0, max: 20 }), async (made, n) => {
      const store = openStore(':memory:')
      await store.addDossier(dossier)
      for (const { report, reading } of made) await store.addReport(report, reading)
      await rule(store, n)
      await compare(store, made, 1)
    }),
    { numRuns: 12 },
  )
}, 60_000)

/** Two findings of one kind ruled to be one thing or two, with an undo of every other ruling. */
async function link(store: Store, kind: 'event' | 'agreement', n: number, undone: Set<string>): Promise<void> {
  const record = openRecord(store, { shelf: false })
  const { items } = await record.findings(ALL, kind)
  if (items.length < 2) return
  const of = (i: number) => items[(n + i) % items.length]!.id
  const verdict = (['same', 'different', 'unsure'] as const)[n % 3]!
  if (of(0) === of(1)) return
  const ruling = Ruling.parse({ by: 'A. Reader', reason: 'test', verdict, findings: [of(0), of(1)] })
  const decision = await record.draft(ALL, ruling, `2026-02-0${(n % 9) + 1}`)
  await store.addDecision(decision)
  // The same ruling again on the same day is the same decision, and may have been undone already.
  if (n % 4 || undone.has(decision.id)) return
  undone.add(decision.id)
  const undo = Ruling.parse({ by: 'A. Reader', reason: 'test', verdict: 'undo', undoes: decision.id })
  await store.addDecision(await record.draft(ALL, undo, '2026-02-11'))
}

test('what people ruled to be one event or agreement, or two, and what was taken down, on any day and revision', async () => {
  await fc.assert(
    fc.asyncProperty(histories, fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 4 }), async (made, ns) => {
      const store = openStore(':memory:')
      await store.addDossier(dossier)
      const [first, ...rest] = made
      for (const { report, reading } of rest) await store.addReport(report, reading)
      const undone = new Set<string>()
      for (const n of ns) await link(store, n % 2 ? 'event' : 'agreement', n, undone)
      await store.addReport(first!.report, first!.reading)
      const gone = rest.at(-1)
      if (gone && ns.length > 2) await store.takedown({ report: gone.report.id, reason: 'test', by: 'A. Reader' })
      const [shelf, fold] = [openRecord(store, { shelf: true }), openRecord(store, { shelf: false })]
      const days = [null, ...new Set(made.flatMap((m) => m.day ?? []))].slice(0, 4)
      for (let at = 1; at <= (await store.revision()); at++) {
        for (const asOf of days) {
          const view = { asOf, at }
          expect(await shelfOf(store.tables).usable(view)).not.toBeNull()
          expect(await shelf.events(view)).toEqual(await fold.events(view))
          expect(await shelf.agreements(view)).toEqual(await fold.agreements(view))
        }
      }
    }),
    { numRuns: 15 },
  )
}, 120_000)

test('a dossier that came later spoils the shelf; made anew, it answers as the fold does', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (made) => {
      const store = openStore(':memory:')
      for (const { report, reading } of made) await store.addReport(report, reading)
      await store.addDossier(dossier)
      await rule(store, 1)
      expect(await shelfOf(store.tables).usable(ALL)).toBeNull()
      expect(await store.reshelve()).toBe(true)
      expect(await store.reshelve()).toBe(false)
      await compare(store, made, await store.revision())
    }),
    { numRuns: 5 },
  )
}, 60_000)

test('versions of a page: the shelf shows the one that stands on the asked day and revision', async () => {
  const store = openStore(':memory:')
  const version = (text: string, day: string) => makeReport(text, { url: 'https://a.example/x', published: on(day) })
  const [first, second] = [
    version('Ilya Berg said it holds.', '2024-01-10'),
    version('Ilya Berg said it is over.', '2024-01-20'),
  ]
  await store.addReport(first, makeReading(first, [said(first, 'Ilya Berg', 'said', 'it holds')]))
  await store.addReport(second, makeReading(second, [said(second, 'Ilya Berg', 'said', 'it is over')]))
  const record = openRecord(store, { shelf: true })
  const contents = async (view: View) => (await record.statements(view)).items.map((s) => s.content)
  expect(await contents(ALL)).toEqual(['it is over'])
  expect(await contents({ asOf: '2024-01-15', at: null })).toEqual(['it holds'])
  expect(await contents({ asOf: null, at: 1 })).toEqual(['it holds'])
  expect((await record.report(ALL, first.id)).text).toBe(first.text)
})
