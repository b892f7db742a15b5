// Adding reports and changing the dossier over the API.
import { openRecord, openStore, type Store } from '@parley/record'
import { makeReading, makeReport } from '@parley/record/testing.ts'
import { type InputAsk, ParleyError } from '@parley/schema'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type App, createApp } from './app.ts'

let store: Store
let app: App
let asked: InputAsk[]
beforeEach(() => {
  store = openStore(':memory:')
  asked = []
  app = createApp({
    ...{ record: openRecord(store), version: '0', write: store },
    readInput: async (ask) => {
      asked.push(ask)
      if (ask.kind !== 'text') return [{ ...none, name: 'x.txt', outcome: 'failed', error: 'x.txt: nothing in it' }]
      const report = makeReport(ask.text, { outlet: ask.outlet ?? null })
      const { added } = await store.addReport(report, makeReading(report, []))
      return [{ ...none, name: report.name, outcome: added, report: report.id }]
    },
  })
})
afterEach(() => store.close())

const none = { report: null, title: null, language: null, error: null }
const send = (method: string, path: string, body: unknown, to: App = app) =>
  to.request(`http://localhost${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
const json = async (response: Response | Promise<Response>) => (await response).json()

describe('inputs', () => {
  test('a text is read, and the same again is the same', async () => {
    const ask = { kind: 'text', text: 'The truce holds.', outlet: 'The Gazette', day: '2031-05-02' }
    const first = await json(send('POST', '/api/inputs', ask))
    expect(first.items).toMatchObject([{ outcome: 'new' }])
    expect(asked).toEqual([ask])
    expect(await json(send('POST', '/api/inputs', ask))).toMatchObject({
      items: [{ outcome: 'same', report: first.items[0].report }],
      revision: first.revision,
    })
    expect((await json(app.request('http://localhost/api/reports'))).total).toBe(1)
  })

  test('what fails is told in its line, and nothing is stored', async () => {
    const answer = await json(send('POST', '/api/inputs', { kind: 'file', name: 'x.txt', content: 'AAAA' }))
    expect(answer).toEqual({
      items: [{ ...none, name: 'x.txt', outcome: 'failed', error: 'x.txt: nothing in it' }],
      revision: 0,
    })
  })

  test.each([
    [{ kind: 'file', name: 'x.txt', content: 'not base64!' }, /content/],
    [{ kind: 'text', text: '' }, /text/],
    [{ kind: 'text', text: 'x', day: 'Tuesday' }, /day/],
    [{ kind: 'address', url: 'file:///etc/passwd' }, /url/],
    [{ kind: 'path', path: '/etc/passwd' }, /kind/],
  ])('%j does not fit, and the field is named', async (ask, field) => {
    const response = await send('POST', '/api/inputs', ask)
    expect(response.status).toBe(400)
    expect((await response.json()).detail).toMatch(field)
    expect(asked).toEqual([])
  })

  test('a file may be larger than other requests, and not boundless', async () => {
    const file = (bytes: number) => ({ kind: 'file', name: 'x.txt', content: 'A'.repeat(bytes) })
    expect((await send('POST', '/api/inputs', file(4_000_000))).status).toBe(200)
    expect((await send('POST', '/api/inputs', file(36_000_000))).status).toBe(413)
    expect((await send('PUT', '/api/dossier', file(4_000_000))).status).toBe(413)
  })

  test('a server that only shows says so, and one without engine too', async () => {
    const record = openRecord(store)
    const ask = { kind: 'text', text: 'x' }
    const shown = await send('POST', '/api/inputs', ask, createApp({ record, version: '0' }))
    expect([shown.status, (await shown.json()).code]).toEqual([405, 'read-only'])
    const bare = await send('POST', '/api/inputs', ask, createApp({ record, version: '0', write: store }))
    expect([bare.status, (await bare.json()).code]).toEqual([501, 'no-engine'])
  })

  test('an error of the reader is the answer', async () => {
    const fails = createApp({
      ...{ record: openRecord(store), version: '0', write: store },
      readInput: async () => {
        throw new ParleyError('too-large', 'the text has 30 MB', 'split it')
      },
    })
    expect((await send('POST', '/api/inputs', { kind: 'text', text: 'x' }, fails)).status).toBe(413)
  })
})

describe('dossier', () => {
  const dossier = {
    ...{ dossier: 'varn', title: 'Talks on the Varn', period: { from: '2031-01-01', to: '2031-12-31' } },
    actors: [{ name: 'Aldermark', kind: 'state', aliases: ['the Mark'] }],
  }

  test('is stored as a new version, and the log keeps the one before', async () => {
    expect(await json(app.request('http://localhost/api/dossier'))).toEqual({ revision: 0, dossier: null })
    const first = await json(send('PUT', '/api/dossier', { revision: 0, dossier }))
    expect(first.dossier.actors[0]).toMatchObject({ name: 'Aldermark', role: 'other', aliases: ['the Mark'] })
    const next = { ...first.dossier, title: 'Talks on the river Varn' }
    const second = await json(send('PUT', '/api/dossier', { revision: first.revision, dossier: next }))
    expect(second.revision).toBe(first.revision + 1)
    expect((await json(app.request('http://localhost/api/status'))).dossier.title).toBe('Talks on the river Varn')
    expect((await json(app.request(`http://localhost/api/dossier?at=${first.revision}`))).dossier.title).toBe(
      'Talks on the Varn',
    )
  })

  test('is not stored over a version that whoever sends it did not see', async () => {
    await send('PUT', '/api/dossier', { revision: 0, dossier })
    const late = await send('PUT', '/api/dossier', { revision: 0, dossier: { ...dossier, title: 'Other' } })
    expect([late.status, (await late.json()).code]).toEqual([409, 'conflict'])
    expect((await json(app.request('http://localhost/api/status'))).dossier.title).toBe('Talks on the Varn')
  })

  test.each([
    [{ ...dossier, actors: [{ name: '', kind: 'state' }] }, 400, /actors\.0\.name/],
    [{ ...dossier, actors: [{ name: 'A', kind: 'planet' }] }, 400, /actors\.0\.kind/],
    [{ ...dossier, nonsense: 1 }, 400, /nonsense/],
    [{ ...dossier, period: { from: '2031-02-31', to: '2031-12-31' } }, 422, /2031-02-31/],
    [{ ...dossier, actors: [{ name: 'A', kind: 'state', of: 'Nobody' }] }, 422, /actors\[1\]\.of names "Nobody"/],
  ])('what does not fit is refused with its place (%#)', async (wrong, status, place) => {
    const response = await send('PUT', '/api/dossier', { revision: 0, dossier: wrong })
    expect(response.status).toBe(status)
    expect((await response.json()).detail).toMatch(place)
    expect(await store.revision()).toBe(0)
  })
})
