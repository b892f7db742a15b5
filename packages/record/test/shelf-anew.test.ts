// A shelf that is made anew, and what interrupts that.
import { expect, test } from 'vitest'
import { made } from '../../../tools/bench/made.ts'
import { reshelve } from '../src/shelf/anew.ts'
import { shelfOf } from '../src/shelf/read.ts'
import { openStore } from '../src/store/index.ts'

const NOW = { asOf: null, at: null }
const all = Array.from({ length: 9 }, (_, n) => made(n))

async function spoilt() {
  const store = openStore(':memory:')
  await store.addReports(all)
  const before = await contents(store)
  await store.tables.updateTable('shelf_state').set({ dossier: -1 }).execute()
  return { store, before }
}

type Store = ReturnType<typeof openStore>

/** What lists, events and origins stand on, without the revisions from which on they stand and the numbers of states. */
async function contents({ tables }: Store) {
  const days = await tables.selectFrom('shelf_row_days').selectAll().where('n', '<>', 0).execute()
  const names = new Map((await tables.selectFrom('shelf_keys').selectAll().execute()).map((k) => [k.number, k.key]))
  const events = await tables
    .selectFrom('shelf_events')
    .select(['key', 'turn', 'fewer', 'id', 'opens', 'closes', 'outlets', 'days'])
    .where('until', 'is', null)
    .execute()
  const links = await tables.selectFrom('shelf_links').select(['report', 'other']).execute()
  const text = (rows: readonly object[]) => rows.map((r) => JSON.stringify(Object.values(r))).sort()
  return {
    days: text(days.map(({ key, ...d }) => ({ key: names.get(key), ...d }))),
    events: text(events),
    links: text(links.map((l) => [l.report, l.other].sort())),
  }
}

test('made anew, a shelf holds what it held', async () => {
  const { store, before } = await spoilt()
  const told: number[] = []
  await reshelve(store.tables, (done) => told.push(done), 4)
  expect(told.slice(0, 3)).toEqual([4, 8, 9])
  expect(await contents(store)).toEqual(before)
})

test('interrupted, it goes on where it stopped; what comes meanwhile finds its place', async () => {
  const { store, before } = await spoilt()
  const stopAt = (n: number) => (done: number) => {
    if (done >= n) throw new Error('the power went')
  }
  await expect(reshelve(store.tables, stopAt(4), 4)).rejects.toThrow('the power went')
  expect(await shelfOf(store.tables).usable(NOW)).toBeNull()
  const state = await store.tables.selectFrom('shelf_state').select('making').executeTakeFirstOrThrow()
  expect(JSON.parse(state.making!)).toMatchObject({ done: 4 })
  const told: number[] = []
  await reshelve(store.tables, (done) => told.push(done), 4)
  expect(told[0]).toBe(8)
  expect(await contents(store)).toEqual(before)
  expect(await shelfOf(store.tables).usable(NOW)).not.toBeNull()
  const other = made(9)
  await store.tables.updateTable('shelf_state').set({ dossier: -1 }).execute()
  await expect(reshelve(store.tables, stopAt(8), 4)).rejects.toThrow('the power went')
  // What comes while it is half made finds its place in the end.
  await store.addReport(other.report, other.reading)
  await reshelve(store.tables, () => {}, 4)
  const fresh = openStore(':memory:')
  await fresh.addReports([...all, other])
  expect(await contents(store)).toEqual(await contents(fresh))
})
