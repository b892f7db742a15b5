// Every page of the application also as JSON by its address: asked of each route that the application has.
import { readFileSync } from 'node:fs'
import { createApp } from '@parley/service'
import { fixtureRecord } from '@parley/service/fixture/record.ts'
import { expect, test } from 'vitest'

const record = fixtureRecord()
const NOW = { asOf: null, at: null }
const first = async <T>(list: Promise<{ items: readonly T[] }>) => (await list).items[0]!
const agreement = (await record.agreements(NOW))[0]!
const event = await first(record.events(NOW))

/** Something to be found at an address with a part that is left open. */
const GIVEN: Readonly<Record<string, string>> = {
  '/agreements/$id': `/agreements/${agreement.id}`,
  '/events/$id': `/events/${event.id}`,
  '/reports/$id': '/reports/r-0000000000000004',
  '/actors/$id': '/actors/Joren%20Hale',
  '/findings/$kind': '/findings/events',
  '/sources/$a/$b': '/sources/r-0000000000000001/r-0000000000000002',
  '/search': '/search?q=bridge',
}

const router = readFileSync('packages/web/src/router.tsx', 'utf8')
// What is made for frames shows a page's drawing, and is no page of its own.
const paths = [...router.matchAll(/path: '([^']+)'/g)].map((m) => m[1]!).filter((path) => !path.startsWith('/embed'))
const app = createApp({ record, version: '0.0.0', webDir: 'packages/web/dist', write: {} as never })

test.each(paths)('%s', async (path) => {
  const page = GIVEN[path] ?? path
  expect(page, 'say in GIVEN what is to be found there').not.toContain('$')
  const [at, query = ''] = page.split('?')
  const address = `http://localhost${at === '/' ? '/today' : at}.json?${query}`
  const named = await app.request(address)
  expect(named.status, address).toBe(200)
  expect(named.headers.get('content-type')).toMatch(/^application\/json/)
  const told = await named.json()
  expect(Object.keys(told).length).toBeGreaterThan(0)
  const asked = await app.request(`http://localhost${page}`, { headers: { accept: 'application/json' } })
  expect(await asked.json()).toEqual(told)
})
