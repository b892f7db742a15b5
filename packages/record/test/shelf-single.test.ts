import type { View } from '@parley/schema'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { openRecord, type RecordQueries } from '../src/index.ts'
import { numberOf, rankDrawn } from '../src/shelf/drawn/rows.ts'
import { agreed, at, finding, makeReading, makeReport, on, said, when, who } from '../src/testing.ts'
import { filled, NOW, sameIn } from './shelves.ts'

const one = fc.record({
  day: fc.option(fc.integer({ min: 1, max: 6 }), { freq: 8 }),
  outlet: fc.constantFrom('Wire', 'Gazette'),
  page: fc.option(fc.constant('a'), { freq: 5 }),
  speaker: fc.constantFrom('Maria Sund', 'Mariya Sund', 'Per Lund'),
  town: fc.constantFrom('Brim', 'Sarn'),
  same: fc.boolean(),
})
type One = typeof one extends fc.Arbitrary<infer T> ? T : never

function make({ day, outlet, page, speaker, town, same }: One, n: number) {
  const words = `Northland shelled ${town} on 3 March`
  const text = `${speaker} said the truce holds. ${words}. A truce between Northland and Southland began. Report ${same ? 0 : n}, by ${outlet}.`
  const report = makeReport(text, {
    ...{ name: `r${n % 3}`, outlet, url: page && 'https://a.example/x' },
    published: day === null ? null : on(`2024-03-0${day}`),
  })
  const event = finding(report, 'event', {
    ...{ type: 'ASSAULT', mode: 'shelling', contexts: [], actors: [who(report, 'Northland')], recipients: [] },
    ...{ date: when(report, '3 March', '2024-03-03'), place: who(report, town), magnitude: null, status: 'occurred' },
    ...{ modality: [], meeting: null, evidence: [at(report, words)] },
  } as never)
  const truce = agreed(report, 'A truce between Northland and Southland began', {
    ...{ name: 'truce', parties: [who(report, 'Northland'), who(report, 'Southland')] },
  })
  return { report, reading: makeReading(report, [said(report, speaker, 'said', 'the truce holds'), event, truce]) }
}

const settled = async (made: Promise<unknown>): Promise<unknown> => {
  try {
    return await made
  } catch (error) {
    return [(error as { code?: string }).code, (error as Error).message]
  }
}

async function answers(record: RecordQueries, view: View, ids: readonly string[]): Promise<unknown[]> {
  const all: unknown[] = []
  for (const kind of [null, 'event', 'attribution'] as const)
    for (const size of [null, 3]) all.push(await record.coding(view, 'Ada', { kind, size }, { limit: 5 }))
  const { items: reports } = await record.reports(view, { limit: 100 })
  const [a, b] = reports
  for (const [x, y] of [
    [a?.id, b?.id],
    ['r0', 'r1'],
    ['r2', 'nobody'],
  ] as const)
    all.push(await settled(record.alignment(view, x ?? '-', y ?? '-')))
  for (const x of ids.slice(0, 4)) for (const y of ids) all.push([x, y, await settled(record.likeness(view, x, y))])
  return all
}

test('two reports side by side, two findings and the sample to code are those of the fold, in any view', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(one, { minLength: 1, maxLength: 4 }), async (specs) => {
      const made = specs.map(make)
      const store = await filled(null, made)
      const ids = made.flatMap((m) => m.reading.findings.map((f) => f.id))
      const shelf = openRecord(store, { shelf: true })
      const fold = openRecord(store, { shelf: false })
      const before = Math.max(1, (await store.revision()) - 1)
      for (const view of [NOW, { asOf: '2024-03-03', at: null }, { asOf: null, at: before }])
        await sameIn(store, view, [shelf, fold], (record, v) => answers(record, v, ids))
    }),
    { numRuns: 15 },
  )
}, 120_000)

test('a sample begins with the findings of the lowest rank, which are kept in their order', async () => {
  const spec: One = { day: 1, outlet: 'Wire', page: null, speaker: 'Per Lund', town: 'Brim', same: false }
  const made = Array.from({ length: 120 }, (_, n) => make({ ...spec, day: 1 + (n % 6) }, n))
  const store = await filled(null, made)
  const ids = made.flatMap((m) => m.reading.findings.map((f) => f.id))
  const lowest = ids.filter((id) => rankDrawn(id)).length
  const view = { asOf: null, at: null }
  const drawn = await store.tables.selectFrom('shelf_drawn').select(['id', 'rank']).orderBy('rank').execute()
  expect(drawn).toHaveLength(lowest)
  expect(drawn.length).toBeGreaterThan(0)
  expect(drawn.map((d) => numberOf(d.id))).toEqual(drawn.map((d) => d.rank))
  const size = drawn.length
  const shelf = await openRecord(store, { shelf: true }).coding(view, 'Ada', { size })
  expect(shelf.items.map((i) => i.finding)).toEqual(drawn.map((d) => d.id))
  expect(shelf).toEqual(await openRecord(store, { shelf: false }).coding(view, 'Ada', { size }))
}, 60_000)
