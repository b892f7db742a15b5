import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { KIND_NAMES, KINDS } from '@parley/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import pkg from '../package.json' with { type: 'json' }
import { SHOWN_NAMES } from './show/index.ts'
import { EXIT, inside, parley, tempFolder } from './testing.ts'

const folder = tempFolder()
const at = (name: string) => join(folder, name)
const DB = at('talks.parley')
const A =
  'LAKEPORT, 12 May 2021 - The envoy said on Tuesday that both governments had agreed to a ceasefire of ten days. ' +
  '"We will keep it," the minister of defence told reporters.\n'
const B = 'According to the mission, eleven breaches of the ceasefire were counted on Friday.\r\n\r\nPost a Comment\r\n'

beforeAll(async () => {
  mkdirSync(at('reports'))
  writeFileSync(at('reports/a.txt'), A)
  writeFileSync(at('reports/b.txt'), B)
  const { exit } = await inside(['read', at('reports'), '--db', DB])
  expect(exit).toBe(EXIT.well)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('wrong use ends with 2 and one line that helps', () => {
  test.each([
    [['show', 'statments', '--db', DB], /nothing is called "statments"; did you mean "statements"\?/],
    [['show', 'reports', '--issue', 'energy', '--db', DB], /--issue does not narrow reports; they take --report/],
    [['show', 'events', '--as-of', 'May', '--db', DB], /a day is written 2025-03-18/],
    [['show', 'events', '--at', '-1', '--db', DB], /a whole number from 0/],
    [['show', 'reports', '--db', at('none.parley')], /none\.parley: no record is here; read reports into it first/],
    [['serve', '--port', '99999', '--db', DB], /a port is a number from 0 to 65535/],
    [['extract'], /missing required argument 'path'/],
    [['extract', 'x', '--format', 'xml'], /Allowed choices are jsonl, table/],
    [['extrat', 'x'], /unknown command 'extrat'/],
    [['read', 'x', '--dosier', 'y'], /unknown option '--dosier'/],
  ])('%j', async (args, says) => {
    const { exit, out, err } = await inside(args)
    expect([exit, out]).toEqual([EXIT.wrongUse, ''])
    expect(err).toMatch(says)
  })
})

test('every command has help with an example, and --json', async () => {
  for (const command of ['extract', 'read', 'show', 'serve', 'verify']) {
    const { exit, out } = await inside([command, '--help'])
    expect(exit).toBe(EXIT.well)
    expect(out).toMatch(new RegExp(`Example:\\n  parley ${command} `))
    expect(out).toContain('--json')
  }
})

test('the version is the package’s', async () => {
  expect(await inside(['--version'])).toEqual({ exit: EXIT.well, out: `${pkg.version}\n`, err: '' })
})

test('extract prints the contract’s fields, the text whole and spans within it', async () => {
  const { exit, out } = await inside(['extract', at('reports')])
  expect(exit).toBe(EXIT.well)
  const [a, b] = out
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const kinds = KIND_NAMES.map((kind) => KINDS[kind].plural)
  expect(Object.keys(a)).toEqual(
    expect.arrayContaining(['id', 'report', 'text', 'published', 'credited', 'furniture', 'language', ...kinds]),
  )
  expect([a.id, a.report, a.text]).toEqual(['a.txt', 'a.txt', A])
  expect(b.text).toBe(B)
  expect(b.furniture.map(([from, to]: number[]) => B.slice(from, to))).toEqual(['Post a Comment'])
  expect(a).not.toHaveProperty('trace')
})

test('--trace tells the rules: as a field of JSON, on standard error beside tables', async () => {
  const line = JSON.parse((await inside(['extract', at('reports/a.txt'), '--trace'])).out)
  expect(line.trace.filter((t: { made: string | null }) => t.made)).toHaveLength(
    KIND_NAMES.reduce((sum, kind) => sum + line[KINDS[kind].plural].length, 0),
  )
  const tables = await inside(['extract', at('reports/a.txt'), '--trace', '--format', 'table'])
  for (const { id, rule } of line.attributions) expect(tables.err).toContain(`made     ${id} by ${rule}: “`)
})

test('--trace tells which lines were left out as furniture', async () => {
  const line = JSON.parse((await inside(['extract', at('reports/b.txt'), '--trace'])).out)
  const span = [B.indexOf('Post'), B.indexOf('Post') + 'Post a Comment'.length]
  expect(line.trace).toContainEqual(expect.objectContaining({ rule: 'furniture/comments', made: null, spans: [span] }))
})

test('extract stores nothing', async () => {
  const before = await inside(['show', 'revisions', '--json', '--db', DB])
  await inside(['extract', at('reports')])
  expect(await inside(['show', 'revisions', '--json', '--db', DB])).toEqual(before)
})

test('reading again changes nothing', async () => {
  const again = await inside(['read', at('reports'), '--db', DB, '--json'])
  expect(JSON.parse(again.out)).toMatchObject({ read: 0, same: 2, failed: [], revision: 2 })
})

test('a stop between two reports leaves what was read, and says so', async () => {
  const db = at('stopped.parley')
  let asked = 0
  const { exit, out, err } = await inside(['read', at('reports'), '--db', db], { stopped: () => ++asked > 1 })
  expect(exit).toBe(EXIT.stopped)
  expect(out).toBe(`1 read, 0 same, 0 failed; ${db} at revision 1\n`)
  expect(err).toContain('what was read is stored')
  expect((await inside(['verify', '--db', db])).exit).toBe(EXIT.well)
})

test.each(SHOWN_NAMES)('show %s prints a table and JSON of as many', async (kind) => {
  const json = await inside(['show', kind, '--db', DB, '--json'])
  expect(json.exit).toBe(EXIT.well)
  const { items, total } = JSON.parse(json.out)
  expect(items).toHaveLength(total)
  const { out } = await inside(['show', kind, '--db', DB], { env: { COLUMNS: '80' } })
  expect(out).toMatch(new RegExp(`(^|\\n)${total} ${kind}\\n$`))
  for (const line of out.split('\n')) expect([...line].length).toBeLessThanOrEqual(80)
})

test('show narrows: by report, by day, by revision, and to a number of rows', async () => {
  const names = async (...args: string[]) => {
    const { out } = await inside(['show', 'reports', '--json', '--db', DB, ...args])
    return JSON.parse(out).items.map(({ name }: { name: string }) => name)
  }
  expect((await names()).sort()).toEqual(['a.txt', 'b.txt'])
  expect(await names('--report', 'b.txt')).toEqual(['b.txt'])
  expect(await names('--at', '1')).toEqual(['a.txt'])
  expect(await names('--limit', '1')).toHaveLength(1)
  expect(await names('--as-of', '2021-05-01')).not.toContain('a.txt')
})

test('tables quote the words', async () => {
  const { out } = await inside(['show', 'statements', '--db', DB, '--report', 'b.txt'])
  expect(out).toContain('“eleven breaches of the ceasefire were counted on Friday”')
})

test('verify fails when a stored text was changed', async () => {
  const db = at('changed.parley')
  await inside(['read', at('reports'), '--db', db])
  const raw = new DatabaseSync(db)
  raw.exec("update texts set text = replace(text, 'ten days', 'two days')")
  raw.close()
  const { exit, out } = await inside(['verify', '--db', db])
  expect(exit).toBe(EXIT.someFailed)
  expect(out).toMatch(/hash differs/)
  expect(out).toMatch(/\d+ checked, [1-9]\d* broken\n$/)
})

test('JSON Lines from standard input, by the real command', () => {
  const line = JSON.stringify({ id: 'w1', text: A, date: '2021-05-12', publisher: 'Lake Wire' })
  const { exit, out } = parley(['extract', '-', '--input', 'jsonl'], { input: `${line}\n` })
  expect(exit).toBe(0)
  expect(JSON.parse(out)).toMatchObject({
    id: 'w1',
    outlet: 'Lake Wire',
    published: { from: '2021-05-12', stated: true },
  })
})

test('serve answers on loopback, opens the browser when asked, and ends when told', async () => {
  const opened: string[] = []
  let end: () => void = () => {}
  const stop = new Promise<void>((resolve) => {
    end = resolve
  })
  let printed: (text: string) => void = () => {}
  const started = new Promise<string>((resolve) => {
    printed = resolve
  })
  const ended = inside(['serve', '--db', DB, '--port', '0', '--json', '--open'], {
    out: { write: printed },
    stop: () => stop,
    open: (url) => opened.push(url),
  })
  const { url } = JSON.parse(await started)
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  const status = await fetch(`${url}/api/status`)
  expect(await status.json()).toMatchObject({ reports: 2, revision: 2 })
  expect(opened).toEqual([url])
  end()
  expect((await ended).exit).toBe(EXIT.well)
  await expect(fetch(`${url}/api/status`)).rejects.toThrow()
})

test('a bar is drawn where a terminal looks on, and only there', async () => {
  let drawn = ''
  const err = { write: (text: string) => (drawn += text), isTTY: true, columns: 80 }
  await inside(['read', at('reports'), '--db', at('bar.parley')], { err })
  expect(drawn).toContain('0/2 a.txt')
  expect((await inside(['read', at('reports'), '--db', at('bar2.parley')])).err).toBe('')
})
