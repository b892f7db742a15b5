import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  openRecord,
  openStore,
  openThreads,
  type RecordQueries,
  type Store,
  type ThreadedRecord,
} from '../src/index.ts'
import { makeReading, makeReport, on, said } from '../src/testing.ts'
import { FAMILIES, FAMILY_OF, WARM } from '../src/threads/families.ts'
import { dossier } from './generated.ts'

const ALL = { asOf: null, at: null }

let folder: string
let store: Store
let plain: RecordQueries
let threads: ThreadedRecord

async function add(n: number) {
  const report = makeReport(`Ilya Petrenko said the harvest truce holds in part ${n}.`, {
    ...{ name: `r${n}`, outlet: 'Wire', published: on(`2024-01-0${n + 1}`) },
  })
  await store.addReport(report, makeReading(report, [said(report, 'Ilya Petrenko', 'said', 'the harvest truce holds')]))
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'parley-threads-'))
  store = openStore(join(folder, 'record.parley'))
  await store.addDossier(dossier)
  for (let n = 0; n < 4; n++) await add(n)
  plain = openRecord(store)
  threads = openThreads(store, plain, 3)
})
afterAll(async () => {
  await threads.close()
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

test('every question of the record has its thread, and every method is one', () => {
  expect(Object.keys(FAMILY_OF).sort()).toEqual(Object.keys(plain).sort())
  for (const method of Object.values(plain)) expect(typeof method).toBe('function')
  for (const method of Object.values(threads.record)) expect(typeof method).toBe('function')
})

test('threads answer as the record itself does, and know what was written before they were asked', async () => {
  const both = async <T>(ask: (record: RecordQueries) => Promise<T>) => {
    const [a, b] = [await ask(threads.record), await ask(plain)]
    expect(a).toEqual(b)
    return a
  }
  expect((await both((r) => r.status(ALL))).reports).toBe(4)
  await both((r) => r.statements(ALL, { actor: 'Ilya Petrenko' }, { limit: 2 }))
  await both((r) => r.actorPage({ asOf: '2024-01-02', at: null }))
  await both((r) => r.timeline(ALL))
  await both((r) => r.changes({ asOf: '2024-01-01', at: null }, ALL))
  await add(4)
  expect((await both((r) => r.status(ALL))).reports).toBe(5)
  expect(await both((r) => r.revision())).toBe(await store.revision())
})

test('threads that were warmed answer as before; a small record has nothing to be warmed', async () => {
  await threads.warm()
  expect((await threads.record.actorPage(ALL)).items).toEqual((await plain.actorPage(ALL)).items)
  const small = openThreads(store, plain, 100)
  await small.warm()
  await small.close()
})

test('every question by which a thread is warmed is its own, and is answered', async () => {
  for (const family of FAMILIES)
    for (const [name, given] of WARM[family]) {
      expect(FAMILY_OF[name]).toBe(family)
      await (plain[name] as (...all: readonly unknown[]) => Promise<unknown>)(...given)
    }
})

test('what a thread refuses is refused with the same code and remedy', async () => {
  const told = await plain.report(ALL, 'nowhere').catch((error: unknown) => String(error))
  await expect(threads.record.report(ALL, 'nowhere')).rejects.toMatchObject({ code: 'not-found' })
  expect(await threads.record.report(ALL, 'nowhere').catch((error: unknown) => String(error))).toBe(told)
})

test('closed while somebody waits, they are told; a small record starts no thread', async () => {
  const other = openThreads(store, plain, 3)
  const waits = other.record.status(ALL)
  const refused = expect(waits).rejects.toMatchObject({ code: 'internal' })
  await other.close()
  await refused
  const small = openThreads(store, plain, 100)
  expect((await small.record.status(ALL)).reports).toBe(5)
  await small.close()
})
