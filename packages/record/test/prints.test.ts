import { expect, test } from 'vitest'
import { openRecord, openStore, type Store } from '../src/index.ts'
import { makeReading, makeReport, on } from '../src/testing.ts'

const ALL = { asOf: null, at: null }
const BODY =
  'Gunmen seized the post office of Brim in Ostia on Monday, police said.\nThey left after 40 minutes with stamps worth 900 crowns.\nInspector Lena Ruud called the raid of Brim a puzzle and asked the public for photographs.'
const OTHER =
  'The choir of Sarn sang 12 songs by Ivo Brandt on Friday.\nMayor Petra Oss thanked the 300 guests, and rain fell on the hills of Ellmar.\nThe next concert is on 9 June at the mill of Oss.'

const report = (text: string, outlet: string, day: string) => makeReport(text, { outlet, published: on(day) })
const wire = report(BODY, 'Wire', '2024-05-01')
const copy = report(`${BODY}\nMore to come.`, 'Gazette', '2024-05-03')
const choir = report(OTHER, 'Herald', '2024-05-04')

async function filled(): Promise<Store> {
  const store = openStore(':memory:')
  for (const one of [wire, copy, choir]) await store.addReport(one, makeReading(one, []))
  return store
}

/** By a record that was only now opened: nothing is at hand but what the store keeps. */
const groups = async (store: Store) => (await openRecord(store).origins(ALL)).items
const sizes = async (store: Store) => (await groups(store)).map((g) => g.reports.length)
const rows = (store: Store) => store.tables.selectFrom('prints').selectAll().orderBy('report').execute()

test('the prints that are kept are those that are compared', async () => {
  const store = await filled()
  expect((await rows(store)).map((r) => r.report)).toEqual([wire.id, copy.id, choir.id].sort())
  expect(await sizes(store)).toEqual([2, 1])
  // Under the choir's name the print of the raid is kept now: were it made of the text, nothing would change.
  const { body } = (await rows(store)).find((r) => r.report === wire.id)!
  await store.tables.updateTable('prints').set({ body }).where('report', '=', choir.id).execute()
  expect(await sizes(store)).toEqual([3])
  // One of another version can't be compared with: it is made of the text, and kept by the next reading.
  await store.tables.updateTable('prints').set({ version: 0 }).where('report', '=', choir.id).execute()
  expect(await sizes(store)).toEqual([2, 1])
  expect(await store.reshelve()).toBe(true)
  expect(await rows(store)).toEqual(await rows(await filled()))
})

test('without them the same groups are found, and made again they are the same', async () => {
  const store = await filled()
  const [before, kept] = [await groups(store), await rows(store)]
  await store.tables.deleteFrom('prints').execute()
  expect(await groups(store)).toEqual(before)
  expect(await store.reshelve()).toBe(true)
  expect(await store.reshelve()).toBe(false)
  expect(await rows(store)).toEqual(kept)
  expect(await groups(store)).toEqual(before)
})

test('a record that is open learns of the print of a report that came later', async () => {
  const store = openStore(':memory:')
  await store.addReport(wire, makeReading(wire, []))
  const record = openRecord(store)
  expect((await record.origins(ALL)).origins).toBe(1)
  await store.addReport(choir, makeReading(choir, []))
  await store.addReport(copy, makeReading(copy, []))
  expect(await record.origins(ALL)).toEqual(await openRecord(await filled()).origins(ALL))
})

test('furniture found by a newer engine is another print; the earlier one stays for earlier revisions', async () => {
  const store = await filled()
  const reading = makeReading(wire, [])
  const end = BODY.indexOf('Inspector')
  const newer = {
    ...{ ...reading, furniture: [[end, BODY.length] as [number, number]] },
    engine: { ...reading.engine, version: '9.0.0' },
  }
  await store.addReport({ ...wire, furniture: [[0, 5]] }, newer)
  const own = (await rows(store)).filter((r) => r.report === wire.id)
  expect(own.map((r) => [r.furniture, r.since])).toEqual([
    ['', 1],
    [`${end},${BODY.length}`, 4],
  ])
  expect(own[0]!.body.length).toBeGreaterThan(own[1]!.body.length)
})

test('a takedown takes the print with it', async () => {
  const store = await filled()
  await store.takedown({ report: wire.id, reason: 'names a witness', by: 'An editor' })
  expect((await rows(store)).map((r) => r.report)).toEqual([copy.id, choir.id].sort())
  expect(await store.reshelve()).toBe(false)
  expect(await sizes(store)).toEqual([1, 1])
})

test('verify finds a print that is not that of its text; one of another version or none at all is no fault', async () => {
  const store = await filled()
  expect((await store.verify()).broken).toEqual([])
  const { body } = (await rows(store)).find((r) => r.report === wire.id)!
  await store.tables.updateTable('prints').set({ body }).where('report', '=', choir.id).execute()
  expect((await store.verify()).broken).toEqual([
    { report: choir.id, finding: '', why: 'the print by which its origin is found is not that of its text' },
  ])
  await store.tables.updateTable('prints').set({ version: 0 }).where('report', '=', choir.id).execute()
  await store.tables.deleteFrom('prints').where('report', '=', wire.id).execute()
  await store.tables.updateTable('prints').set({ furniture: 'x' }).where('report', '=', copy.id).execute()
  expect((await store.verify()).broken).toEqual([
    { report: copy.id, finding: '', why: 'a print is kept that belongs to none of its readings' },
  ])
})
