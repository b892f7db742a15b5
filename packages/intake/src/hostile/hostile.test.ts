// Whatever is sent in: no crash, no hang, no memory over a gigabyte, one clear line each. The costliest ones only with
// PARLEY_FULL=1; `npm run bench -- intake` tells how long the slowest takes.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { column, docx, mail, PROSE, page, pdf, rss, warcRecord, zip } from '../fixture/make.ts'
import { openGuard } from '../guard/index.ts'
import { readInputs } from '../inputs.ts'
import { memoryIo } from '../testing.ts'
import { hostileInputs } from './inputs.ts'

const FULL = process.env.PARLEY_FULL === '1'
const COSTLY =
  /^(attributes|bad-entities|entities|dates|links|live|wide|one-line|metas|deep-tables|just-deep|flood|bomb|large|endless|noisy-report|line)\b.*\.(html|csv\.gz|pdf|mbox|jsonl)$/
const NODE = fileURLToPath(new URL('../../../../node_modules/node/bin/node', import.meta.url))
const RUN = fileURLToPath(new URL('./run.ts', import.meta.url))
type Told = { name: string; ms: number; reports: number; errors: string[]; count: number }

const folder = mkdtempSync(join(tmpdir(), 'parley-hostile-'))
const guard = openGuard()
let names: string[] = []
beforeAll(async () => {
  const all = await hostileInputs()
  expect(all.length).toBeGreaterThanOrEqual(200)
  const chosen = FULL ? all : all.filter(({ name }) => !COSTLY.test(name))
  for (const { name, bytes } of chosen) writeFileSync(join(folder, name), bytes)
  names = chosen.map(({ name }) => name).sort()
}, 300_000)
afterAll(async () => {
  await guard.close()
  rmSync(folder, { recursive: true })
})

test('hostile inputs: each is read or told of in single clear lines, within a gigabyte', {
  timeout: 900_000,
}, async () => {
  const child = spawn(NODE, [RUN, folder], { stdio: ['ignore', 'pipe', 'pipe'] })
  const [out, err] = await Promise.all(
    [child.stdout, child.stderr].map(async (stream) => Buffer.concat(await stream.toArray()).toString()),
  )
  expect(err).toBe('')
  const lines = out!
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  const { peak } = lines.pop() as { peak: number }
  const told = lines as Told[]
  expect(told.map(({ name }) => name)).toEqual(names)
  for (const { name, reports, errors, count } of told) {
    expect([name, reports + count]).not.toEqual([name, 0])
    for (const error of errors) {
      // File, what is wrong, what to do about it; nothing of the parsers' own.
      expect([name, error]).toEqual([name, expect.stringMatching(/^.+: [^\n]+; [^\n]+$/)])
      expect(error).not.toMatch(/undefined|\[object|TypeError|at .+\.js:\d/)
      expect(error.length).toBeLessThan(600)
    }
  }
  expect(peak).toBeLessThan(1000)
})

const RUNS = FULL ? 1000 : 40
const cut = (bytes: Uint8Array) =>
  fc
    .tuple(fc.nat(bytes.length), fc.nat(bytes.length), fc.uint8Array({ maxLength: 40 }))
    .map(([from, to, more]) =>
      Buffer.concat([bytes.subarray(0, Math.min(from, to)), more, bytes.subarray(Math.max(from, to))]),
    )

test('any damage to any form gives reports or single lines; nothing is thrown', { timeout: 600_000 }, async () => {
  const sound: [string, Uint8Array][] = [
    ['a.html', Buffer.from(page())],
    ['a.pdf', await pdf([column(PROSE[0]!, 50, 700, 80)])],
    ['a.docx', docx(PROSE)],
    ['a.eml', Buffer.from(mail({}, PROSE[0]!))],
    ['a.xml', Buffer.from(rss(`<item><title>T</title><description>${PROSE[0]}</description></item>`))],
    ['a.warc.gz', warcRecord('https://lake.example/1', page())],
    ['a.warc', warcRecord('https://lake.example/1', page(), { gzip: false })],
    ['a.zip', zip([{ name: 'a.html', bytes: page() }])],
    ['a.csv', Buffer.from(`text,date\n"${PROSE[0]}",2021-05-12\n`)],
    ['a.mbox', Buffer.from(`From a@b.example Wed May 12 10:00:00 2021\n${mail({}, PROSE[0]!)}\n`)],
  ]
  const inputs = fc.oneof(...sound.map(([name, bytes]) => cut(bytes).map((held) => [name, held] as const)))
  await fc.assert(
    fc.asyncProperty(inputs, async ([name, bytes]) => {
      let count = 0
      for await (const { report, error } of readInputs([name], {}, memoryIo({ [name]: bytes }), guard)) {
        count++
        if (error) expect(String(error)).toMatch(/^[^\n]+; [^\n]+$/)
        else {
          expect(report.text.isWellFormed() && report.text.trim() !== '').toBe(true)
          for (const [start, end] of report.furniture) expect(start < end && end <= report.text.length).toBe(true)
        }
      }
      expect(count).toBeGreaterThan(0)
    }),
    { numRuns: RUNS },
  )
})
