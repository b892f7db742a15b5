import { describe, expect, test } from 'vitest'
import { createApp } from './app.ts'
import { fixtureRecord } from './fixture/record.ts'
import { answerOf } from './page-json.ts'

const none = new URLSearchParams()

test.each([
  ['/', '', '/api/agreements'],
  ['/today', '', '/api/agreements'],
  ['/', 'since=2031-05-01', '/api/changes'],
  ['/positions', 'actor=A', '/api/positions'],
  ['/positions', 'actor=A&issue=territory', '/api/positions/history'],
  ['/sources/r-1/r-2', '', '/api/origins/r-1/r-2'],
  ['/agreements/ag-1', '', '/api/agreements/ag-1'],
  ['/findings/events', '', '/api/findings/events'],
])('%s?%s', (page, asked, answer) => expect(answerOf(page, new URLSearchParams(asked))).toBe(answer))

test.each(['/nowhere', '/assets/index.js', '/reports/a/b', '/agreements', '/theme.js', '/api/events'])(
  '%s is no page',
  (path) => expect(answerOf(path, none)).toBeNull(),
)

describe('asked of the server', () => {
  const app = createApp({ record: fixtureRecord(), version: '0' })
  const get = (path: string, headers: Record<string, string> = {}) =>
    app.request(`http://localhost${path}`, { headers })

  test('a page with .json answers what the API answers, with its ETag, and is told apart from the page', async () => {
    const [page, api] = await Promise.all([get('/events.json?as-of=2031-05-20'), get('/api/events?as-of=2031-05-20')])
    expect(page.status).toBe(200)
    expect(page.headers.get('content-type')).toMatch(/^application\/json/)
    expect(page.headers.get('vary')).toMatch(/accept/i)
    expect(page.headers.get('etag')).toBe(api.headers.get('etag'))
    expect(page.headers.get('content-security-policy')).toBeTruthy()
    expect(await page.json()).toEqual(await api.json())
    const kept = await get('/events.json?as-of=2031-05-20', { 'if-none-match': api.headers.get('etag')! })
    expect(kept.status).toBe(304)
  })

  test('asked for as JSON it answers so, as a browser asks it does not', async () => {
    expect((await get('/actors', { accept: 'application/json' })).headers.get('content-type')).toMatch(/json/)
    const browser = 'text/html,application/xhtml+xml,application/json;q=0.9,*/*;q=0.8'
    expect((await get('/actors', { accept: browser })).headers.get('content-type')).not.toMatch(/^application\/json/)
  })

  test('what is not there is a problem in JSON', async () => {
    const missing = await get('/agreements/none.json')
    expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
    expect((await get('/events.json?as-of=yesterday')).status).toBe(400)
  })
})
