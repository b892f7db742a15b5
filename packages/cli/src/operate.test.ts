// Running a server: accounts, tokens, backup and restore also while it serves, MCP by the official client.
import { existsSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Client } from '@modelcontextprotocol/sdk/client/index.js'
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js'
import { openRecord, openStore } from '@parley/record'
import { agreed, makeReading, makeReport, on, said } from '@parley/record/testing.ts'
import { createApp } from '@parley/service'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { EXIT, inside, tempFolder } from './testing.ts'

const BIN = fileURLToPath(new URL('../bin/parley.js', import.meta.url))
const NODE = fileURLToPath(new URL('../../../node_modules/node/bin/node', import.meta.url))

let folder: string
let db: string
const report = makeReport('Upland said that the truce holds.', {
  name: 'a.txt',
  title: 'Truce',
  published: on('2031-01-01'),
})
const statement = said(report, 'Upland', 'said', 'the truce holds')
const second = makeReport('Lowland said that the truce broke.', { name: 'b.txt', published: on('2031-01-02') })

beforeEach(async () => {
  folder = tempFolder()
  db = join(folder, 'talks.parley')
  const store = openStore(db)
  await store.addReport(report, makeReading(report, [statement, agreed(report, 'truce')]))
  await store.close()
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const run = (...args: string[]) => inside([...args, '--db', db])
const addSecond = async () => {
  const store = openStore(db)
  await store.addReport(second, makeReading(second, [said(second, 'Lowland', 'said', 'the truce broke')]))
  await store.close()
}

describe('accounts', () => {
  test('are made, listed, given roles, and taken away; a password is shown once', async () => {
    const added = await run('user', 'add', 'ada', '--role', 'reviewer')
    expect(added.exit).toBe(EXIT.well)
    expect(added.out).toMatch(
      /^ada is reviewer in every dossier\npassword, shown this once: ([a-z2-9]{5}-){3}[a-z2-9]{5}\n$/,
    )
    expect(statSync(`${db}.accounts`).mode & 0o077).toBe(0)
    expect((await run('user', 'add', 'ada')).exit).toBe(EXIT.wrongUse)
    await run('user', 'role', 'ada', 'editor', '--dossier', 'river-talks', '--tlp', 'RED')
    const list = JSON.parse((await run('user', 'list', '--json')).out)
    expect(list.items).toMatchObject([
      {
        name: 'ada',
        grants: [
          { dossier: '*', role: 'reviewer', tlp: 'AMBER' },
          { dossier: 'river-talks', role: 'editor', tlp: 'RED' },
        ],
      },
    ])
    expect(JSON.stringify(list)).not.toContain('argon2')
    const password = join(folder, 'password')
    writeFileSync(password, 'seven rivers meet here\n')
    expect((await run('user', 'password', 'ada', '--password-file', password)).out).toBe('the password is set\n')
    const token = await run('token', 'create', 'ada', '--label', 'bot', '--scope', 'propose')
    expect(token.out).toMatch(/propose for ada\ntoken, shown this once: parley_[\w-]{43}\n$/)
    const [{ id }] = JSON.parse((await run('token', 'list', '--json')).out).items
    expect((await run('token', 'revoke', id)).exit).toBe(EXIT.well)
    expect((await run('token', 'revoke', id)).exit).toBe(EXIT.wrongUse)
    expect((await run('user', 'end-sessions', 'ada')).out).toBe('0 sessions of ada have ended\n')
    expect((await run('user', 'remove', 'ada')).exit).toBe(EXIT.well)
    expect((await run('user', 'list')).out).toBe('0 accounts\n')
  })

  test.each([
    [['user', 'add', 'ada', '--role', 'king'], /Allowed choices are reader/],
    [['user', 'role', 'ada', 'king'], /there is no role "king"/],
    [['user', 'role', 'ben', 'reader'], /there is no account "ben"/],
    [['token', 'create', 'ben'], /there is no account "ben"/],
    [['token', 'create', 'ada', '--scope', 'all'], /one of: read, propose, decide/],
    [['token', 'create', 'ada', '--ends', 'May'], /a day is written/],
    [
      ['serve', '--host', '0.0.0.0'],
      /reached from beyond this machine, and nobody has an account yet; make one: parley user add/,
    ],
    [['serve', '--accounts'], /nobody has an account yet/],
  ])('%j ends with one line that helps', async (args, says) => {
    const { exit, err } = await run(...args)
    expect(exit).toBe(EXIT.wrongUse)
    expect(err).toMatch(says)
  })

  test('beyond this machine nothing is told to who is not signed in', async () => {
    await run('user', 'add', 'ada', '--role', 'admin')
    const asked: number[] = []
    await inside(['serve', '--host', '0.0.0.0', '--allow-host', '127.0.0.1', '--port', '0', '--json', '--db', db], {
      out: { write: (text: string) => void asked.push(JSON.parse(text).port) },
      stop: async () => {
        for (const path of ['/api/reports', '/api/session', '/health']) {
          asked.push((await fetch(`http://127.0.0.1:${asked[0]}${path}`)).status)
        }
      },
    })
    expect(asked.slice(1)).toEqual([401, 200, 200])
  })
})

describe('backup and restore', () => {
  const copy = () => join(folder, 'copy.parley')

  test('one command each; accounts go with it', async () => {
    await run('user', 'add', 'ada')
    const made = await run('backup', copy(), '--json')
    expect(JSON.parse(made.out)).toEqual({ db, backup: copy(), accounts: true, revision: 1 })
    expect(statSync(`${copy()}.accounts`).mode & 0o077).toBe(0)
    await addSecond()
    await run('user', 'add', 'ben')
    expect((await run('restore', copy())).err).toMatch(/something is here already/)
    const restored = await run('restore', copy(), '--replace', '--json')
    expect(JSON.parse(restored.out)).toMatchObject({ revision: 1, broken: 0, kept: `${db}.before` })
    expect(JSON.parse((await run('user', 'list', '--json')).out).total).toBe(1)
    const before = openStore(`${db}.before`, { readOnly: true })
    expect(await before.revision()).toBe(2)
    await before.close()
    expect((await run('verify')).exit).toBe(EXIT.well)
  })

  test('of an older layout, which stays as it is and comes forward when it is restored', async () => {
    const { readFileSync } = await import('node:fs')
    const { gunzipSync } = await import('node:zlib')
    const old = join(folder, 'old.parley')
    writeFileSync(old, gunzipSync(readFileSync('packages/record/src/store/sqlite/released/0.1.0.parley.gz')))
    const before = readFileSync(old)
    expect(JSON.parse((await inside(['backup', copy(), '--db', old, '--json'])).out)).toMatchObject({ revision: 5 })
    expect(readFileSync(old).equals(before)).toBe(true)
    const elsewhere = join(folder, 'new.parley')
    expect((await inside(['restore', copy(), '--db', elsewhere])).out).toMatch(/at revision 5, all values stand/)
  })

  test('to where nothing is', async () => {
    await run('backup', copy())
    const elsewhere = join(folder, 'new.parley')
    expect((await inside(['restore', copy(), '--db', elsewhere])).out).toBe(
      `${elsewhere} is at revision 1, all values stand\n`,
    )
  })

  test('while it is served: the server goes on with what was restored', async () => {
    const store = openStore(db)
    const app = createApp({ record: openRecord(store), version: '0', write: store, author: 'ada' })
    const total = async () => (await (await app.request('http://localhost/api/reports')).json()).total
    const accept = () =>
      app.request('http://localhost/api/decisions', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ verdict: 'accept', on: [statement.id] }),
      })
    expect(await total()).toBe(1)
    await run('backup', copy())
    await addSecond()
    expect((await accept()).status).toBe(200)
    expect(await total()).toBe(2)
    expect((await run('restore', copy(), '--replace')).exit).toBe(EXIT.well)
    expect(await total()).toBe(1)
    const answer = await (await accept()).json()
    expect(answer).toMatchObject({ revision: 2, repeated: false })
    expect((await store.verify()).broken).toEqual([])
    await store.close()
  })

  test.each([
    ['another program’s file', 'not a database at all'],
    ['nothing', ''],
  ])('%s is not restored, and what is there stays', async (_, text) => {
    writeFileSync(copy(), text)
    const { exit, err } = await run('restore', copy(), '--replace')
    expect([exit, err.split('\n').length]).toEqual([EXIT.wrongUse, 2])
    expect((await run('verify')).exit).toBe(EXIT.well)
  })

  test('a damaged backup is not restored', async () => {
    await run('backup', copy())
    const { readFileSync } = await import('node:fs')
    const bytes = readFileSync(copy())
    bytes.fill(7, 4096, 4096 * 4)
    writeFileSync(copy(), bytes)
    expect((await run('restore', copy(), '--replace')).exit).not.toBe(EXIT.well)
    expect((await run('verify')).exit).toBe(EXIT.well)
    expect(existsSync(`${db}.before`)).toBe(false)
  })

  test('a backup that is there is not replaced unasked', async () => {
    await run('backup', copy())
    expect((await run('backup', copy())).err).toMatch(/a file is here already/)
    expect((await run('backup', copy(), '--replace')).exit).toBe(EXIT.well)
  })
})

describe('parley mcp', () => {
  async function client(env: Record<string, string> = {}, more: string[] = []): Promise<Client> {
    const mcp = new Client({ name: 'test', version: '0' })
    await mcp.connect(new StdioClientTransport({ command: NODE, args: [BIN, 'mcp', '--db', db, ...more], env }))
    return mcp
  }
  const textOf = (answer: unknown) => (answer as { content: { text: string }[] }).content.map((c) => c.text).join('\n')

  test('reads, and cites its words', async () => {
    const mcp = await client()
    expect((await mcp.listTools()).tools.map((t) => t.name)).toEqual([
      'search',
      'read_report',
      'agreement',
      'actor',
      'issue',
    ])
    const asked: [string, Record<string, unknown>][] = [
      ['search', { query: 'truce' }],
      ['read_report', { report: 'a.txt' }],
      ['agreement', { agreement: 'truce' }],
      ['actor', { actor: 'Upland' }],
    ]
    for (const [name, args] of asked) {
      const answer = await mcp.callTool({ name, arguments: args })
      expect(answer.isError ?? false, textOf(answer)).toBe(false)
      expect(textOf(answer)).toMatch(/“[^”]+” \(Truce, 2031-01-01; \/reports\/r-[0-9a-f]{16}\?finding=/)
    }
    expect(textOf(await mcp.callTool({ name: 'search', arguments: { query: 'truce', as_of: '2030-01-01' } }))).toMatch(
      /^0 statements/,
    )
    const missing = await mcp.callTool({ name: 'read_report', arguments: { report: 'none' } })
    expect([missing.isError, textOf(missing)]).toEqual([true, expect.stringContaining('no report "none"')])
    await mcp.close()
  })

  test('proposes with a token that may, and nothing follows', async () => {
    await run('user', 'add', 'ada', '--role', 'coder')
    const { secret } = JSON.parse((await run('token', 'create', 'ada', '--scope', 'propose', '--json')).out)
    const mcp = await client({ PARLEY_TOKEN: secret })
    const proposal = { finding: statement.id, verdict: 'reject', reason: 'nobody said it', key: 'p1' }
    expect(textOf(await mcp.callTool({ name: 'propose', arguments: proposal }))).toMatch(/^Proposed as d-/)
    expect(textOf(await mcp.callTool({ name: 'propose', arguments: proposal }))).toMatch(/before: reject/)
    await mcp.close()
    const store = openStore(db, { readOnly: true })
    const record = openRecord(store)
    expect((await record.statements({ asOf: null, at: null })).total).toBe(1)
    expect((await record.review({ asOf: null, at: null })).items[0]).toMatchObject({
      id: statement.id,
      proposals: [{ by: 'ada', verdict: 'reject' }],
    })
    await store.close()
    await expect(client({ PARLEY_TOKEN: 'parley_wrong' })).rejects.toThrow()
  })
})
