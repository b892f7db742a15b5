// Reading from the web, from folders that fill, in other languages; what failed is remembered and tried again.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { openRecord, openStore } from '@parley/record'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EXIT, inside, tempFolder } from './testing.ts'

const folder = tempFolder()
const at = (name: string) => join(folder, name)
const NOW = { asOf: null, at: null }
const SAID =
  'The envoy said on Tuesday that both governments had agreed to a ceasefire of ten days, starting at midnight.'
const page = (title: string, text = SAID) =>
  `<html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${text}</p><p>${text.replace('envoy', 'mediator')}</p></article></body></html>`

let server: Server
let origin = ''
let pages: Record<string, string> = {}
beforeAll(async () => {
  server = createServer((request, response) => {
    const held = pages[request.url!]
    if (held === undefined) response.writeHead(404).end()
    else if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end()
    else
      response
        .writeHead(200, {
          'content-type': request.url!.endsWith('.xml') ? 'application/rss+xml' : 'text/html',
          etag: '"1"',
        })
        .end(held)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true, force: true })
})

/** Fetches from the test's own server alone, without pauses. */
const web = {
  polite: {
    pause: 0,
    tries: 1,
    web: {
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      allow: (address: string, port: number) => address === '127.0.0.1' && origin.endsWith(`:${port}`),
    },
  },
}

test('an address without --fetch goes nowhere', async () => {
  const { exit, err } = await inside(['read', `${origin}/a`, '--db', at('no.parley')], web)
  expect([exit, err]).toEqual([
    EXIT.wrongUse,
    `parley: ${origin}/a: this is an address; add --fetch to have it fetched; without it nothing goes out to the network\n`,
  ])
})

test('without leave for the test server, loopback is refused', async () => {
  const { exit, err } = await inside(['read', '--fetch', `${origin}/a`, '--db', at('loop.parley')])
  expect([exit, err]).toEqual([
    EXIT.someFailed,
    expect.stringMatching(
      /127\.0\.0\.1, an address of this machine or a private network; such addresses are never fetched/,
    ),
  ])
})

test('a feed is fetched, its pages kept; again, nothing new; what failed is listed and retried', async () => {
  const db = at('web.parley')
  const item = (path: string) => `<item><title>${path}</title><link>${origin}${path}</link></item>`
  pages = {
    '/feed.xml': `<?xml version="1.0"?><rss version="2.0"><channel><title>W</title>${item('/one')}${item('/two')}</channel></rss>`,
    '/one': page('First truce of the river war'),
  }
  const first = await inside(['read', '--fetch', `${origin}/feed.xml`, '--db', db], web)
  expect(first.exit).toBe(EXIT.someFailed)
  expect(first.out).toMatch(/^1 read, 0 same, 1 failed/)
  const store = openStore(db)
  const { items } = await openRecord(store).reports(NOW)
  expect(items[0]).toMatchObject({ title: 'First truce of the river war', url: `${origin}/one` })
  const kept = await store.tables.selectFrom('pages').select(['hash', 'url']).execute()
  expect(kept).toEqual([expect.objectContaining({ url: `${origin}/one` })])
  expect(Buffer.from((await store.intake.page(kept[0]!.hash))!.bytes).toString()).toBe(pages['/one'])
  expect((await store.verify()).broken).toEqual([])
  await store.close()
  const listed = await inside(['read', '--failed', '--db', db])
  expect(listed.out).toBe(
    `${origin}/two: the page is not there (404); check the address (tried once)\n1 failed; "parley read --retry --db ${db}" tries them again\n`,
  )
  pages['/two'] = page('Second truce of the river war', SAID.replace('ten', 'twenty'))
  const second = await inside(['read', '--fetch', '--retry', '--db', db], web)
  expect([second.exit, second.out]).toEqual([EXIT.well, expect.stringMatching(/^1 read, 0 same, 0 failed/)])
  expect((await inside(['read', '--failed', '--db', db])).out).toBe('Nothing has failed.\n')
})

test('a report in another language is stored, marked and found, not read', async () => {
  const db = at('other.parley')
  writeFileSync(
    at('ru.txt'),
    'Посредники сообщили во вторник вечером, что стороны договорились продлить прекращение огня ещё на десять дней и вернуться к переговорам в следующем месяце.\n',
  )
  const { exit, out } = await inside(['read', at('ru.txt'), '--db', db])
  expect([exit, out]).toEqual([
    EXIT.well,
    expect.stringMatching(/^1 read \(1 in another language: stored and searchable, not read\), 0 same, 0 failed/),
  ])
  const store = openStore(db, { readOnly: true })
  const record = openRecord(store)
  const found = await record.reports(NOW, {}, { q: 'прекращение' })
  expect(found.items.map(({ name, language }) => [name, language])).toEqual([['ru.txt', 'ru']])
  await store.close()
  expect((await inside(['read', at('ru.txt'), '--db', db])).out).toMatch(/^0 read, 1 same/)
})

test('watch reads a folder, then what is added to it', async () => {
  const db = at('watch.parley')
  mkdirSync(at('inbox/deep'), { recursive: true })
  writeFileSync(at('inbox/a.txt'), SAID)
  const once = () => inside(['watch', at('inbox'), '--once', '--db', db])
  expect((await once()).out).toMatch(/^1 read/)
  writeFileSync(at('inbox/deep/b.html'), page('Truce in the hills'))
  expect((await once()).out).toMatch(/^1 read, 1 same/)
})

test('watch goes on until it is told to stop, and sees what comes', async () => {
  const db = at('stay.parley')
  mkdirSync(at('drop'))
  writeFileSync(at('drop/a.txt'), SAID)
  let stop: () => void = () => {}
  const told = new Promise<void>((resolve) => {
    stop = resolve
  })
  let out = ''
  const ended = inside(['watch', at('drop'), '--db', db], {
    stop: () => told,
    out: { write: (text: string) => (out += text) },
  })
  const until = async (is: () => boolean) => {
    while (!is()) await new Promise((resolve) => setTimeout(resolve, 50))
  }
  await until(() => /^1 read/.test(out))
  writeFileSync(at('drop/b.txt'), SAID.replace('ten', 'thirty'))
  await until(() => out.split('\n').length > 2)
  stop()
  expect((await ended).exit).toBe(EXIT.stopped)
  expect(out.split('\n')[1]).toMatch(/^1 read, 0 same, 0 failed/)
  expect(existsSync(db)).toBe(true)
})
