import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import type { ModelFacts } from './facts.ts'
import { openReaders } from './readers.ts'
import { type Feeds, openSession } from './session.ts'

const MODEL = fileURLToPath(new URL('../../../model/', import.meta.url))
const here = existsSync(`${MODEL}parley.json`)
const { file } = here ? (JSON.parse(readFileSync(`${MODEL}parley.json`, 'utf8')) as ModelFacts) : { file: '' }

/** A window of n words of one piece each; the pieces are arbitrary ones. */
function window(n: number): Feeds {
  const row = (of: (i: number) => number) => Int32Array.from({ length: n }, (_, i) => of(i))
  const pieces = [2, ...row((i) => 1000 + ((i * 37 + n) % 5000)), 3]
  return {
    ids: Int32Array.from(pieces),
    shapes: Int32Array.from(pieces, (_, i) => (i === 0 ? 0 : i > n ? 2 : 3)),
    first: row((i) => i + 1),
    last: row((i) => i + 1),
    sentence: row(() => 1),
  }
}

test.runIf(here)('threads give the same numbers as this one, however the windows fall to them', async () => {
  const windows = [40, 7, 90, 4, 25, 60, 12, 33, 80, 5, 50, 21].map(window)
  const alone = await openSession(`${MODEL}${file}`)
  const two = await openReaders(`${MODEL}${file}`, 2)
  expect(two.version).toBe(alone.version)
  const expected = await Promise.all(windows.map((w) => alone.run(w)))
  expect(await Promise.all(windows.map((w) => two.run(w)))).toEqual(expected)
  // The last ones first: other windows fall to each.
  expect((await Promise.all(windows.toReversed().map((w) => two.run(w)))).toReversed()).toEqual(expected)
})

test.runIf(here)('a window that cannot be read fails by itself, and the next is read', async () => {
  const two = await openReaders(`${MODEL}${file}`, 2)
  const { ids, ...rest } = window(9)
  const results = await Promise.allSettled([two.run({ ids: Int32Array.of(-99_999_999), ...rest }), two.run(window(9))])
  expect(results.map((r) => r.status)).toEqual(['rejected', 'fulfilled'])
  expect(ids).toBeDefined()
})

test.runIf(here)('the thread that asks goes on with other work meanwhile', async () => {
  const two = await openReaders(`${MODEL}${file}`, 2)
  let [turns, reading] = [0, true]
  const turn = () => {
    turns++
    if (reading) setImmediate(turn)
  }
  turn()
  await two.run(window(200))
  reading = false
  // Read on this thread, a window lets not more than a few turns pass.
  expect(turns).toBeGreaterThan(20)
})

test('a graph that is not there is an error, not a wait', async () => {
  await expect(openReaders(`${MODEL}nothing.onnx`, 2)).rejects.toMatchObject({ code: 'internal' })
})

const ENGINE = new URL('../../index.ts', import.meta.url).href
const text = 'The two sides said that the talks on Monday had failed. '.repeat(300)
// What a process does after it has asked for a long text, and how it is to end.
test.runIf(here).each([
  ['ends by itself once the text is read', 'await asked', 0],
  ['is told to end while its threads start', 'process.exit(3)', 3],
  ['is told to end while its threads read', 'setTimeout(() => process.exit(3), 900)', 3],
  ['fails while its threads read', 'setTimeout(() => { throw 4 }, 900)', 1],
])('a process %s', (_, then, code) => {
  const script = `import { analyse } from '${ENGINE}'\nconst asked = analyse(${JSON.stringify(text)})\n${then}`
  const { status, signal, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, PARLEY_THREADS: '2', PARLEY_MODEL: '' },
    encoding: 'utf8',
    timeout: 25_000,
  })
  expect({ status, signal }).toEqual({ status: code, signal: null })
  if (code !== 1) expect(stderr).toBe('')
})
