import { readFileSync } from 'node:fs'
import { ParleyError } from '@parley/schema'
import { describe, expect, test } from 'vitest'
import { createApp } from './app.ts'
import { fixtureAnalyse } from './fixture/analyse.ts'
import { fixtureRecord } from './fixture/record.ts'
import { type Happened, jsonLines } from './log.ts'

const app = createApp({ record: fixtureRecord(), version: '9.9.9', analyse: fixtureAnalyse() })
const ask = (path: string, init?: RequestInit) => app.request(`http://localhost${path}`, init)
const json = async (path: string) => (await ask(path)).json()

const DAY = 'as-of=2031-06-01'
const agreementId = (await json('/api/agreements')).items[0].id
const findingId = (await json('/api/findings/violations')).items[0].id
const eventId = (await json('/api/events')).items[0].id
const EXAMPLES: Record<string, string> = {
  '/api/events/{id}': `/api/events/${eventId}`,
  '/api/reports/{id}/versions': '/api/reports/r-0000000000000001/versions',
  '/api/likeness': `/api/likeness?a=${eventId}&b=${eventId}`,
  '/api/reports/{id}': '/api/reports/r-0000000000000001',
  '/api/reports/{id}/sentence': '/api/reports/r-0000000000000001/sentence?offset=0',
  '/api/findings/{kind}': '/api/findings/attributions',
  '/api/finding/{id}': `/api/finding/${findingId}`,
  '/api/agreements/{id}': `/api/agreements/${agreementId}`,
  '/api/corroboration': `/api/corroboration?of=${findingId}`,
  '/api/origins/{report}/{other}': '/api/origins/r-0000000000000001/r-0000000000000002',
  '/api/commitments/{id}': `/api/commitments/${(await json('/api/commitments')).items[0]?.id}`,
  '/api/allegations/{id}': `/api/allegations/${findingId}`,
  '/api/actors/{id}': '/api/actors/Joren%20Hale',
}

const api = await json('/api/openapi.json')
const paths = Object.keys(api.paths)
/** What any record answers; the routes of accounts have their own tests. */
const asked = paths.filter((p) => api.paths[p].get && !/^\/api\/(session|sessions|tokens|users)$/.test(p))

describe('routes', () => {
  test.each(asked)('%s answers as declared, with an ETag', async (path) => {
    const response = await ask(EXAMPLES[path] ?? path)
    expect(response.status).toBe(200)
    expect(response.headers.get('etag')).toMatch(/^W\/"9-/)
    expect(response.headers.get('cache-control')).toBe('no-cache')
    const schema = api.paths[path].get.responses['200'].content['application/json'].schema
    const wanted = schema.$ref ? api.components.schemas[schema.$ref.split('/').at(-1)] : schema
    expect(Object.keys(await response.json())).toEqual(expect.arrayContaining(wanted.required))
  })

  test('every route the app has is in OpenAPI and in docs/api.md', () => {
    const docs = readFileSync('docs/api.md', 'utf8')
    const served = app.routes
      .filter((r) => ['GET', 'POST', 'DELETE'].includes(r.method) && /^\/api\/[^*]*$/.test(r.path))
      .map((r) => r.path.replace(/:(\w+)/g, '{$1}'))
    expect(new Set(served)).toEqual(new Set([...paths, '/api/openapi.json']))
    for (const path of served) expect(docs, path).toContain(`\`${path}\``)
  })

  test('the view is handed on', async () => {
    expect((await json(`/api/reports?${DAY}`)).total).toBe(5)
    expect((await json('/api/reports')).total).toBe(8)
    const [truce] = (await json(`/api/agreements?${DAY}`)).items
    expect(truce.clock.map((c: { state: string }) => c.state)).toEqual(['lapsed', 'in force'])
    expect(truce.clock[1].daysLeft).toBe(6)
  })

  test('pages go on where the last one ended', async () => {
    const first = await json('/api/statements?limit=3')
    const second = await json(`/api/statements?limit=3&cursor=${first.next}`)
    expect(first.items).toHaveLength(3)
    expect(second.items[0].id).not.toBe(first.items[0].id)
  })

  test('every route that asks the record takes a day and a revision', () => {
    // The log, the kinds and the codebook are the same from wherever one looks; changes name two states of their own.
    const same = ['/api/revisions', '/api/kinds', '/api/codebook']
    for (const path of asked.filter((p) => !same.includes(p))) {
      const names = (api.paths[path].get.parameters ?? []).map((p: { name: string }) => p.name)
      expect(names, path).toEqual(expect.arrayContaining(['as-of', 'at']))
    }
  })

  test('every list can be paged, and the pages are the list', async () => {
    for (const path of asked) {
      const { parameters = [], responses } = api.paths[path].get
      const { schema } = responses['200'].content['application/json']
      const answer = schema.$ref ? api.components.schemas[schema.$ref.split('/').at(-1)] : schema
      const names = parameters.map((p: { name: string }) => p.name)
      // The kinds are those of the program and no list of the record.
      if (!answer.properties.items || !answer.properties.next || path === '/api/kinds') continue
      expect(names, path).toEqual(expect.arrayContaining(['limit', 'cursor']))
      const url = EXAMPLES[path] ?? path
      const whole = await json(url)
      const all: unknown[] = []
      let cursor: string | null = ''
      for (let n = 0; cursor !== null && n < 50; n++) {
        const next = encodeURIComponent(cursor)
        const page = await json(`${url}${url.includes('?') ? '&' : '?'}limit=2${cursor ? `&cursor=${next}` : ''}`)
        expect(page.items.length, path).toBeLessThanOrEqual(2)
        all.push(...page.items)
        cursor = page.next
      }
      expect(all.length, path).toBeGreaterThanOrEqual(Math.min(whole.items.length, 20))
      expect(all.slice(0, whole.items.length), path).toEqual(whole.items)
    }
  })

  test('filters are handed on', async () => {
    const { items } = await json(
      `/api/statements?actor=Joren%20Hale&q=bridge&outlet=${encodeURIComponent('The Harbour Gazette')}`,
    )
    expect(items.map((s: { content: string }) => s.content)).toEqual(['"A promise made by one bank is half a bridge,"'])
  })
})

describe('OpenAPI', () => {
  test('is 3.1, with each answer as a component and numbers as integers', () => {
    expect(api.openapi).toBe('3.1.0')
    expect(Object.keys(api.components.schemas)).toEqual(
      expect.arrayContaining([
        'Agreement',
        'Window',
        'Clock',
        'Evidence',
        'Statement',
        'ReportAnswer',
        'Status',
        'Problem',
      ]),
    )
    const limit = api.paths['/api/statements'].get.parameters.find((p: { name: string }) => p.name === 'limit')
    expect(limit).toMatchObject({
      in: 'query',
      required: false,
      schema: { type: 'integer', minimum: 1, maximum: 500 },
    })
  })

  test('path parameters are required and everything referred to is there', () => {
    type Route = { parameters?: { in: string; required: boolean }[] }
    for (const [path, route] of Object.entries<Record<string, Route>>(api.paths)) {
      const inPath = (Object.values(route)[0]!.parameters ?? []).filter((p) => p.in === 'path')
      expect(inPath.length, path).toBe(path.match(/\{/g)?.length ?? 0)
      for (const parameter of inPath) expect(parameter.required).toBe(true)
    }
    for (const [, name] of JSON.stringify(api).matchAll(/#\/components\/schemas\/(\w+)/g)) {
      expect(api.components.schemas, name).toHaveProperty(name!)
    }
  })
})

describe('errors are problem+json', () => {
  const record = fixtureRecord()
  const failing = createApp({
    version: '0',
    record: {
      ...record,
      actorPage: async () => {
        throw new ParleyError('broken-evidence', 'words are gone', 'run parley verify')
      },
      agreement: async () => {
        throw new ParleyError('not-found', 'no such agreement', '')
      },
    },
  })
  test.each([
    ['/api/reports/none', 404, 'not-found'],
    ['/api/findings/potatoes', 404, 'not-found'],
    ['/api/nothing', 404, 'not-found'],
    ['/nothing', 404, 'not-found'],
    ['/api/agreements?as-of=yesterday', 400, 'usage'],
    ['/api/agreements?as-of=2031-02-30', 400, 'usage'],
    ['/api/reports?limit=0', 400, 'usage'],
    ['/api/reports?limit=many', 400, 'usage'],
    ['/api/status?at=-1', 400, 'usage'],
    ['/api/actors', 500, 'broken-evidence'],
    ['/api/agreements/ag-1', 404, 'not-found'],
  ])('%s gives %i %s', async (path, status, code) => {
    const response = await failing.request(`http://localhost${path}`)
    expect(response.status).toBe(status)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const body = await response.json()
    expect(body).toMatchObject({ status, code, instance: path.split('?')[0], type: `urn:parley:error:${code}` })
    if (status === 400) expect(body.detail).toMatch(/^(as-of|limit|at): /)
  })

  test('an unforeseen error is not told to the client', async () => {
    const told: Happened[] = []
    const broken = createApp({
      version: '0',
      log: (happened) => told.push(happened),
      record: { ...record, actorPage: () => Promise.reject(new Error('secret path')) },
    })
    const response = await broken.request('http://localhost/api/actors')
    expect(response.status).toBe(500)
    expect(await response.text()).not.toContain('secret')
    expect(told.filter((t) => t.event === 'failed')).toMatchObject([{ error: 'Error: secret path' }])
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE'])('%s is refused', async (method) => {
    const response = await ask('/api/status', { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe('GET, HEAD')
    expect(response.headers.get('content-type')).toBe('application/problem+json')
  })

  test('HEAD answers as GET does, without a body', async () => {
    const response = await ask('/api/status', { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('')
  })
})

describe('/health', () => {
  test('tells whether the record answers, and nothing of what is in it', async () => {
    const well = await ask('/health')
    expect([well.status, await well.json()]).toEqual([200, { status: 'ok', version: '9.9.9' }])
    const gone = () => Promise.reject(new Error('disk gone'))
    const failing = createApp({ record: { ...fixtureRecord(), revisions: gone }, version: '0' })
    const response = await failing.request('http://localhost/health')
    expect([response.status, await response.json()]).toEqual([503, { status: 'failing', version: '0' }])
  })
})

test('the log is a JSON object a line, with the instant first', async () => {
  const lines: string[] = []
  const log = jsonLines(
    (line) => lines.push(line),
    () => new Date('2031-01-01T00:00:00Z'),
  )
  const logging = createApp({ record: fixtureRecord(), version: '0', log })
  const response = await logging.request('http://localhost/api/reports?q=secret&limit=0')
  const [line] = lines.map((l) => JSON.parse(l))
  expect(lines[0]).toMatch(/^\{"at":"2031-01-01T00:00:00.000Z","level":"warn","event":"request".*\}\n$/)
  expect(line).toMatchObject({ method: 'GET', path: '/api/reports', status: 400, via: 'machine', user: null })
  expect(line.id).toBe(response.headers.get('x-request-id'))
})

describe('ETag', () => {
  test('gives 304 while the revision stands, and another tag for another question', async () => {
    const first = await ask('/api/agreements')
    const tag = first.headers.get('etag')!
    const again = await ask('/api/agreements', { headers: { 'if-none-match': `"other", ${tag}` } })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    const other = await ask(`/api/agreements?${DAY}`, { headers: { 'if-none-match': tag } })
    expect(other.status).toBe(200)
  })
})

describe('who may ask', () => {
  const open = createApp({ record: fixtureRecord(), version: '0', allowedHosts: ['Parley.Example.org'] })
  const as = (host: string) => open.request('http://localhost/api/kinds', { headers: { host } })
  test.each(['localhost:4747', '127.0.0.1', '[::1]:80', 'parley.example.org:443', 'LOCALHOST'])(
    '%s may',
    async (host) => {
      expect((await as(host)).status).toBe(200)
    },
  )
  test.each(['evil.example', 'localhost.evil.example', '127.0.0.1.evil.example', '0.0.0.0', '192.0.2.7:4747'])(
    '%s may not',
    async (host) => {
      const response = await as(host)
      expect(response.status).toBe(403)
      expect(await response.json()).toMatchObject({ code: 'forbidden' })
    },
  )
})

test('every answer carries the security headers, errors too', async () => {
  for (const path of ['/api/status', '/api/nothing', '/api/reports?limit=0']) {
    const { headers } = await ask(path)
    expect(headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(headers.get('content-security-policy')).not.toContain('unsafe')
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
  }
})
