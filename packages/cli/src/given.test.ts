// What a server is sent is read by the real intake and engine, without touching a disk or the network.
import { openStore, type Store } from '@parley/record'
import type { InputAsk } from '@parley/schema'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { readGiven } from './given.ts'
import type { World } from './world.ts'

const world = {
  stopped: () => false,
  io: {
    stat: async () => {
      throw new Error('the disk was asked')
    },
  },
} as unknown as World

let store: Store
beforeEach(() => {
  store = openStore(':memory:')
})
afterEach(() => store.close())

const SAID = 'The envoy said on Tuesday that both governments had agreed to a ceasefire of ten days.'
const file = (name: string, content: string | Uint8Array): InputAsk => ({
  kind: 'file',
  name,
  content: Buffer.from(content).toString('base64'),
})
const read = (ask: InputAsk) => readGiven(store, world, { fetch: false })(ask)

test('a pasted text carries its title, outlet and day; the same again is the same', async () => {
  const ask: InputAsk = { kind: 'text', text: SAID, title: 'Ten days', outlet: 'The Gazette', day: '2031-05-02' }
  const [first, ...more] = await read(ask)
  expect(more).toEqual([])
  expect(first).toMatchObject({ outcome: 'new', title: 'Ten days', error: null })
  expect(await read(ask)).toMatchObject([{ outcome: 'same', report: first!.report }])
  const held = await store.tables.selectFrom('reports').selectAll().executeTakeFirstOrThrow()
  expect(JSON.stringify(held)).toContain('2031-05-02')
})

test('a file is what its name says, and a folder in its name leads nowhere', async () => {
  expect(await read(file('../../etc/news.txt', SAID))).toMatchObject([{ name: 'news.txt', outcome: 'new' }])
  const lines = [`${SAID} Once.`, `${SAID} Again.`].map((text, id) => JSON.stringify({ id: `n${id}`, text })).join('\n')
  expect((await read(file('two.jsonl', lines))).map((r) => r.outcome)).toEqual(['new', 'new'])
  expect(await read(file('-', `${SAID} Thrice.`))).toMatchObject([{ name: 'report.txt', outcome: 'new' }])
})

test('what cannot be read is one line that names the file, and nothing is kept of it', async () => {
  const [bad, ...more] = await read(file('broken.pdf', new Uint8Array([37, 80, 68, 70, 0, 1, 2])))
  expect(more).toEqual([])
  expect(bad).toMatchObject({ outcome: 'failed', report: null })
  expect(bad!.error).toMatch(/^broken\.pdf.*: .+/)
  expect(bad!.error).not.toMatch(/\n/)
  expect(await read(file('empty.txt', ''))).toMatchObject([{ outcome: 'failed' }])
  expect(await store.intake.failures()).toEqual([])
  expect(await store.revision()).toBe(0)
})

test('an address is not fetched where nobody said so', async () => {
  const [refused] = await read({ kind: 'address', url: 'https://news.example/a' })
  expect(refused).toMatchObject({ outcome: 'failed', name: 'https://news.example/a' })
  expect(refused!.error).toMatch(/fetches no addresses.*--fetch/)
})
