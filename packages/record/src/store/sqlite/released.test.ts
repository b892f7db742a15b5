// A record of every released version opens in this one, with all that it held. Each release adds its file, which is never
// changed: `gzip -9n` of a small record after `vacuum`, made by that version.
import { copyFileSync, globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openRecord } from '../../queries/index.ts'
import { makeReading, makeReport, said } from '../../testing.ts'
import { openStore } from '../index.ts'
import { MIGRATIONS } from './migrations.ts'

const files = globSync(join(dirname(fileURLToPath(import.meta.url)), 'released/*.parley.gz'))
const NOW = { asOf: null, at: null }

test('there is a file of every released version', () => {
  const changes = readFileSync('CHANGELOG.md', 'utf8')
  const released = [...changes.matchAll(/^## \[?(\d+\.\d+\.\d+)/gm)].map((m) => m[1]!)
  expect(files.map((f) => basename(f, '.parley.gz'))).toEqual(expect.arrayContaining(released))
  expect(files.length).toBeGreaterThan(0)
})

test.each(files.map((f) => [basename(f, '.parley.gz'), f] as const))('%s comes forward whole', async (_, gz) => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-released-'))
  const file = join(folder, 'old.parley')
  writeFileSync(file, gunzipSync(readFileSync(gz)))
  copyFileSync(file, `${file}.kept`)
  const store = openStore(file)
  expect((await store.verify()).broken).toEqual([])
  const record = openRecord(store)
  const status = await record.status(NOW)
  expect(status).toMatchObject({
    dossier: { id: 'river-talks' },
    revision: 5,
    reports: 2,
    firstDay: '2021-05-12',
    lastDay: '2021-05-14',
  })
  const { items } = await record.statements(NOW)
  expect(items.map((s) => [s.actors, s.content])).toEqual([
    [['Lowland Ministry'], 'it had shelled the bridge'],
    [['Upland'], 'the river ceasefire of ten days holds until 20 May'],
  ])
  expect((await record.corrections(NOW)).items).toMatchObject([{ id: 'd-1', author: 'ada', state: 'holds' }])
  expect((await record.agreements(NOW))[0]).toMatchObject({ status: 'in force' })
  // An earlier revision answers as it did, and the log goes on where it was.
  expect((await record.statements({ asOf: null, at: 4 })).items[0]!.actors).toEqual(['Lowland'])
  const report = makeReport('Ada Reyes said that it is new.')
  const added = await store.addReport(report, makeReading(report, [said(report, 'Ada Reyes', 'said', 'it is new')]))
  expect(added).toEqual({ revision: 6, added: 'new' })
  await store.close()
  const layout = (f: string) => {
    const db = new DatabaseSync(f, { readOnly: true })
    const version = db.prepare('pragma user_version').get()!.user_version
    const tables = db.prepare("select name, sql from sqlite_schema where name not like 'sqlite_%' order by name").all()
    db.close()
    return { version, tables: tables.map((t) => ({ ...t })) }
  }
  // What came forward is laid out as what is made anew.
  const fresh = join(folder, 'new.parley')
  await openStore(fresh).close()
  expect(layout(file)).toEqual(layout(fresh))
  expect(layout(file).version).toBe(MIGRATIONS.length)
  rmSync(folder, { recursive: true })
})
