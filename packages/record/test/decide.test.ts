import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openRecord, openStore } from '../src/index.ts'
import { makeReading, makeReport, on, said } from '../src/testing.ts'

/** Lets a child rule until it has told of `enough` decisions, kills it in the middle, and gives those it told of. */
const killed = (file: string, who: string, from: number, enough: number): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const script = new URL('decider.ts', import.meta.url).pathname
    const child = spawn(process.execPath, [script, file, who, String(from)], { stdio: ['ignore', 'pipe', 'pipe'] })
    let told = ''
    let errors = ''
    child.stdout.on('data', (chunk) => {
      told += chunk
      if (told.split('\n').length > enough) child.kill('SIGKILL')
    })
    child.stderr.on('data', (chunk) => {
      errors += chunk
    })
    child.on('exit', (_, signal) =>
      signal === 'SIGKILL' ? resolve(told.split('\n').slice(0, -1)) : reject(new Error(errors)),
    )
  })

test('three processes rule at once and are killed: no accepted decision is lost, none is there twice', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-decide-'))
  const file = join(folder, 'record.parley')
  try {
    const report = makeReport('Maria Holm said the truce holds.', { published: on('2024-01-01') })
    const made = openStore(file)
    await made.addReport(report, makeReading(report, [said(report, 'Maria Holm', 'said', 'the truce holds')]))
    await made.close()
    const accepted: string[] = []
    for (let round = 0; round < 2; round++) {
      const all = await Promise.all(['ann', 'ben', 'cai'].map((who) => killed(file, who, round * 1000, 5)))
      accepted.push(...all.flat())
    }
    const store = openStore(file)
    const { items, total } = await openRecord(store).corrections({ asOf: null, at: null }, { limit: 1000 })
    const ids = items.map((c) => c.id)
    expect(accepted.length).toBeGreaterThanOrEqual(30)
    expect(accepted.filter((id) => !ids.includes(id))).toEqual([])
    expect(new Set(ids).size).toBe(total)
    expect(await store.revision()).toBe(1 + total)
    expect((await store.verify()).broken).toEqual([])
    await store.close()
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 180_000)
