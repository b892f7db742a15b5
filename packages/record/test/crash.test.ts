import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openRecord, openStore } from '../src/index.ts'

/** Kills a child that writes, once it has begun on report `after`, at whatever it is doing then. */
const killed = (file: string, after: number): Promise<void> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [new URL('writer.ts', import.meta.url).pathname, file], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let told = ''
    let errors = ''
    child.stdout.on('data', (chunk) => {
      told += chunk
      if (told.split('\n').length > after + 1) child.kill('SIGKILL')
    })
    child.stderr.on('data', (chunk) => {
      errors += chunk
    })
    child.on('exit', (_, signal) => (signal === 'SIGKILL' ? resolve() : reject(new Error(errors))))
  })

test('a writer killed in the middle leaves whole reports only, and a file that goes on', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'parley-crash-'))
  const file = join(folder, 'record.parley')
  try {
    for (const after of [2, 5, 9]) {
      await killed(file, after)
      const store = openStore(file)
      expect((await store.verify()).broken).toEqual([])
      const { items, total } = await openRecord(store).reports({ asOf: null, at: null }, { limit: 500 })
      expect(total).toBeGreaterThan(0)
      expect(new Set(items.map((r) => `${r.counts.attribution} ${r.counts.agreement}`))).toEqual(new Set(['60 1']))
      expect(await store.revision()).toBe(total)
      await store.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}, 180_000)
