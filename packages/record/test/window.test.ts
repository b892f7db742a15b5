import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openRecord, openStore, type Paged, type RecordQueries } from '../src/index.ts'
import { makeReading, makeReport, on, said } from '../src/testing.ts'
import { dossier, histories } from './generated.ts'

const ALL = { asOf: null, at: null }

/** What a very large record is told of a stretch of its reports. */
const asked: Record<string, (r: RecordQueries) => Promise<unknown>> = {
  scope: (r) => r.scope(ALL, { q: 'mill' }),
  timeline: (r) => r.timeline(ALL, { q: 'the' }),
  events: (r) => r.events(ALL, { q: 'shells mill' }),
}

test('a stretch that holds all reports is answered as the whole record, and says how far it looked', async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (made) => {
      const store = openStore(':memory:')
      await store.addDossier(dossier)
      for (const { report, reading } of made) await store.addReport(report, reading)
      const [window, fold] = [openRecord(store, { shelf: true, most: 0 }), openRecord(store, { shelf: false })]
      const days = made.flatMap((m) => m.day ?? []).sort()
      for (const [name, ask] of Object.entries(asked)) {
        const { looked, ...rest } = (await ask(window)) as Paged<unknown>
        expect(rest).toEqual(await ask(fold))
        if (name !== 'events')
          expect(looked).toEqual({ reports: made.length, from: days[0] ?? null, to: days.at(-1) ?? null })
      }
      for (const { id } of (await fold.findings(ALL, 'violation')).items)
        expect(await window.allegation(ALL, id)).toEqual(await fold.allegation(ALL, id))
    }),
    { numRuns: 12 },
  )
}, 60_000)

test('the latest reports are looked at, of those that are asked for', async () => {
  const store = openStore(':memory:')
  await store.addDossier(dossier)
  const report = (i: number) => {
    const day = new Date(Date.UTC(2024, 0, 1 + Math.floor(i / 2))).toISOString().slice(0, 10)
    const made = makeReport(`Maria Holm said part ${i} holds.`, {
      outlet: i % 2 ? 'Wire' : 'Gazette',
      published: on(day),
    })
    return { report: made, reading: makeReading(made, [said(made, 'Maria Holm', 'said', `part ${i} holds`)]) }
  }
  await store.addReports(Array.from({ length: 260 }, (_, i) => report(i)))
  const record = openRecord(store, { shelf: true, most: 100 })
  expect((await record.scope(ALL, { q: 'part' })).looked).toEqual({
    reports: 200,
    from: '2024-01-31',
    to: '2024-05-09',
  })
  const wire = await record.scope(ALL, { q: 'part', outlet: 'wire', to: '2024-02-10' })
  expect(wire.looked).toEqual({ reports: 41, from: '2024-01-01', to: '2024-02-10' })
})
