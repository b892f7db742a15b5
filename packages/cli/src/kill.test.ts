// kill -9 of the server under concurrent decisions: none that was accepted is lost, none is doubled. Five times here;
// PARLEY_KILLS=50 for the full run.
import { type ChildProcess, spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openRecord, openStore } from '@parley/record'
import { makeReading, makeReport, on, said } from '@parley/record/testing.ts'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { parley, tempFolder } from './testing.ts'

const KILLS = Number(process.env.PARLEY_KILLS ?? 5)
const CLIENTS = 4
const BIN = fileURLToPath(new URL('../bin/parley.js', import.meta.url))
const NODE = fileURLToPath(new URL('../../../node_modules/node/bin/node', import.meta.url))

const folder = tempFolder()
const db = join(folder, 'kill.parley')
let ids: string[] = []

beforeAll(async () => {
  const store = openStore(db)
  const sentences = Array.from({ length: 40 }, (_, i) => `Upland${i} said that claim${i} holds.`)
  const report = makeReport(sentences.join(' '), { published: on('2031-01-01') })
  const findings = sentences.map((_, i) => said(report, `Upland${i} `, `said that claim${i}`, `claim${i} holds`))
  await store.addReport(report, makeReading(report, findings))
  await store.close()
  ids = findings.map((f) => f.id)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function start(): Promise<{ server: ChildProcess; url: string }> {
  const server = spawn(NODE, [BIN, 'serve', '--db', db, '--port', '0', '--json'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let out = ''
  for await (const piece of server.stdout!) {
    out += piece
    if (out.includes('\n')) break
  }
  return { server, url: JSON.parse(out.split('\n')[0]!).url }
}

type Kept = { key: string; id: string; revision: number }

test(`${KILLS} times: what was accepted is there once, and a retry decides nothing twice`, {
  timeout: KILLS * 20_000,
}, async () => {
  const accepted: Kept[] = []
  const sent = new Set<string>()
  let n = 0
  for (let round = 0; round < KILLS; round++) {
    const { server, url } = await start()
    let alive = true
    const decide = async (key: string, finding: string): Promise<boolean> => {
      sent.add(key)
      try {
        const response = await fetch(`${url}/api/decisions`, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'idempotency-key': key },
          body: JSON.stringify({ verdict: 'accept', on: [finding] }),
        })
        const answer = (await response.json()) as { decision: { id: string }; revision: number }
        expect(response.status).toBe(200)
        accepted.push({ key, id: answer.decision.id, revision: answer.revision })
        return true
      } catch (error) {
        if (alive) throw error
        return false
      }
    }
    // What was sent before and got no answer is sent again, as a client does.
    for (const key of [...sent].filter((k) => !accepted.some((a) => a.key === k)))
      await decide(key, ids[Number(key.slice(1)) % ids.length]!)
    const clients = Array.from({ length: CLIENTS }, async () => {
      while (alive) {
        const key = `k${n++}`
        if (!(await decide(key, ids[Number(key.slice(1)) % ids.length]!))) break
      }
    })
    // A different moment each round, also within the writing of one.
    await new Promise((resolve) => setTimeout(resolve, 60 + ((round * 37) % 140)))
    alive = false
    server.kill('SIGKILL')
    await Promise.allSettled(clients)
  }
  const store = openStore(db, { readOnly: true })
  const record = openRecord(store)
  const log = (await record.corrections({ asOf: null, at: null }, { limit: 1000 })).items
  let cursor = (await record.corrections({ asOf: null, at: null }, { limit: 1000 })).next
  while (cursor) {
    const page = await record.corrections({ asOf: null, at: null }, { limit: 1000, cursor })
    log.push(...page.items)
    cursor = page.next
  }
  const held = new Map(log.map((c) => [c.id, c.revision]))
  expect(accepted.length).toBeGreaterThan(KILLS)
  expect(held.size, 'none doubled').toBe(log.length)
  expect(
    accepted.filter((a) => held.get(a.id) !== a.revision),
    'none lost',
  ).toEqual([])
  // Each that was sent is there at most once: no more decisions than keys.
  expect(log.length).toBeLessThanOrEqual(sent.size)
  expect((await store.verify()).broken).toEqual([])
  await store.close()
  expect(parley(['verify', '--db', db]).exit).toBe(0)
})
