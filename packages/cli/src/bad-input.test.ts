// Every item of bad input, through the real command over real files.
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { inside, parley, tempFolder } from './testing.ts'

const folder = tempFolder()
const at = (name: string) => join(folder, name)
const jsonLine = (id: string) => JSON.stringify({ id, text: `The minister said on Monday that talks ${id} went on.` })

const GOOD = ['good.txt', 'million.txt']
const BAD: [file: string, says: RegExp][] = [
  ['empty.txt', /empty\.txt: the file is empty; ./],
  ['binary.txt', /binary\.txt: is a binary file .*; save it as plain text first/],
  ['bytes.txt', /bytes\.txt:2: byte 0xFF at offset 3 is not UTF-8.*; save the file as UTF-8/],
  ['bare', /bare: the folder bare holds no reports; reports are files named/],
  ['absent.txt', /absent\.txt: there is no such file or folder; check the path/],
  ['large.txt', /large\.txt: the text has 50 MB, and a report may have 20 MB; split it/],
  ['lines.jsonl', /lines\.jsonl:7: the line is not JSON .*; mend the line/],
]

beforeAll(() => {
  writeFileSync(at('good.txt'), 'The envoy said on Tuesday that both sides had agreed to a truce of ten days.\n')
  writeFileSync(at('million.txt'), `The envoy said that it would hold. ${'x'.repeat(1_000_000)}`)
  writeFileSync(at('empty.txt'), '')
  writeFileSync(at('binary.txt'), Buffer.from([1, 0, 2, 0, 0]))
  writeFileSync(at('bytes.txt'), Buffer.from([0x61, 0x0a, 0x62, 0xff, 0x63, 0x81, 0x64, 0xfe]))
  mkdirSync(at('bare'))
  writeFileSync(at('bare/picture.png'), 'x')
  writeFileSync(at('large.txt'), Buffer.alloc(50_000_000, 'word '))
  const lines = Array.from({ length: 10 }, (_, i) => jsonLine(`r${i + 1}`))
  lines[6] = '{"id": "r7", "text": '
  writeFileSync(at('lines.jsonl'), lines.join('\n'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const all = [...BAD.map(([file]) => file), ...GOOD].map(at)

test('extract: one clear line for each, and all others are read', () => {
  const { exit, out, errors } = parley(['extract', ...all, '--format', 'jsonl'])
  expect(exit).toBe(1)
  expect(errors).toHaveLength(BAD.length)
  for (const [i, [, says]] of BAD.entries()) expect(errors[i]).toMatch(says)
  const read = out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).report)
  expect(read).toEqual(['r1', 'r2', 'r3', 'r4', 'r5', 'r6', 'r8', 'r9', 'r10', 'good.txt', 'million.txt'])
})

test('read: the same lines, the others are stored, and the record stands', () => {
  const db = at('bad.parley')
  const { exit, out, errors } = parley(['read', ...all, '--db', db])
  expect([exit, errors.length]).toEqual([1, BAD.length])
  expect(out).toBe(`11 read, 0 same, 7 failed; ${db} at revision 11\n`)
  expect(parley(['verify', '--db', db])).toMatchObject({ exit: 0 })
})

const root = process.getuid?.() === 0
if (root) console.warn('skipped: root may read everything, so no file is unreadable')
test.skipIf(root)('a file that may not be read', () => {
  writeFileSync(at('secret.txt'), 'x')
  chmodSync(at('secret.txt'), 0)
  expect(parley(['extract', at('secret.txt')]).errors[0]).toMatch(/secret\.txt: may not be read; ./)
})

test('a dossier with a typo in a key: nothing is read or stored', () => {
  const dossier = at('talks.yaml')
  writeFileSync(dossier, 'dossier: talks\ntitle: Talks\nperiod: { from: 2021-01-01, to: 2021-12-31 }\nissue: []\n')
  const db = at('typo.parley')
  const { exit, out, err } = parley(['read', at('good.txt'), '--dossier', dossier, '--db', db])
  expect([exit, out]).toEqual([2, ''])
  expect(err).toBe(`parley: ${dossier}:4: unknown key "issue"; did you mean "issues"?\n`)
  expect(existsSync(db)).toBe(false)
})

describe('a database file that is not ours, or of a newer version, is refused untouched', () => {
  const untouched = async (file: string, says: RegExp) => {
    const before = readFileSync(file)
    expect(parley(['read', at('good.txt'), '--db', file]).exit).toBe(2)
    for (const args of [['read', at('good.txt')], ['show', 'reports'], ['verify'], ['serve', '--port', '0']]) {
      const { exit, err } = await inside([...args, '--db', file])
      expect([args[0], exit]).toEqual([args[0], 2])
      expect(err).toMatch(says)
    }
    expect(readFileSync(file).equals(before)).toBe(true)
  }
  test('a text', () => untouched(at('good.txt'), /good\.txt: this file is no record of Parley/))
  test("another program's database", async () => {
    const db = new DatabaseSync(at('other.db'))
    db.exec('create table t (a)')
    db.close()
    await untouched(at('other.db'), /other\.db: this file is no record of Parley/)
  })
  test('a newer layout', async () => {
    const file = at('newer.parley')
    parley(['read', at('good.txt'), '--db', file])
    const db = new DatabaseSync(file)
    db.exec('pragma wal_checkpoint(truncate); pragma journal_mode = delete; pragma user_version = 9999')
    db.close()
    await untouched(file, /newer\.parley: this record has layout 9999/)
  })
})
