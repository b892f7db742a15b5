// kill -9 of the server while several people rule at once: no decision that it accepted is lost, and none is there twice, though each asks
// again after every kill. Three kills; fifty with PARLEY_FULL=1, or as many as PARLEY_KILLS says.
import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openRecord, openStore } from '@parley/record'
import { makeReading, makeReport, on, said } from '@parley/record/testing.ts'
import { afterAll, expect, test } from 'vitest'
import { chance, tempFolder } from './testing.ts'

const KILLS = Number(process.env.PARLEY_KILLS ?? (process.env.PARLEY_FULL === '1' ? 50 : 3))
const PEOPLE = ['ann', 'ben', 'cai', 'dee']
const NODE = fileURLToPath(new URL('../../../node_modules/node/bin/node', import.meta.url))
const MAIN = fileURLToPath(new URL('./main.ts', import.meta.url))
const ALL = { asOf: null, at: null }

const folder = tempFolder()
const db = join(folder, 'talks.parley')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A server of its own process: where it is, and how to kill it. */
async function started(): Promise<{ url: string; kill: () => Promise<string | null> }> {
  const server = spawn(NODE, [MAIN, 'serve', '--db', db, '--port', '0', '--json'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  const ended = new Promise<string | null>((resolve) => server.on('exit', (_, signal) => resolve(signal)))
  let out = ''
  for await (const piece of server.stdout) {
    out += piece
    if (out.includes('\n')) break
  }
  return {
    url: JSON.parse(out.split('\n')[0]!).url,
    kill: () => {
      server.kill('SIGKILL')
      return ended
    },
  }
}

test(`${KILLS} kills of a server at which ${PEOPLE.length} rule at once: nothing accepted is lost, nothing is there twice`, {
  timeout: 1_800_000,
}, async () => {
  const store = openStore(db)
  const speakers = ['Upland', 'Lowland', 'Midland', 'Isleland']
  const report = makeReport(speakers.map((s) => `${s} said the truce of ${s} holds.`).join(' '), {
    published: on('2031-01-01'),
  })
  const statements = speakers.map((s) => said(report, s, 'said', `the truce of ${s} holds`))
  await store.addReport(report, makeReading(report, statements))
  const base = await store.revision()
  await store.close()

  const accepted = new Map<string, { id: string; revision: number }>()
  const next = new Map(PEOPLE.map((who) => [who, 0]))
  let [kills, repeated, unanswered] = [0, 0, 0]
  const random = chance(11)
  for (let round = 0; round < KILLS; round++) {
    const { url, kill } = await started()
    let over = false
    let told = () => {}
    const first = new Promise<void>((resolve) => {
      told = resolve
    })
    const all = PEOPLE.map(async (who, at) => {
      while (!over) {
        const key = `${who}-${next.get(who)}`
        const body = { verdict: 'correct', on: [statements[at]!.id], change: { medium: key }, reason: `seen in ${key}` }
        const headers = { 'content-type': 'application/json', 'idempotency-key': key }
        try {
          const response = await fetch(`${url}/api/decisions`, { method: 'POST', headers, body: JSON.stringify(body) })
          const answer = (await response.json()) as { decision: { id: string }; revision: number; repeated: boolean }
          // The limit of how much one may change a while is not what is tested.
          if (response.status === 429) continue
          expect(response.status).toBe(200)
          if (answer.repeated) repeated++
          accepted.set(key, { id: answer.decision.id, revision: answer.revision })
          next.set(who, next.get(who)! + 1)
          told()
        } catch (error) {
          // The server went while it was asked: the same is asked again of the next one.
          if (!over) throw error
          unanswered++
        }
      }
    })
    const failed = Promise.all(all)
    await Promise.race([first, failed])
    await new Promise((resolve) => setTimeout(resolve, 80 * random()))
    over = true
    if ((await kill()) === 'SIGKILL') kills++
    await failed
  }
  expect(kills).toBe(KILLS)

  const held = openStore(db)
  const items: { id: string; reason: string }[] = []
  for (let cursor: string | null = null; ; ) {
    const page = await openRecord(held).corrections(ALL, { limit: 1000, cursor })
    items.push(...(page.items as unknown as typeof items))
    cursor = page.next
    if (!cursor) break
  }
  const ids = items.map((c) => c.id)
  expect(accepted.size).toBeGreaterThanOrEqual(KILLS)
  expect([...accepted.values()].filter(({ id }) => !ids.includes(id))).toEqual([])
  expect(new Set(ids).size).toBe(ids.length)
  expect(new Set(items.map((c) => c.reason)).size).toBe(items.length)
  // What was written when the server was killed, and not told any more, was asked for again, or is the last of somebody's.
  expect(ids.length - accepted.size).toBeLessThanOrEqual(PEOPLE.length)
  expect(await held.revision()).toBe(base + ids.length)
  expect((await held.verify()).broken).toEqual([])
  await held.close()
  console.log(
    `${kills} kills: ${accepted.size} decisions accepted, ${ids.length} held, ${unanswered} asked without an answer, ${repeated} of them had been written`,
  )
})
