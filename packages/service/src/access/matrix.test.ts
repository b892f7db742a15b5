// Every route and MCP tool × every role × every TLP level. A route or a tool that is not in the table fails the test.
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js'
import { type Right, ROLES, type Role, TLP_LEVELS, type Tlp, tlpRank } from '@parley/schema'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { RIGHTS } from '../accounts/roles.ts'
import { type Levels, levels, MARKER } from '../fixture/levels.ts'
import { TOOLS } from '../mcp/tools.ts'

let world: Levels
// Many passwords are hashed, which takes its time where a machine is busy.
beforeAll(async () => {
  world = await levels()
}, 120_000)
afterAll(async () => {
  await world.store.close()
  world.accounts.close()
})

/** The address at which each route is asked; `of` is a report of a level. */
type At = (of: Levels['reports'][Tlp]) => string
type Row = {
  right: Right | null
  at: At
  body?: (of: Levels['reports'][Tlp]) => unknown
  /** what somebody who may gets for a thing that they may see; 200 where not said */
  ok?: readonly number[]
  /** the thing asked for is of the level: who isn't cleared is told that it is not there */
  thing?: true
  /** nothing of a report is in it, whoever asks */
  bare?: true
}

const id = (kind: string) => (of: Levels['reports'][Tlp]) => of.findings.find((f) => f.kind === kind)!.id
const one = (path: string, kind: string): Row => ({ right: 'read', at: (of) => `${path}/${id(kind)(of)}`, thing: true })
const list = (path: string): Row => ({ right: 'read', at: () => path })
const bare = (row: Omit<Row, 'bare'>): Row => ({ ...row, bare: true })

/** What each route takes: the authorisation matrix of docs/accounts.md, written down a second time on purpose. */
const ROUTES: Record<string, Row> = {
  'get /api/status': list('/api/status'),
  'get /api/kinds': bare({ right: 'read', at: () => '/api/kinds' }),
  'get /api/revisions': list('/api/revisions?limit=500'),
  'get /api/reports': list('/api/reports'),
  'get /api/reports/{id}': { right: 'read', at: (of) => `/api/reports/${of.report.id}`, thing: true },
  'get /api/reports/{id}/versions': {
    ...{ right: 'read', at: (of) => `/api/reports/${of.report.id}/versions`, thing: true },
  },
  'get /api/reports/{id}/sentence': {
    ...{ right: 'read', at: (of) => `/api/reports/${of.report.id}/sentence?offset=0`, thing: true, ok: [501] },
  },
  'get /api/findings/{kind}': list('/api/findings/attributions'),
  'get /api/finding/{id}': one('/api/finding', 'attribution'),
  'get /api/statements': list('/api/statements'),
  'get /api/search': { right: 'read', at: (of) => `/api/search?q=${of.report.title!.split(' ').at(-1)}` },
  'get /api/agreements': list('/api/agreements'),
  'get /api/agreements/{id}': one('/api/agreements', 'agreement'),
  'get /api/developments': list('/api/developments?limit=100'),
  'get /api/actors': list('/api/actors'),
  'get /api/actors/{id}': one('/api/actors', 'attribution'),
  'get /api/corrections': list('/api/corrections'),
  'get /api/changes': list('/api/changes?since-at=1'),
  'get /api/events': list('/api/events'),
  'get /api/events/{id}': one('/api/events', 'event'),
  'get /api/likeness': {
    ...{ right: 'read', at: (of) => `/api/likeness?a=${id('event')(of)}&b=${id('event')(of)}`, thing: true },
  },
  'get /api/review': list('/api/review?limit=500'),
  'get /api/review/reasons': bare({ right: 'add', at: () => '/api/review/reasons' }),
  'get /api/coding': { right: 'code', at: () => '/api/coding?size=1000' },
  'get /api/codebook': bare({ right: 'read', at: () => '/api/codebook' }),
  'get /api/reliability': list('/api/reliability'),
  'post /api/decisions': {
    ...{ right: 'rule', at: () => '/api/decisions', thing: true },
    body: (of) => ({ verdict: 'accept', on: [id('attribution')(of)] }),
  },
  // The store of this test has no engine, and the dossier of revision 0 was never there.
  'post /api/inputs': bare({
    ...{ right: 'curate', at: () => '/api/inputs', ok: [501] },
    body: () => ({ kind: 'text', text: 'The ceasefire holds.' }),
  }),
  'get /api/dossier': bare({ right: 'curate', at: () => '/api/dossier' }),
  'put /api/dossier': bare({
    ...{ right: 'curate', at: () => '/api/dossier', ok: [409] },
    body: () => ({
      revision: 0,
      dossier: { dossier: 'bridge', title: 'Talks', period: { from: '2031-01-01', to: '2031-12-31' } },
    }),
  }),
  'get /api/origins': list('/api/origins'),
  'get /api/origins/{report}/{other}': {
    ...{ right: 'read', at: (of) => `/api/origins/${of.report.id}/${world.reports.CLEAR.report.id}`, thing: true },
  },
  'get /api/corroboration': {
    right: 'read',
    at: (of) => `/api/corroboration?of=${id('attribution')(of)}`,
    thing: true,
  },
  'get /api/contradictions': list('/api/contradictions'),
  'get /api/positions': list('/api/positions'),
  'get /api/positions/history': list('/api/positions/history'),
  'get /api/commitments': list('/api/commitments'),
  'get /api/commitments/{id}': one('/api/commitments', 'commitment'),
  'get /api/figures': list('/api/figures'),
  'get /api/figures/total': {
    right: 'read',
    at: (of) => `/api/figures/total?of=${id('measurement')(of)}`,
    thing: true,
  },
  'get /api/allegations': list('/api/allegations'),
  'get /api/allegations/{id}': one('/api/allegations', 'violation'),
  'get /api/scope': list('/api/scope'),
  'get /api/sources': list('/api/sources'),
  'get /api/silence': list('/api/silence'),
  'get /api/timeline': list('/api/timeline'),
  'get /api/timeline/days': list('/api/timeline/days'),
  'get /api/session': bare({ right: null, at: () => '/api/session' }),
  'post /api/session': bare({
    right: null,
    at: () => '/api/session',
    body: () => ({ name: 'x', password: 'y' }),
    ok: [401],
  }),
  'delete /api/session': bare({ right: null, at: () => '/api/session' }),
  // A token looks after no account, whoever's it is.
  'post /api/password': bare({
    right: null,
    at: () => '/api/password',
    body: () => ({ old: 'x', new: 'y' }),
    ok: [403],
  }),
  'get /api/sessions': bare({ right: null, at: () => '/api/sessions', ok: [403] }),
  'delete /api/sessions/{id}': bare({ right: null, at: () => '/api/sessions/s-1', ok: [403] }),
  'get /api/tokens': bare({ right: null, at: () => '/api/tokens', ok: [403] }),
  'post /api/tokens': bare({
    right: null,
    at: () => '/api/tokens',
    body: () => ({ label: 'x', scopes: ['read'] }),
    ok: [403],
  }),
  'delete /api/tokens/{id}': bare({ right: null, at: () => '/api/tokens/t-1', ok: [403] }),
  'get /api/users': bare({ right: 'administer', at: () => '/api/users', ok: [403] }),
}

/** Routes that have nothing of this record to show: identifiers and sums alone, or nothing that the reports give rise to. */
const EMPTY = [
  'get /api/revisions',
  'get /api/reports/{id}/sentence',
  'get /api/reliability',
  'get /api/figures/total',
  // Numbers alone.
  'get /api/timeline/days',
]

const OPEN = ['/api/session']

const send = (key: string, row: Row, of: Levels['reports'][Tlp], headers: Record<string, string>) => {
  const method = key.split(' ')[0]!.toUpperCase()
  const body = row.body?.(of)
  return world.app.request(`http://localhost${row.at(of)}`, {
    method,
    headers: { ...headers, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
}

/** What somebody cleared for a level must never see; a reader sees nothing under embargo either. */
const hiddenFrom = (role: Role, tlp: Tlp): string[] => [
  ...TLP_LEVELS.filter((level) => tlpRank(level) > tlpRank(tlp)).flatMap((level) => [
    MARKER[level],
    world.reports[level].report.id,
    ...world.reports[level].findings.map((f) => f.id),
  ]),
  ...(tlp === 'RED' ? [] : [MARKER.finding]),
  ...(role === 'reader' || tlpRank(tlp) < tlpRank('GREEN') ? [MARKER.embargo] : []),
]

test('every route is in the table, and every one of the table is a route', async () => {
  const api = await (await world.app.request('http://localhost/api/openapi.json')).json()
  const served = Object.entries<object>(api.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((m) => `${m} ${path}`),
  )
  expect(
    served.filter((key) => !(key in ROUTES)),
    'say in matrix.test.ts who may',
  ).toEqual([])
  expect(Object.keys(ROUTES).filter((key) => !served.includes(key))).toEqual([])
})

describe.each(Object.entries(ROUTES))('%s', (key, row) => {
  test('nobody who is not signed in', async () => {
    const response = await send(key, row, world.reports.CLEAR, {})
    if (OPEN.includes(key.split(' ')[1]!)) expect([200, 401]).toContain(response.status)
    else expect([401, 404]).toContain(response.status)
    expect(await response.text()).not.toMatch(new RegExp(Object.values(MARKER).join('|')))
  })

  test.each(ROLES)('%s at every level', async (role) => {
    for (const tlp of TLP_LEVELS) {
      // What is asked for no thing answers all alike.
      for (const level of row.at.length ? TLP_LEVELS : (['CLEAR'] as const)) {
        const response = await send(key, row, world.reports[level], world.as(role, tlp))
        const text = await response.text()
        const who = `${role} cleared for ${tlp} asks for ${level}: ${text.slice(0, 300)}`
        const may = row.right === null || RIGHTS[role].includes(row.right)
        if (!may) expect(response.status, who).toBe(403)
        else if (row.thing && tlpRank(level) > tlpRank(tlp)) expect(response.status, who).toBe(404)
        else expect(row.ok ?? [200], who).toContain(response.status)
        // What was asked for may be named in the refusal: only who may see it has its identifier to begin with.
        for (const word of hiddenFrom(role, tlp))
          expect(text.includes(word) && response.ok ? `${word}: ${who}` : '').toBe('')
        if (row.bare) expect(text).not.toMatch(new RegExp(Object.values(MARKER).join('|')))
      }
    }
  })
})

test('the table is not empty talk: who may see all is shown something by every route that is not bare', async () => {
  const empty: string[] = []
  for (const [key, row] of Object.entries(ROUTES)) {
    if (row.bare) continue
    const text = await (await send(key, row, world.reports.CLEAR, world.as('admin', 'RED'))).text()
    if (!Object.values(MARKER).some((word) => text.includes(word))) empty.push(key)
  }
  expect(empty).toEqual(EMPTY)
})

describe('counts', () => {
  test.each(TLP_LEVELS)('of a reader cleared for %s are of what they see', async (tlp) => {
    const of = async (path: string) =>
      (await world.app.request(`http://localhost${path}`, { headers: world.as('reader', tlp) })).json()
    const seen = tlpRank(tlp) + 1
    expect((await of('/api/reports')).total).toBe(seen)
    expect((await of('/api/status')).reports).toBe(seen)
    expect((await of('/api/status')).outletNames).toHaveLength(seen)
    expect((await of('/api/statements')).total).toBe(seen + (tlp === 'RED' ? 1 : 0))
    expect((await of('/api/statements?q=ceasefire')).total).toBe(seen)
    for (const level of TLP_LEVELS) {
      expect((await of(`/api/statements?q=${MARKER[level]}`)).total).toBe(tlpRank(level) <= tlpRank(tlp) ? 1 : 0)
      expect((await of(`/api/reports/${world.reports[level].report.name}`)).status ?? 200).toBe(
        tlpRank(level) <= tlpRank(tlp) ? 200 : 404,
      )
    }
    // An earlier revision is kept by the markings of today.
    expect((await of('/api/reports?at=7')).total).toBe(seen)
  })

  test('an embargo ends on its day', async () => {
    const { store, accounts } = world
    const later = await import('../app.ts').then(async ({ createApp }) => {
      const { openRecord } = await import('@parley/record')
      return createApp({
        record: openRecord(store),
        version: '0',
        accounts,
        now: () => new Date('2031-12-01T00:00:00Z'),
      })
    })
    const ask = (app: Levels['app']) =>
      app.request('http://localhost/api/reports', { headers: world.as('reader', 'GREEN') })
    expect(await (await ask(world.app)).text()).not.toContain(MARKER.embargo)
    expect(await (await ask(later)).text()).toContain(MARKER.embargo)
  })
})

/** What each tool is asked, and the right that it takes. */
const ASKED: Record<string, { right: Right; input: (of: Levels['reports'][Tlp]) => Record<string, unknown> }> = {
  search: { right: 'read', input: (of) => ({ query: of.report.title!.split(' ').at(-1) }) },
  read_report: { right: 'read', input: (of) => ({ report: of.report.id }) },
  agreement: { right: 'read', input: (of) => ({ agreement: id('agreement')(of) }) },
  actor: { right: 'read', input: (of) => ({ actor: id('attribution')(of) }) },
  issue: { right: 'read', input: () => ({ issue: 'territory', limit: 50 }) },
  propose: {
    right: 'propose',
    input: (of) => ({ finding: id('attribution')(of), verdict: 'reject', reason: 'look again' }),
  },
}

async function client(headers: Record<string, string>): Promise<Client> {
  const mcp = new Client({ name: 'test', version: '0' })
  const transport = new StreamableHTTPClientTransport(new URL('http://localhost/mcp'), {
    requestInit: { headers },
    fetch: async (url, init) => world.app.request(String(url), init as RequestInit),
  })
  await mcp.connect(transport as never)
  return mcp
}

describe('MCP', () => {
  test('every tool is in the table', () => expect(TOOLS.map((t) => t.name)).toEqual(Object.keys(ASKED)))

  test('nobody who is not signed in', async () => {
    await expect(client({})).rejects.toThrow(/401|account/)
  })

  test.each(ROLES)('%s: every tool at every level', async (role) => {
    for (const tlp of TLP_LEVELS) {
      const mcp = await client(world.as(role, tlp))
      const listed = (await mcp.listTools()).tools.map((t) => t.name)
      expect(listed).toEqual(Object.keys(ASKED).filter((name) => RIGHTS[role].includes(ASKED[name]!.right)))
      for (const [name, { input }] of Object.entries(ASKED)) {
        for (const level of TLP_LEVELS) {
          const call = await mcp.callTool({ name, arguments: input(world.reports[level]) })
          const text = JSON.stringify(call)
          if (!listed.includes(name)) expect(call.isError, `${role} may not ${name}`).toBe(true)
          else if (tlpRank(level) <= tlpRank(tlp)) {
            expect(call.isError ?? false, `${role} ${tlp} ${name} ${level}: ${text}`).toBe(false)
            // Every answer cites its words.
            if (name !== 'issue') expect(text).toContain(MARKER[level])
            expect(text).toMatch(/“[^”]+” \(|0 statements/)
          }
          for (const word of hiddenFrom(role, tlp))
            expect(!call.isError && text.includes(word) && word !== MARKER[level] ? text : '').toBe('')
        }
      }
      await mcp.close()
    }
  })
})
