import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Dossier, type ParleyError } from '@parley/schema'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../api.ts'
import { agreed, makeReading, makeReport, on, said } from '../testing.ts'
import { openStore } from './index.ts'
import { APPLICATION_ID } from './sqlite/open.ts'
import { TABLES, type Tables } from './tables.ts'

let folder: string
let file: string
const now = () => '2026-01-01T00:00:00.000Z'

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'parley-'))
  file = join(folder, 'record.parley')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function sample(text = 'Khartoum said the truce holds. \u0000 “Naïve” 🕊.', version = '1.0.0') {
  const report = makeReport(text, { outlet: 'Gazette', published: on('2023-05-20') })
  const findings = [said(report, 'Khartoum', 'said', 'the truce holds'), agreed(report, 'truce')]
  return { report, reading: makeReading(report, findings, { version }) }
}

const codeOf = (fn: () => unknown): string => {
  try {
    fn()
    return 'no error'
  } catch (error) {
    return (error as ParleyError).code
  }
}

/** The contract that every store keeps; a further one is a further row. */
const STORES: [string, () => Store][] = [
  ['a file', () => openStore(file, { now })],
  ['memory', () => openStore(':memory:', { now })],
]

describe.each(STORES)('the log in %s', (_, open) => {
  test('one revision for a report; the same engine again, or an older one, changes nothing', async () => {
    const store = open()
    const { report, reading } = sample()
    expect(await store.addReport(report, reading)).toEqual({ revision: 1, added: 'new' })
    expect(await store.addReport(report, reading)).toEqual({ revision: 1, added: 'same' })
    expect(await store.addReport(report, sample(undefined, '0.9.0').reading)).toEqual({ revision: 1, added: 'same' })
    const elsewhere = { ...reading, engine: { ...reading.engine, runtime: 'another machine' } }
    expect(await store.addReport(report, elsewhere)).toEqual({ revision: 1, added: 'same' })
    expect(await store.revision()).toBe(1)
    await store.close()
  })

  test("a newer engine's reading supersedes, and the old one stays", async () => {
    const store = open()
    await store.addReport(sample().report, sample().reading)
    expect(await store.addReport(sample().report, sample(undefined, '1.10.0').reading)).toEqual({
      revision: 2,
      added: 'newer reading',
    })
    const rows = await store.tables.selectFrom('readings').select(['revision', 'version']).orderBy('revision').execute()
    expect(rows.map((r) => r.version)).toEqual(['1.0.0', '1.10.0'])
    expect(await store.tables.selectFrom('log').selectAll().execute()).toEqual([
      { revision: 1, what: 'report', subject: sample().report.id, at: now() },
      { revision: 2, what: 'reading', subject: sample().report.id, at: now() },
    ])
    await store.close()
  })

  test('a dossier is a new revision only where it differs from the one in view', async () => {
    const store = open()
    const dossier = Dossier.parse({ dossier: 'a', title: 'A', period: { from: '2023-01-01', to: '2023-12-31' } })
    expect(await store.addDossier(dossier)).toBe(1)
    expect(await store.addDossier(dossier)).toBe(1)
    expect(await store.addDossier({ ...dossier, title: 'B' })).toBe(2)
    expect(await store.addDossier(dossier)).toBe(3)
    await store.close()
  })

  test('a reading that does not fit its report is refused and nothing is written', async () => {
    const store = open()
    const { report, reading } = sample()
    const other = makeReport('Another text')
    await expect(store.addReport(other, reading)).rejects.toMatchObject({ code: 'broken-evidence' })
    await expect(store.addReport({ ...report, text: `${report.text} ` }, reading)).rejects.toThrow(/hash/)
    const outside = { ...reading, furniture: [[0, 9999] as [number, number]] }
    await expect(store.addReport(report, outside)).rejects.toThrow(/outside/)
    expect(await store.revision()).toBe(0)
    await store.close()
  })
})

describe('the file', () => {
  test('says whose it is, is in WAL mode, and has the tables that are listed', async () => {
    await openStore(file).close()
    const db = new DatabaseSync(file)
    expect(db.prepare('pragma application_id').get()).toEqual({ application_id: APPLICATION_ID })
    expect(db.prepare('pragma journal_mode').get()).toEqual({ journal_mode: 'wal' })
    const rows = db.prepare("select name from sqlite_master where type = 'table' and name not like 'sqlite_%'").all()
    const names = rows.map((r) => String(r.name)).filter((n) => !/_words_/.test(n))
    expect(names.sort()).toEqual(Object.keys(TABLES).sort())
    db.close()
  })

  test('a file that is not ours is refused and not a byte of it, nor a file beside it, changes', () => {
    const other = join(folder, 'other.db')
    const db = new DatabaseSync(other)
    db.exec('create table theirs (x)')
    db.close()
    const text = join(folder, 'notes.txt')
    writeFileSync(text, 'Not a database at all, but long enough to have a head of a hundred bytes. '.repeat(3))
    for (const path of [other, text]) {
      const before = [readFileSync(path).toString('hex'), statSync(path).mtimeMs]
      expect(codeOf(() => openStore(path))).toBe('not-ours')
      expect([readFileSync(path).toString('hex'), statSync(path).mtimeMs]).toEqual(before)
    }
    expect(codeOf(() => openStore(folder))).toBe('not-ours')
  })

  test('a file of a newer layout is refused untouched', async () => {
    await openStore(file).close()
    const db = new DatabaseSync(file)
    db.exec('pragma user_version = 99; pragma wal_checkpoint(truncate)')
    db.close()
    const before = readFileSync(file).toString('hex')
    expect(codeOf(() => openStore(file))).toBe('newer')
    expect(readFileSync(file).toString('hex')).toBe(before)
  })

  test('reading only: what is there is read, nothing is made, nothing is written', async () => {
    expect(codeOf(() => openStore(file, { readOnly: true }))).toBe('not-found')
    const store = openStore(file, { now })
    await store.addReport(sample().report, sample().reading)
    const reader = openStore(file, { readOnly: true })
    expect(await reader.revision()).toBe(1)
    await expect(reader.addReport(makeReport('x'), makeReading(makeReport('x'), []))).rejects.toThrow(/readonly/)
    await Promise.all([reader.close(), store.close()])
  })

  test('a folder that is not there is told', () => {
    expect(codeOf(() => openStore(join(folder, 'no', 'where.parley')))).toBe('not-found')
  })
})

describe('verify', () => {
  const tampering: [string, string, RegExp][] = [
    ['a byte of a text', "update texts set text = replace(text, 'truce', 'trace')", /hash|words/],
    ['a kept quote', "update spans set quote = 'x' where slot = 'content.0'", /words of content\.0 have changed/],
    ['a span', 'update spans set "end" = "end" + 1 where slot = \'cue.0\'', /another place/],
    ['a value', "update findings set value = replace(value, 'claim', 'deny')", /hash differs/],
    ['an identifier', "update findings set id = 'at-0000000000000000' where kind = 'attribution'", /identifier/],
    ['broken JSON', "update findings set value = '{' where kind = 'attribution'", /broken/],
    ['a lost text', 'delete from texts', /gone/],
    ['a lost row', "delete from spans where slot = 'content.0'", /no words are kept/],
    ['an outlet', "update reports set outlet = 'Other'", /outlet/],
  ]

  test('all is well as written', async () => {
    const store = openStore(file, { now })
    await store.addReport(sample().report, sample().reading)
    const { checked, broken } = await store.verify()
    expect(broken).toEqual([])
    expect(checked).toBeGreaterThan(4)
    await store.close()
  })

  test.each(tampering)('finds %s', async (_, sql, why) => {
    const store = openStore(file, { now })
    await store.addReport(sample().report, sample().reading)
    const db = new DatabaseSync(file)
    db.exec('pragma foreign_keys = off')
    db.exec(sql)
    db.close()
    const { broken } = await store.verify()
    expect(broken.map((b) => b.why).join('; ')).toMatch(why)
    expect(broken[0]!.report).toBe(sample().report.id)
    await store.close()
  })
})

test('the text comes back as it went in', async () => {
  const store = openStore(':memory:')
  const { report, reading } = sample()
  await store.addReport(report, reading)
  const row = await store.tables
    .selectFrom('texts' satisfies keyof Tables)
    .select('text')
    .executeTakeFirst()
  expect(row?.text).toBe(report.text)
  await store.close()
})
