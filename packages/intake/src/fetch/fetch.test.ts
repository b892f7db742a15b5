// A real HTTP server on loopback, which nothing but these tests may fetch from.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { ParleyError, type Report } from '@parley/schema'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { PROSE, page, paragraphs, rss } from '../fixture/make.ts'
import { openGuard } from '../guard/index.ts'
import { isPublic, webAddress } from './address.ts'
import { fetchReports, type Kept, type Memory } from './index.ts'
import { openPolite, type PoliteOptions, retryAfter, type Seen } from './polite.ts'
import type { Web } from './request.ts'

type Route = (request: IncomingMessage, response: ServerResponse, count: number) => void
let routes: Record<string, Route> = {}
let asked: string[] = []
let server: Server
let origin = ''
let port = 0
const guard = openGuard()

beforeAll(async () => {
  server = createServer((request, response) => {
    const path = request.url!
    asked.push(path)
    const route = routes[path]
    if (route) route(request, response, asked.filter((each) => each === path).length)
    else response.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  origin = `http://127.0.0.1:${port}`
})
afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await guard.close()
})
beforeEach(() => {
  routes = {}
  asked = []
})

/** The test's own server, and nothing else that is not public. */
const own: Web = {
  resolve: async () => [{ address: '127.0.0.1', family: 4 }],
  allow: (address, at) => address === '127.0.0.1' && at === port,
}
const html =
  (text: string): Route =>
  (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(text)

const slept: number[] = []
const polite = (more: PoliteOptions = {}) => {
  slept.length = 0
  let clock = Date.parse('2021-05-12T10:00:00Z')
  return openPolite({
    web: own,
    now: () => clock,
    sleep: async (ms) => {
      slept.push(ms)
      clock += ms
    },
    limits: { head: 400, idle: 400, total: 1200 },
    ...more,
  })
}
async function failure(act: Promise<unknown>): Promise<ParleyError> {
  const error = await act.then(
    () => null,
    (thrown) => thrown,
  )
  expect(error).toBeInstanceOf(ParleyError)
  expect(String(error)).not.toContain('\n')
  return error as ParleyError
}
async function reports(urls: string[], memory?: Memory, more: PoliteOptions = {}) {
  const found: Report[] = []
  const errors: ParleyError[] = []
  for await (const { item } of fetchReports(urls, { polite: polite(more), guard, ...(memory && { memory }) })) {
    if (item instanceof ParleyError) errors.push(item)
    else if (item) found.push(item)
  }
  return { found, errors }
}

test('a page is read and kept as it came, through redirects', async () => {
  routes['/old'] = (_, response) => response.writeHead(301, { location: '/new' }).end()
  routes['/new'] = (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip', 'set-cookie': 'a=1' })
      .end(gzipSync(page()))
  const kept: Kept[] = []
  const { found, errors } = await reports([`${origin}/old`], {
    seen: async () => null,
    see: async () => {},
    keep: async (each) => void kept.push(each),
  })
  expect(errors).toEqual([])
  expect(found).toHaveLength(1)
  expect(found[0]).toMatchObject({
    name: `${origin}/old`,
    url: `${origin}/new`,
    title: 'Truce on the river extended',
    page: kept[0]!.hash,
  })
  expect(Buffer.from(kept[0]!.bytes).toString()).toBe(page())
})

test('no cookie is sent, and who asks is told', async () => {
  const cookies: (string | undefined)[] = []
  routes['/a'] = (request, response) => {
    cookies.push(request.headers.cookie)
    expect(request.headers['user-agent']).toMatch(/^Parley\//)
    response.writeHead(302, { location: '/b', 'set-cookie': 'id=1; Path=/' }).end()
  }
  routes['/b'] = (request, response) => {
    cookies.push(request.headers.cookie)
    html(page())(request, response, 1)
  }
  await polite().get(`${origin}/a`)
  expect(cookies).toEqual([undefined, undefined])
})

test('what did not change is not fetched again: 304', async () => {
  routes['/a'] = (request, response) => {
    if (request.headers['if-none-match'] === '"v1"') response.writeHead(304).end()
    else response.writeHead(200, { 'content-type': 'text/html', etag: '"v1"' }).end(page())
  }
  const held = new Map<string, Seen>()
  const memory: Memory = {
    seen: async (url) => held.get(url) ?? null,
    see: async (url, seen) => void held.set(url, seen),
    keep: async () => {},
  }
  expect((await reports([`${origin}/a`], memory)).found).toHaveLength(1)
  expect(await reports([`${origin}/a`], memory)).toEqual({ found: [], errors: [] })
})

test('429 with Retry-After: the host is waited for as long as it asks', async () => {
  routes['/a'] = (request, response, count) => {
    if (count === 1) response.writeHead(429, { 'retry-after': '7' }).end()
    else html(page())(request, response, count)
  }
  const got = await polite().get(`${origin}/a`)
  expect(got.unchanged).toBe(false)
  expect(Math.max(...slept)).toBe(7000)
})

test('a host that asks for an hour is left for another time, and not asked before', async () => {
  routes['/a'] = (_, response) => response.writeHead(503, { 'retry-after': 'Wed, 12 May 2021 11:00:00 GMT' }).end()
  const held = new Map<string, Seen>()
  const memory: Memory = {
    seen: async (url) => held.get(url) ?? null,
    see: async (url, seen) => void held.set(url, seen),
    keep: async () => {},
  }
  const first = await reports([`${origin}/a`], memory)
  expect(String(first.errors[0])).toMatch(
    /asks to come back in (59|60) minutes; the same command goes on from here later/,
  )
  asked = []
  const again = await reports([`${origin}/a`], memory)
  expect(String(again.errors[0])).toMatch(/asked to come back after 2021-05-12T1/)
  expect(asked).not.toContain('/a')
})

test('errors of the server are tried again with growing pauses, then told', async () => {
  routes['/a'] = (_, response) => response.writeHead(500).end()
  const error = await failure(polite().get(`${origin}/a`))
  expect([error.code, error.message]).toEqual(['network', 'the host answers 500'])
  expect(asked.filter((path) => path === '/a')).toHaveLength(3)
  expect(slept.some((ms) => ms >= 4000)).toBe(true)
})

test('robots.txt is obeyed, its delay kept; a site that cannot say forbids', async () => {
  routes['/robots.txt'] = (_, response) => response.end('User-agent: *\nDisallow: /private\nCrawl-delay: 3\n')
  routes['/a'] = html(page())
  routes['/b'] = html(page())
  const calm = polite()
  expect(String(await failure(calm.get(`${origin}/private/x`)))).toMatch(/asks robots not to fetch it/)
  await calm.get(`${origin}/a`)
  await calm.get(`${origin}/b`)
  expect(slept.at(-1)).toBeGreaterThanOrEqual(2990)
  expect(asked.filter((path) => path === '/robots.txt')).toHaveLength(1)
  routes['/robots.txt'] = (_, response) => response.writeHead(500).end()
  expect((await failure(polite().get(`${origin}/a`))).code).toBe('forbidden')
})

test.each([
  [
    'slow loris: the head never ends',
    (response: ServerResponse) => void setInterval(() => response.socket?.write('x-a: b\r\n'), 100).unref(),
    /head of the answer takes longer/,
  ],
  [
    'a body that drips',
    (response: ServerResponse) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const drip = setInterval(() => response.write('<p>x</p>'), 50)
      response.on('close', () => clearInterval(drip))
    },
    /answer takes longer than/,
  ],
  ['silence', () => {}, /nothing comes|takes longer/],
])('%s: given up', async (_, act, says) => {
  routes['/a'] = (_request, response) => {
    if (_.startsWith('slow')) response.socket!.write('HTTP/1.1 200 OK\r\n')
    act(response)
  }
  const error = await failure(polite({ tries: 1 }).get(`${origin}/a`))
  expect([error.code, error.message]).toEqual(['network', expect.stringMatching(says)])
})

test('a gzip bomb is refused by name at its first megabytes', async () => {
  const bomb = gzipSync(Buffer.alloc(200_000_000))
  routes['/a'] = (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(bomb)
  const error = await failure(polite({ limits: {} }).get(`${origin}/a`))
  expect([error.code, String(error)]).toEqual(['too-large', expect.stringMatching(/bomb|more than \d+ MB/)])
})

test('an endless answer is refused, and one packed twice', async () => {
  routes['/a'] = (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' })
    const more = () => {
      while (!response.destroyed && response.write(Buffer.alloc(65_536, 'a'))) {}
    }
    response.on('drain', more)
    more()
  }
  expect((await failure(polite({ limits: { wire: 3_000_000 } }).get(`${origin}/a`))).message).toMatch(/more than 3/)
  routes['/b'] = (_, response) =>
    response.writeHead(200, { 'content-encoding': 'gzip, gzip' }).end(gzipSync(gzipSync('x')))
  expect((await failure(polite().get(`${origin}/b`))).message).toMatch(/packed more than once/)
})

test('redirects into this machine or a private network are refused, and not followed', async () => {
  const hidden = createServer((_, response) => response.end('secret'))
  await new Promise<void>((resolve) => hidden.listen(0, '127.0.0.1', resolve))
  const inner = (hidden.address() as AddressInfo).port
  const seen: string[] = []
  hidden.on('request', (request) => seen.push(request.url!))
  for (const to of [
    `http://127.0.0.1:${inner}/`,
    `http://localhost:${inner}/`,
    `http://2130706433:${inner}/`,
    `http://[::ffff:127.0.0.1]:${inner}/`,
    'http://169.254.169.254/latest',
    'http://10.0.0.1/',
    'http://[fd00::1]/',
    'http://0.0.0.0/',
  ]) {
    routes['/a'] = (_, response) => response.writeHead(302, { location: to }).end()
    const error = await failure(polite().get(`${origin}/a`))
    expect([to, error.code, error.message]).toEqual([
      to,
      'forbidden',
      expect.stringMatching(/an address of this machine or a private network/),
    ])
  }
  expect(seen).toEqual([])
  await new Promise((resolve) => hidden.close(resolve))
})

test('redirects without end, and to what is no web address', async () => {
  routes['/a'] = (_, response) => response.writeHead(302, { location: '/a' }).end()
  expect((await failure(polite().get(`${origin}/a`))).message).toBe('it redirects more than 5 times')
  routes['/b'] = (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end()
  expect((await failure(polite().get(`${origin}/b`))).message).toBe('"file:" is not fetched')
})

test('a name that means a public address when it is looked at and a private one when it is used gets neither', async () => {
  let count = 0
  const turning: Web = {
    resolve: async () => [{ address: count++ === 0 ? '192.0.2.1' : '127.0.0.1', family: 4 }],
    allow: (address) => address === '192.0.2.1',
  }
  // 192.0.2.1 is reserved for documentation: nothing answers there, and the pinned connection goes nowhere else.
  routes['/a'] = html(page())
  const first = await failure(
    openPolite({ web: turning, tries: 1, limits: { head: 300, idle: 300, total: 300 }, sleep: async () => {} }).get(
      `http://rebind.example:${port}/a`,
    ),
  )
  expect(['network', 'forbidden']).toContain(first.code)
  expect(asked).toEqual([])
})

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.16.0.1',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '255.255.255.255',
  '224.0.0.1',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  '::ffff:10.0.0.1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  'nonsense',
])('%s is not public', (address) => expect(isPublic(address)).toBe(false))
test.each(['93.184.216.34', '2606:2800:220:1:248:1893:25c8:1946', '::ffff:93.184.216.34'])('%s is public', (address) =>
  expect(isPublic(address)).toBe(true),
)
test.each(['ftp://a.example/', 'javascript:alert(1)', 'http://user:pass@a.example/', 'no address'])(
  '%s is not fetched',
  (text) => expect(() => webAddress(text)).toThrow(ParleyError),
)

test('a feed: its entries are fetched, what cannot be had is taken from the feed itself', async () => {
  const entry = (path: string, text: string) =>
    `<item><title>Entry ${path}</title><link>${origin}${path}</link><pubDate>Wed, 12 May 2021 10:00:00 GMT</pubDate><content:encoded><![CDATA[${text}]]></content:encoded></item>`
  routes['/feed'] = (_, response) =>
    response
      .writeHead(200, { 'content-type': 'application/rss+xml' })
      .end(rss(entry('/one', '<p>Short.</p>') + entry('/gone', paragraphs()) + entry('/lost', '<p>Short.</p>')))
  routes['/one'] = html(page())
  const { found, errors } = await reports([`${origin}/feed`])
  expect(
    found.map(({ name, title, outlet, published }) => [name.slice(origin.length), title, outlet, published]),
  ).toEqual([
    [
      '/one',
      'Truce on the river extended',
      'The Lake Courier',
      expect.objectContaining({ from: '2021-05-12', clue: 'the feed' }),
    ],
    ['/gone', 'Entry /gone', 'Lake Wire', expect.objectContaining({ from: '2021-05-12' })],
  ])
  expect(found[1]!.text).toContain(PROSE[0])
  expect(errors.map(String)).toEqual([`${origin}/lost: the page is not there (404); check the address`])
})

test('a sitemap, and an index of sitemaps', async () => {
  const xml =
    (body: string): Route =>
    (_, response) =>
      response.writeHead(200, { 'content-type': 'application/xml' }).end(`<?xml version="1.0"?>${body}`)
  routes['/index.xml'] = xml(
    `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${origin}/map.xml</loc></sitemap></sitemapindex>`,
  )
  routes['/map.xml'] = xml(
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"><url><loc>${origin}/one</loc><lastmod>2021-05-12</lastmod><image:image><image:loc>${origin}/x.jpg</image:loc></image:image></url></urlset>`,
  )
  routes['/one'] = html(page())
  const { found, errors } = await reports([`${origin}/index.xml`])
  expect(errors).toEqual([])
  expect(found.map(({ name }) => name)).toEqual([`${origin}/one`])
})

test('a feed that declares entities is refused by name', async () => {
  const laughs = '<!DOCTYPE rss [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>'
  routes['/feed'] = (_, response) =>
    response
      .writeHead(200, { 'content-type': 'application/rss+xml' })
      .end(rss('<item><title>&b;</title></item>', laughs))
  expect(String((await reports([`${origin}/feed`])).errors[0])).toMatch(/billion laughs/)
})

test.each([
  ['120', 120_000],
  ['Wed, 12 May 2021 10:01:00 GMT', 60_000],
  ['soon', null],
  [undefined, null],
])('Retry-After: %s', (value, ms) => {
  expect(retryAfter(value, Date.parse('2021-05-12T10:00:00Z'))).toBe(ms)
})
